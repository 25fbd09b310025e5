using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>大小写金额: the same amount in characters and in digits.</summary>
public static class SpelledAmountRules
{
    /// <summary>大写 and 小写 are one amount.</summary>
    public static readonly Rule BothAreOneAmount = new("SPELL-001")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from passage in part.Facts.Passages
            from amount in SpelledAmount.In(passage)
            let holds = amount.Spelled == amount.Printed
            select new Verdict(
                holds,
                passage.Places(amount.Start, amount.Words.Length),
                amount.Words,
                Yuan(amount.Spelled),
                holds ? null : Yuan(amount.Printed - amount.Spelled),
                holds ? "大写与小写相符。" : $"大写是 {Yuan(amount.Spelled)}，小写是 {Yuan(amount.Printed)}。"
            )
            {
                Scope = part.Record.Title,
                Cause = amount.Words,
            },
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [BothAreOneAmount];

    private static string Yuan(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture) + "元";
}
