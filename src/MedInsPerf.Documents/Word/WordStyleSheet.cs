using System.Globalization;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MedInsPerf.Documents.Word;

/// <summary>样式 of GB/T 9704. Sizes in half points: 二号 44, 三号 32, 四号 28, 小四 24, 五号 21.</summary>
internal static class WordStyleSheet
{
    public const string Body = "Normal";
    public const string Title = "Title";
    public const string PartTitle = "Heading1";
    public const string Caption = "TableCaption";
    public const string Unit = "TableUnit";
    public const string Note = "TableNote";
    public const string Cell = "TableCell";
    public const string Footer = "Footer";
    public const string Flush = "Flush";

    private const string Xiaobiaosong = "方正小标宋简体";
    private const string Hei = "黑体";
    private const string Kai = "楷体_GB2312";
    private const string Fangsong = "仿宋_GB2312";
    private const string Song = "宋体";
    private const string Latin = "Times New Roman";

    /// <summary>28 characters of 三号 on a line of 156 mm ask for a quarter point less between them.</summary>
    private const int Tighter = -5;

    /// <summary>The style of a heading; below part titles everything moves down one level of the outline.</summary>
    public static string Heading(int level, bool hasParts) =>
        "Heading" + (level + (hasParts ? 1 : 0)).ToString(CultureInfo.InvariantCulture);

    public static W.Styles Of(bool hasParts)
    {
        var styles = new W.Styles(
            new W.DocDefaults(
                new W.RunPropertiesDefault(
                    new W.RunPropertiesBaseStyle
                    {
                        RunFonts = FontsOf(Fangsong),
                        Kern = new W.Kern { Val = 2 },
                        FontSize = new W.FontSize { Val = "32" },
                        FontSizeComplexScript = new W.FontSizeComplexScript { Val = "32" },
                        Languages = new W.Languages { Val = "en-US", EastAsia = "zh-CN" },
                    }
                ),
                new W.ParagraphPropertiesDefault()
            ),
            Paragraph(
                Body,
                "Normal",
                null,
                Fangsong,
                32,
                Exactly(WordPage.Line),
                Indented(),
                W.JustificationValues.Both,
                Tighter
            ),
            Paragraph(Flush, "Flush", null, null, null, null, NoIndent(), null),
            Paragraph(
                Title,
                "Title",
                null,
                Xiaobiaosong,
                44,
                Exactly(700, after: WordPage.Line),
                NoIndent(),
                W.JustificationValues.Center,
                0
            )
        );
        if (hasParts)
            styles.Append(
                Paragraph(
                    PartTitle,
                    "heading 1",
                    0,
                    Xiaobiaosong,
                    36,
                    Exactly(640, after: WordPage.Line),
                    NoIndent(),
                    W.JustificationValues.Center,
                    0
                )
            );
        string[] fonts = [Hei, Kai, Fangsong, Fangsong];
        for (var level = 1; level <= fonts.Length; level++)
        {
            var outline = level - 1 + (hasParts ? 1 : 0);
            styles.Append(
                Paragraph(
                    Heading(level, hasParts),
                    "heading " + (outline + 1).ToString(CultureInfo.InvariantCulture),
                    outline,
                    fonts[level - 1],
                    32,
                    null,
                    null,
                    W.JustificationValues.Left
                )
            );
        }

        styles.Append(
            Paragraph(
                Caption,
                "Table Caption",
                null,
                Hei,
                28,
                Exactly(WordPage.Line),
                NoIndent(),
                W.JustificationValues.Center,
                keepNext: true
            ),
            Paragraph(
                Unit,
                "Table Unit",
                null,
                Fangsong,
                21,
                Exactly(360),
                NoIndent(),
                W.JustificationValues.Right,
                keepNext: true
            ),
            Paragraph(Note, "Table Note", null, Fangsong, 21, Exactly(360), NoIndent(), W.JustificationValues.Left),
            Paragraph(Cell, "Table Cell", null, Fangsong, 21, Single(), NoIndent(), null, 0, snapToGrid: false),
            Paragraph(Footer, "footer", null, Song, 28, Single(), NoIndent(), null, 0, snapToGrid: false)
        );
        return styles;
    }

