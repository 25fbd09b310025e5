using System.Collections.Immutable;
using MedInsPerf.Documents;
using MedInsPerf.Documents.Sheets;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.App.Reports;

/// <summary>One file of an official document.</summary>
/// <param name="Format">docx, pdf, xlsx; the masked ones end in <c>-public</c>.</param>
/// <param name="Suffix">What its name ends in.</param>
internal sealed record Output(string Format, string Suffix, string ContentType, byte[] Bytes)
{
    /// <summary>Whether it is running text, so that its words can be compared.</summary>
    public bool IsText => ContentType is ContentTypes.Word or ContentTypes.Pdf;
}

/// <summary>成品: an official document in every form, the Word document first.</summary>
internal static class Outputs
{
    public const string Main = "docx";

    /// <param name="fonts">Null for no PDF.</param>
    public static ImmutableArray<Output> Of(Report report, DocumentMeta meta, PdfFonts? fonts)
    {
        var masked = PublicVersion.Of(report);
        var outputs = ImmutableArray.CreateBuilder<Output>();
        outputs.Add(new Output(Main, ".docx", ContentTypes.Word, WordWriter.Write(report, meta)));
        if (fonts is not null)
        {
            outputs.Add(new Output("pdf", ".pdf", ContentTypes.Pdf, PdfWriter.Write(report, meta, fonts).Bytes));
        }

        outputs.Add(
            new Output("xlsx", ".xlsx", ContentTypes.Excel, WorkbookWriter.Write(ReportSheets.Of(report), meta))
        );
        outputs.Add(new Output("docx-public", "（公开版）.docx", ContentTypes.Word, WordWriter.Write(masked, meta)));
        if (fonts is not null)
        {
            outputs.Add(
                new Output("pdf-public", "（公开版）.pdf", ContentTypes.Pdf, PdfWriter.Write(masked, meta, fonts).Bytes)
            );
        }

        return outputs.ToImmutable();
    }
}
