using System.Collections.Immutable;
using System.Security.Cryptography;
using MedInsPerf.Documents.PdfWriting;

namespace MedInsPerf.Documents;

/// <summary>
/// PDF 用的字体: one for each part that GB/T 9704 gives a typeface of its own. A bureau's licensed fonts come before those
/// that are supplied (Noto Serif SC and Noto Sans SC), which look different.
/// </summary>
public sealed class PdfFonts
{
    private readonly ImmutableDictionary<FontRole, TrueTypeFont> fonts;
    private readonly Dictionary<FontRole, TrueTypeFont[]> order;

    private PdfFonts(ImmutableDictionary<FontRole, TrueTypeFont> fonts, string hash)
    {
        (this.fonts, Hash) = (fonts, hash);
        order = Enum.GetValues<FontRole>().ToDictionary(role => role, InOrder);
    }

    /// <summary>SHA-256 over the chosen font files, lower case hex: part of what a document's bytes follow from.</summary>
    public string Hash { get; }

    /// <summary>Which font is set for which part, for the manifest: <c>仿宋 NotoSerifSC-Regular</c>.</summary>
    public ImmutableArray<string> Names =>
        [.. fonts.OrderBy(font => font.Key).Select(font => $"{font.Key}: {font.Value.PostScriptName}")];

    /// <summary>Chooses the fonts among the .ttf files below some folders; an earlier folder comes first.</summary>
    /// <remarks>A font whose maker forbids embedding is passed over.</remarks>
    /// <returns>Null where there is none for the text.</returns>
    public static PdfFonts? In(params IEnumerable<string> folders)
    {
        var chosen = new SortedDictionary<FontRole, (byte[] File, TrueTypeFont Font)>();
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var files = Directory
                .EnumerateFiles(folder, "*.ttf", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .ToList();
            foreach (var (role, names) in FontRoles.Names)
            {
                if (!chosen.ContainsKey(role) && First(files, names) is { } found)
                    chosen[role] = found;
            }
        }

        if (!chosen.ContainsKey(FontRole.Body))
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (file, _) in chosen.Values)
            hash.AppendData(file);
        return new PdfFonts(
            chosen.ToImmutableDictionary(font => font.Key, font => font.Value.Font),
            Convert.ToHexStringLower(hash.GetHashAndReset())
        );
    }

    private static (byte[] File, TrueTypeFont Font)? First(List<string> files, ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            foreach (var path in files.Where(path => IsNamed(path, name)))
            {
                var file = File.ReadAllBytes(path);
                if (TrueTypeFont.Read(file) is { MayBeEmbedded: true } font)
                    return (file, font);
            }
        }

        return null;
    }

    private static bool IsNamed(string path, string name) =>
        Path.GetFileNameWithoutExtension(path).Contains(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The fonts to look a character up in, in order.</summary>
    internal ReadOnlySpan<TrueTypeFont> For(FontRole role) => order[role];

    private TrueTypeFont[] InOrder(FontRole role) =>
        [
            .. new[] { role, FontRole.Body, FontRole.Hei, FontRole.Kai, FontRole.Title }
                .Distinct()
                .Where(fonts.ContainsKey)
                .Select(asked => fonts[asked])
                .Distinct(),
        ];
}
