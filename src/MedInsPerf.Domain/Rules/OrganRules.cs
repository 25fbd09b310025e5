using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>机关: organs are called by their names, and a report's own office is its own.</summary>
public static partial class OrganRules
{
    /// <summary>国家医疗保障局 is not called 国家医疗保险局.</summary>
    public static readonly Rule CentralOrgansByName = new("NAME-005")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2018),
        Check = filed => filed.Parts.SelectMany(Misnamed),
    };

    /// <summary>The rules that are followed are not another county's.</summary>
    public static readonly Rule RulesOfOwnCounty = new("COPY-006")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(OthersRules),
    };

    /// <summary>Who is asked about a report is the bureau that files it.</summary>
    public static readonly Rule ContactIsOwn = new("COPY-007")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(OthersContact),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [CentralOrgansByName, RulesOfOwnCounty, ContactIsOwn];

    /// <summary>Organs of the State Council that such reports name, and their usual short forms.</summary>
    private static readonly string[] Organs =
    [
        "国家医疗保障局",
        "国家医保局",
        "国家税务总局",
        "国家卫生健康委员会",
        "国家卫生健康委",
        "国家卫健委",
        "国家药品监督管理局",
        "国家药监局",
        "国家疾病预防控制局",
        "国家疾控局",
        "国家中医药管理局",
        "国家中医药局",
        "国家发展和改革委员会",
        "国家发展改革委",
        "国家发改委",
        "国家统计局",
        "国家乡村振兴局",
        "国家审计署",
        "国家金融监督管理总局",
        "国家市场监督管理总局",
        "国家市场监管总局",
        "国家数据局",
        "国家档案局",
        "国家能源局",
        "国家税务局",
    ];

    private static IEnumerable<Verdict> Misnamed(FiledPart part) =>
        from passage in part.Facts.Passages
        from match in CentralOrgan().Matches(passage.Value)
        where !Organs.Contains(match.Value)
        let meant = Organs.FirstOrDefault(organ => IsNear(match.Value, organ))
        where meant is not null
        select Verdict(part, passage, match, match.Value, meant, $"“{match.Value}”应为“{meant}”。");

    /// <summary>One character wrong, left out or put in; of a long name two wrong.</summary>
    private static bool IsNear(string written, string organ)
    {
        if (written.Length == organ.Length)
            return written.Zip(organ).Count(pair => pair.First != pair.Second) is var differing
                && (differing == 1 || (differing == 2 && organ.Length >= 10))
                && written.Length >= 7;
        var (shorter, longer) = written.Length < organ.Length ? (written, organ) : (organ, written);
        return longer.Length == shorter.Length + 1
            && shorter.Length >= 6
            && Enumerable.Range(0, longer.Length).Any(at => longer.Remove(at, 1) == shorter);
    }

    private static IEnumerable<Verdict> OthersRules(FiledPart part)
    {
        if (part.Document.Bureau is not { } bureau || Counties.Of(bureau) is not { } county)
            return [];
        return from passage in part.Facts.Passages
            from match in CountyRule().Matches(passage.Value)
            let named = match.Groups["county"].Value
            where
                named[^1] == county[^1]
                && !named.EndsWith(county, StringComparison.Ordinal)
                && !county.EndsWith(named, StringComparison.Ordinal)
                && !bureau.Contains(named, StringComparison.Ordinal)
                && !Ranks().IsMatch(named)
                && Followed().IsMatch(passage.Value[Math.Max(0, match.Index - 12)..match.Index])
            select Verdict(
                part,
                passage,
                match,
                named,
                county,
                $"填报单位在{county}，执行的却是{named}的制度，像是从别的材料套用过来的。"
            );
    }

    private static IEnumerable<Verdict> OthersContact(FiledPart part) =>
        part.Document.Bureau is not { } bureau
            ? []
            : from passage in part.Facts.Passages
            where passage.Cell is null && passage.Value.Length <= LongestContact
            from match in Contact().Matches(passage.Value)
            let unit = match.Groups["unit"].Value
            where !OwnUnit().IsMatch(unit)
            select Verdict(
                part,
                passage,
                match,
                unit,
                bureau,
                $"填报单位是{bureau}，联系单位写的却是{unit}，像是从别的材料套用过来的。"
            );

    private const int LongestContact = 120;

    private static Verdict Verdict(
        FiledPart part,
        Passage passage,
        Match match,
        string stated,
        string right,
        string why
    ) =>
        new(Holds: false, passage.Places(match.Index, match.Length), stated, right, Difference: null, why)
        {
            Scope = part.Record.Title,
            Cause = stated,
        };

    [GeneratedRegex(
        "国家[\\p{IsCJKUnifiedIdeographs}]{1,12}?(?:总局|局|委员会|委|部|署)(?![\\p{IsCJKUnifiedIdeographs}-[的和与及、印发下等]])",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex CentralOrgan();

    [GeneratedRegex(
        "《(?:关于印发)?(?<county>[\\p{IsCJKUnifiedIdeographs}]{1,4}(?:自治县|县|区|旗))[^《》县区旗]{2,40}(?:办法|细则|制度|规程|规定|方案)[^《》]{0,8}》",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex CountyRule();

    [GeneratedRegex(
        "^[全各本我该外他跨邻城郊山片社园新老辖市省属两三几多]{1,2}[县区旗]$|[和与及的级等]|统筹|示范|开发|行政|自治区",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Ranks();

    [GeneratedRegex(
        "(?:执行|按照|依据|根据|遵守|落实|按|依照|遵循|贯彻)(?:了|本|我)?[^，。；《》]{0,6}$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Followed();

    [GeneratedRegex(
        "(?<unit>[\\p{IsCJKUnifiedIdeographs}]{2,20}?(?:局|委员会|卫健委|委|厅|中心|医院|学校|联合会|街道办事处|政府))(?:办公室|[\\p{IsCJKUnifiedIdeographs}]{1,8}[科股室处])?[，：:\\s　]{0,3}(?:决算公开|公开|业务|政策)?(?:咨询|联系|监督|举报)(?:电话|方式|人)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Contact();

    [GeneratedRegex(
        "医疗保障|医保|医疗保险|财政|审计|本单位|我局|本局|政务|12345|纪检|纪委|监委|信访|税务",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex OwnUnit();
}
