using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>Reads the lists of a part: T，其中：a、b…; T 由 a、b 组成; a，占 x%；b，占 y%.</summary>
internal static partial class ListReader
{
    /// <summary>Every list, in reading order; a nested list is one of its own.</summary>
    public static IEnumerable<FigureList> In(PartFacts part)
    {
        var byPassage = part.Facts.ToLookup(fact => fact.Passage);
        for (var index = 0; index < part.Passages.Length; index++)
        {
            var passage = part.Passages[index];
            if (passage.Head is not null)
                continue;
            var facts = byPassage[passage].ToList();
            var markers = Markers(passage.Value);
            foreach (var marker in markers)
            {
                var inside = Items(facts, markers, marker);
                var list =
                    inside.Count == 0 && EndsWith(passage.Value, marker)
                        ? Below(part, byPassage, index, facts, marker)
                        : Of(facts, marker, inside);
                if (list is not null)
                    yield return list;
            }

            foreach (var list in WithoutHead(facts, markers))
                yield return list;
        }
    }

    private static List<Marker> Markers(string text)
    {
        var depths = Brackets.Depths(text);
        var markers = Marked()
            .Matches(text)
            .Select(match =>
            {
                var start = match.Index + match.Length;
                // （…） right behind the marker holds the list.
                var opens = start < text.Length && text[start] is '（' or '(' && match.Value[0] != '含';
                var depth = start == 0 ? 0 : depths[start - 1] + (opens ? 1 : 0);
                return new Marker(
                    match.Index,
                    start,
                    RegionEnd(text, depths, opens ? start + 1 : start, depth),
                    depth,
                    match.Groups["closed"].Success ? Closure.Closed
                        : match.Groups["each"].Success ? Closure.Each
                        : Closure.OfWhich
                );
            })
            .ToList();
        // A list inside a list ends where the outer one goes on.
        return
        [
            .. markers.Select(marker =>
                markers.Exists(outer =>
                    outer.Depth == marker.Depth && outer.End < marker.Start && marker.Start < outer.RegionEnd
                )
                && text.IndexOf('；', marker.End) is var next and >= 0
                && next < marker.RegionEnd
                    ? marker with
                    {
                        RegionEnd = next,
                    }
                    : marker
            ),
        ];
    }

