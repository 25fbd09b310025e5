using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Wording;

/// <summary>全部完成: a sentence that says that everything aimed at was reached.</summary>
/// <param name="Passage">The paragraph that says it.</param>
/// <param name="Start">First character.</param>
/// <param name="Words">As written: 各项绩效指标均已如期完成.</param>
/// <param name="IsOfOneThing">Whether it is said of one task only: 超额完成年度培训任务.</param>
internal sealed partial record AllDone(Passage Passage, int Start, string Words, bool IsOfOneThing)
{
    /// <summary>Every such sentence of a part, plans and exceptions apart.</summary>
    public static IEnumerable<AllDone> In(FiledPart part) =>
        from passage in part.Facts.Passages
        where passage.Cell is null
        from match in Said().Matches(passage.Value)
        let before = Quoted.ClauseText(passage, match.Index, match.Length)
        where !Hedged().IsMatch(before) && !Excepted().IsMatch(passage.Value[..match.Index])
        where !Wanted().IsMatch(passage.Value[Math.Max(0, match.Index - 16)..match.Index])
        where !Topic.IsUnderPlans(part, passage)
        let of = match.Groups["of"].Success ? Generic().Replace(match.Groups["of"].Value, "") : ""
        select new AllDone(passage, match.Index, match.Value, of.Length >= 2 || match.Groups["one"].Success);

    /// <summary>单据数量、审核及时率…，均完成目标: what fell short is on the list that the sentence ends.</summary>
    private bool IsNamedHere(string shortfall)
    {
        var name = LeadingName().Match(shortfall).Value;
        var from = Passage.Value.AsSpan(0, Start).LastIndexOf('。') + 1;
        return name.Length >= 4 && Passage.Value.AsSpan(from, Start - from).Contains(name, StringComparison.Ordinal);
    }

    [GeneratedRegex("^[\\p{IsCJKUnifiedIdeographs}]+", RegexOptions.None, Patterns.Patience)]
    private static partial Regex LeadingName();

    [GeneratedRegex("除[^。；]{1,30}(?:外|以外|之外)，?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Excepted();

    /// <summary>What contradicts it: everything that fell short in its section, or beside it where it tells of one thing.</summary>
    public ImmutableArray<Shortfall> Against(FiledPart part, IEnumerable<Shortfall> shortfalls)
    {
        var section = ProjectSection.In(part).FirstOrDefault(section => section.Holds(Passage.Block));
        return
        [
            .. shortfalls.Where(shortfall =>
                IsOfOneThing
                    ? shortfall.Places.Any(place => place.Block == Passage.Block && place.Cell == Passage.Cell)
                        || (
                            IsNamedHere(shortfall.Words)
                            && (section is null || shortfall.Places.Any(place => section.Holds(place.Block)))
                        )
                    : section is null || shortfall.Places.Any(place => section.Holds(place.Block))
            ),
        ];
    }

    [GeneratedRegex(
        "(?:各项|所有|所设|所列|设定|设置的|申报|全部|年度|绩效|既定|预期|全年|预定|三级|上述|以上|(?<![\\d.])\\d+[个项]|[两三四五六七八九十]+[个项])[^，。；]{0,16}(?:目标|任务|指标)(?:值)?[^，。；]{0,6}(?:全部|均|都|全面|圆满|如期|按期|按时|按质|超额|顺利|悉数|已全)[^，。；]{0,6}(?:完成|实现|达成|达到|达标|兑现)(?!情况|的|率|后)(?:(?:了)?(?:年初|预期|既定|设定|预定|年度|绩效)*(?:目标|要求|标准|值))?"
            + "|(?:所有|全部|各)项目(?:均|都|已|全部)*(?:实现|达到|完成)[^，。；]{0,12}目标"
            + "|(?:全面|圆满|如期|按期|按时|超额|全部|顺利|高质量|较好|很好)(?:地)?(?:完成|实现|达成|达到|兑现)(?:了)?(?<of>[^，。；]{0,16}?)(?:目标|任务|指标|计划)(?![的值]?(?:\\d|情况|完成情况))"
            + "|(?<=[，；、])(?<one>(?:均|已|都)*)(?:达到|完成|实现)(?:了)?(?:年度|预期|既定|年初|考核|绩效|设定|的)*目标(?:要求|任务)?(?=[，。；]|$)"
            + "|(?:不存在|没有|无)(?:任何)?(?:未完成|未达标|未达到|未实现)(?:的)?(?:绩效|年度)*(?:目标|指标|任务)(?:值)?",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Said();

    [GeneratedRegex(
        "除|其余|其他|基本上?(?:完成|实现|达)|大部分|多数|绝大|未能|没有完成|尚未|不能",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Hedged();

    [GeneratedRegex(
        "(?:确保|力争|争取|要求|保证|保障|推动|努力|为了?|将|拟|计划|应|须|要|能否|是否|促进|以便|督促)[^，。；]{0,8}$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Wanted();

    [GeneratedRegex(
        "各项|全部|年度|所有|既定|预期|预定|绩效|年初|全年|重点|工作|设定|确定|制定|下达|考核|市级?|省级?|县级?|上级|本年|本局|我局|当年|的|了|总体|项目|民生|部门|整体",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Generic();
}
