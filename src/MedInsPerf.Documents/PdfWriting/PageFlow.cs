namespace MedInsPerf.Documents.PdfWriting;

/// <summary>
/// 版心: fills pages from top to bottom inside the margins of GB/T 9704 (37, 35, 28, 26 mm) and numbers them “— 1 —” to
/// the outside.
/// </summary>
internal sealed class PageFlow(FontBook book)
{
    public const double Left = 79.37;
    public const double Top = 104.88;
    public const double TextWidth = 442.2;
    private const double Bottom = 742.68;

    /// <summary>7 mm below the text.</summary>
    private const double FooterBaseline = 774;
    private const double FooterSize = 14;

    private readonly List<PageDraft> pages = [];

    public IReadOnlyList<PageDraft> Pages => pages;

    public PageDraft Page => pages[^1];

    /// <summary>Where the next thing goes, from the top of the page.</summary>
    public double At { get; private set; }

    public double Room => Bottom - At;

    public bool IsAtTop => pages.Count > 0 && At <= Top;

    /// <summary>The room of a whole page.</summary>
    public static double WholePage => Bottom - Top;

    public void NewPage()
    {
        pages.Add(new PageDraft(pages.Count));
        At = Top;
    }

    /// <summary>Goes to the next page unless there is room.</summary>
    public void Need(double height)
    {
        if (pages.Count == 0 || (height > Room + 0.01 && !IsAtTop))
            NewPage();
    }

    public void Skip(double height) => At += height;

    /// <summary>Sets a paragraph.</summary>
    /// <param name="with">How much must fit below it on the same page.</param>
    public void Paragraph(string text, TextStyle style, Tag tag, double with = 0)
    {
        var glyphs = book.Set(text, style.Role);
        var width = TextWidth - style.Left - style.Right;
        var lines = LineBreaker.Break(glyphs, style.Size, style.Spacing, width, style.FirstIndent);
        Need((style.KeepsNext ? lines.Count : Math.Min(1, lines.Count)) * style.Line + with);
        if (style.Before > 0 && !IsAtTop || style == TextStyle.CoverTitle)
            Skip(style.Before);
        var marked = false;
        for (var index = 0; index < lines.Count; index++)
        {
            if (style.Line > Room + 0.01)
            {
                if (marked)
                    Page.End();
                marked = false;
                NewPage();
            }

            if (!marked)
                Page.Begin(tag);
            marked = true;
            Line(
                glyphs.AsSpan(lines[index].Start, lines[index].End - lines[index].Start),
                lines[index],
                style,
                width,
                index == 0 ? style.FirstIndent : 0
            );
            Skip(style.Line);
        }

        if (marked)
            Page.End();
        Skip(style.After);
    }

    /// <summary>The height of a paragraph.</summary>
    public double HeightOf(string text, TextStyle style) =>
        LineBreaker
            .Break(
                book.Set(text, style.Role),
                style.Size,
                style.Spacing,
                TextWidth - style.Left - style.Right,
                style.FirstIndent
            )
            .Count * style.Line
        + style.After;

    /// <summary>Where the baseline stands in a line of some height.</summary>
    public static double Baseline(double height, double size) => ((height - size) / 2) + (0.86 * size);

    /// <summary>Numbers the pages, and prints what belongs beside the number on each.</summary>
    /// <param name="hasCover">Whether the first page shows no number.</param>
    public void Number(bool hasCover, string? foot)
    {
        foreach (var page in pages)
        {
            var isOdd = page.Number % 2 == 0;
            page.BeginArtifact(isFooter: true);
            if (!hasCover || page.Number > 0)
                Number(page, isOdd);
            if (foot is not null)
                Foot(page, foot, isOdd);
            page.End();
        }
    }

    private void Number(PageDraft page, bool isOdd)
    {
        var number = book.Set($"— {page.Number + 1} —", FontRole.Body);
        var width = LineBreaker.WidthOf(number, FooterSize, 0);
        page.Text(
            number,
            isOdd ? Left + TextWidth - FooterSize - width : Left + FooterSize,
            FooterBaseline,
            FooterSize
        );
    }

    private void Foot(PageDraft page, string foot, bool isOdd)
    {
        var code = book.Set(foot, FontRole.Body);
        var width = LineBreaker.WidthOf(code, TextStyle.Note.Size - 2, 0);
        page.Text(code, isOdd ? Left : Left + TextWidth - width, FooterBaseline, TextStyle.Note.Size - 2);
    }

    private void Line(ReadOnlySpan<SetGlyph> glyphs, TextLine line, TextStyle style, double width, double indent)
    {
        var spare = width - indent - line.Width;
        var offset = style.Side switch
        {
            Side.Centre => spare / 2,
            Side.Right => spare,
            _ => 0,
        };
        var stretch =
            style.Side == Side.Justified && !line.IsLast ? LineBreaker.StretchOf(glyphs, spare, style.Size) : 0;
        Page.Text(
            glyphs,
            Left + style.Left + indent + Math.Max(0, offset),
            At + Baseline(style.Line, style.Size),
            style.Size,
            style.Spacing,
            stretch
        );
    }
}
