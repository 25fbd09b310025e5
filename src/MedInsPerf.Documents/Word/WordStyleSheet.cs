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
    public const string Chart = "Chart";
    public const string ChartCaption = "ChartCaption";
    public const string CoverTitle = "CoverTitle";
    public const string CoverLine = "CoverLine";
    public const string ContentsTitle = "TOCHeading";

    private const string Xiaobiaosong = "方正小标宋简体";
    private const string Hei = "黑体";
    private const string Kai = "楷体_GB2312";
    private const string Fangsong = "仿宋_GB2312";
    private const string Song = "宋体";
    private const string Latin = "Times New Roman";

    private const int ContentsDepth = 5;

    /// <summary>28 characters of 三号 on a line of 156 mm ask for a quarter point less between them.</summary>
    private const int Tighter = -5;

    private static readonly Look[] Looks =
    [
        new(Body, "Normal")
        {
            Font = Fangsong,
            HalfPoints = 32,
            Lines = Exactly(WordPage.Line),
            FirstLine = 200,
            Side = W.JustificationValues.Both,
            Spacing = Tighter,
        },
        new(Flush, "Flush") { FirstLine = 0 },
        new(Title, "Title")
        {
            Font = Xiaobiaosong,
            HalfPoints = 44,
            Lines = Exactly(700, after: WordPage.Line),
            FirstLine = 0,
            Side = W.JustificationValues.Center,
            Spacing = 0,
            OffGrid = true,
        },
        new(Caption, "Table Caption")
        {
            Font = Hei,
            HalfPoints = 28,
            FirstLine = 0,
            Side = W.JustificationValues.Center,
            KeepNext = true,
        },
        new(Unit, "Table Unit")
        {
            HalfPoints = 21,
            Lines = Exactly(360),
            FirstLine = 0,
            Side = W.JustificationValues.Right,
            KeepNext = true,
            OffGrid = true,
        },
        new(Note, "Table Note")
        {
            HalfPoints = 21,
            Lines = Exactly(360),
            FirstLine = 0,
            Side = W.JustificationValues.Left,
            OffGrid = true,
        },
        new(Cell, "Table Cell")
        {
            HalfPoints = 21,
            Lines = Single(),
            FirstLine = 0,
            Spacing = 0,
            OffGrid = true,
        },
        new(Chart, "Chart")
        {
            Lines = Single(),
            FirstLine = 0,
            Side = W.JustificationValues.Center,
            KeepNext = true,
            OffGrid = true,
        },
        new(ChartCaption, "Chart Caption")
        {
            Font = Hei,
            HalfPoints = 24,
            Lines = Exactly(WordPage.Line, after: WordPage.Line / 2),
            FirstLine = 0,
            Side = W.JustificationValues.Center,
            OffGrid = true,
        },
        new(CoverTitle, "Cover Title")
        {
            Font = Xiaobiaosong,
            HalfPoints = 52,
            Lines = Exactly(900, before: 2200, after: 3200),
            FirstLine = 0,
            Side = W.JustificationValues.Center,
            Spacing = 0,
            OffGrid = true,
        },
        new(CoverLine, "Cover Line")
        {
            Lines = Exactly(800),
            FirstLine = 400,
            Side = W.JustificationValues.Left,
            OffGrid = true,
        },
        new(ContentsTitle, "TOC Heading")
        {
            Font = Hei,
            Lines = Exactly(700, after: WordPage.Line),
            FirstLine = 0,
            Side = W.JustificationValues.Center,
            OffGrid = true,
        },
        .. Enumerable
            .Range(0, ContentsDepth)
            .Select(depth => new Look(ContentsLine(depth), $"toc {Text(depth + 1)}")
            {
                HalfPoints = 28,
                Lines = Exactly(520),
                FirstLine = 0,
                LeftTwips = depth * 280,
                Side = W.JustificationValues.Left,
                Leaders = true,
                OffGrid = true,
            }),
        new(Footer, "footer")
        {
            Font = Song,
            HalfPoints = 28,
            Lines = Single(),
            FirstLine = 0,
            Spacing = 0,
            OffGrid = true,
        },
    ];

    private static readonly Look PartLook = new(PartTitle, "heading 1")
    {
        Outline = 0,
        Font = Xiaobiaosong,
        HalfPoints = 36,
        Lines = Exactly(640, after: WordPage.Line),
        FirstLine = 0,
        Side = W.JustificationValues.Center,
        Spacing = 0,
        OffGrid = true,
    };

    /// <summary>一、黑体；（一）楷体；1. 与（1）仿宋.</summary>
    private static readonly string[] HeadingFonts = [Hei, Kai, Fangsong, Fangsong];

    /// <summary>The style of a heading; below part titles everything moves down one level of the outline.</summary>
    public static string Heading(int level, bool hasParts) => "Heading" + Text(level + (hasParts ? 1 : 0));

    /// <summary>The style of a line of the 目录, from depth 0.</summary>
    public static string ContentsLine(int depth) => "TOC" + Text(depth + 1);

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
            )
        );
        styles.Append(Looks.Select(Style));
        if (hasParts)
            styles.Append(Style(PartLook));
        for (var level = 1; level <= HeadingFonts.Length; level++)
        {
            var outline = level - 1 + (hasParts ? 1 : 0);
            styles.Append(
                Style(
                    new Look(Heading(level, hasParts), $"heading {Text(outline + 1)}")
                    {
                        Outline = outline,
                        Font = HeadingFonts[level - 1],
                        Side = W.JustificationValues.Left,
                    }
                )
            );
        }

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

    private static W.Style Style(Look look)
    {
        var size = look.HalfPoints is { } halfPoints ? Text(halfPoints) : null;
        return new W.Style
        {
            Type = W.StyleValues.Paragraph,
            StyleId = look.Id,
            Default = look.Id == Body ? true : null,
            StyleName = new W.StyleName { Val = look.Name },
            BasedOn = look.Id == Body ? null : new W.BasedOn { Val = Body },
            NextParagraphStyle = look.Outline is null ? null : new W.NextParagraphStyle { Val = Body },
            PrimaryStyle = new W.PrimaryStyle(),
            StyleParagraphProperties = new W.StyleParagraphProperties
            {
                KeepNext = look.KeepNext || look.Outline is not null ? new W.KeepNext() : null,
                WidowControl = look.Id == Body ? new W.WidowControl { Val = false } : null,
                Tabs = look.Leaders
                    ? new W.Tabs(
                        new W.TabStop
                        {
                            Val = W.TabStopValues.Right,
                            Leader = W.TabStopLeaderCharValues.MiddleDot,
                            Position = WordPage.TextWidth,
                        }
                    )
                    : null,
                SnapToGrid = look.OffGrid ? new W.SnapToGrid { Val = false } : null,
                SpacingBetweenLines = (W.SpacingBetweenLines?)look.Lines?.CloneNode(deep: true),
                Indentation = look.FirstLine is { } indent ? FirstLine(indent, look.LeftTwips) : null,
                Justification = look.Side is { } side ? new W.Justification { Val = side } : null,
                OutlineLevel = look.Outline is { } level ? new W.OutlineLevel { Val = level } : null,
            },
            StyleRunProperties = new W.StyleRunProperties
            {
                RunFonts = look.Font is { } font ? FontsOf(font) : null,
                Spacing = look.Spacing is { } spacing ? new W.Spacing { Val = spacing } : null,
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

    private static W.SpacingBetweenLines Exactly(int twips, int after = 0, int before = 0) =>
        new()
        {
            Before = Text(before),
            After = Text(after),
            Line = Text(twips),
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

    /// <summary>Hundredths of a character, and for other readers the same in twips.</summary>
    private static W.Indentation FirstLine(int hundredths, int left) =>
        new()
        {
            Left = left == 0 ? null : new DocumentFormat.OpenXml.StringValue(Text(left)),
            FirstLineChars = hundredths,
            FirstLine = Text(hundredths * (320 + Tighter) / 100),
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>How paragraphs of a style look; what is null is as in the body.</summary>
    private sealed record Look(string Id, string Name)
    {
        public int? Outline { get; init; }
        public string? Font { get; init; }
        public int? HalfPoints { get; init; }
        public W.SpacingBetweenLines? Lines { get; init; }
        public int? FirstLine { get; init; }
        public int LeftTwips { get; init; }

        /// <summary>Whether dots lead to a number at the right margin.</summary>
        public bool Leaders { get; init; }
        public W.JustificationValues? Side { get; init; }
        public int? Spacing { get; init; }
        public bool KeepNext { get; init; }

        /// <summary>Lines of another height than the body's would each take two lines of the grid.</summary>
        public bool OffGrid { get; init; }
    }
}
