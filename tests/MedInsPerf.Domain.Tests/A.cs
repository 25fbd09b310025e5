using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Tests;

/// <summary>Sound texts to change one thing in. Counties and figures are invented.</summary>
internal static class A
{
    /// <summary>A project self-evaluation in which everything agrees.</summary>
    public static SoundProject SoundFiling { get; } = new();

    /// <summary>The record of a text as a person would drop it.</summary>
    public static DocumentRecord Record(string text) => RecordReader.Read(TextCleaner.Clean("sample.txt", text));

    /// <summary>What the rule book says of a text without a policy pack.</summary>
    public static CheckResult Checked(string text) => RuleBook.Current.Check([Record(text)]);

    /// <summary>The findings of one rule on a text, under a pack: the national one unless told otherwise.</summary>
    public static ImmutableArray<Finding> Findings(string text, string rule, PolicyPack? pack = null) =>
        [.. CheckedUnder(text, pack).Findings.Where(finding => finding.Rule.Id == rule)];

    /// <summary>Whether a rule looked at a text and found it in order, under a pack likewise.</summary>
    public static bool Passes(string text, string rule, PolicyPack? pack = null)
    {
        var result = CheckedUnder(text, pack);
        return result.Passes.Any(pass => pass.Rule.Id == rule)
            && !result.Findings.Any(finding => finding.Rule.Id == rule);
    }

    private static CheckResult CheckedUnder(string text, PolicyPack? pack) =>
        RuleBook.Current.Check([Record(text)], pack ?? PolicyPacks.National);
}

/// <summary>清溪县's 乡镇代办点补助经费, paragraph by paragraph.</summary>
internal sealed record SoundProject
{
    public string Title { get; init; } = "乡镇代办点补助经费";

    public string Basics { get; init; } =
        "2024年度，清溪县医疗保障局乡镇代办点补助经费财政二下审核额度为250000元，后按本级财政要求缩减50000元指标，"
        + "剩余指标200000元，截止至2024年12月31日，此项资金已使用187400元，剩12600元未使用已被县财政收回，资金使用率93.70%。"
        + "全县有12家定点医院、38家定点零售药店设立代办点。";

    public string Score { get; init; } = "县医保局自评94分。";

    public string Spending { get; init; } =
        "2024年度，清溪县医疗保障局乡镇代办点补助经费财政二下审核额度为250000元，后按本级财政要求缩减50000元指标，"
        + "剩余指标200000元，截止至2024年12月31日，此项资金已使用187400元，剩12600元未使用已被县财政收回，资金使用率93.70%。";

    public string Results { get; init; } =
        "代办点补助按月发放，覆盖12家定点医院、38家定点零售药店，代办服务全年未中断。";

    public string Uses { get; init; } = "资金用于代办人员补助和票据印制。";

    public string Problems { get; init; } = "个别代办点人员变动较多。";

    public string Recommendations { get; init; } = "每季度培训代办人员一次。";

    /// <summary>The text with other results.</summary>
    public string Telling(string results) => (this with { Results = results }).ToString();

    public override string ToString() =>
        $"""
            {Title}
            一、基本情况
            {Basics}
            二、自评情况
            （一）自评分数
            {Score}
            （二）资金使用绩效
            1.资金支出情况。
            {Spending}
            2.资金完成绩效目标情况。
            {Results}
            3.资金分用途使用绩效。
            {Uses}
            （三）资金使用绩效存在的问题
            {Problems}
            三、改进意见
            {Recommendations}
            """;

    /// <summary>The text with words changed wherever they stand.</summary>
    public string With(string words, string others) =>
        ToString().Contains(words, StringComparison.Ordinal)
            ? ToString().Replace(words, others, StringComparison.Ordinal)
            : throw new ArgumentException($"The sound filing does not say {words}.", nameof(words));
}
