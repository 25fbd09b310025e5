using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.Tests;

public sealed class WordWriterTests
{
    private static readonly WordMeta Meta = new(
        "清溪县医疗保障局2022年度项目支出绩效自评报告",
        "清溪县医疗保障局",
        new DateTimeOffset(2023, 3, 6, 10, 42, 18, TimeSpan.FromHours(8))
    );

    private static readonly Report Every = new([
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
        new ReportBlock.Attachments(["自评表", "佐证材料目录"]),
        new ReportBlock.Signature("清溪县医疗保障局", new DateOnly(2023, 3, 6)),
    ]);

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
    }
}
