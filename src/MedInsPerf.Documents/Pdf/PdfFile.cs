using System.Text.RegularExpressions;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Domain.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace MedInsPerf.Documents.Pdf;

/// <summary>.pdf: paragraphs and ruled tables by the positions of letters and lines.</summary>
internal static class PdfFile
{
    private const int MostPages = 2_000;

    public static SourceText Read(string name, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var filters = new BoundedFilters();
            using var pdf = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { FilterProvider = filters });
            if (pdf.NumberOfPages > MostPages)
                throw new UploadRefusedException(new UploadRefusal.TooMuchInside());
            PdfGuard.Judge(pdf, filters);
            var pages = pdf.GetPages().SelectMany(PdfPage.Of).ToList();
            return pages.TrueForAll(page => page.IsBlank)
                ? throw new UploadRefusedException(new UploadRefusal.ScannedPdf(pdf.NumberOfPages))
                : new SourceText(name, PdfFlow.Blocks(pages));
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UploadRefusedException(new UploadRefusal.Encrypted());
        }
        catch (Exception broken)
            when (broken is not (UploadRefusedException or RegexMatchTimeoutException or OutOfMemoryException))
        {
            // The library answers broken files with exceptions of every kind.
            throw new UploadRefusedException(new UploadRefusal.Damaged());
        }
    }
}
