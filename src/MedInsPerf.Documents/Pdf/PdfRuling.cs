using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace MedInsPerf.Documents.Pdf;

/// <summary>A drawn line, horizontal or vertical.</summary>
/// <param name="At">Its height, or how far right it is.</param>
/// <param name="From">Where it begins along itself.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct PdfRuling(bool Horizontal, double At, double From, double To)
{
    /// <summary>How far two rulings may be apart and still meet.</summary>
    public const double Slack = 3;

    private const double Thin = 3;
    private const double Short = 4;
    private const int Most = 20_000;

    /// <summary>The rulings of a page, pieces of one line joined; none where a drawing makes too many.</summary>
    public static IReadOnlyList<PdfRuling> Of(Page page)
    {
        var found = new List<PdfRuling>();
        foreach (var path in page.Paths)
        {
            if (path.IsClipping || (!path.IsStroked && !path.IsFilled))
                continue;
            foreach (var piece in path)
            {
                Add(found, piece, path.IsStroked);
                if (found.Count > Most)
                    return [];
            }
        }

        return [.. Joined(found, horizontal: true), .. Joined(found, horizontal: false)];
    }

    public bool Meets(PdfRuling other) =>
        Horizontal != other.Horizontal
        && other.At > From - Slack
        && other.At < To + Slack
        && At > other.From - Slack
        && At < other.To + Slack;

    private static void Add(List<PdfRuling> found, PdfSubpath piece, bool stroked)
    {
        var box = piece.GetBoundingRectangle();
        if (box is not { } area)
            return;
        if (area.Height < Thin && area.Width > Short)
            found.Add(new PdfRuling(true, (area.Bottom + area.Top) / 2, area.Left, area.Right));
        else if (area.Width < Thin && area.Height > Short)
            found.Add(new PdfRuling(false, (area.Left + area.Right) / 2, area.Bottom, area.Top));
        else if (stroked)
        {
            foreach (var line in piece.Commands.OfType<PdfSubpath.Line>())
                Add(found, line.From, line.To);
            if (piece.IsDrawnAsRectangle)
            {
                Add(found, area.BottomLeft, area.BottomRight);
                Add(found, area.TopLeft, area.TopRight);
                Add(found, area.BottomLeft, area.TopLeft);
                Add(found, area.BottomRight, area.TopRight);
            }
        }
    }

    private static void Add(List<PdfRuling> found, PdfPoint from, PdfPoint to)
    {
        var (width, height) = (Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y));
        if (height < 1 && width > Short)
            found.Add(new PdfRuling(true, from.Y, Math.Min(from.X, to.X), Math.Max(from.X, to.X)));
        else if (width < 1 && height > Short)
            found.Add(new PdfRuling(false, from.X, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y)));
    }

    private static IEnumerable<PdfRuling> Joined(List<PdfRuling> rulings, bool horizontal)
    {
        PdfRuling? open = null;
        foreach (
            var ruling in rulings
                .Where(ruling => ruling.Horizontal == horizontal)
                .OrderBy(ruling => Math.Round(ruling.At / 2, MidpointRounding.ToEven))
                .ThenBy(ruling => ruling.From)
        )
        {
            if (open is { } before && Math.Abs(before.At - ruling.At) < 2 && ruling.From <= before.To + Slack)
            {
                open = before with { To = Math.Max(before.To, ruling.To) };
                continue;
            }

            if (open is { } done)
                yield return done;
            open = ruling;
        }

        if (open is { } last)
            yield return last;
    }
}
