using System.Text.RegularExpressions;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Facts;

/// <summary>Reads what a project self-evaluation states about its project.</summary>
internal static partial class ProjectReader
{
    /// <param name="name">项目名称.</param>
    /// <param name="facts">The facts of the part.</param>
    /// <param name="text">The words of the part.</param>
    public static Project Read(string name, PartFacts facts, string text)
    {
        var initial = facts.First(Concepts.InitialBudget);
        var adjustment = facts.First(Concepts.BudgetAdjustment);
        var annual = facts.First(Concepts.AnnualBudget);
        var executed = facts.First(Concepts.Executed);
        var rate = facts.First(Concepts.ExecutionRate);
        var surplus = facts.First(Concepts.Surplus);
        var annualBudget = annual?.Figure.Money ?? (adjustment is null ? initial?.Figure.Money : null);
        return new Project(name)
        {
            FundSource = Source(name) ?? SourceInText(text),
            InitialBudget = initial?.Figure.Money,
            BudgetAdjustment = adjustment is null ? null : Signed(adjustment),
            AnnualBudget = annualBudget,
            Executed = executed?.Figure.Money,
            ExecutionRate = rate?.Figure.Value,
            Surplus = surplus?.Figure.Money ?? NothingLeft(annualBudget, executed, rate),
            SurplusDisposition = surplus is null ? null : Disposition(surplus),
            ClaimedScore = facts.First(Concepts.ClaimedScore)?.Figure.Value,
            PassThrough = Facts.PassThrough.IsSaid(text),
        };
    }

    /// <summary>A cut is negative.</summary>
    public static Money Signed(Fact adjustment) =>
        Raise().IsMatch(adjustment.Lead)
            ? adjustment.Figure.Money!.Value
            : new Money(-adjustment.Figure.Money!.Value.Yuan);

    /// <summary>收回, 结转, or neither.</summary>
    public static SurplusDisposition Disposition(Fact surplus)
    {
        var words = surplus.Passage.Value[surplus.ClauseStart..];
        var sentence = words[
            ..(words.IndexOf('。', StringComparison.Ordinal) is var stop and >= 0 ? stop : words.Length)
        ];
        var near = sentence.Length > 40 ? sentence[..40] : sentence;
        if (TakenBack().IsMatch(near))
            return SurplusDisposition.Returned;
        return CarriedOver().IsMatch(near) ? SurplusDisposition.CarriedOver : SurplusDisposition.Unstated;
    }

    /// <summary>All used up, as the text says with amount and rate, is a surplus of zero.</summary>
    private static Money? NothingLeft(Money? annualBudget, Fact? executed, Fact? rate) =>
        rate?.Figure.Value == 100m && annualBudget is { } budget && executed?.Figure.Money == budget
            ? Money.Zero
            : null;

    private static FundSource? Source(string words)
    {
        if (words.Contains("彩票公益金", StringComparison.Ordinal))
            return FundSource.LotteryFund;
        if (words.Contains("中央", StringComparison.Ordinal))
            return FundSource.Central;
        if (Provincial().IsMatch(words))
            return FundSource.Provincial;
        if (Prefectural().IsMatch(words))
            return FundSource.Prefectural;
        if (County().IsMatch(words))
            return FundSource.County;
        return words.Contains("非税", StringComparison.Ordinal) ? FundSource.NonTax : null;
    }

    private static FundSource? SourceInText(string text)
    {
        if (NonTax().IsMatch(text))
            return FundSource.NonTax;
        return OwnFinance().IsMatch(text) ? FundSource.County : null;
    }

    [GeneratedRegex("调增|追加|增加", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Raise();

    [GeneratedRegex("收回|上缴|交回|缴回|退回", RegexOptions.None, Patterns.Patience)]
    private static partial Regex TakenBack();

    [GeneratedRegex("结转(?!结余)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex CarriedOver();

    [GeneratedRegex("省(?:级|财政|补|本级)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Provincial();

    [GeneratedRegex("市(?:级|财政|补|本级)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Prefectural();

    [GeneratedRegex("[县区](?:级|财政|补|本级)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex County();

    [GeneratedRegex("资金为非税|非税(?:收入)?(?:项目)?资金", RegexOptions.None, Patterns.Patience)]
    private static partial Regex NonTax();

    [GeneratedRegex(
        "本级财政|同级财政|[县区]级?财政(?:局)?(?:收回|安排|预算|支持|年初)|[县区]级(?:配套|匹配)资金|由县（市、区）财政负担",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex OwnFinance();
}
