using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace MedInsPerf.Documents.Tests;

public sealed class PdfWriterTests
{
    private const string Forbidden = "，。、；：？！）》」』】”’％";

    public static TheoryData<string> Hostile => [.. SampleReports.Hostile.Keys];

    [Fact]
    public void What_was_written_is_read_again_in_order()
    {
        var source = DocumentReader
            .Read("a.pdf", Write(SampleReports.Every))
            .ShouldBeOfType<ReadOutcome.Accepted>()
            .Source;
        var texts = source.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text.Value).ToList();
        foreach (
            var expected in new[]
            {
                "清溪县医疗保障局2022年度项目支出绩效自评报告",
                "城乡居民医保征缴经费",
                "一、基本情况",
                "（一）自评分数",
                "1.资金支出情况。",
                "（1）数量指标",
                "<使用率>&“98.33%”",
                "2023年3月6日",
            }
        )
            texts.ShouldContain(expected);
        texts.ShouldNotContain(text => text.Contains('—', StringComparison.Ordinal));
        source
            .Blocks.OfType<ChartBlock>()
            .Select(chart => (chart.Caption.Value, chart.Series[0].Points[0].Label, chart.Series[0].Points[0].Value))
            .ShouldBe([
                ("图1收、支决算总计变动情况（单位：万元）", "2022年", "7,147.37"),
                ("图2支出结构", "基本支出", "440"),
            ]);
        var table = source.Blocks.OfType<Table>().ShouldHaveSingleItem();
        var corner = table.Rows[0].Cells[0];
        (corner.Text.Value, corner.RowSpan, corner.ColumnSpan).ShouldBe(("项目", 2, 1));
    }

    [Fact]
    public void Equal_reports_give_equal_bytes() =>
        Write(SampleReports.Every with { Blocks = [.. SampleReports.Every.Blocks] })
            .ShouldBe(Write(SampleReports.Every));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Whatever_stands_in_a_report_the_document_opens(string what)
    {
        using var document = PdfDocument.Open(Write(SampleReports.Hostile[what]));
        document.NumberOfPages.ShouldBeGreaterThan(0);
        document.GetPages().Sum(page => page.Letters.Count).ShouldBeGreaterThan(-1);
    }

    [Fact]
    public void A_cell_longer_than_a_page_goes_on_over_the_next_ones()
    {
        var text = Letters(Write(SampleReports.Hostile["a cell longer than a page"]));
        text.Count(character => character == '。').ShouldBe(3000);
    }

    [Fact]
    public void The_head_of_a_long_table_is_on_every_page_and_no_row_is_lost()
    {
        using var document = PdfDocument.Open(Write(SampleReports.Hostile["a table of 5,000 rows"]));
        var pages = document
            .GetPages()
            .Select(page => string.Concat(page.Letters.Select(letter => letter.Value)))
            .ToList();
        pages.ShouldAllBe(page => page.Contains("项目金额", StringComparison.Ordinal));
        string.Concat(pages).Split(",000.00").Length.ShouldBe(5001);
    }

    [Fact]
    public void No_line_begins_with_a_stop_or_ends_with_an_opening_bracket()
    {
        var text = string.Concat(
            Enumerable.Repeat("参保人数（含新增）237975人，执行率98.33%；“一站式”结算《办法》。", 60)
        );
        using var document = PdfDocument.Open(Write(new Report([new ReportBlock.Paragraph(text)])));
        var lines = document
            .GetPages()
            .SelectMany(page => page.Letters.GroupBy(letter => (page.Number, Math.Floor(letter.StartBaseLine.Y))))
            .Select(line =>
                string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value))
            )
            .ToList();
        lines.Count.ShouldBeGreaterThan(40);
        lines.Where(line => Forbidden.Contains(line[0], StringComparison.Ordinal)).ShouldBeEmpty();
        lines.Where(line => "（《“".Contains(line[^1], StringComparison.Ordinal)).ShouldBeEmpty();
        lines
            .Zip(lines.Skip(1))
            .Where(pair => char.IsAsciiDigit(pair.First[^1]) && char.IsAsciiDigit(pair.Second[0]))
            .ShouldBeEmpty("no number is torn");
    }

    [Fact]
    public void Rare_characters_come_from_a_fallback_and_what_no_font_has_is_named()
    {
        var written = PdfWriter.Write(
            new Report([new ReportBlock.Paragraph("㵑镇、䶮村、𬭎某，\U0003134A。")]),
            SampleReports.Meta,
            Fonts.Required
        );
        Letters(written.Bytes).ShouldStartWith("㵑镇、䶮村、𬭎某，");
        written.Missing.ShouldBe("\U0003134A");
    }

    [Fact]
    public void A_radical_and_the_character_that_looks_like_it_copy_as_themselves() =>
        Letters(Write(new Report([new ReportBlock.Paragraph("⼀一⽤用")]))).ShouldStartWith("⼀一⽤用");

    [Fact]
    public void Every_font_is_embedded_as_a_subset_and_the_file_is_small()
    {
        var bytes = Write(SampleReports.Every);
        using var document = PdfDocument.Open(bytes);
        document
            .GetPages()
            .SelectMany(page => page.Letters)
            .Select(letter => letter.FontName)
            .Distinct()
            .ShouldAllBe(name => name!.Length > 7 && name[6] == '+');
        bytes.Length.ShouldBeLessThan(150_000);
    }

    [Fact]
    public void Headings_tables_and_figures_are_tagged()
    {
        using var document = PdfDocument.Open(Write(SampleReports.Every));
        var tree = Tags(document).ToList();
        tree.Count(tag => tag == "Table").ShouldBe(1);
        tree.Count(tag => tag == "TR").ShouldBe(4);
        tree.Count(tag => tag == "TH").ShouldBe(4);
        tree.Count(tag => tag == "TD").ShouldBe(6);
        tree.Count(tag => tag == "Figure").ShouldBe(2);
        tree.Where(tag => tag.StartsWith('H')).ShouldBe(["H1", "H2", "H3", "H4", "H5"]);
    }

    [Fact]
    public void The_headings_are_bookmarks()
    {
        using var document = PdfDocument.Open(Write(SampleReports.Every));
        document.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
        bookmarks.GetNodes().Select(node => node.Title).First().ShouldBe("城乡居民医保征缴经费");
    }

    [Fact]
    public void Other_programs_find_no_fault_and_read_the_very_text()
    {
        var file = Path.Combine(Path.GetTempPath(), $"medinsperf-{Environment.ProcessId}.pdf");
        File.WriteAllBytes(file, Write(SampleReports.Every));
        try
        {
            Programs.Run("qpdf", "--check", file).ShouldContain("No syntax or stream encoding errors found");
            var text = Programs.Run("pdftotext", file, "-").ReplaceLineEndings("\n");
            foreach (var words in new[] { "1.资金支出情况。", "<使用率> & “98.33%”", "−161,261.00" })
                text.ShouldContain(words);
            Programs.Run("pdfinfo", "-struct", file).ShouldContain("      TH");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static byte[] Write(Report report) => PdfWriter.Write(report, SampleReports.Meta, Fonts.Required).Bytes;

    private static string Letters(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        return string.Concat(
            document
                .GetPages()
                .SelectMany(page => page.Letters.Where(letter => letter.StartBaseLine.Y > 90))
                .Select(letter => letter.Value)
        );
    }

    private static IEnumerable<string> Tags(PdfDocument document)
    {
        var root = (DictionaryToken)
            document
                .Structure.GetObject(
                    ((IndirectReferenceToken)document.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]).Data
                )
                .Data;
        var open = new Stack<IToken>();
        open.Push(root.Data["K"]);
        while (open.TryPop(out var token))
        {
            if (token is IndirectReferenceToken reference)
                token = document.Structure.GetObject(reference.Data).Data;
            if (token is ArrayToken array)
            {
                foreach (var kid in array.Data.Reverse())
                    open.Push(kid);
            }
            else if (token is DictionaryToken dictionary && dictionary.Data.TryGetValue("S", out var kind))
            {
                yield return ((NameToken)kind).Data;
                open.Push(dictionary.Data["K"]);
            }
        }
    }
}
