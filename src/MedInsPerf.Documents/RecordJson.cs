using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MedInsPerf.Documents.Json;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Documents;

/// <summary>
/// RECORD.json: what was read, in the shape of <c>read PATH --format json</c>. Amounts are decimal strings in 元, rates in
/// percent; what the document does not state is null.
/// </summary>
public static class RecordJson
{
    /// <summary>One document's record.</summary>
    public static byte[] Write(DocumentRecord record) => Write([record]);

    /// <summary>The records of several documents.</summary>
    public static byte[] Write(IReadOnlyList<DocumentRecord> records)
    {
        using var bytes = new MemoryStream();
        Write(records, bytes);
        return bytes.ToArray();
    }

    /// <summary>The records of many documents, each written as it comes.</summary>
    public static void Write(IEnumerable<DocumentRecord> records, Stream output)
    {
        using var json = JsonText.Over(output);
        json.WriteStartObject();
        json.WriteStartArray("documents");
        foreach (var record in records)
        {
            WriteDocument(json, record);
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>
    /// Reads records back, as far as the shape tells: the text of the sections, figures and tables stand again, the
    /// places of the figures only by line and quote.
    /// </summary>
    public static RecordOutcome Read(ReadOnlyMemory<byte> bytes) => RecordJsonReader.Read(bytes);

    private static void WriteDocument(Utf8JsonWriter json, DocumentRecord record)
    {
        json.WriteStartObject();
        json.WriteString("path", record.Source.Document);
        json.WriteString("kind", JsonNames.Of(record.Kind));
        json.Text("bureau", record.Bureau);
        json.Whole("fiscalYear", record.FiscalYear);
        json.Each("parts", record.Parts, (_, part) => WritePart(json, record.Source, part));
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, SourceText source, PartRecord part)
    {
        var blocks = source.Blocks.Skip(part.FirstBlock).Take(part.BlockCount).ToImmutableArray();
        json.WriteStartObject();
        json.WriteString("kind", JsonNames.Of(part.Kind));
        json.WriteString("title", part.Title);
        json.Whole("line", part.Line);
        WriteProject(json, part.Project);
        json.Each("sections", part.Sections, (json, section) => WriteSection(json, source, part, section));
        json.Each("figures", part.Figures, WriteFigure);
        json.Each("indicators", part.Form?.Indicators ?? [], IndicatorJson.Write);
        json.Each("tables", Placed<Table>(blocks), WriteTable);
        json.Each("charts", Placed<ChartBlock>(blocks), WriteChart);
        json.Each("problems", part.Problems, static (json, problem) => json.WriteStringValue(problem));
        json.Each("recommendations", part.Recommendations, static (json, advice) => json.WriteStringValue(advice));
        json.WriteEndObject();
    }

    private static void WriteProject(Utf8JsonWriter json, Project? project)
    {
        if (project is null)
        {
            json.WriteNull("project");
            return;
        }

        json.WriteStartObject("project");
        json.WriteString("name", project.Name);
        json.Text("fundSource", project.FundSource is { } source ? JsonNames.Of(source) : null);
        json.Text("initialBudget", project.InitialBudget?.ToString());
        json.Text("budgetAdjustment", project.BudgetAdjustment?.ToString());
        json.Text("annualBudget", project.AnnualBudget?.ToString());
        json.Text("executed", project.Executed?.ToString());
        json.Text("executionRate", Plain(project.ExecutionRate));
        json.Text("surplus", project.Surplus?.ToString());
        json.Text("surplusDisposition", project.SurplusDisposition is { } became ? JsonNames.Of(became) : null);
        json.Text("claimedScore", Plain(project.ClaimedScore));
        json.WriteBoolean("passThrough", project.PassThrough);
        json.WriteEndObject();
    }

    /// <summary>The blocks of a kind, each with its place in the part.</summary>
    private static IEnumerable<(T Block, int At)> Placed<T>(ImmutableArray<Block> blocks)
        where T : Block =>
        blocks.Select((block, at) => (Block: block as T, At: at)).Where(placed => placed.Block is not null)!;

    private static void WriteSection(Utf8JsonWriter json, SourceText source, PartRecord part, Section section)
    {
        json.WriteStartObject();
        json.WriteString("number", section.Number);
        json.WriteString("title", section.Title);
        json.Whole("line", section.Line);
        json.WriteString("text", section.Text);
        json.WriteNumber("level", section.Level);
        json.WriteNumber("block", section.Block - part.FirstBlock);
        // What stands between a heading and the text that goes on behind it: 。 or ：.
        if (MarkOf(source, section) is { } mark)
            json.WriteString("mark", mark);
        json.WriteEndObject();
    }

    private static string? MarkOf(SourceText source, Section section)
    {
        if (source.Blocks.ElementAtOrDefault(section.Block) is not Paragraph { Text.Value: var text })
            return null;
        var behind = text.IndexOf(section.Title, StringComparison.Ordinal) + section.Title.Length;
        return section.Title.Length > 0 && behind >= section.Title.Length && behind + 1 < text.Length
            ? text[behind].ToString()
            : null;
    }

    private static void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        json.Text("label", figure.Label);
        json.Text("yuan", figure.Money?.ToString());
        json.WriteString("value", Plain(figure.Value));
        json.WriteString("unit", figure.Unit);
        json.WriteNumber("decimals", figure.Decimals);
        json.Text("asOf", figure.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Whole("line", figure.Place.Line);
        // Where the format has no lines: a page, a cell.
        if (figure.Place.Page is { } page)
            json.WriteNumber("page", page);
        if (figure.Place.Cell is { } cell)
            json.WriteString("cell", cell);
        json.WriteString("quote", figure.Place.Quote);
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, (Table Block, int At) placed)
    {
        var (table, at) = placed;
        json.WriteStartObject();
        json.WriteNumber("block", at);
        json.Text("name", table.Name);
        json.Text("caption", table.Caption?.Value);
        json.Each(
            "rows",
            table.Rows,
            static (json, row) =>
            {
                json.WriteStartArray();
                foreach (var cell in row.Cells)
                {
                    json.WriteStartObject();
                    json.WriteString("cell", cell.Address);
                    json.WriteNumber("row", cell.Row);
                    json.WriteNumber("column", cell.Column);
                    json.WriteNumber("rowSpan", cell.RowSpan);
                    json.WriteNumber("columnSpan", cell.ColumnSpan);
                    json.WriteString("text", cell.Text.Value);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        );
        json.WriteEndObject();
    }

    private static void WriteChart(Utf8JsonWriter json, (ChartBlock Block, int At) placed)
    {
        var (chart, at) = placed;
        json.WriteStartObject();
        json.WriteNumber("block", at);
        json.WriteString("caption", chart.Caption.Value);
        json.WriteString("kind", chart.Kind);
        json.Each(
            "series",
            chart.Series,
            static (json, series) =>
            {
                json.WriteStartObject();
                json.WriteString("name", series.Name);
                json.Each(
                    "points",
                    series.Points,
                    static (json, point) =>
                    {
                        json.WriteStartObject();
                        json.WriteString("label", point.Label);
                        json.WriteString("value", point.Value);
                        json.WriteEndObject();
                    }
                );
                json.WriteEndObject();
            }
        );
        json.WriteEndObject();
    }

    private static string? Plain(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
