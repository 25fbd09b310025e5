using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Documents.Json;

/// <summary>Reads RECORD.json and sets up a text again from titles, sections, tables and charts.</summary>
internal sealed class RecordJsonReader
{
    private readonly string document;
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();

    private RecordJsonReader(string document) => this.document = document;

    public static RecordOutcome Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return new RecordOutcome.Accepted([
                .. json.RootElement.GetProperty("documents").EnumerateArray().Select(ReadDocument),
            ]);
        }
        catch (JsonException broken)
        {
            return new RecordOutcome.Malformed(
                RefusalText.Of("record.not-json", (broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1)
            );
        }
        catch (Exception broken)
            when (broken is KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            return new RecordOutcome.Malformed(RefusalText.Of("record.other-shape"));
        }
    }

    private static DocumentRecord ReadDocument(JsonElement document)
    {
        var reader = new RecordJsonReader(Text(document, "path") ?? "");
        var parts = document.GetProperty("parts").EnumerateArray().Select(reader.ReadPart).ToImmutableArray();
        return new DocumentRecord(
            new SourceText(reader.document, reader.blocks.ToImmutable()),
            JsonNames.Read<DocumentKind>(Text(document, "kind")) ?? throw new FormatException("kind"),
            Text(document, "bureau"),
            Whole(document, "fiscalYear"),
            parts
        );
    }

    private PartRecord ReadPart(JsonElement part)
    {
        var first = blocks.Count;
        var title = Text(part, "title") ?? "";
        var line = Whole(part, "line");
        blocks.Add(new Paragraph(CleanText.Of(title, line)));
        var sections = ReadSections(part);
        var project =
            part.TryGetProperty("project", out var stated) && stated.ValueKind == JsonValueKind.Object
                ? ReadProject(stated)
                : null;
        var source = new SourceText(document, blocks.ToImmutable());
        var form =
            FormReader.In(source, first, blocks.Count - first).Select(entry => entry.Form).FirstOrDefault()
            ?? IndicatorJson.ReadForm(part, project);
        return new PartRecord(
            JsonNames.Read<DocumentKind>(Text(part, "kind")) ?? throw new FormatException("kind"),
            title,
            first,
            blocks.Count - first,
            line
        )
        {
            Project = project,
            Form = form,
            Sections = sections,
            Figures = [.. Each(part, "figures").Select(figure => ReadFigure(figure, first))],
            Problems = [.. Each(part, "problems").Select(problem => problem.GetString() ?? "")],
            Recommendations = [.. Each(part, "recommendations").Select(advice => advice.GetString() ?? "")],
        };
    }

    /// <summary>The sections with the tables and charts where they stood; at the end where the record does not say where.</summary>
    private ImmutableArray<Section> ReadSections(JsonElement part)
    {
        var placed = Each(part, "tables")
            .Select(table => (At: Whole(table, "block") ?? int.MaxValue, Block: (Block)ReadTable(table)))
            .Concat(
                Each(part, "charts")
                    .Select(chart => (At: Whole(chart, "block") ?? int.MaxValue, Block: (Block)ReadChart(chart)))
            )
            .OrderBy(entry => entry.At)
            .ToList();
        var sections = ImmutableArray.CreateBuilder<Section>();
        var all = Each(part, "sections");
        TakeUpTo(all.Length > 0 ? Whole(all[0], "block") ?? 0 : int.MaxValue);
        for (var index = 0; index < all.Length; index++)
        {
            var at = Whole(all[index], "block");
            var next = index + 1 < all.Length ? Whole(all[index + 1], "block") ?? 0 : int.MaxValue;
            sections.Add(ReadSection(all[index]));
            if (at is not { } place)
                continue;
            // The paragraphs of the section take the places that no table or chart takes.
            var paragraphs = blocks.Skip(sections[^1].Block + 1).ToList();
            while (blocks.Count > sections[^1].Block + 1)
                blocks.RemoveAt(blocks.Count - 1);
            foreach (var paragraph in paragraphs)
            {
                while (placed.Count > 0 && placed[0].At == place + 1)
                {
                    Take();
                    place++;
                }

                blocks.Add(paragraph);
                place++;
            }

            TakeUpTo(next);
        }

        TakeUpTo(int.MaxValue);
        return sections.ToImmutable();

        void TakeUpTo(int end)
        {
            while (placed.Count > 0 && (placed[0].At < end || end == int.MaxValue))
                Take();
        }

        void Take()
        {
            blocks.Add(placed[0].Block);
            placed.RemoveAt(0);
        }
    }

    private Section ReadSection(JsonElement section)
    {
        var number = Text(section, "number") ?? "";
        var title = Text(section, "title") ?? "";
        var line = Whole(section, "line");
        var text = Text(section, "text") ?? "";
        var block = blocks.Count;
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var runsIn = Text(section, "mark") is not null && paragraphs.Length > 0;
        var heading = Numbered(number) + title + (runsIn ? Text(section, "mark") + paragraphs[0] : "");
        blocks.Add(new Paragraph(CleanText.Of(heading, line)));
        foreach (var paragraph in paragraphs.Skip(runsIn ? 1 : 0))
            blocks.Add(new Paragraph(CleanText.Of(paragraph)));
        return new Section(number, title, Whole(section, "level") ?? LevelOf(number), block, line, text);
    }

    /// <summary>The number with the 、 that the record leaves out.</summary>
    private static string Numbered(string number) =>
        number is "" or [.., '.' or '．' or '）' or ')'] or ['第', ..] || number[^1] is >= '①' and <= '⑳'
            ? number
            : number + '、';

    /// <summary>第一部分 is 0, 一 1, （一） 2, 1. 3, （1） 4; without a number 1.</summary>
    private static int LevelOf(string number)
    {
        if (number.StartsWith('第'))
            return 0;
        var bracketed = number.StartsWith('（') || number.StartsWith('(');
        var digits = number.Any(char.IsAsciiDigit);
        return (bracketed, digits) switch
        {
            (false, false) => 1,
            (true, false) => 2,
            (false, true) => 3,
            (true, true) => 4,
        };
    }

    private static Project ReadProject(JsonElement project) =>
        new(Text(project, "name") ?? "")
        {
            FundSource = JsonNames.Read<FundSource>(Text(project, "fundSource")),
            InitialBudget = Amount(project, "initialBudget"),
            BudgetAdjustment = Amount(project, "budgetAdjustment"),
            AnnualBudget = Amount(project, "annualBudget"),
            Executed = Amount(project, "executed"),
            ExecutionRate = Number(project, "executionRate"),
            Surplus = Amount(project, "surplus"),
            SurplusDisposition = JsonNames.Read<SurplusDisposition>(Text(project, "surplusDisposition")),
            ClaimedScore = Number(project, "claimedScore"),
            PassThrough = project.TryGetProperty("passThrough", out var passes) && passes.GetBoolean(),
        };

    private Figure ReadFigure(JsonElement figure, int block)
    {
        var unit = Text(figure, "unit") ?? "";
        var quote = Text(figure, "quote") ?? "";
        var yuan = Amount(figure, "yuan");
        return new Figure(
            KindOf(unit, yuan),
            Number(figure, "value") ?? throw new FormatException("value"),
            unit,
            Whole(figure, "decimals") ?? 0,
            Approximation: null,
            new Place(
                document,
                block,
                Text(figure, "cell"),
                Start: 0,
                quote.Length,
                quote,
                Whole(figure, "line"),
                Whole(figure, "page")
            )
        )
        {
            Label = Text(figure, "label"),
            AsOf = Text(figure, "asOf") is { } day
                ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null,
            Money = yuan,
        };
    }

    private static FigureKind KindOf(string unit, Money? yuan) =>
        (unit, yuan) switch
        {
            (_, not null) => FigureKind.Money,
            ("", _) => FigureKind.Bare,
            ("%" or "‰" or "百分点" or "个百分点", _) => FigureKind.Percent,
            ("分", _) => FigureKind.Score,
            _ when unit.StartsWith("元/", StringComparison.Ordinal) => FigureKind.PerHead,
            _ => FigureKind.Count,
        };

    private static Table ReadTable(JsonElement table) =>
        new(
            [
                .. Each(table, "rows")
                    .Select(row => new TableRow([
                        .. row.EnumerateArray()
                            .Select(cell => new TableCell(
                                Text(cell, "cell") ?? "",
                                Whole(cell, "row") ?? 0,
                                Whole(cell, "column") ?? 0,
                                CleanText.Of(Text(cell, "text") ?? ""),
                                Whole(cell, "rowSpan") ?? 1,
                                Whole(cell, "columnSpan") ?? 1
                            )),
                    ])),
            ],
            Text(table, "caption") is { } caption ? CleanText.Of(caption) : null,
            Text(table, "name")
        );

    private static ChartBlock ReadChart(JsonElement chart) =>
        new(
            CleanText.Of(Text(chart, "caption") ?? ""),
            Text(chart, "kind") ?? "",
            [
                .. Each(chart, "series")
                    .Select(series => new ChartSeries(
                        Text(series, "name") ?? "",
                        [
                            .. Each(series, "points")
                                .Select(point => new ChartPoint(
                                    Text(point, "label") ?? "",
                                    Text(point, "value") ?? ""
                                )),
                        ]
                    )),
            ]
        );

    private static JsonElement[] Each(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var items) && items.ValueKind != JsonValueKind.Null
            ? [.. items.EnumerateArray()]
            : [];

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int? Whole(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetInt32() : null;

    private static decimal? Number(JsonElement parent, string name) =>
        Text(parent, name) is { } text
            ? decimal.Parse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture
            )
            : null;

    private static Money? Amount(JsonElement parent, string name) =>
        Number(parent, name) is { } yuan ? new Money(yuan) : null;
}
