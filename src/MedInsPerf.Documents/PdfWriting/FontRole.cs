using System.Collections.Immutable;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>The typefaces that GB/T 9704 asks for.</summary>
internal enum FontRole
{
    /// <summary>仿宋: the text.</summary>
    Body,

    /// <summary>小标宋: titles.</summary>
    Title,

    /// <summary>黑体: headings of the first level, heads of tables.</summary>
    Hei,

    /// <summary>楷体: headings of the second level.</summary>
    Kai,
}

/// <summary>How the files of fonts are named.</summary>
internal static class FontRoles
{
    /// <summary>Parts of file names, the wanted face first, then its stand-in.</summary>
    public static readonly ImmutableArray<(FontRole Role, ImmutableArray<string> Names)> Names =
    [
        (FontRole.Body, ["仿宋", "fangsong", "simfang", "fzfs", "NotoSerifSC_400Regular"]),
        (FontRole.Title, ["小标宋", "xiaobiaosong", "fzxbs", "NotoSerifSC_700Bold"]),
        (FontRole.Hei, ["黑体", "simhei", "heiti", "fzht", "NotoSansSC_500Medium"]),
        (FontRole.Kai, ["楷体", "kaiti", "simkai", "fzkt", "NotoSerifSC_500Medium"]),
    ];
}
