using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>比上年增加 d，增长 p%: how a figure changed against the year before.</summary>
internal static partial class ChangeClaims
{
    public static IEnumerable<Claim> In(PartFacts part)
    {
        foreach (var statement in part.Facts.GroupBy(fact => fact.Statement))
        {
            var facts = statement.ToList();
            for (var at = 0; at < facts.Count; at++)
            {
                if (!IsChangeOfYear(facts, at))
                    continue;
                foreach (var claim in Of(part, facts, at))
                    yield return claim;
            }
        }
    }

    private static bool IsChangeOfYear(List<Fact> facts, int at) =>
        Dimensions.IsAmount(facts[at]) && Words.IsChange(facts[at]) && Compared().IsMatch(Opening(facts, at));

    /// <summary>The words of the statement up to the figure.</summary>
    private static string Opening(List<Fact> facts, int at)
    {
        var fact = facts[at];
        var from = at == 0 ? Math.Max(0, fact.ClauseStart - 40) : Math.Max(0, facts[0].Start - 40);
        return fact.Passage.Value[from..fact.Start];
    }

    private static IEnumerable<Claim> Of(PartFacts part, List<Fact> facts, int at)
    {
        var change = facts[at];
        var rises = Words.Rises(change) == true;
        var now = Now(part, facts, at);
        var named = AgainstFigure(facts, at);
        if (named is null && AgainstPlan().IsMatch(Clause(change)))
            yield break;
        var before =
            named
            ?? facts
                .Take(at)
                .LastOrDefault(fact =>
                    fact != now
                    && Dimensions.Same(fact, change)
                    && (Words.IsEarlier(fact) || IsOfEarlierYear(fact, now))
                );
        // Of several amounts the one that came from there by this change is meant.
        if (before is not null)
            now = Reached(part, before, change, rises) ?? Reached(part, before, change, !rises) ?? now;
        // 比2022年多: the figure that the text gives for that year.
        if (before is null && OfThatYear(facts, at) is { } then)
            (before, now) = (then, now == then ? null : now);
        var rate = Rate(facts, at);
        if (now is not null && before is not null)
        {
            yield return new Claim(
                ClaimKind.Change,
                change,
                rises
                    ? new Formula.Minus(new Formula.Of(now), new Formula.Of(before))
                    : new Formula.Minus(new Formula.Of(before), new Formula.Of(now))
            );
        }

        if (rate is null || Precision.IsBound(rate.Figure))
            yield break;
        Formula? whole =
            before is not null ? new Formula.Of(before)
            : now is not null ? Before(now, change)
            : InTable(part, change) is { } cell ? new Formula.Of(cell)
            : null;
        if (whole is null || whole.Value is null or <= 0m)
            yield break;
        yield return new Claim(ClaimKind.Change, rate, new Formula.Percent(new Formula.Of(change), whole))
        {
            AllowsLastDigit = true,
        };
    }

    /// <summary>较年初预算数 a 减少 d: what the change is held against stands in its own clause.</summary>
    private static Fact? AgainstFigure(List<Fact> facts, int at) =>
        at > 0
        && facts[at - 1] is var other
        && other.ClauseStart == facts[at].ClauseStart
        && Dimensions.Same(other, facts[at])
        && !Words.IsChange(other)
        && HeldAgainst().IsMatch(other.Lead)
            ? other
            : null;

    private static string Clause(Fact fact) => fact.Passage.Value[fact.ClauseStart..fact.Start];

    private static Fact? Reached(PartFacts part, Fact before, Fact change, bool rises)
    {
        var now = before.Figure.Amount + (rises ? change.Figure.Amount : -change.Figure.Amount);
        return part.Facts.FirstOrDefault(fact =>
            fact.Passage == change.Passage
            && fact.Start < change.Start
            && fact != before
            && Dimensions.Same(fact, change)
            && fact.Figure.Amount == now
        );
    }

