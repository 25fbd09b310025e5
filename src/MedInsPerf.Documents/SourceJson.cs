using System.Text.Json;
using MedInsPerf.Documents.Json;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents;

/// <summary>
/// 来源文本的存档: <see cref="SourceText"/> as compact JSON and back without loss. Equal texts give equal bytes, since a
/// blob is named by their SHA-256.
/// </summary>
public static class SourceJson
{
    /// <summary>The text as UTF-8.</summary>
    public static byte[] Write(SourceText source) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("document", source.Document);
            json.Each("blocks", source.Blocks, WriteBlock);
            json.WriteEndObject();
        });

    /// <summary>Takes back what <see cref="Write"/> gave.</summary>
    /// <exception cref="JsonException">Not JSON: the blob is damaged.</exception>
    /// <exception cref="InvalidDataException">JSON of another shape: the blob is damaged.</exception>
    public static SourceText Read(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        try
        {
            return new SourceText(
                json.RootElement.GetProperty("document").GetString() ?? "",
                [.. json.RootElement.GetProperty("blocks").EnumerateArray().Select(ReadBlock)]
            );
        }
        catch (Exception broken) when (broken is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("The stored text has another shape.", broken);
        }
    }

    private static void WriteBlock(Utf8JsonWriter json, Block block)
    {
        json.WriteStartObject();
        switch (block)
        {
            case Paragraph paragraph:
                WriteText(json, "p", paragraph.Text);
                break;
            case Table table:
                json.Each("rows", table.Rows, WriteRow);
                if (table.Caption is { } caption)
                    WriteText(json, "caption", caption);
                if (table.Name is { } name)
                    json.WriteString("name", name);
                break;
            case ChartBlock chart:
                json.WriteString("chart", chart.Kind);
                WriteText(json, "caption", chart.Caption);
                json.Each("series", chart.Series, WriteSeries);
                break;
            default:
                throw new InvalidOperationException($"No JSON for {block.GetType().Name}.");
        }

        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, TableRow row)
    {
        json.WriteStartArray();
        foreach (var cell in row.Cells)
        {
            json.WriteStartObject();
            json.WriteString("at", cell.Address);
            json.WriteNumber("row", cell.Row);
            json.WriteNumber("column", cell.Column);
            WriteText(json, "t", cell.Text);
            if (cell.RowSpan != 1)
                json.WriteNumber("rows", cell.RowSpan);
            if (cell.ColumnSpan != 1)
                json.WriteNumber("columns", cell.ColumnSpan);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSeries(Utf8JsonWriter json, ChartSeries series)
    {
        json.WriteStartObject();
        json.WriteString("name", series.Name);
        json.Each(
            "points",
            series.Points,
            static (json, point) =>
            {
                json.WriteStartArray();
                json.WriteStringValue(point.Label);
                json.WriteStringValue(point.Value);
                json.WriteEndArray();
            }
        );
        json.WriteEndObject();
    }

    /// <summary>A text is its characters, its original if other, and its runs as [start, line, page, dropped].</summary>
    private static void WriteText(Utf8JsonWriter json, string name, CleanText text)
    {
        json.WriteStartObject(name);
        json.WriteString("v", text.Value);
        if (text.Raw is { } raw)
            json.WriteString("raw", raw);
        json.Each(
            "runs",
            text.Runs,
            static (json, run) =>
            {
                json.WriteStartArray();
                json.WriteNumberValue(run.Start);
                WriteWhole(json, run.Line);
                WriteWhole(json, run.Page);
                if (run.AfterDropped)
                    json.WriteNumberValue(1);
                json.WriteEndArray();
            }
        );
        json.WriteEndObject();
    }

    private static void WriteWhole(Utf8JsonWriter json, int? number)
    {
        if (number is { } value)
            json.WriteNumberValue(value);
        else
            json.WriteNullValue();
    }

    private static Block ReadBlock(JsonElement block)
    {
        if (block.TryGetProperty("p", out var paragraph))
            return new Paragraph(ReadText(paragraph));
        if (block.TryGetProperty("chart", out var kind))
            return new ChartBlock(
                ReadText(block.GetProperty("caption")),
                kind.GetString() ?? "",
                [.. block.GetProperty("series").EnumerateArray().Select(ReadSeries)]
            );
        return new Table(
            [.. block.GetProperty("rows").EnumerateArray().Select(ReadRow)],
            block.TryGetProperty("caption", out var caption) ? ReadText(caption) : null,
            block.TryGetProperty("name", out var name) ? name.GetString() : null
        );
    }

    private static TableRow ReadRow(JsonElement row) =>
        new([
            .. row.EnumerateArray()
                .Select(cell => new TableCell(
                    cell.GetProperty("at").GetString() ?? "",
                    cell.GetProperty("row").GetInt32(),
                    cell.GetProperty("column").GetInt32(),
                    ReadText(cell.GetProperty("t")),
                    cell.TryGetProperty("rows", out var rows) ? rows.GetInt32() : 1,
                    cell.TryGetProperty("columns", out var columns) ? columns.GetInt32() : 1
                )),
        ]);

    private static ChartSeries ReadSeries(JsonElement series) =>
        new(
            series.GetProperty("name").GetString() ?? "",
            [
                .. series
                    .GetProperty("points")
                    .EnumerateArray()
                    .Select(point => new ChartPoint(point[0].GetString() ?? "", point[1].GetString() ?? "")),
            ]
        );

    private static CleanText ReadText(JsonElement text) =>
        new(
            text.GetProperty("v").GetString() ?? "",
            text.TryGetProperty("raw", out var raw) ? raw.GetString() : null,
            [
                .. text.GetProperty("runs")
                    .EnumerateArray()
                    .Select(run => new SourceRun(
                        run[0].GetInt32(),
                        ReadWhole(run[1]),
                        ReadWhole(run[2]),
                        run.GetArrayLength() > 3
                    )),
            ]
        );

    private static int? ReadWhole(JsonElement number) =>
        number.ValueKind == JsonValueKind.Null ? null : number.GetInt32();
}