    private static int RegionEnd(string text, int[] depths, int start, int depth)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (depths[at] < depth || (depths[at] == depth && text[at] is '。' or '！' or '？'))
                return at;
        }

        return text.Length;
    }

    private static bool EndsWith(string text, Marker marker) => text.Length - marker.End <= 1;

    /// <summary>The amounts of a marker's region that belong to the list itself, not to a list inside it.</summary>
    private static List<Fact> Items(List<Fact> facts, List<Marker> markers, Marker marker)
    {
        var nested = markers.Where(other => other.Start >= marker.End && other.Start < marker.RegionEnd).ToList();
        return
        [
            .. facts.Where(fact =>
                fact.Start >= marker.End
                && fact.End <= marker.RegionEnd
                && Brackets.Depth(fact) == marker.Depth
                && !nested.Any(other => fact.Start >= other.End && fact.Start < NestedEnd(fact, other))
            ),
        ];
    }

    private static int NestedEnd(Fact fact, Marker nested)
    {
        var semicolon = fact.Passage.Value.IndexOf('；', nested.End);
        return semicolon < 0 ? nested.RegionEnd : Math.Min(semicolon, nested.RegionEnd);
    }

    private static FigureList? Of(List<Fact> facts, Marker marker, List<Fact> inside)
    {
        var statement = facts.LastOrDefault(fact => fact.End <= marker.Start)?.Statement;
        var heads = facts
            .Where(fact =>
                fact.End <= marker.Start
                && fact.Statement == statement
                && CanHead(fact)
                && Brackets.Depth(fact) <= marker.Depth
            )
            .Reverse();
        foreach (var head in heads)
        {
            // Another full stop between them: only a marker that opens the next statement still refers to it.
            if (Stops(head, marker) is var stops && (stops > 1 || (stops == 1 && !RefersBack(head, marker))))
                continue;
            var items = Segments(inside, head);
            if (items.Length > 0)
                return new FigureList(head, items, ClosureOf(marker, items, inside));
        }

        return null;
    }

    private static bool CanHead(Fact fact) =>
        !Average().IsMatch(fact.Lead)
        && fact.Concept != Concepts.Surplus
        && (Dimensions.IsAmount(fact) || fact.Figure is { Kind: FigureKind.Bare, Decimals: > 0 })
        && !Words.IsChange(fact)
        && !Words.IsEarlier(fact)
        && !Precision.IsBound(fact.Figure);

    private static int Stops(Fact head, Marker marker) =>
        head.Passage.Value.AsSpan(head.End, marker.Start - head.End).Count('。');

    /// <summary>其中： opens the next statement, or 支出由三部分构成： names what the figure is of.</summary>
    private static bool RefersBack(Fact head, Marker marker)
    {
        var text = head.Passage.Value;
        var subject = text[(text.LastIndexOf('。', marker.Start - 1) + 1)..marker.Start];
        return subject.Length == 0
            || (subject.Length >= 2 && head.Lead.Contains(subject[^2..], StringComparison.Ordinal));
    }

    private static readonly SearchValues<char> Separators = SearchValues.Create("、，,和及与");

    /// <summary>In each segment the first amount that can be added to the total.</summary>
    private static ImmutableArray<ListItem> Segments(List<Fact> inside, Fact head)
    {
        if (inside.Count == 0)
            return [];
        var text = inside[0].Passage.Value;
        var tight = AreTight(inside.FindAll(fact => Adds(fact, head)), text);
        var bySemicolon = !tight && text.AsSpan(inside[0].Start, inside[^1].End - inside[0].Start).Contains('；');
        var items = ImmutableArray.CreateBuilder<ListItem>();
        var taken = -1;
        for (var index = 0; index < inside.Count; index++)
        {
            var fact = inside[index];
            var from = index == 0 ? fact.Start : inside[index - 1].End;
            var between = text.AsSpan(from, fact.Start - from);
            // a、b和c，d: what follows the comma is another matter.
            if (tight && items.Count > 0 && between.IndexOfAny('，', '；', ',') >= 0)
                break;
            if (between.Contains('；') || (!bySemicolon && between.IndexOfAny(Separators) >= 0))
                taken = -1;
            if (taken >= 0 || !Adds(fact, head))
                continue;
            taken = index;
            items.Add(Item(fact, [.. inside.Skip(index + 1).TakeWhile(next => !Dimensions.IsAmount(next))]));
        }

        return items.ToImmutable();
    }

    /// <summary>Whether the first two items stand together by 、 or 和 only.</summary>
    private static bool AreTight(List<Fact> items, string text)
    {
        if (items.Count < 2)
            return false;
        var between = text.AsSpan(items[0].End, items[1].Start - items[0].End);
        return between.IndexOfAny('、', '和', '及') >= 0 && between.IndexOfAny('，', '；', ',') < 0;
    }

    private static bool Adds(Fact fact, Fact head) =>
        (Dimensions.Same(fact, head) || (head.Figure.Kind == FigureKind.Bare && fact.Figure.Kind == FigureKind.Money))
        && !Words.IsChange(fact)
        && !Words.IsEarlier(fact)
        && !Precision.IsBound(fact.Figure)
        && !Total().IsMatch(fact.Lead)
        && !(Words.IsPlan(fact) && !Words.IsPlan(head));

    private static ListItem Item(Fact amount, List<Fact> behind) =>
        new(
            amount,
            behind.Find(fact =>
                fact.Figure.Kind == FigureKind.Percent
                && Words.Share(fact) is { Success: true } share
                && share.Groups["whole"].Length == 0
                && !Words.IsCompletionOfBudget(fact)
                && !ShareClaims.AreInOrder(fact)
                && OwnShare().IsMatch(fact.Lead)
            )
        );

    private static Closure ClosureOf(Marker marker, ImmutableArray<ListItem> items, List<Fact> inside)
    {
        var last = inside[^1];
        var tail = last.Passage.Value.AsSpan(last.End);
        if (tail.StartsWith("等") || items[^1].Amount.Tail.StartsWith('等'))
            return Closure.Open;
        return marker.Closure;
    }

    /// <summary>其中： at the end of a paragraph: each paragraph below is an item.</summary>
    private static FigureList? Below(
        PartFacts part,
        ILookup<Passage, Fact> byPassage,
        int index,
        List<Fact> facts,
        Marker marker
    )
    {
        var heads = facts.FindAll(fact => fact.End <= marker.Start && CanHead(fact));
        var subject = SubjectOf(facts, marker);
        var head =
            heads.FindLast(fact => subject.Length >= 2 && fact.Lead.Contains(subject[..2], StringComparison.Ordinal))
            ?? heads.LastOrDefault();
        if (head is null)
            return null;
        if (
            index + 1 < part.Passages.Length
            && Inline(byPassage[part.Passages[index + 1]].ToList(), head) is { } inline
        )
            return new FigureList(
                head,
                inline,
                inline[^1].Amount.Tail.StartsWith('等') ? Closure.Open : marker.Closure
            );
        var items = ImmutableArray.CreateBuilder<ListItem>();
        Numbering? before = null;
        foreach (var passage in part.Passages.Skip(index + 1).TakeWhile(passage => passage.Cell is null))
        {
            var number = Numbering.Of(passage.Value);
            if (items.Count > 0 && before is not null && number is null)
                continue;
            if (items.Count > 0 && (number?.Level != before?.Level || number?.Ordinal <= before?.Ordinal))
                break;
            var amounts = byPassage[passage].ToList();
            var at = amounts.FindIndex(fact => Brackets.Depth(fact) == 0 && Adds(fact, head));
            if (at < 0 || (number is null && amounts[at].Start > LatestStart))
                break;
            items.Add(Item(amounts[at], [.. amounts.Skip(at + 1).TakeWhile(next => !Dimensions.IsAmount(next))]));
            before = number;
        }

        return items.Count == 0 ? null : new FigureList(head, items.ToImmutable(), marker.Closure);
    }

    /// <summary>支出 of 支出分为三部分：.</summary>
    private static string SubjectOf(List<Fact> facts, Marker marker)
    {
        if (facts.Count == 0 || marker.Start == 0)
            return "";
        var text = facts[0].Passage.Value;
        return text[(text.LastIndexOfAny(['。', '，', '；'], marker.Start - 1) + 1)..marker.Start];
    }

    /// <summary>A line break behind 其中： only: the whole list stands in the first statement of the paragraph below.</summary>
    private static ImmutableArray<ListItem>? Inline(List<Fact> below, Fact head)
    {
        if (below.Count < 2 || below[0].Passage.Cell is not null)
            return null;
        var text = below[0].Passage.Value;
        var stop = text.IndexOf('。', StringComparison.Ordinal);
        var all = new Marker(0, 0, stop < 0 ? text.Length : stop, 0, Closure.OfWhich);
        var items = Segments(Items(below, Markers(text), all), head);
        return items.Length > 1 ? items : null;
    }

    /// <summary>An item's amount stands near the start of its paragraph.</summary>
    private const int LatestStart = 60;

    /// <summary>Amounts with shares in one statement, no total named: the shares tell that it is a list.</summary>
    private static IEnumerable<FigureList> WithoutHead(List<Fact> facts, List<Marker> markers)
    {
        foreach (var statement in facts.GroupBy(fact => fact.Statement))
        {
            var inside = statement.Where(fact => Brackets.Depth(fact) == 0).ToList();
            if (inside.Count == 0)
                continue;
            if (markers.Any(marker => marker.End <= inside[^1].Start && marker.RegionEnd > inside[0].Start))
                continue;
            var items = inside
                .Select((fact, at) => (Fact: fact, At: at))
                .Where(entry =>
                    Dimensions.IsAmount(entry.Fact)
                    && !Words.IsChange(entry.Fact)
                    && Dimensions.Same(entry.Fact, inside.First(Dimensions.IsAmount))
                )
                .Select(entry =>
                    Item(entry.Fact, [.. inside.Skip(entry.At + 1).TakeWhile(next => !Dimensions.IsAmount(next))])
                )
                .ToImmutableArray();
            if (items.Length < 2)
                continue;
            var list = new FigureList(null, items, Closure.OfWhich);
            if (list.SharesAreOfTheSum)
                yield return list;
            else if (items[0].Share is null && list with { Items = items[1..] } is { SharesAreOfTheSum: true } rest)
            {
                var isTotal = items[0].Amount.Figure.Amount > items.Skip(1).Max(item => item.Amount.Figure.Amount);
                yield return rest with
                {
                    Head = isTotal ? items[0].Amount : null,
                };
            }
        }
    }

    [GeneratedRegex(
        "(?<closed>(?:具体内容|具体)(?:包括|为|如下|有)|明细(?:为|如下)|由[^，。；\\d]{0,12}(?:构成|组成)(?=[：:，])|由(?=[^，。；]{0,60}\\d[^。；]{0,200}(?:组成|构成)))[：:，,]?"
            + "|(?<closed>分(?:为|成)[^，。；\\d]{1,8}(?:块|类|部分|项|个方面)[：:](?=$)|分别(?:是|为)[：:](?=$))"
            + "|(?<each>(?:各[\\p{IsCJKUnifiedIdeographs}]{1,4})?(?:分别|依次)(?:为|是)(?=[^，。；]{0,60}\\d[^，。；]{0,60}、)"
            + "|(?<=^|[，。；])(?:主要|具体|共|包括|有|用在|用于|用到|分为|分成|其中)*[三四五六七八九十3-9](?:个|项|大|类|方面|块|部分|笔|种)+[^，。；：\\d]{0,6}[：:](?=[^。]{0,60}\\d))"
            + "|其中[：:，,]?|(?:主要)?(?:用于|包括|包含)(?:以下(?:几个)?方面)?[：:]?(?=[^，。；]{0,60}\\d)|(?<=[（(])含(?![税义])",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Marked();

    [GeneratedRegex("(?:总计|合计|总额)(?:为|是|共)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Total();

    /// <summary>Nothing stands between the amount and its share: 其余的占 is of something else.</summary>
    [GeneratedRegex(
        "^[^\\p{IsCJKUnifiedIdeographs}]*(?:其|约|大约|分别|所|比例|比重)?占",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex OwnShare();

    [GeneratedRegex(
        "(?:人均|次均|户均|平均每?[人次户])(?:支出|费用|经费)?(?:约|为|达|是)*$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Average();

    /// <summary>What opens a list.</summary>
    /// <param name="Start">First character.</param>
    /// <param name="End">The character behind it.</param>
    /// <param name="RegionEnd">Where the list ends at the latest.</param>
    /// <param name="Depth">In how many brackets its items stand.</param>
    private sealed record Marker(int Start, int End, int RegionEnd, int Depth, Closure Closure);
}
