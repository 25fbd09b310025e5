using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Samples;

namespace MedInsPerf.Benchmarks.Cases;

/// <summary>
/// The report of the cases docx and pdf: eight pages of an invented county's text and a table of fifteen rows; also as a
/// template and its values, for those who fill templates in.
/// </summary>
internal static class EightPages
{
    private const int Rows = 15;
    private const int Parts = 5;

    public static readonly DocumentMeta Meta = new(
        "清溪县医疗保障局2023年度项目支出绩效自评报告",
        "清溪县医疗保障局",
        new DateTimeOffset(2024, 2, 20, 9, 0, 0, TimeSpan.FromHours(8))
    );

    private static readonly ImmutableArray<Chapter> Chapters = ChaptersOf(SampleText.Qingxi);

    private static readonly ImmutableArray<ImmutableArray<string>> Table =
    [
        .. Enumerable
            .Range(1, Rows)
            .Select(row =>
                ImmutableArray.Create(
                    string.Create(CultureInfo.InvariantCulture, $"城乡居民基本医疗保险第{row}批县级配套资金"),
                    Printed.Exact(164_000.00m * row),
                    Printed.Exact(161_261.00m * row),
                    "98.33",
                    "97.5"
                )
            ),
    ];

    /// <summary>The report.</summary>
    public static Report Report { get; } =
        new([
            new ReportBlock.Title(Meta.Title),
            Filled([.. Table.Select(row => row.Select(text => new ReportCell(text)).ToImmutableArray())]),
            .. Chapters.SelectMany(chapter =>
                (IEnumerable<ReportBlock>)
                    [
                        new ReportBlock.PartTitle(chapter.Title),
                        .. chapter.Sections.SelectMany(section =>
                            section
                                .Paragraphs.Select(text => (ReportBlock)new ReportBlock.Paragraph(text))
                                .Prepend(new ReportBlock.Heading(1, section.Heading))
                        ),
                    ]
            ),
        ]);

    /// <summary>The report with a chart of columns and a pie below the table.</summary>
    public static Report WithCharts { get; } =
        new([
            .. Report.Blocks.Take(2),
            new ReportBlock.Chart(
                ChartKind.Column,
                "图1　预算与执行",
                "万元",
                ["2022年", "2023年"],
                [new("预算", [16.40m, 32.80m]), new("执行", [16.13m, 32.25m])]
            ),
            new ReportBlock.Chart(
                ChartKind.Pie,
                "图2　支出结构",
                "万元",
                ["基本支出", "项目支出"],
                [new("支出", [440.34m, 6355.82m])]
            ),
            .. Report.Blocks.Skip(2),
        ]);

    /// <summary>The same document with tags where the values go.</summary>
    public static Report Template { get; } =
        new([
            new ReportBlock.Title("{title}"),
            Filled([
                [new("{#rows}{name}"), new("{budget}"), new("{executed}"), new("{rate}"), new("{score}{/rows}")],
            ]),
            new ReportBlock.Paragraph("{#parts}"),
            new ReportBlock.PartTitle("{title}"),
            new ReportBlock.Paragraph("{#sections}"),
            new ReportBlock.Heading(1, "{heading}"),
            new ReportBlock.Paragraph("{#paragraphs}"),
            new ReportBlock.Paragraph("{.}"),
            new ReportBlock.Paragraph("{/paragraphs}"),
            new ReportBlock.Paragraph("{/sections}"),
            new ReportBlock.Paragraph("{/parts}"),
        ]);

    /// <summary>The values of the template, as JSON.</summary>
    public static byte[] Values { get; } =
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                title = Meta.Title,
                rows = Table.Select(row => new
                {
                    name = row[0],
                    budget = row[1],
                    executed = row[2],
                    rate = row[3],
                    score = row[4],
                }),
                parts = Chapters.Select(chapter => new
                {
                    title = chapter.Title,
                    sections = chapter.Sections.Select(section => new
                    {
                        heading = section.Heading,
                        paragraphs = section.Paragraphs,
                    }),
                }),
            }
        );

    /// <summary>What a Word file says, paragraph by paragraph and cell by cell.</summary>
    public static string TextOf(byte[] docx) =>
        DocumentReader.Read("report.docx", docx) is ReadOutcome.Accepted { Source: var source }
            ? string.Join(
                '\n',
                source.Blocks.Select(block =>
                    block switch
                    {
                        Paragraph paragraph => paragraph.Text.Value,
                        Domain.Reading.Table table => string.Join(
                            '\t',
                            table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text.Value)
                        ),
                        _ => "",
                    }
                )
            )
            : throw new InvalidOperationException("The document cannot be read.");

    private static ReportBlock.Table Filled(ImmutableArray<ImmutableArray<ReportCell>> rows) =>
        new(
            [new(Alignment.Left), .. Enumerable.Repeat(new ReportColumn(Alignment.Right), 4)],
            HeaderRows: 1,
            [
                [new("项目"), new("全年预算数"), new("全年执行数"), new("执行率（%）"), new("自评得分")],
                .. rows,
            ],
            "2023年度项目支出绩效自评汇总表",
            "元"
        );

    private static ImmutableArray<Chapter> ChaptersOf(string text)
    {
        var source = DocumentReader.Read("sample.txt", Encoding.UTF8.GetBytes(text)) is ReadOutcome.Accepted accepted
            ? accepted.Source
            : throw new InvalidOperationException("The sample cannot be read.");
        return
        [
            .. RecordReader
                .Read(source)
                .Parts.Take(Parts)
                .Select(part => new Chapter(
                    part.Title,
                    [
                        .. part.Sections.Select(section => new Passage(
                            section.Number + section.Title,
                            [.. section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)]
                        )),
                    ]
                )),
        ];
    }

    private sealed record Chapter(string Title, ImmutableArray<Passage> Sections);

    private sealed record Passage(string Heading, ImmutableArray<string> Paragraphs);
}
