using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>自称: a report calls its own county and bureau by their names.</summary>
public static partial class SelfNameRules
{
    /// <summary>The own county's name is written right.</summary>
    public static readonly Rule OwnCountyIsWrittenRight = new("NAME-004")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Misspelt),
    };

    /// <summary>Own accounts are not told as another unit's.</summary>
    public static readonly Rule OwnFiguresAreOwn = new("COPY-004")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(OtherUnit),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [OwnCountyIsWrittenRight, OwnFiguresAreOwn];

    private static IEnumerable<Verdict> Misspelt(FiledPart part)
    {
        if (part.Document.Bureau is not { } bureau || Counties.Of(bureau) is not { Length: > 2 } read)
            return [];
        // The bureau is read from the signature: where that is the slip, the name used most is the right one.
        var all = Passage.In(part.Document.Source, 0, part.Document.Source.Blocks.Length).ToList();
        var slips = all.SelectMany(passage =>
                Counties.SlipsOf(read, passage.Value).Select(start => passage.Value.Substring(start, read.Length))
            )
            .GroupBy(written => written, StringComparer.Ordinal)
            .MaxBy(written => written.Count());
        var uses = all.Count(passage => passage.Value.Contains(read, StringComparison.Ordinal));
        var county = slips is not null && slips.Count() > uses ? slips.Key : read;
        return from passage in part.Facts.Passages
            from start in Counties.SlipsOf(county, passage.Value)
            group (Passage: passage, start) by passage.Value.Substring(start, county.Length) into same
            // A neighbour with a name alike is named more than once.
            where same.Count() <= 2
            select new Verdict(
                Holds: false,
                Quoted.Few(same.SelectMany(at => Quoted.Clause(at.Passage, at.start, county.Length))),
                same.Key,
                county,
                Difference: null,
                $"填报单位在{county}，这里把县（市、区）名写成了“{same.Key}”，只差一字。"
            )
            {
                Scope = part.Record.Title,
                Cause = same.Key,
                Correction = county,
                CorrectionPlaces = [.. same.Select(at => at.Passage.Place(at.start, county.Length))],
            };
    }

    private static IEnumerable<Verdict> OtherUnit(FiledPart part) =>
        part.Document.Bureau is not { } bureau
            ? []
            : from passage in part.Facts.Passages
            from match in AnothersFigures().Matches(passage.Value).Concat(AnotherSelf().Matches(passage.Value))
            let unit = match.Groups["unit"].Value
            where !Own().IsMatch(unit)
            select new Verdict(
                Holds: false,
                Quoted.Clause(passage, match.Index + (match.Value[0] is '。' or '；' ? 1 : 0), match.Length - 1),
                unit,
                bureau,
                Difference: null,
                $"填报单位是{bureau}，这里写的是“{unit}”，像是从别的单位套用过来的。"
            )
            {
                Scope = part.Record.Title,
                Cause = unit,
            };

    /// <summary>县某局20××年度机关运行经费支出…: own figures, another subject.</summary>
    [GeneratedRegex(
        @"(?:^|[。；]|[一二三四五六七八九十\d][、.．）])(?:\d{4}年度?，?)?(?<unit>[\p{IsCJKUnifiedIdeographs}]{2,24}?(?:局|委员会|卫健委|发改委|委|医院|学校|中学|小学|办公室|协会|联合会|残联|妇联|街道办事处|政府|厅|院))(?:机关|本级|部门)?(?:\d{4}年度?)?(?:，)?(?:的|度)?(?:部门)?(?:机关运行经费|部门决算|部门预算|“三公”经费|三公经费|政府采购支出|国有资产占|收入总计|支出总计|收入、支出|收、支|本年收入|本年支出|财政拨款收入|财政拨款支出|财政拨款“三公”|一般公共预算财政拨款|政府性基金预算|整体支出|基本支出|项目支出|内设机构|内设|编制|在职|年初预算|全年预算|预算执行率|绩效自评|共有车辆|公务用车)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex AnothersFigures();

    /// <summary>我院, 我校, 我委, as no bureau calls itself.</summary>
    [GeneratedRegex(
        "(?<=^|[，。；：、由对经]|据|年)(?<unit>我(?:院|校|委|厅|馆|街道|镇|乡))(?=[^，。；]{2,})",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex AnotherSelf();

    [GeneratedRegex(
        "医疗保障|医保|医疗保险|医疗生育|本|我局|财政局?$|财政部门|所属|下属|审计|各|全|被|上述|由|经|向|对|和各",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Own();
}
