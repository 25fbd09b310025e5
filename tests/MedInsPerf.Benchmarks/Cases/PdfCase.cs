using MedInsPerf.Documents;

namespace MedInsPerf.Benchmarks.Cases;

/// <summary>The report of eight pages as PDF.</summary>
internal static class PdfCase
{
    private const int LargestFile = 150_000;

    private static readonly Lazy<PdfFonts> Fonts = new(() =>
        PdfFonts.In(FontFolders())
        ?? throw new InvalidOperationException("The fonts are not installed: npm ci in the folder tools.")
    );

    private static readonly Lazy<WrittenPdf> First = new(Write);

    public static Comparison Comparison { get; } =
        new(
            "pdf",
            "8 pages",
            "ms/doc",
            "ratio >= 50, file < 150 KB",
            () => Write(),
            _ => First.Value is { Pages: 8, Bytes.Length: < LargestFile }
        )
        {
            LeastRatio = 50m,
            Rivals = () => [new LibreOffice()],
            Remark = () => $"{First.Value.Pages} pages, {First.Value.Bytes.Length / 1000m:0.0} kB",
        };

    private static WrittenPdf Write() => PdfWriter.Write(EightPages.Report, EightPages.Meta, Fonts.Value);

    private static IEnumerable<string> FontFolders()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "tools", "node_modules", "@expo-google-fonts");
    }
}
