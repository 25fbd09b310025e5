using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>讹误: a term of the field written one stroke off.</summary>
/// <param name="Start">First character of what is written.</param>
/// <param name="Written">What is written.</param>
/// <param name="Term">What it should be.</param>
internal sealed record Mutilated(int Start, string Written, string Term);

/// <summary>行业用语: long terms that are written in one way only, and how to see them mutilated.</summary>
internal static partial class FieldTerms
{
    /// <summary>
    /// The term, and what looks like a slip of it and is none: 指定医疗机构 holds 定医疗机构, 长期护理险 is a short form.
    /// </summary>
    private static readonly (string Term, string[] Sound)[] Terms =
    [
        ("医疗保障局", []),
        ("医疗保障基金", ["医疗保障金", "医疗保基金"]),
        ("医疗保险基金", ["医疗保险金", "医疗保基金", "医疗险基金"]),
        ("基本医疗保险", []),
        ("城乡居民基本医疗保险", ["城乡居民医疗保险", "城居民基本医疗保险"]),
        ("城镇职工基本医疗保险", ["城镇职工医疗保险"]),
        ("定点医疗机构", ["定医疗机构"]),
        ("定点医药机构", ["定医药机构"]),
        ("定点零售药店", ["定零售药店", "定点零售店"]),
        ("医保电子凭证", ["医保电子证"]),
        ("一般公共预算", ["一公共预算"]),
        ("政府性基金预算", ["政府基金预算"]),
        ("国有资本经营预算", ["国有资经营预算"]),
        ("机关事业单位", []),
        ("住房公积金", []),
        ("卫生健康支出", []),
        ("社会保障和就业", ["社会保障就业"]),
        ("人力资源和社会保障", ["人力资源社会保障"]),
        ("绩效自评报告", ["绩效评报告", "绩效自报告"]),
        ("长期护理保险", ["长期护理险", "长期护保险"]),
        ("异地就医直接结算", ["异地就医直结算", "异地就直接结算"]),
        ("国家医疗保障信息平台", ["国家医疗保障平台"]),
        ("困难群众医疗救助", []),
    ];

    private static readonly ImmutableArray<(string Written, string Term)> Slips =
    [
        .. Terms.SelectMany(entry => SlipsOf(entry.Term).Except(entry.Sound).Select(slip => (slip, entry.Term))),
    ];

    private static readonly SearchValues<string> AnySlip = SearchValues.Create(
        [.. Slips.Select(slip => slip.Written)],
        StringComparison.Ordinal
    );

    /// <summary>Every mutilated term of the passage.</summary>
    public static IEnumerable<Mutilated> MutilatedIn(Passage passage)
    {
        var text = passage.Value;
        var found = new SortedDictionary<int, Mutilated>();
        foreach (Match match in Torn().Matches(text))
            found[match.Index] = new Mutilated(match.Index, match.Value, "医" + match.Value);
        foreach (Match match in KindSlip().Matches(text))
            found[match.Index] = new Mutilated(match.Index, match.Value, Kinds[match.Value]);
        if (!text.AsSpan().ContainsAny(AnySlip))
            return found.Values;
        foreach (var (written, term) in Slips)
        {
            for (
                var at = text.IndexOf(written, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(written, at + 1, StringComparison.Ordinal)
            )
            {
                if (!IsPartOfATerm(text, at, written))
                    found.TryAdd(at, new Mutilated(at, written, term));
            }
        }

        return found.Values;
    }

    /// <summary>基本医保险种 is 基本医保 and 险种.</summary>
    private static bool IsPartOfATerm(string text, int at, string written) =>
        at + written.Length < text.Length
        && text[at + written.Length] is '种' or '费'
        && written.EndsWith("保险", StringComparison.Ordinal)
        && !written.EndsWith("医疗保险", StringComparison.Ordinal);

    /// <summary>One character inside left out or doubled, or two of them changed about.</summary>
    private static IEnumerable<string> SlipsOf(string term)
    {
        for (var at = 1; at < term.Length - 1; at++)
        {
            yield return term.Remove(at, 1);
            yield return term.Insert(at, term[at].ToString());
        }

        for (var at = 0; at < term.Length - 1; at++)
        {
            if (term[at] != term[at + 1])
                yield return $"{term[..at]}{term[at + 1]}{term[at]}{term[(at + 2)..]}";
        }
    }

    /// <summary>What a document is, as it is mistyped at the end of its name.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["条列"] = "条例",
        ["办发"] = "办法",
        ["办怯"] = "办法",
        ["规订"] = "规定",
        ["归定"] = "规定",
        ["决订"] = "决定",
        ["意件"] = "意见",
        ["通之"] = "通知",
        ["方按"] = "方案",
        ["细侧"] = "细则",
        ["规侧"] = "规则",
        ["制渡"] = "制度",
        ["标淮"] = "标准",
        ["章呈"] = "章程",
        ["规呈"] = "规程",
    };

    /// <summary>《…管理条列》.</summary>
    [GeneratedRegex(
        "(?<=《[^《》]{2,60})(?:条列|办[发怯]|规订|归定|决订|意件|通之|方按|[细规]侧|制渡|标淮|[章规]呈)(?=(?:（[^（）]{1,8}）)?》)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex KindSlip();

    /// <summary>疗 opens no word.</summary>
    [GeneratedRegex(
        "(?<=[\\p{IsCJKUnifiedIdeographs}《“、，。；（])(?<![医诊治理放化食电水光磁蜡针])疗(?:保障局?|保险|救助|机构|服务|费用)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Torn();
}
