using System.IO.Compression;
using System.Text;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Samples;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;

namespace MedInsPerf.Documents.Tests;

public sealed class PdfFileTests
{
    [Fact]
    public void A_pdf_gives_the_paragraphs_that_its_docx_gives()
    {
        var fromDocx = Paragraphs(Read("a.docx", SampleDocx.FromText(SampleText.Qingxi)));
        Paragraphs(Read("a.pdf", SampleFile.QingxiPdf)).ShouldBe(fromDocx);
    }

    [Fact]
    public void A_paragraph_over_two_pages_knows_both_and_that_a_page_number_fell_out_between()
    {
        var runs = Read("a.pdf", SampleFile.QingxiPdf)
            .Blocks.OfType<Paragraph>()
            .Single(paragraph => paragraph.Text.Value.StartsWith("部分外出务工人员", StringComparison.Ordinal))
            .Text.Runs;
        runs.Select(run => (run.Page, run.AfterDropped)).ShouldBe([(1, false), (2, true)]);
    }

    [Fact]
    public void Ruled_tables_keep_merged_heads_and_go_on_over_pages()
    {
        var tables = Read("a.pdf", SampleFile.CompiledPdf).Blocks.OfType<Table>().ToList();
        tables.Count.ShouldBe(3);
        var counties = tables[1];
        counties.Caption!.Value.ShouldBe("单位：万元");
        counties
            .Rows[0]
            .Cells.Select(cell => $"{cell.Text.Value} {cell.RowSpan}×{cell.ColumnSpan}")
            .ShouldBe(
                ["县（市、区） 2×1", "市 2×1", "本级资金 1×3", "直达资金 1×3", "平均自评得分 2×1"],
                ignoreOrder: false
            );
        counties.Rows.Length.ShouldBe(2 + 50 + 1);
        counties.Rows[^1].Cells.Select(cell => cell.Text.Value).First().ShouldBe("合计");
        counties.Rows.Select(row => row.Cells[0].Row).ShouldBe(Enumerable.Range(0, 53));
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other_below_the_title_that_crosses_them()
    {
        static string Line(double x, double y, string text) => $"BT /F1 10 Tf {x} {y} Td ({text}) Tj ET ";
        var drawn = Line(200, 800, "Atitleoverbothofthecolumnsonthispage");
        for (var row = 0; row < 12; row++)
        {
            var stop = row == 11 ? "." : "";
            drawn += Line(60, 760 - (row * 16), $"left line {row:D2} goes on and fills its column{stop}");
            drawn += Line(320, 760 - (row * 16), $"right line {row:D2} goes on and fills its column{stop}");
        }

        var paragraphs = Paragraphs(
                Read(
                    "a.pdf",
                    RawPdf.Page(
                        RawPdf.Stream("", Encoding.ASCII.GetBytes(drawn)),
                        "/Font << /F1 5 0 R >>",
                        RawPdf.Object(
                            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
                        )
                    )
                )
            )
            .ToList();
        paragraphs[0].ShouldBe("Atitleoverbothofthecolumnsonthispage");
        paragraphs[1].ShouldStartWith("leftline00");
        var last = paragraphs[^1];
        last.IndexOf("leftline11", StringComparison.Ordinal)
            .ShouldBeLessThan(last.IndexOf("rightline00", StringComparison.Ordinal));
        last.ShouldEndWith("rightline11goesonandfillsitscolumn.");
    }

    [Fact]
    public void A_pdf_of_pictures_is_told_from_a_broken_one()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);
        builder.AddPage(PageSize.A4);
        DocumentReader
            .Read("a.pdf", builder.Build())
            .ShouldBeOfType<ReadOutcome.Refused>()
            .Refusal.ShouldBe(new UploadRefusal.ScannedPdf(2));
    }

    [Fact]
    public void A_pdf_with_a_password()
    {
        const string Key = "<0102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F20>";
        Refusal
            .Of(
                "a.pdf",
                RawPdf.Of(
                    "/Encrypt 3 0 R /ID [<01><01>]",
                    RawPdf.Object("<< /Type /Catalog /Pages 2 0 R >>"),
                    RawPdf.Object("<< /Type /Pages /Kids [] /Count 0 >>"),
                    RawPdf.Object($"<< /Filter /Standard /V 1 /R 2 /P -4 /O {Key} /U {Key} >>")
                )
            )
            .ShouldBe("encrypted");
    }

    [Fact]
    public void A_stream_that_inflates_out_of_all_measure_is_stopped()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var spaces = new byte[1024 * 1024];
            Array.Fill(spaces, (byte)' ');
            for (var times = 0; times < 100; times++)
                zlib.Write(spaces);
        }

        var bomb = RawPdf.Page(RawPdf.Stream("/Filter /FlateDecode", packed.ToArray()));
        bomb.Length.ShouldBeLessThan(200_000);
        Refusal.Of("a.pdf", bomb).ShouldBe("zip-bomb");
    }

    [Fact]
    public void Forms_that_draw_each_other_over_and_over_are_stopped()
    {
        const int Depth = 30;
        var forms = Enumerable
            .Range(0, Depth)
            .Select(level =>
                RawPdf.Stream(
                    $"/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /F {level + 6} 0 R >> >>",
                    level == Depth - 1 ? [] : "/F Do /F Do"u8.ToArray()
                )
            );
        Refusal
            .Of(
                "a.pdf",
                RawPdf.Page(RawPdf.Stream("", "/F Do /F Do"u8.ToArray()), "/XObject << /F 5 0 R >>", [.. forms])
            )
            .ShouldBe("too-much-inside");
    }

    [Theory]
    [InlineData("/F Do", "/F Do")]
    [InlineData("/F Do", "/#46\nDo")]
    [InlineData("/F Do", "/G Do")]
    public void A_form_that_draws_itself_by_the_names_of_the_page_is_stopped(string page, string form) =>
        Refusal
            .Of(
                "a.pdf",
                RawPdf.Page(
                    RawPdf.Stream("", Encoding.ASCII.GetBytes(page)),
                    "/XObject << /F 5 0 R /G 6 0 R >>",
                    RawPdf.Stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << >>",
                        Encoding.ASCII.GetBytes(form)
                    ),
                    RawPdf.Stream("/Type /XObject /Subtype /Form /BBox [0 0 1 1]", Encoding.ASCII.GetBytes(page))
                )
            )
            .ShouldBe("too-much-inside");

    /// <summary>The library then finds the objects by searching the file, and its table stays empty.</summary>
    [Fact]
    public void A_form_that_draws_itself_is_stopped_where_the_table_of_objects_is_broken()
    {
        var pdf = RawPdf.Page(
            RawPdf.Stream("", "/F Do"u8.ToArray()),
            "/XObject << /F 5 0 R >>",
            RawPdf.Stream("/Type /XObject /Subtype /Form /BBox [0 0 1 1]", "/F Do"u8.ToArray())
        );
        var table = pdf.AsSpan().LastIndexOf("xref\n0 "u8);
        pdf.AsSpan(table + 8, 40).Fill((byte)'t');
        Refusal.Of("a.pdf", pdf).ShouldBe("too-much-inside");
    }

    [Theory]
    [InlineData(
        "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange",
        "too-much-inside"
    )]
    [InlineData("1 begincidrange <00000000> <0FFFFFFF> 0 endcidrange", "too-much-inside")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "damaged")]
    public void Character_maps_out_of_all_measure_are_stopped(string map, string code) =>
        Refusal
            .Of(
                "a.pdf",
                RawPdf.Page(
                    RawPdf.Stream("", "BT /F 12 Tf (A) Tj ET"u8.ToArray()),
                    "/Font << /F 5 0 R >>",
                    RawPdf.Object(
                        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 6 0 R >>"
                    ),
                    RawPdf.Stream("", Encoding.ASCII.GetBytes(map))
                )
            )
            .ShouldBe(code);

    [Fact]
    public void Arrays_nested_out_of_all_measure_are_stopped() =>
        Refusal
            .Of("a.pdf", RawPdf.Page(RawPdf.Stream("", Encoding.ASCII.GetBytes(new string('[', 2_000_000)))))
            .ShouldBeOneOf("damaged", "scanned-pdf");

    private static SourceText Read(string name, byte[] bytes) =>
        DocumentReader.Read(name, bytes).ShouldBeOfType<ReadOutcome.Accepted>().Source;

    /// <summary>White space aside: between 汉字 and digits a PDF shows a gap.</summary>
    private static IEnumerable<string> Paragraphs(SourceText source) =>
        source
            .Blocks.OfType<Paragraph>()
            .Select(paragraph => paragraph.Text.Value.Replace(" ", "", StringComparison.Ordinal));
}
