namespace MedInsPerf.Documents.PdfWriting;

/// <summary>Where the lines of a paragraph stand.</summary>
internal enum Side
{
    Justified,
    Left,
    Centre,
    Right,
}

/// <summary>How a paragraph is set. Lengths are points.</summary>
/// <param name="Size">三号 16, 四号 14, 小四 12, 五号 10.5.</param>
/// <param name="Line">From line to line.</param>
internal sealed record TextStyle(FontRole Role, double Size, double Line, Side Side)
{
    /// <summary>28 characters of 三号 on a line of 156 mm.</summary>
    private const double BodySpacing = -0.2;

    public double FirstIndent { get; init; }
    public double Left { get; init; }
    public double Right { get; init; }
    public double Before { get; init; }
    public double After { get; init; }
    public double Spacing { get; init; }

    /// <summary>Whether it stays with what follows.</summary>
    public bool KeepsNext { get; init; }

    public static readonly TextStyle Body = new(FontRole.Body, 16, 28, Side.Justified)
    {
        FirstIndent = 2 * (16 + BodySpacing),
        Spacing = BodySpacing,
    };

    public static readonly TextStyle Title = new(FontRole.Title, 22, 35, Side.Centre) { After = 28 };

    /// <summary>发文机关标志, as large as its line holds.</summary>
    public static TextStyle Mark(double size) => new(FontRole.Title, size, size * 1.3, Side.Centre);

    /// <summary>版记: 四号, 左右各空一字, further lines under the first name.</summary>
    public static readonly TextStyle Imprint = new(FontRole.Body, 14, LetterheadForm.ImprintLine, Side.Left)
    {
        Left = 14,
        Right = 14,
    };

    public static readonly TextStyle PartTitle = new(FontRole.Title, 18, 32, Side.Centre)
    {
        After = 28,
        KeepsNext = true,
    };

    public static readonly TextStyle Caption = new(FontRole.Hei, 14, 28, Side.Centre) { KeepsNext = true };

    public static readonly TextStyle ChartCaption = new(FontRole.Hei, 12, 28, Side.Centre) { After = 14 };

    public static readonly TextStyle Unit = new(FontRole.Body, 10.5, 18, Side.Right) { KeepsNext = true };

    public static readonly TextStyle Note = new(FontRole.Body, 10.5, 18, Side.Left);

    public static readonly TextStyle CoverTitle = new(FontRole.Title, 26, 45, Side.Centre)
    {
        Before = 110,
        After = 160,
    };

    public static readonly TextStyle CoverLine = new(FontRole.Body, 16, 40, Side.Left) { Left = 64 };

    public static readonly TextStyle ContentsTitle = new(FontRole.Hei, 16, 35, Side.Centre) { After = 28 };

    public static readonly TextStyle Contents = new(FontRole.Body, 14, 26, Side.Left);

    /// <summary>A heading: 一、黑体；（一）楷体；1. 与（1）仿宋.</summary>
    public static TextStyle Heading(int level) => Headings[level - 1];

    private static readonly TextStyle[] Headings =
    [
        .. new[] { FontRole.Hei, FontRole.Kai, FontRole.Body, FontRole.Body }.Select(role =>
            Body with
            {
                Role = role,
                Side = Side.Left,
                KeepsNext = true,
            }
        ),
    ];
}
