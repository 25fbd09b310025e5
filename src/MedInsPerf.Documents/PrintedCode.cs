using System.Text.RegularExpressions;
using MedInsPerf.Documents.Pdf;
using MedInsPerf.Documents.Uploads;
using UglyToad.PdfPig;

namespace MedInsPerf.Documents;

/// <summary>校验码: finds the code that a document of ours carries, in its keywords or at its foot.</summary>
public static partial class PrintedCode
{
    /// <summary>A code in full: twelve hexadecimal digits in three groups.</summary>
    [GeneratedRegex("[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();

    /// <summary>Looks into a file that <see cref="DocumentReader"/> has accepted.</summary>
    /// <returns>Null where there is none.</returns>
    public static string? In(string name, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? InPdf(bytes) : InOffice(bytes);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // It was read before: what the readers of its margins cannot do does not matter.
            return null;
        }
    }

    private static string? InPdf(ReadOnlyMemory<byte> bytes)
    {
        using var pdf = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { FilterProvider = new BoundedFilters() });
        return First(pdf.Information.Keywords) ?? First(pdf.GetPage(pdf.NumberOfPages).Text);
    }

    private static string? InOffice(ReadOnlyMemory<byte> bytes)
    {
        using var package = OfficePackage.Open(bytes);
        return First(package.Load("docProps/core.xml")?.Value) ?? First(package.Load("word/footer1.xml")?.Value);
    }

    private static string? First(string? text) =>
        text is not null && Code().Match(text) is { Success: true, Value: var code } ? code : null;
}
