using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Relations;

/// <summary>T，其中：a，占 p%；b，占 q%: what a list asserts about its total and its shares.</summary>
internal static partial class PartsClaims
{
    public static IEnumerable<Claim> In(PartFacts part)
    {
        foreach (var list in ListReader.In(part))
        {
            if (Whole(list) is { } whole)
                yield return whole;
            foreach (var share in Shares(list))
                yield return share;
        }

        foreach (var sentence in part.Facts.Where(fact => fact.Passage.Cell is null).GroupBy(fact => fact.Sentence))
        {
            if (Instalments(part, [.. sentence]) is { } instalments)
                yield return instalments;
            foreach (var batches in BatchClaims.In([.. sentence]))
                yield return batches;
            foreach (var bracket in BracketClaims.In([.. sentence]))
                yield return bracket;
        }
    }

    /// <summary>3月 a，8月 b，12月 c: payments of the amount that the paragraph names before, if they come near it.</summary>
    private static Claim? Instalments(PartFacts part, List<Fact> facts)
    {
        var paid = facts
            .Index()
            .Where(entry =>
                entry.Item.Figure.Kind == FigureKind.Money
                && (
                    Instalment().IsMatch(entry.Item.Lead)
                    || (
                        entry.Index > 0
                        && entry.Item.Lead.Length == 0
                        && facts[entry.Index - 1].Figure.Kind == FigureKind.Date
                    )
                )
            )
            .Select(entry => entry.Item)
            .ToList();
        if (paid.Count < 3)
            return null;
        var sum = paid.Sum(fact => fact.Figure.Amount);
        var near = part
            .Facts.Where(fact =>
                fact.Figure.Kind == FigureKind.Money
                && !paid.Contains(fact)
                && fact.Passage.Cell is null
                && fact.Passage.Block <= paid[0].Passage.Block
                && fact.Passage.Block >= paid[0].Passage.Block - 2
                && Math.Abs(fact.Figure.Amount - sum) <= sum * NearTotal
            )
            .ToList();
        return near.Count == 0 || near.Exists(fact => fact.Figure.Amount == sum)
            ? null
            : new Claim(ClaimKind.Parts, near[^1], Sum([.. paid])) { IsExplicit = false };
    }

