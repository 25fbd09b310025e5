using MedInsPerf.Documents;
using Microsoft.Extensions.Configuration;

namespace MedInsPerf.App.Reports;

/// <summary>
/// PDF 的字体, read once: <c>Reports:Fonts</c> names folders, separated by semicolons, a bureau's own before the supplied
/// ones; without it they stand beside the program. Without fonts there are no PDF files, and all else goes on.
/// </summary>
public sealed class ReportFonts(IConfiguration configuration)
{
    private readonly Lazy<PdfFonts?> fonts = new(() =>
        PdfFonts.In(
            configuration["Reports:Fonts"] is { Length: > 0 } folders
                ? folders.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                : [Path.Combine(AppContext.BaseDirectory, "fonts")]
        )
    );

    /// <summary>The fonts; null where none are installed.</summary>
    public PdfFonts? Installed => fonts.Value;
}
