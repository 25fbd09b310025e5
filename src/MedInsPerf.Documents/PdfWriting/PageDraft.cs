using System.Globalization;
using System.Text;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>A page being drawn. Lengths are points; heights count from the top.</summary>
internal sealed class PageDraft(int number)
{
    public const double Width = 595.28;
    public const double Height = 841.89;

    private readonly StringBuilder content = new(4096);
    private readonly List<(double Left, double Top, double Right, double Bottom, int Heading)> links = [];

    /// <summary>From 0.</summary>
    public int Number { get; } = number;

    /// <summary>How many pieces of it belong to tags.</summary>
    public int Marks { get; private set; }

    public IReadOnlyList<(double Left, double Top, double Right, double Bottom, int Heading)> Links => links;

    public byte[] Content => content.Bytes();

    /// <summary>What is drawn until <see cref="End"/> belongs to the tag.</summary>
    public void Begin(Tag tag)
    {
        tag.Add(Number, Marks);
        content.Append(CultureInfo.InvariantCulture, $"/{tag.Kind}<</MCID {Marks++}>>BDC\n");
    }

    /// <summary>What is drawn until <see cref="End"/> belongs to the page, not to the text.</summary>
    /// <param name="isFooter">Whether it is a page number and the like.</param>
    public void BeginArtifact(bool isFooter = false) =>
        content.Append(isFooter ? "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n" : "/Artifact BMC\n");

    public void End() => content.Append("EMC\n");

    /// <summary>A click in the rectangle leads to a heading.</summary>
    public void Link(double left, double top, double right, double bottom, int heading) =>
        links.Add((left, top, right, bottom, heading));

    /// <summary>Sets glyphs on a line.</summary>
    /// <param name="glyphs">The characters.</param>
    /// <param name="left">Where the first begins.</param>
    /// <param name="baseline">From the top of the page.</param>
    /// <param name="size">In points.</param>
    /// <param name="spacing">The space after each character.</param>
    /// <param name="stretch">What the space grows by where a line may be stretched.</param>
    public void Text(
        ReadOnlySpan<SetGlyph> glyphs,
        double left,
        double baseline,
        double size,
        double spacing = 0,
        double stretch = 0
    )
    {
        if (glyphs.IsEmpty)
            return;
        var hides = stretch > LineBreaker.LargestPlainStretch * size;
        if (hides)
            content.Append("/Span<</ActualText").Append(PdfText.Unicode(Plain(glyphs))).Append(">>BDC\n");
        content.Append("BT ").Append(left, ' ').Append(Height - baseline, ' ').Append("Td ");
        var (font, space) = (default(FontUse), double.NaN);
        for (var start = 0; start < glyphs.Length; )
        {
            var after = SpaceAfter(glyphs, start, spacing, stretch);
            var end = start + 1;
            while (
                end < glyphs.Length
                && glyphs[end].Font == glyphs[start].Font
                && SpaceAfter(glyphs, end, spacing, stretch).Equals(after)
            )
                end++;
            if (font != glyphs[start].Font)
            {
                font = glyphs[start].Font;
                content.Append('/').Append(font.Name).Append(' ').Append(size, ' ').Append("Tf ");
            }

            if (!after.Equals(space))
            {
                space = after;
                content.Append(space, ' ').Append("Tc ");
            }

            content.Append('(');
            foreach (var glyph in glyphs[start..end])
                content.AppendBytes(glyph.Code);
            content.Append(")Tj ");
            start = end;
        }

        content.Append("ET\n");
        if (hides)
            content.Append("EMC\n");
    }

    /// <summary>The colour of what is drawn from now on, 0 to 255 each.</summary>
    public void Colour(int red, int green, int blue)
    {
        content.Append(red / 255.0, ' ').Append(green / 255.0, ' ').Append(blue / 255.0, ' ').Append("rg ");
        content.Append(red / 255.0, ' ').Append(green / 255.0, ' ').Append(blue / 255.0, ' ').Append("RG\n");
    }

    /// <summary>A picture, by its name among the resources.</summary>
    public void Image(string name, double left, double top, double width, double height) =>
        content
            .Append("q ")
            .Append(width, ' ')
            .Append("0 0 ")
            .Append(height, ' ')
            .Append(left, ' ')
            .Append(Height - top - height, ' ')
            .Append("cm /")
            .Append(name)
            .Append(" Do Q\n");

    public void LineWidth(double width) => content.Append(width, ' ').Append("w\n");

    /// <summary>A frame.</summary>
    public void Frame(double left, double top, double width, double height) =>
        Rectangle(left, top, width, height).Append("S\n");

    /// <summary>A filled rectangle.</summary>
    public void Fill(double left, double top, double width, double height) =>
        Rectangle(left, top, width, height).Append("f\n");

    /// <summary>A line.</summary>
    public void Line(double fromX, double fromY, double toX, double toY)
    {
        Move(fromX, fromY);
        content.Append(toX, ' ').Append(Height - toY, ' ').Append("l S\n");
    }

    /// <summary>A slice of a circle, from one share of the whole to another, clockwise from twelve o'clock.</summary>
    public void Slice(double centreX, double centreY, double radius, double from, double to)
    {
        Move(centreX, centreY);
        var steps = Math.Max(1, (int)Math.Ceiling((to - from) * 8));
        for (var step = 0; step <= steps; step++)
        {
            var angle = Angle(from + ((to - from) * step / steps));
            var (x, y) = (centreX + (radius * Math.Sin(angle)), centreY - (radius * Math.Cos(angle)));
            if (step == 0)
            {
                content.Append(x, ' ').Append(Height - y, ' ').Append("l ");
                continue;
            }

            var before = Angle(from + ((to - from) * (step - 1) / steps));
            var handle = radius * 4 / 3 * Math.Tan((angle - before) / 4);
            content
                .Append(centreX + (radius * Math.Sin(before)) + (handle * Math.Cos(before)), ' ')
                .Append(Height - centreY + (radius * Math.Cos(before)) - (handle * Math.Sin(before)), ' ')
                .Append(x - (handle * Math.Cos(angle)), ' ')
                .Append(Height - y + (handle * Math.Sin(angle)), ' ')
                .Append(x, ' ')
                .Append(Height - y, ' ')
                .Append("c ");
        }

        content.Append("f\n");
    }

    private static double Angle(double share) => share * 2 * Math.PI;

    private static double SpaceAfter(ReadOnlySpan<SetGlyph> glyphs, int at, double spacing, double stretch) =>
        at + 1 < glyphs.Length && LineBreaker.MayStretch(glyphs[at].Character, glyphs[at + 1].Character)
            ? spacing + stretch
            : spacing;

    private static string Plain(ReadOnlySpan<SetGlyph> glyphs)
    {
        var text = new StringBuilder();
        foreach (var glyph in glyphs)
            text.Append(char.ConvertFromUtf32(glyph.Character));
        return text.ToString();
    }

    private void Move(double x, double y) => content.Append(x, ' ').Append(Height - y, ' ').Append("m ");

    private StringBuilder Rectangle(double left, double top, double width, double height) =>
        content
            .Append(left, ' ')
            .Append(Height - top - height, ' ')
            .Append(width, ' ')
            .Append(height, ' ')
            .Append("re ");
}