    public static W.Fonts Fonts() =>
        new(
            Font(Xiaobiaosong, "小标宋,宋体", W.FontFamilyValues.Roman),
            Font(Hei, "SimHei", W.FontFamilyValues.Modern),
            Font(Kai, "楷体,KaiTi", W.FontFamilyValues.Modern),
            Font(Fangsong, "仿宋,FangSong", W.FontFamilyValues.Modern),
            Font(Song, "SimSun", W.FontFamilyValues.Roman),
            new W.Font
            {
                Name = Latin,
                FontFamily = new W.FontFamily { Val = W.FontFamilyValues.Roman },
            }
        );

    private static W.Font Font(string name, string other, W.FontFamilyValues family) =>
        new()
        {
            Name = name,
            AltName = new W.AltName { Val = other },
            FontCharSet = new W.FontCharSet { Val = "86" },
            FontFamily = new W.FontFamily { Val = family },
        };

    private static W.Style Paragraph(
        string id,
        string name,
        int? outline,
        string? font,
        int? halfPoints,
        W.SpacingBetweenLines? lines,
        W.Indentation? indent,
        W.JustificationValues? side,
        int? tighter = null,
        bool keepNext = false,
        bool snapToGrid = true
    )
    {
        var size = halfPoints?.ToString(CultureInfo.InvariantCulture);
        return new W.Style
        {
            Type = W.StyleValues.Paragraph,
            StyleId = id,
            Default = id == Body ? true : null,
            StyleName = new W.StyleName { Val = name },
            BasedOn = id == Body ? null : new W.BasedOn { Val = Body },
            NextParagraphStyle = outline is null ? null : new W.NextParagraphStyle { Val = Body },
            PrimaryStyle = new W.PrimaryStyle(),
            StyleParagraphProperties = new W.StyleParagraphProperties
            {
                KeepNext = keepNext || outline is not null ? new W.KeepNext() : null,
                WidowControl = id == Body ? new W.WidowControl { Val = false } : null,
                SnapToGrid = snapToGrid ? null : new W.SnapToGrid { Val = false },
                SpacingBetweenLines = lines,
                Indentation = indent,
                Justification = side is { } justification ? new W.Justification { Val = justification } : null,
                OutlineLevel = outline is { } level ? new W.OutlineLevel { Val = level } : null,
            },
            StyleRunProperties = new W.StyleRunProperties
            {
                RunFonts = font is null ? null : FontsOf(font),
                Spacing = tighter is { } spacing ? new W.Spacing { Val = spacing } : null,
                FontSize = size is null ? null : new W.FontSize { Val = size },
                FontSizeComplexScript = size is null ? null : new W.FontSizeComplexScript { Val = size },
            },
        };
    }

    private static W.RunFonts FontsOf(string eastAsia) =>
        new()
        {
            Hint = null,
            Ascii = Latin,
            HighAnsi = Latin,
            EastAsia = eastAsia,
            ComplexScript = Latin,
        };

    private static W.SpacingBetweenLines Exactly(int twips, int after = 0) =>
        new()
        {
            Before = "0",
            After = after.ToString(CultureInfo.InvariantCulture),
            Line = twips.ToString(CultureInfo.InvariantCulture),
            LineRule = W.LineSpacingRuleValues.Exact,
        };

    private static W.SpacingBetweenLines Single() =>
        new()
        {
            Before = "0",
            After = "0",
            Line = "240",
            LineRule = W.LineSpacingRuleValues.Auto,
        };

    private static W.Indentation Indented() => new() { FirstLineChars = 200, FirstLine = "630" };

    private static W.Indentation NoIndent() => new() { FirstLineChars = 0, FirstLine = "0" };
}
