using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.Tests;

/// <summary>Reports to write in every form.</summary>
internal static class SampleReports
{
    public static readonly DocumentMeta Meta = new(
        "清溪县医疗保障局2022年度项目支出绩效自评报告",
        "清溪县医疗保障局",
        new DateTimeOffset(2023, 3, 6, 10, 42, 18, TimeSpan.FromHours(8))
    );

    /// <summary>A block of each kind.</summary>
    public static readonly Report Every = new([
        new ReportBlock.Cover("清溪县医疗保障局\n绩效自评", [new CoverLine("填报人", "")]),
        new ReportBlock.Contents(2),
        new ReportBlock.Title("清溪县医疗保障局2022年度项目支出绩效自评报告"),
        new ReportBlock.Table(
            [new(Alignment.Left), new(Alignment.Right), new(Alignment.Right)],
            2,
            [
                [new("项目", RowSpan: 2), new("资金", ColumnSpan: 2)],
                [new("预算"), new("执行")],
                [new("征缴经费"), new("164,000.00"), new("−161,261.00")],
                [new("合计", Strong: true), new("164,000.00", Strong: true), new("—", Strong: true)],
            ],
            "汇总表",
            "元"
        ),
        new ReportBlock.Note("注：一个项目没有写执行数。"),
        new ReportBlock.PageBreak(),
        new ReportBlock.PartTitle("城乡居民医保征缴经费"),
        new ReportBlock.Heading(1, "一、基本情况"),
        new ReportBlock.Heading(2, "（一）自评分数"),
        new ReportBlock.Heading(3, "1.资金支出情况。"),
        new ReportBlock.Heading(4, "（1）数量指标"),
        new ReportBlock.Paragraph("<使用率> & “98.33%”\u0001"),
        new ReportBlock.Chart(
            ChartKind.Column,
            "图1　收、支决算总计变动情况",
            "万元",
            ["2022年", "2023年"],
            [new("决算总计", [7147.37m, 6796.10m])]
        ),
        new ReportBlock.Chart(ChartKind.Pie, "图2　支出结构", "", ["基本支出", "项目支出"], [new("", [440m, 6355m])]),
        new ReportBlock.Attachments(["自评表", "佐证材料目录"]),
        new ReportBlock.Signature("清溪县医疗保障局", new DateOnly(2023, 3, 6)),
    ]);

    /// <summary>What people and machines put into reports that no designer thought of; each must give a sound document.</summary>
    public static readonly Dictionary<string, Report> Hostile = new(StringComparer.Ordinal)
    {
        ["nothing at all"] = new([]),
        ["a section of 100,000 characters"] = new([
            new ReportBlock.Heading(1, "一、基本情况"),
            new ReportBlock.Paragraph(string.Concat(Enumerable.Repeat("参保人数237975人，执行率98.33%；", 5000))),
        ]),
        ["a table of 5,000 rows"] = new([
            new ReportBlock.Table(
                [new(Alignment.Left), new(Alignment.Right)],
                1,
                [
                    [new("项目"), new("金额")],
                    .. Enumerable
                        .Range(1, 5000)
                        .Select(row =>
                            System.Collections.Immutable.ImmutableArray.Create(
                                new ReportCell($"项目{row}"),
                                new ReportCell($"{row},000.00")
                            )
                        ),
                ]
            ),
        ]),
        ["a cell longer than a page"] = new([
            new ReportBlock.Table(
                [new(Alignment.Left), new(Alignment.Left)],
                1,
                [
                    [new("项"), new("说明")],
                    [new("一"), new(string.Concat(Enumerable.Repeat("说明文字。", 3000)))],
                ]
            ),
        ]),
        ["cells that span beyond the table"] = new([
            new ReportBlock.Table(
                [new(Alignment.Left), new(Alignment.Right)],
                5,
                [
                    [new("头", ColumnSpan: 9, RowSpan: 9)],
                    [new("多"), new("余"), new("的")],
                    [],
                ]
            ),
        ]),
        ["a table without rows or columns"] = new([
            new ReportBlock.Table([], 0, [], "空表", "元"),
            new ReportBlock.Table([new(Alignment.Left)], 1, [], "空表"),
        ]),
        ["an empty section"] = new([
            new ReportBlock.Heading(1, "一、基本情况"),
            new ReportBlock.Paragraph(""),
            new ReportBlock.Heading(1, ""),
        ]),
        ["controls, half pairs and joiners"] = new([
            new ReportBlock.Paragraph("甲\0\u0007\u000B乙\uD83D丙\u200B\uFEFF丁\t戊"),
            new ReportBlock.Title("\uDC00"),
        ]),
        ["a chart without values, one with negative values, one with far too many"] = new([
            new ReportBlock.Chart(ChartKind.Pie, "图1　空", "万元", [], []),
            new ReportBlock.Chart(ChartKind.Pie, "图2　负", "万元", ["甲", "乙"], [new("结余", [3m, -1m])]),
            new ReportBlock.Chart(
                ChartKind.Bar,
                "图3　多",
                "%",
                [.. Enumerable.Range(0, 500).Select(at => $"县{at}")],
                [new("执行率", [.. Enumerable.Range(0, 500).Select(at => at / 5m)])]
            ),
            new ReportBlock.Chart(ChartKind.Column, "图4　零", "", ["甲"], [new("零", [0m])]),
        ]),
    };
}