    [GeneratedRegex("(?:比|较|与|同)[^，。；]{0,24}$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex HeldAgainst();

    [GeneratedRegex(
        "(?:比|较|与)(?:年初|全年|当年|本年)?(?:预算|计划|批复|目标)[^，。；]{0,12}$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex AgainstPlan();

    private static Fact? OfThatYear(List<Fact> facts, int at) =>
        at > 0 && facts[at - 1] is { Figure.Kind: FigureKind.Year } year && YearCompared().IsMatch(year.Lead)
            ? facts
                .Take(at - 1)
                .LastOrDefault(fact =>
                    Dimensions.Same(fact, facts[at])
                    && fact.Year == year.Figure.Period?.To.Year
                    && !Words.IsChange(fact)
                    && OpensWithYear().IsMatch(fact.Lead)
                )
            : null;

    [GeneratedRegex("(?:比|较)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex YearCompared();

    /// <summary>Last year's figure in the row of a table whose two years are this change apart.</summary>
    private static Fact? InTable(PartFacts part, Fact change) =>
        (
            from row in part
                .Facts.Where(fact => fact.Passage.Head is not null && Dimensions.Same(fact, change))
                .GroupBy(fact => (fact.Passage.Block, fact.Passage.Head!.Row))
            let years = row.Where(fact => OfAYear().IsMatch(fact.Passage.Head!.Column)).Take(3).ToList()
            where years.Count == 2 && Math.Abs(years[0].Figure.Amount - years[1].Figure.Amount) == change.Figure.Amount
            select years[0]
        ).FirstOrDefault();

    private static Fact? Rate(List<Fact> facts, int at) =>
        facts
            .Skip(at + 1)
            .TakeWhile(fact => !Dimensions.IsAmount(fact))
            .FirstOrDefault(fact => fact.Figure is { Kind: FigureKind.Percent, Unit: "%" } && Words.IsChange(fact));

    /// <summary>Last year's figure, from this year's and the change.</summary>
    private static Formula Before(Fact now, Fact change) =>
        Words.Rises(change) == true
            ? new Formula.Minus(new Formula.Of(now), new Formula.Of(change))
            : new Formula.Sum([new Formula.Of(now), new Formula.Of(change)]);

    private static bool Agrees(Fact now, Fact change, Fact rate)
    {
        return Before(now, change).Value > 0m
            && new Formula.Percent(new Formula.Of(change), Before(now, change)).Range is { } range
            && Precision.Of(rate.Figure).Meets(range);
    }

    /// <summary>What changed: the amount before it in the statement, or what its paragraph is about.</summary>
    private static Fact? Now(PartFacts part, List<Fact> facts, int at)
    {
        var change = facts[at];
        bool IsState(Fact fact) =>
            Dimensions.Same(fact, change)
            && !Words.IsChange(fact)
            && !Words.IsEarlier(fact)
            && !Words.IsPlan(fact)
            && !IsOfEarlierYear(fact, change)
            && Brackets.Depth(fact) <= Brackets.Depth(change);
        var here = facts.Take(at).Where(IsState).ToList();
        // After a list the change may be of its total: whichever agrees with the rate is meant.
        var meant = Rate(facts, at) is { } rate ? here.Find(fact => Agrees(fact, change, rate)) : null;
        if (
            (meant ?? here.LastOrDefault(fact => fact.Sentence == change.Sentence) ?? here.LastOrDefault()) is { } state
        )
            return state;
        var above = part
            .Facts.Where(fact => fact.Passage == change.Passage && fact.Start < change.Start && IsState(fact))
            .ToList();
        // 住院救助较上年…减少: of several amounts the one that is called so.
        return Plain().Replace(Subject(change), "") is { Length: > 2 } subject
                ? above.FindLast(fact => fact.Lead.Contains(subject[^3..], StringComparison.Ordinal))
            : above is [var only, ..] && above.TrueForAll(fact => fact.Figure.Amount == only.Figure.Amount) ? only
            : null;
    }

    private static string Subject(Fact change)
    {
        var clause = change.Clause;
        var end = Against().Match(clause) is { Success: true } against ? against.Index : 0;
        return clause[..end].Trim();
    }

    /// <summary>支出决算数, 本年: what is counted and when, not whose.</summary>
    [GeneratedRegex(
        "^(?:本年度?|全年|当年|年度|20\\d{2}年度?|其中)+|(?:支出|收入|决算|预算|执行|金额|总额|合计|总计|总数|数|的|均|各|分别)+$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Plain();

    [GeneratedRegex("(?:比|较|与)(?=上年|去年|20|同期|前一年|上一年)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Against();

    /// <summary>2021年决算数 x beside 2022年 y.</summary>
    private static bool IsOfEarlierYear(Fact fact, Fact? than) =>
        than?.Year is { } year && fact.Year is { } own && own < year && OpensWithYear().IsMatch(fact.Lead);

    [GeneratedRegex("20\\d{2}年|上年|本年", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OfAYear();

    [GeneratedRegex("比|较|同比|与[^，。]{0,16}相比|相比", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Compared();

    [GeneratedRegex("^年?度?[^，。]{0,20}(?:为|是)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OpensWithYear();
}
