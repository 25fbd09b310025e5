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
                ["县（市、区） 2×1", "市 2×1", "自有资金 1×3", "直达资金 1×3", "平均自评得分 2×1"],
                ignoreOrder: false
            );
        counties.Rows.Length.ShouldBe(2 + 50 + 1);
        counties.Rows[^1].Cells.Select(cell => cell.Text.Value).First().ShouldBe("合计");
        counties.Rows.Select(row => row.Cells[0].Row).ShouldBe(Enumerable.Range(0, 53));
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
    public void A_pdf_with_a_password() =>
        Refusal
            .Of(
                "a.pdf",
                Encoding.ASCII.GetBytes(
                    """
                    %PDF-1.4
                    1 0 obj
                    << /Type /Catalog /Pages 2 0 R >>
                    endobj
                    2 0 obj
                    << /Type /Pages /Kids [] /Count 0 >>
                    endobj
                    3 0 obj
                    << /Filter /Standard /V 1 /R 2 /P -4 /O <0102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F20> /U <0102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F20> >>
                    endobj
                    trailer
                    << /Root 1 0 R /Encrypt 3 0 R /ID [<01><01>] >>
                    %%EOF
                    """
                )
            )
            .ShouldBe("encrypted");

    [Fact]
    public void A_stream_that_inflates_out_of_all_measure_is_stopped()
    {
        using var packed = new MemoryStream();
        using (
            var zlib = new System.IO.Compression.ZLibStream(
                packed,
                System.IO.Compression.CompressionLevel.SmallestSize,
                leaveOpen: true
            )
        )
        {
            var spaces = new byte[1024 * 1024];
            Array.Fill(spaces, (byte)' ');
            for (var times = 0; times < 100; times++)
                zlib.Write(spaces);
        }

        var head = Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n"
                + $"4 0 obj\n<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n"
        );
        var tail = "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF"u8;
        byte[] bomb = [.. head, .. packed.ToArray(), .. tail];
        bomb.Length.ShouldBeLessThan(200_000);
        Refusal.Of("a.pdf", bomb).ShouldBe("zip-bomb");
    }

    private static SourceText Read(string name, byte[] bytes) =>
        DocumentReader.Read(name, bytes).ShouldBeOfType<ReadOutcome.Accepted>().Source;

    /// <summary>White space aside: between 汉字 and digits a PDF shows a gap.</summary>
    private static IEnumerable<string> Paragraphs(SourceText source) =>
        source
            .Blocks.OfType<Paragraph>()
            .Select(paragraph => paragraph.Text.Value.Replace(" ", "", StringComparison.Ordinal));
}
