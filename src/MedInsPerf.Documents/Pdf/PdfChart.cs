using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using UglyToad.PdfPig.Content;

namespace MedInsPerf.Documents.Pdf;

/// <summary>
/// A chart of a page, read from the words in it: its bars are drawn, but labels and values are text, and which value is
/// whose shows in how they stand. It is looked for below a caption only, or above one that numbers it.
/// </summary>
/// <param name="Top">What its caption or uppermost word stands on.</param>
/// <param name="Block">What it shows.</param>
/// <param name="Letters">The letters in it.</param>
internal sealed partial record PdfChart(double Top, ChartBlock Block, HashSet<Letter> Letters)
{
    private const int FewestPoints = 2;
    private const int MostPoints = 60;
    private const int LongestLabel = 30;
    private const double Highest = 330;

    /// <summary>The charts of a page, from top to bottom.</summary>
    public static List<PdfChart> Of(IReadOnlyList<Letter> letters, int page)
    {
        var rows = PdfLine.Rows(letters).Select(row => Row.Of(row)).Where(row => row.Words.Count > 0).ToList();
        var charts = new List<PdfChart>();
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].Title is not { } title || !Caption().IsMatch(title))
                continue;
            var below = at + 1;
            var unit = below < rows.Count && rows[below].Words is [var only] && UnitOnly().IsMatch(only.Text);
            var under = Points(Drawn(rows, unit ? below + 1 : below, step: 1, rows[at].Baseline), fromTop: true);
            var over = NumberedCaption().IsMatch(title)
                ? Points(Drawn(rows, at - 1, step: -1, rows[at].Baseline), fromTop: false)
                : null;
            // Between two charts, a numbered caption is of the nearer one.
            var isOver =
                over is not null
                && (
                    under is null
                    || over.Drawn[^1].Baseline - rows[at].Baseline < rows[at].Baseline - under.Drawn[0].Baseline
                );
            if ((isOver ? over : under) is not { } found)
                continue;
            var (shown, drawn) = found;
            unit = unit && !isOver;
            var caption = Cleaning.Run(title, page);
            if (unit)
                caption = caption.Then(Cleaning.Run(rows[below].Words[0].Text, page));
            IEnumerable<Row> all = [.. drawn, rows[at], .. unit ? [rows[below]] : Array.Empty<Row>()];
            charts.Add(
                new PdfChart(
                    Math.Max(rows[at].Baseline, drawn[0].Baseline),
                    new ChartBlock(caption, "", [new ChartSeries("", shown)]),
                    [.. all.SelectMany(row => row.Letters)]
                )
            );
        }

        return charts;
    }

    /// <summary>The rows of short words from here, up to running text, a caption or too far away; from top to bottom.</summary>
    private static List<Row> Drawn(List<Row> rows, int from, int step, double caption)
    {
        var drawn = new List<Row>();
        for (var at = from; at >= 0 && at < rows.Count; at += step)
        {
            var row = rows[at];
            if (Math.Abs(caption - row.Baseline) > Highest || !row.Words.TrueForAll(IsShort))
                break;
            if (row.Title is { } alone && Caption().IsMatch(alone))
                break;
            drawn.Add(row);
        }

        if (step < 0)
            drawn.Reverse();
        return drawn;
    }

    private static bool IsShort(PdfLine word) =>
        word.Text.Length <= LongestLabel && !word.Text.Contains('。', StringComparison.Ordinal);

    /// <param name="fromTop">Whether it begins with the first row; else it ends with the last.</param>
    private static Found? Points(List<Row> drawn, bool fromTop)
    {
        // A chart ends where its words end: what follows may be a heading; what stands above it, running text.
        for (var count = drawn.Count; count > 0; count--)
        {
            var rows = fromTop ? drawn[..count] : drawn[^count..];
            if (
                (Named(rows) ?? Lying(rows) ?? Standing(rows))
                is not { Length: >= FewestPoints and <= MostPoints } points
            )
                continue;
            return new Found(points, rows);
        }

        return null;
    }

    /// <summary>A pie: each part says its name and value.</summary>
    private static ImmutableArray<ChartPoint>? Named(List<Row> rows)
    {
        var words = rows.SelectMany(row => row.Words).Select(word => NamedValue().Match(word.Text)).ToList();
        return words.TrueForAll(word => word.Success)
            ? [.. words.Select(word => new ChartPoint(word.Groups["label"].Value, word.Groups["value"].Value))]
            : null;
    }

    /// <summary>条形图: each row a label, then its value.</summary>
    private static ImmutableArray<ChartPoint>? Lying(List<Row> rows) =>
        rows.TrueForAll(row => row.Words is [var label, var value] && !IsNumber(label) && IsNumber(value))
            ? [.. rows.Select(row => new ChartPoint(row.Words[0].Text, row.Words[1].Text))]
            : null;

    /// <summary>柱形图: labels side by side, over or under each its value.</summary>
    private static ImmutableArray<ChartPoint>? Standing(List<Row> rows)
    {
        var named = rows.FindIndex(row => row.Words.Count >= FewestPoints && !row.Words.Exists(IsNumber));
        if (named < 0)
            return null;
        var labels = rows[named].Words.Select(word => new Slot(word)).ToList();
        var values = new List<PdfLine>();
        for (var at = 0; at < rows.Count; at++)
        {
            if (at == named)
                continue;
            if (rows[at].Words.TrueForAll(IsNumber))
                values.AddRange(rows[at].Words);
            // A label too long for its room goes on in the next line.
            else if (at < named || rows[at].IsApartFrom(rows[at - 1]) || !rows[at].Words.TrueForAll(GoesOn))
                return null;
        }

        foreach (var slots in (Func<double, Slot?>[])[InTheMiddle, FromTheLeft])
        {
            labels.ForEach(label => label.Values.Clear());
            foreach (var value in values)
                slots(value.Left + (slots == FromTheLeft ? 1 : (value.Right - value.Left) / 2))?.Values.Add(value);
            if (labels.TrueForAll(label => label.Values.Count == 1))
                return [.. labels.Select(label => new ChartPoint(label.Text, label.Values[0].Text))];
        }

        return null;

        bool GoesOn(PdfLine word)
        {
            var above = IsNumber(word)
                ? null
                : labels.Find(label => label.Left - 2 <= word.Right && label.Right + 2 >= word.Left);
            if (above is null)
                return false;
            above.Text += word.Text;
            return true;
        }

        Slot? InTheMiddle(double x)
        {
            var half = (labels[1].Middle - labels[0].Middle) / 2;
            return x < labels[0].Middle - half || x > labels[^1].Middle + half
                ? null
                : labels.MinBy(label => Math.Abs(label.Middle - x));
        }

        Slot? FromTheLeft(double x) => labels.LastOrDefault(label => label.Left <= x + 2);
    }

    private static bool IsNumber(PdfLine word) => Number().IsMatch(word.Text);

    /// <summary>Points, and the rows that they were read from.</summary>
    private sealed record Found(ImmutableArray<ChartPoint> Shown, List<Row> Drawn);

    /// <summary>The room of a label.</summary>
    private sealed class Slot(PdfLine word)
    {
        public string Text { get; set; } = word.Text;

        public double Left => word.Left;

        public double Right => word.Right;

        public double Middle => (word.Left + word.Right) / 2;

        public List<PdfLine> Values { get; } = [];
    }

    /// <summary>Words on one line, each apart from the next.</summary>
    private sealed record Row(List<PdfLine> Words, List<Letter> Letters, double Baseline)
    {
        /// <summary>A line of one word, or 图2 with what it shows a gap behind it; null for another.</summary>
        public string? Title =>
            Words switch
            {
                [var alone] => alone.Text,
                [var number, var shown] when FigureNumber().IsMatch(number.Text) => $"{number.Text} {shown.Text}",
                _ => null,
            };

        public bool IsApartFrom(Row above) => above.Baseline - Baseline > 1.8 * Words[0].Size;

        public static Row Of(List<Letter> letters) => new(PdfLine.Words(letters), letters, letters[0].StartBaseLine.Y);
    }

    [GeneratedRegex(
        @"^[^。]{4,50}[（(]\s*单\s*位\s*[：:][^（()）]{1,6}[）)]$|^[^。]{0,50}图(?:\s*[（(][^（()）]{1,20}[）)])?$|^[（(]?\s*图\s*[\d一二三四五六七八九十]{1,3}\s*[：:.、\s]?[^。]{0,50}$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Caption();

    [GeneratedRegex(@"^[（(]?\s*图\s*[\d一二三四五六七八九十]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberedCaption();

    [GeneratedRegex(@"^图\s*[\d一二三四五六七八九十]{1,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FigureNumber();

    [GeneratedRegex(@"^[（(]?\s*单\s*位\s*[：:].{1,6}[）)]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UnitOnly();

    [GeneratedRegex(@"^[-－−]?\d[\d,]*(?:\.\d+)?%?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^(?<label>[^\d，,；;]\D{0,24}?(?:\d[\d,.]*[万亿]?元)?)[\s，,；;]+(?<value>[-－−]?\d[\d,]*(?:\.\d+)?)(?:[\s，,；;]*[（(]?\d+(?:\.\d+)?[%％][）)]?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NamedValue();
}
