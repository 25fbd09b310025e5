using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>A chart with the paragraph that it illustrates.</summary>
/// <param name="Document">The file's name.</param>
/// <param name="Title">Its caption without number and unit; empty where it has none.</param>
/// <param name="Block">Index of its block.</param>
/// <param name="Points">Every point whose value is a number.</param>
/// <param name="Facts">The facts of the paragraphs that it illustrates.</param>
internal sealed partial record FiledChart(
    string Document,
    string Title,
    int Block,
    int? Line,
    int? Page,
    ImmutableArray<FiledPoint> Points,
    ImmutableArray<Fact> Facts
)
{
    private const int ShortestName = 4;

    /// <summary>The facts of the whole document.</summary>
    private ImmutableArray<Fact> Everywhere { get; init; } = [];

    /// <summary>Which chart the data seem to come from; empty where none is known.</summary>
    public string Twin { get; private init; } = "";

    public static FiledChart Of(FiledTogether filed, SourceText source, ChartBlock chart, int block)
    {
        var title = TitleOf(chart.Caption.Value);
        var points = chart
            .Series.SelectMany(series =>
                series.Points.Select(point =>
                    (Point: point, Read: ChartRules.TryRead(point.Value, out var value), Value: value)
                )
            )
            .Where(entry => entry.Read)
            .Select(entry => new FiledPoint(entry.Point.Label, entry.Point.Value, entry.Value))
            .ToImmutableArray();
        var facts = filed
            .Parts.Where(part => part.Document.Source == source)
            .SelectMany(part => part.Facts.Facts)
            .ToImmutableArray();
        var run = chart.Caption.Runs is [var first, ..] ? first : null;
        return new FiledChart(
            source.Document,
            title,
            block,
            run?.Line,
            run?.Page,
            points,
            [.. Illustrated(source, facts, title, block)]
        )
        {
            Twin = TwinOf(source, block, points),
            Everywhere = facts,
        };
    }

    /// <summary>A label or a value of the chart, verbatim.</summary>
    public Place Place(string words) => new(Document, Block, Cell: null, 0, 0, words, Line, Page);

    /// <summary>Whether the point's own label says another figure.</summary>
    public static bool Mislabelled(FiledPoint point) =>
        ChartRules.LabelFigure().Matches(point.Label).LastOrDefault() is { } label
        && ChartRules.TryRead(label.Groups["value"].Value, out var stated)
        && stated != point.Value;

    /// <summary>What the text says of a point; null where nothing in it is of the point.</summary>
    public Expectation? Expected(FiledPoint point)
    {
        var amounts = Facts.Where(fact => Dimensions.IsAmount(fact)).ToList();
        if (YearOf().Match(HalfWidth(point.Label)) is { Success: true } year)
        {
            var of = int.Parse(year.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            return OfYear(amounts, of) ?? OfYearElsewhere(of);
        }

        var name = Core(point.Label);
        if (name.Length < 2)
            return null;
        var named = amounts.FindAll(fact =>
            !Words.IsChange(fact)
            && !Words.IsEarlier(fact)
            && !Words.IsPlan(fact)
            && Core(fact.Lead) is { Length: >= 2 } words
            && (
                words.EndsWith(name, StringComparison.Ordinal)
                // 支出 alone is no name of a point.
                || (words.Length >= ShortestName && name.EndsWith(words, StringComparison.Ordinal))
            )
        );
        if (named.Count == 0)
            return Elsewhere(point, name);
        return named.Select(fact => fact.Figure.Amount).Distinct().Count() == 1
            ? new Expectation(named[0], named[0].Figure.Value, named[0].Figure.Scale, $"“{named[0].Label}”")
            : null;
    }

    /// <summary>What tables and other paragraphs say of the point, where they bear out the other points of the chart.</summary>
    private Expectation? Elsewhere(FiledPoint point, string name)
    {
        var said = Named(name);
        if (said.Count == 0 || said.Exists(fact => fact.Figure.Value == point.Value))
            return null;
        var others = Points.Where(other => other != point && Core(other.Label).Length >= 2).ToList();
        var borne = others.Count(other => Named(Core(other.Label)).Exists(fact => fact.Figure.Value == other.Value));
        var swapped = others.Exists(other => Named(Core(other.Label)).Exists(fact => fact.Figure.Value == point.Value));
        return
            (swapped || borne > 0 && borne == others.Count)
            && said.Select(fact => fact.Figure.Amount).Distinct().Count() == 1
            ? new Expectation(said[0], said[0].Figure.Value, said[0].Figure.Scale, $"“{said[0].Label}”")
            : null;
    }

    /// <summary>Called so, or in the longer form of the accounts: 政府性基金, 政府性基金预算财政拨款收入.</summary>
    private List<Fact> Named(string name)
    {
        var called = Called(core => core == name);
        var stem = Stem(name);
        return called.Count > 0 || stem.Length < 4
            ? called
            : Called(core =>
                Stem(core) == stem
                && !(
                    Title.Contains("收入", StringComparison.Ordinal) && core.Contains("支出", StringComparison.Ordinal)
                )
                && !(
                    Title.Contains("支出", StringComparison.Ordinal) && core.Contains("收入", StringComparison.Ordinal)
                )
            );
    }

    /// <summary>２０２３年 is how some print years in a chart.</summary>
    private static string HalfWidth(string label) =>
        string.Concat(label.Select(one => one is >= '０' and <= '９' ? (char)(one - '０' + '0') : one));

    private static string Stem(string name) => AccountWords().Replace(name, "");

    private List<Fact> Called(Func<string, bool> isName) =>
        Everywhere
            .Where(fact =>
                fact.Figure.Kind == FigureKind.Money
                && !Words.IsChange(fact)
                && !Words.IsEarlier(fact)
                && !Words.IsPlan(fact)
                && !IsPlanned().IsMatch(fact.Passage.Head?.Column ?? "")
                && Numbering.Of(fact.Passage.Head?.Row ?? "") is var number
                && isName(Core(fact.Passage.Head?.Row[(number?.Length ?? 0)..] ?? fact.Lead))
            )
            .ToList();

    /// <summary>A year's column: this year's amount, or last year's as the change gives it.</summary>
    private static Expectation? OfYear(List<Fact> amounts, int year)
    {
        var now = amounts.Find(fact => !Words.IsChange(fact) && !Words.IsEarlier(fact) && !Words.IsPlan(fact));
        if (now?.Year is not { } of)
            return null;
        if (of == year)
            return new Expectation(now, now.Figure.Value, now.Figure.Scale, $"{year}年");
        var change = amounts.Find(fact => Words.IsChange(fact) && Dimensions.Same(fact, now));
        if (year != of - 1 || change is null || change.Figure.Scale != now.Figure.Scale)
            return null;
        var before =
            Words.Rises(change) == true
                ? now.Figure.Value - change.Figure.Value
                : now.Figure.Value + change.Figure.Value;
        return new Expectation(now, before, now.Figure.Scale, $"推算的{year}年");
    }

    /// <summary>
    /// A year's column, where one paragraph states an amount for each year of the chart and bears out one of its points,
    /// or has the points the other way round.
    /// </summary>
    private Expectation? OfYearElsewhere(int year)
    {
        var points = Points
            .Select(point => (Point: point, Year: YearOf().Match(HalfWidth(point.Label))))
            .Where(entry => entry.Year.Success)
            .Select(entry =>
                (
                    entry.Point.Value,
                    Year: int.Parse(
                        entry.Year.Groups["year"].ValueSpan,
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                )
            )
            .ToList();
        if (points.Count < 2 || points.Count != Points.Length || points.DistinctBy(point => point.Year).Count() < 2)
            return null;
        foreach (
            var passage in Everywhere
                .Where(fact =>
                    fact.Figure.Kind == FigureKind.Money
                    && fact.Passage.Cell is null
                    && !Words.IsChange(fact)
                    && !Words.IsPlan(fact)
                )
                .GroupBy(fact => fact.Passage)
        )
        {
            var stated = passage.ToLookup(fact => YearOfAmount(fact, points.Max(point => point.Year)));
            var usable = points.TrueForAll(point =>
                stated[point.Year].Select(fact => fact.Figure.Value).Distinct().Count() == 1
            );
            if (!usable)
                continue;
            var borneOut = points.Exists(point => stated[point.Year].First().Figure.Value == point.Value);
            var turned = points.TrueForAll(point =>
                points.Exists(other => stated[other.Year].First().Figure.Value == point.Value)
            );
            if ((borneOut || turned) && stated[year].FirstOrDefault() is { } fact)
                return new Expectation(fact, fact.Figure.Value, fact.Figure.Scale, $"{year}年");
        }

        return null;
    }

    /// <summary>The year that an amount is of: the one named before it, or the year before where it is 上年's.</summary>
    private static int YearOfAmount(Fact fact, int last) =>
        NamedYear().Match(fact.Passage.Value[fact.ClauseStart..fact.Start]) is { Success: true } named
            ? int.Parse(named.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
        : Words.IsEarlier(fact) ? last - 1
        : last;

    [GeneratedRegex(@"(?<year>20\d{2})年", RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, Patterns.Patience)]
    private static partial Regex NamedYear();

    /// <summary>The paragraphs under the heading of the chart's place: above its caption in the text, or above itself.</summary>
    private static IEnumerable<Fact> Illustrated(SourceText source, IEnumerable<Fact> facts, string title, int block)
    {
        var name = Core(title);
        var captions = Enumerable
            .Range(0, source.Blocks.Length)
            .Where(index =>
                source.Blocks[index] is Paragraph { Text.Value: var text }
                && text.Length <= 60
                && Numbered().IsMatch(text)
                && name.Length >= 4
                && Core(text) is var core
                && (
                    core == name
                    || core.StartsWith(name, StringComparison.Ordinal)
                    || name.StartsWith(core, StringComparison.Ordinal)
                )
            )
            .OrderBy(index => Math.Abs(Core(((Paragraph)source.Blocks[index]).Text.Value).Length - name.Length))
            .ToList();
        var at = captions.Count > 0 ? captions[0] : block;
        var from = at;
        while (
            from > 0
            && at - from < 4
            && source.Blocks[from - 1] is Paragraph { Text.Value: var above }
            && !IsShort(above)
        )
            from--;
        var behind = captions.Count > 0 ? 0 : 1;
        var number = NumberOf(source, block, captions);
        return facts.Where(fact =>
            fact.Passage.Cell is null
            && (
                (fact.Passage.Block >= from && fact.Passage.Block <= at + behind)
                || (number is not null && RefersTo(fact.Passage.Value, number))
            )
        );
    }

    /// <summary>2 of 图2, from the chart's own caption or the line above that names it.</summary>
    private static string? NumberOf(SourceText source, int block, List<int> captions)
    {
        var own = source.Blocks[block] is ChartBlock chart ? OwnNumber().Match(chart.Caption.Value) : null;
        if (own is not { Success: true } && captions is [var caption, ..])
            own = OwnNumber().Match(((Paragraph)source.Blocks[caption]).Text.Value);
        return own is { Success: true } match ? match.Groups["number"].Value : null;
    }

    /// <summary>（见图2）, 如图2所示: the sentence tells what the chart shows.</summary>
    private static bool RefersTo(string text, string number) =>
        Reference().Matches(text).Any(match => match.Groups["number"].Value == number);

    private static bool IsShort(string text) =>
        text.Length <= 40 && Numbering.Of(text) is not null && !text.Contains('。', StringComparison.Ordinal);

    private static string TwinOf(SourceText source, int block, ImmutableArray<FiledPoint> points)
    {
        for (var index = 0; index < source.Blocks.Length; index++)
        {
            if (index == block || source.Blocks[index] is not ChartBlock other)
                continue;
            var values = other.Series.SelectMany(series => series.Points).Select(point => point.Value).ToList();
            if (
                points.Length > 1
                && values.Count >= points.Length
                && points.Select(point => point.Printed).SequenceEqual(values.Take(points.Length))
            )
                return $"这组数据与图“{TitleOf(other.Caption.Value)}”相同。";
        }

        return "";
    }

    private static string TitleOf(string caption) => Frame().Replace(caption, "").Trim();

    private static string Core(string words) => Frills().Replace(TitleOf(words), "");

    /// <summary>图1：…（单位：万元）（柱状图）.</summary>
    [GeneratedRegex(
        @"^[（(]?图\s*(?:\d+|[一二三四五六七八九十]{1,3}(?!般公共|次性|体化|级|类))?\s*[：:、.．]?|[（(]?单位[：:][^）)]*[）)]?|[（(][^（()）]*图[）)]|[）)]$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Frame();

    [GeneratedRegex(
        @"20\d{2}年?度?|[“”""《》\s、：:，]|情况|示意|结构图|变动图|图$|\d[\d,]*(?:\.\d+)?[万亿千]?元?|决算数?(?=$)|(?:为|是|共计|共)+$|其中|^(?:本年|当年)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Frills();

    [GeneratedRegex("预算|财政拨款|拨款|收入|支出", RegexOptions.None, Patterns.Patience)]
    private static partial Regex AccountWords();

    [GeneratedRegex("预算数|年初|上年|目标", RegexOptions.None, Patterns.Patience)]
    private static partial Regex IsPlanned();

    [GeneratedRegex(
        @"^[（(]?图\s*(?:\d+|[一二三四五六七八九十]{1,3}(?!般公共|次性|体化|级|类))",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^[（(]?图\s*(?<number>\d{1,3}(?:[-.－]\d{1,2})?)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex OwnNumber();

    [GeneratedRegex(
        @"(?:见|如|参见|详见|参照)(?:下|附|上)?图\s*(?<number>\d{1,3}(?:[-.－]\d{1,2})?)(?![\d.])",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<!\d)(?<year>20\d{2})年?", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex YearOf();
}

/// <summary>A point of a chart.</summary>
/// <param name="Label">The label as it stands.</param>
/// <param name="Printed">The value as it stands.</param>
/// <param name="Value">The value.</param>
internal sealed record FiledPoint(string Label, string Printed, decimal Value);

/// <summary>What the text says that a point shows.</summary>
/// <param name="Fact">The fact that says it.</param>
/// <param name="Value">The value in the fact's own unit.</param>
/// <param name="Scale">What that unit is worth.</param>
/// <param name="Words">What it is of.</param>
internal sealed record Expectation(Fact Fact, decimal Value, decimal Scale, string Words);
