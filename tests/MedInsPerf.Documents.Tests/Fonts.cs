namespace MedInsPerf.Documents.Tests;

/// <summary>The fonts that ./test installs; a test that needs them says so where they are absent.</summary>
internal static class Fonts
{
    private static readonly Lazy<PdfFonts?> Installed = new(Find);

    public static PdfFonts Required
    {
        get
        {
            Assert.SkipWhen(Installed.Value is null, "The fonts are not installed: npm ci in the folder tools.");
            return Installed.Value!;
        }
    }

    /// <summary>Where npm put them; null where it did not.</summary>
    public static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var fonts = Path.Combine(folder.FullName, "tools", "node_modules", "@expo-google-fonts");
            if (Directory.Exists(fonts))
                return fonts;
        }

        return null;
    }

    private static PdfFonts? Find() => Folder() is { } folder ? PdfFonts.In(folder) : null;
}
