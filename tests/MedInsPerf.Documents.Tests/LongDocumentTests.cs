using System.Globalization;
using System.Text;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Tests;

/// <summary>Five hundred pages are read like five.</summary>
public sealed class LongDocumentTests
{
    private const int Pages = 500;
    private const int LinesOnAPage = 28;

    [Fact]
    public void Of_Word()
    {
        var body = new StringBuilder();
        for (var line = 0; line < Pages * LinesOnAPage; line++)
            body.Append(Office.P($"第{line}批补助按月发放，支出{line}.50万元，覆盖定点医院和定点零售药店。"));

        var blocks = Read("a.docx", Office.Docx(body.ToString()));

        blocks.Length.ShouldBe(Pages * LinesOnAPage);
        ((Paragraph)blocks[^1]).Text.Value.ShouldStartWith("第13999批");
    }

    [Fact]
    public void Of_pdf()
    {
        var numbers = Enumerable.Range(4, Pages).Select(page => $"{page} 0 R");
        var pages = Enumerable
            .Range(0, Pages)
            .Select(page =>
                RawPdf.Object(
                    $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {page + 4 + Pages} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
                )
            );
        var blocks = Read(
            "a.pdf",
            RawPdf.Of(
                "",
                [
                    RawPdf.Object("<< /Type /Catalog /Pages 2 0 R >>"),
                    RawPdf.Object($"<< /Type /Pages /Kids [{string.Join(' ', numbers)}] /Count {Pages} >>"),
                    RawPdf.Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
                    .. pages,
                    .. Enumerable.Range(0, Pages).Select(Content),
                ]
            )
        );

        // A line that fills its width runs on into the next.
        blocks.Length.ShouldBeInRange(Pages, Pages * LinesOnAPage);
        ((Paragraph)blocks[^1]).Text.Runs[^1].Page.ShouldBe(Pages);
    }

    private static byte[] Content(int page)
    {
        var drawn = new StringBuilder();
        for (var line = 0; line < LinesOnAPage; line++)
            drawn.Append(
                CultureInfo.InvariantCulture,
                $"BT /F1 10 Tf 60 {760 - (line * 24)} Td (page {page} line {line} and {new string('x', line)}.) Tj ET "
            );
        return RawPdf.Stream("", Encoding.ASCII.GetBytes(drawn.ToString()));
    }

    private static System.Collections.Immutable.ImmutableArray<Block> Read(string name, byte[] bytes) =>
        DocumentReader.Read(name, bytes).ShouldBeOfType<ReadOutcome.Accepted>().Source.Blocks;
}
