using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MedInsPerf.Documents.Tests;

public sealed class WordWriterTests
{
    private static readonly DocumentMeta Meta = SampleReports.Meta;
    private static readonly Report Every = SampleReports.Every;

    public static TheoryData<string> Hostile => [.. SampleReports.Hostile.Keys];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Whatever_stands_in_a_report_the_document_is_sound(string what)
    {
        var bytes = WordWriter.Write(SampleReports.Hostile[what], Meta);
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        new OpenXmlValidator(FileFormatVersions.Microsoft365)
            .Validate(document, TestContext.Current.CancellationToken)
            .Take(3)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_block_gives_a_document_that_Word_accepts()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(WordWriter.Write(Every, Meta)), false);
        new OpenXmlValidator(FileFormatVersions.Microsoft365)
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Equal_reports_give_equal_bytes() =>
        WordWriter
            .Write(Every with { Blocks = [.. Every.Blocks] }, Meta with { })
            .ShouldBe(WordWriter.Write(Every, Meta));

    [Fact]
    public void What_was_written_is_read_again_in_order()
    {
        var source = DocumentReader
            .Read("a.docx", WordWriter.Write(Every, Meta))
            .ShouldBeOfType<ReadOutcome.Accepted>()
            .Source;

        source
            .Blocks.OfType<Paragraph>()
            .Select(paragraph => paragraph.Text.Value)
            .ShouldBe([
                "清溪县医疗保障局绩效自评",
                "填报人：",
                "清溪县医疗保障局2022年度项目支出绩效自评报告",
                "汇总表",
                "单位：元",
                "注：一个项目没有写执行数。",
                "城乡居民医保征缴经费",
                "一、基本情况",
                "（一）自评分数",
                "1.资金支出情况。",
                "（1）数量指标",
                "<使用率>&“98.33%”",
                "图1收、支决算总计变动情况（单位：万元）",
                "图2支出结构",
                "附件：1.自评表",
                "2.佐证材料目录",
                "清溪县医疗保障局",
                "2023年3月6日",
            ]);
        var table = source.Blocks.OfType<Table>().ShouldHaveSingleItem();
        table.Caption!.Value.ShouldBe("单位：元");
        var corner = table.Rows[0].Cells[0];
        (corner.Text.Value, corner.RowSpan, corner.ColumnSpan).ShouldBe(("项目", 2, 1));
        (table.Rows[0].Cells[1].ColumnSpan, table.Rows[1].Cells[0].Address).ShouldBe((2, "R2C2"));

        var charts = source.Blocks.OfType<ChartBlock>().ToList();
        charts
            .Select(chart => (chart.Kind, chart.Caption.Value))
            .ShouldBe([("column", "图1收、支决算总计变动情况（单位：万元）"), ("pie", "图2支出结构")]);
        charts[0].Series.ShouldHaveSingleItem().Points.ShouldBe([new("2022年", "7147.37"), new("2023年", "6796.10")]);
    }

    [Fact]
    public void The_workbook_behind_a_chart_holds_what_the_chart_shows()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(WordWriter.Write(Every, Meta)), false);
        var chart = document.MainDocumentPart!.ChartParts.Single(part =>
            part.Uri.OriginalString.EndsWith("1.xml", StringComparison.Ordinal)
        );
        using var data = chart.EmbeddedPackagePart!.GetStream();
        using var copy = new MemoryStream();
        data.CopyTo(copy);
        var table = DocumentReader
            .Read("chart.xlsx", copy.ToArray())
            .ShouldBeOfType<ReadOutcome.Accepted>()
            .Source.Blocks.OfType<Table>()
            .ShouldHaveSingleItem();
        table
            .Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text.Value)))
            .ShouldBe(["|决算总计", "2022年|7,147.37", "2023年|6,796.10"]);
    }

    [Fact]
    public void The_contents_name_the_headings_with_their_pages()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(WordWriter.Write(Every, Meta)), false);
        document
            .MainDocumentPart!.Document!.Descendants<W.Hyperlink>()
            .Select(entry => string.Concat(entry.Descendants<W.Text>().Select(text => text.Text)))
            .ShouldBe(["城乡居民医保征缴经费4", "一、基本情况4", "（一）自评分数4"]);
    }

    [Fact]
    public void A_pie_with_a_negative_value_is_drawn_as_columns_and_a_chart_without_values_says_so()
    {
        var report = new Report([
            new ReportBlock.Chart(ChartKind.Pie, "图1　结余", "万元", ["甲", "乙"], [new("结余", [3m, -1m])]),
            new ReportBlock.Chart(ChartKind.Pie, "图2　无数", "万元", [], [new("无", [])]),
        ]);
        var source = DocumentReader
            .Read("a.docx", WordWriter.Write(report, Meta))
            .ShouldBeOfType<ReadOutcome.Accepted>()
            .Source;
        source.Blocks.OfType<ChartBlock>().ShouldHaveSingleItem().Kind.ShouldBe("column");
        source.Blocks.OfType<Paragraph>().Select(text => text.Text.Value).ShouldContain("（没有数据）");
    }
}
