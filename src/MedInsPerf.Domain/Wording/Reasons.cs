using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Wording;

/// <summary>原因: whether a text says why.</summary>
internal static partial class Reasons
{
    /// <summary>Whether the paragraph says why.</summary>
    public static bool GivenIn(Passage passage) => Why().IsMatch(passage.Value);

    /// <summary>Whether the part says why its money was not spent.</summary>
    public static bool ForLowSpending(FiledPart part) =>
        part.Facts.Passages.Any(passage => Spending().IsMatch(passage.Value) && Why().IsMatch(passage.Value))
        || part.Record.Problems.Any(problem => Spending().IsMatch(problem));

    /// <summary>缩减, 调减 …: that a budget was cut.</summary>
    public static bool NamesCut(string words) => Cut().IsMatch(words);

    /// <summary>目标相应调减, 改由其他渠道: how goals and money were brought together.</summary>
    public static bool Adapts(string words) => Adapted().IsMatch(words);

    /// <summary>Whether the part says how its goals were met with a budget cut down, or that they were cut with it.</summary>
    public static bool ForCut(FiledPart part, ProjectSection? section = null) =>
        part.Facts.Sentences.Any(sentence =>
            (section is null || section.Holds(sentence.Passage.Block))
            && Cut().IsMatch(sentence.Text)
            && (Why().IsMatch(sentence.Text) || Adapted().IsMatch(sentence.Text))
        ) || (section is null && part.Record.Problems.Any(problem => Cut().IsMatch(problem)));

    [GeneratedRegex(
        "原因|由于|因为|鉴于|系因|是因|主要系|致使|导致|所致|受[^，。；]{1,16}影响|尚未|未能|推迟|延期|滞后|未到|未下达|跨年|待[^，。；]{2,12}后",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Why();

    [GeneratedRegex(
        "执行率|使用率|支出率|执行|支出|支付|进度|使用|资金|经费|预算|结余|结转",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Spending();

    [GeneratedRegex("缩减|调减|核减|压减|压缩|削减|追减|收回指标|减少预算", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Cut();

    [GeneratedRegex(
        "(?:目标|任务|计划|内容|规模|数量)[^。；未没不]{0,16}(?:调整|相应|同步|缩小|减少|取消|调减)|(?:相应|同步)(?:调整|调减|缩小|减少)|(?:仍|照常|依托|通过|改由|改用|利用|统筹)[^。；]{0,30}(?:完成|开展|实现|解决)|其他(?:渠道|资金|来源)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Adapted();
}