    [GeneratedRegex(
        "第[一二三四五六]次|第[一二三四五六]批|首付|中期|尾款|[一二三四]季度",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Instalment();

    private static Claim? Whole(FigureList list)
    {
        if (list.Head is not { } head)
            return null;
        if (list.Items is [var only] && list.Closure != Closure.Closed)
        {
            return new Claim(ClaimKind.OfWhich, only.Amount, Of(head, only.Amount)) { Comparison = Comparison.AtMost };
        }

        if (list.Closure == Closure.Each)
            return Each(list, head);
        if (Complete(list, head) is { } complete)
            list = complete;
        var sum = Sum([.. list.Items.Select(item => item.Amount)]);
        if (IsAll(list))
        {
            return new Claim(ClaimKind.Parts, Like(head, list.Items[0].Amount), sum)
            {
                Severity = list.Closure != Closure.Closed && Below(sum, head, list) ? Severity.Warning : null,
            };
        }

        if (list.Closure != Closure.Open && Slips.Part(head, [.. list.Items.Select(item => item.Amount)]))
            return new Claim(ClaimKind.Parts, head, sum) { IsExplicit = false };
        return new Claim(ClaimKind.Parts, Like(head, list.Items[0].Amount), sum) { Comparison = Comparison.AtLeast };
    }

    /// <summary>So near, the figures are parts of the one before; further off they are of other things.</summary>
    private const decimal NearTotal = 0.1m;

    private static Claim? Each(FigureList list, Fact head)
    {
        var sum = list.Items.Sum(item => item.Amount.Figure.Amount);
        var total = head.Figure.Amount;
        return list.Items.Length < 3 || total == 0m || Math.Abs(sum - total) > total * NearTotal
            ? null
            : new Claim(ClaimKind.Parts, head, Sum([.. list.Items.Select(item => item.Amount)])) { IsExplicit = false };
    }

    /// <summary>The first items that come to the total: what follows them in the sentence is another matter.</summary>
    private static FigureList? Complete(FigureList list, Fact head)
    {
        var total = Like(head, list.Items[0].Amount).Figure;
        for (var count = list.Items.Length - 1; count > 1; count--)
        {
            var first = list.Items[..count];
            if (Printing.Rounded(total, first.Sum(item => item.Amount.Figure.Amount)) == total.Amount)
                return list with { Items = first };
        }

        return null;
    }

    /// <summary>“由…组成” and “具体内容包括（…）” are closed; so is “其中” where shares or names say that it is all.</summary>
    private static bool IsAll(FigureList list) =>
        list.Closure switch
        {
            Closure.Closed => true,
            Closure.Open => false,
            _ => list.SharesComeToTheWhole || IsPartition(list.Items) || EndsWithTheRest(list.Items),
        };

    private static bool Below(Formula sum, Fact head, FigureList list) =>
        sum.Value is { } value && value < Like(head, list.Items[0].Amount).Figure.Amount;

    /// <summary>…、其他 x: nothing is left out where the rest is named.</summary>
    private static bool EndsWithTheRest(ImmutableArray<ListItem> items) =>
        items.Length > 2
        && Rest().IsMatch(items[^1].Amount.Lead)
        && items[..^1].All(item => !Rest().IsMatch(item.Amount.Lead));

    /// <summary>Names that together are known to make up a total.</summary>
    private static bool IsPartition(ImmutableArray<ListItem> items)
    {
        var names = items.Select(item => item.Amount.Lead).ToList();
        return Partitions.Any(partition =>
                names.Count == partition.Length && partition.All(part => names.Count(name => part.IsMatch(name)) == 1)
            ) || (names.Count > 1 && names.All(name => FunctionClass().IsMatch(name)));
    }

    private static readonly ImmutableArray<Regex[]> Partitions =
    [
        [FirstBatch(), SecondBatch()],
        [FirstHalf(), SecondHalf()],
        [Personnel(), Public()],
        [Basic(), Project()],
        [Resident(), Employee()],
        [Abroad(), Vehicles(), Reception()],
        [Goods(), Works(), Services()],
        [Inpatient(), Outpatient()],
        [Administrative(), Institution()],
        [General(), GovernmentFund()],
        [General(), GovernmentFund(), Capital()],
    ];

    private static IEnumerable<Claim> Shares(FigureList list)
    {
        Formula whole = list.Head is { } head
            ? Of(head, list.Items[0].Amount)
            : Sum([.. list.Items.Select(item => item.Amount)]);
        foreach (var item in list.Items.Where(item => item.Share is not null))
        {
            yield return new Claim(
                ClaimKind.Share,
                item.Share!,
                new Formula.Percent(new Formula.Of(item.Amount), whole)
            )
            {
                AllowsLastDigit = true,
            };
        }
    }

    private static Formula.Sum Sum(ImmutableArray<Fact> terms) => new([.. terms.Select(term => new Formula.Of(term))]);

    private static Formula.Of Of(Fact head, Fact item) => new(Like(head, item));

    /// <summary>A total whose unit was left out is read in the unit of its items.</summary>
    private static Fact Like(Fact head, Fact item) =>
        head.Figure.Kind == FigureKind.Bare
            ? head with
            {
                Figure = head.Figure with
                {
                    Kind = item.Figure.Kind,
                    Unit = item.Figure.Unit,
                    Scale = item.Figure.Scale,
                    Money = new Money(head.Figure.Value * item.Figure.Scale),
                },
            }
            : head;

    /// <summary>支出功能分类的类, as an amount's own words; a budget is divided among them without rest.</summary>
    [GeneratedRegex(
        "(?:一般公共服务|公共安全|教育|科学技术|文化旅游体育与传媒|社会保障和就业|卫生健康|节能环保|城乡社区|农林水|交通运输|资源勘探(?:工业信息)?等?|商业服务业等?|自然资源海洋气象等?|住房保障|粮油物资储备|灾害防治及应急管理)(?:[（(]类[）)])?(?:支出|收入)(?:[（(]类[）)])?(?:决算|预算)?数?(?:为|是|：)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex FunctionClass();

    [GeneratedRegex("^[、，；和及以]*(?:其他|其它|其余)[^，。；]{0,8}$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Rest();

    [GeneratedRegex("(?:第一|首)(?:批|次|笔|期)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex FirstBatch();

    [GeneratedRegex("第二(?:批|次|笔|期)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex SecondBatch();

    [GeneratedRegex("上半年", RegexOptions.None, Patterns.Patience)]
    private static partial Regex FirstHalf();

    [GeneratedRegex("下半年", RegexOptions.None, Patterns.Patience)]
    private static partial Regex SecondHalf();

    [GeneratedRegex("人员(?:经费|支出)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Personnel();

    [GeneratedRegex("公用(?:经费|支出)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Public();

    [GeneratedRegex("基本支出", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Basic();

    [GeneratedRegex("项目支出", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Project();

    [GeneratedRegex("居民", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Resident();

    [GeneratedRegex("职工", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Employee();

    [GeneratedRegex("出国|出境", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Abroad();

    [GeneratedRegex("车", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Vehicles();

    [GeneratedRegex("接待", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Reception();

    [GeneratedRegex("住院", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Inpatient();

    [GeneratedRegex("门诊", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Outpatient();

    [GeneratedRegex("行政", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Administrative();

    [GeneratedRegex("事业", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Institution();

    [GeneratedRegex("一般公共预算", RegexOptions.None, Patterns.Patience)]
    private static partial Regex General();

    [GeneratedRegex("政府性基金", RegexOptions.None, Patterns.Patience)]
    private static partial Regex GovernmentFund();

    [GeneratedRegex("国有资本", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Capital();

    [GeneratedRegex("货物", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Goods();

    [GeneratedRegex("工程", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Works();

    [GeneratedRegex("服务", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Services();
}
