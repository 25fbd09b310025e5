using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>有无: what is said not to exist has no amount.</summary>
public static partial class NoneRules
{
    /// <summary>无政府性基金预算收支 and an amount of them do not go together.</summary>
    public static readonly Rule NoneHasNoAmount = new("NONE-001")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Denials),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [NoneHasNoAmount];

    private static IEnumerable<Verdict> Denials(FiledPart part) =>
        from passage in part.Facts.Passages
        where passage.Cell is null
        from match in Denied().Matches(passage.Value)
        let clause = Quoted.ClauseText(passage, match.Index, match.Length)
        where !Elsewhere().IsMatch(clause)
        let item = match.Groups["item"].Value
        let stated = part.Facts.Facts.FirstOrDefault(fact =>
            (fact.Passage != passage || fact.Start > match.Index + match.Length) && IsOf(fact, item)
        )
        where stated is not null
        select new Verdict(
            Holds: false,
            Quoted.Few([.. Quoted.Clause(passage, match.Index, match.Length), .. Quotes.Of([stated])]),
            match.Value,
            stated.Figure.Place.Quote,
            Difference: null,
            $"这里写“{match.Value}”，另一处却有{item} {stated.Figure.Place.Quote}。"
        )
        {
            Scope = part.Record.Title,
            Cause = item,
            Operands = [stated.Figure],
        };

    /// <summary>An amount of the year's income or spending, not of a budget or of last year.</summary>
    private static bool IsOf(Fact fact, string item)
    {
        if (fact.Figure is not { Kind: FigureKind.Money, Value: > 0m })
            return false;
        if (fact.Passage.Head is { } head)
            return head.Row.Contains(item, StringComparison.Ordinal) && !Budget().IsMatch(head.Column);
        return fact.Passage.Cell is null
            && fact.Lead.Contains(item, StringComparison.Ordinal)
            && Flow().IsMatch(fact.Lead)
            && !Words.IsEarlier(fact)
            && !Words.IsChange(fact)
            && !Elsewhere().IsMatch(fact.Clause);
    }

    [GeneratedRegex(
        "(?:没有|无|未安排|未发生|未使用|不涉及|不存在)(?:使用|安排|发生|涉及|任何)?(?:的)?(?<item>政府性基金|国有资本经营|因公出国|公务接待|公务用车购置|会议费|培训费|政府采购)(?:[（(]境[）)])?(?:预算|财政拨款|费用|费|支出|收入|、|和|及|与|收支|安排|项目)*(?=[，。；（]|$|的?情况)"
            + "|(?<item>政府性基金|国有资本经营|因公出国|公务接待|公务用车购置|会议费|培训费|政府采购)(?:[（(]境[）)])?(?:预算|财政拨款|费用|费|支出|收入|、|和|及|与|收支)*(?:情况)?(?:：|为)?(?:均)?(?:为)?(?:无|没有发生|未发生|0(?:\\.0+)?万?元)(?=[，。；]|$)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Denied();

    [GeneratedRegex(
        "上年|去年|往年|下年|结转|结余|增减|变化|预算数|年初预算|预算为|预算安排|计划",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Elsewhere();

    [GeneratedRegex("收入|支出|决算|费|采购", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Flow();

    [GeneratedRegex("预算数|年初|上年|全年预算|预算$|计划|20\\d{2}年", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Budget();
}
