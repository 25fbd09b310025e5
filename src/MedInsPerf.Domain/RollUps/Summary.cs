using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Domain.RollUps;

/// <summary>汇总: own funds and pass-through money, always apart.</summary>
/// <param name="Own">自有资金.</param>
/// <param name="PassThrough">直达资金.</param>
/// <param name="MeanClaimedScore">Mean over the counted projects that claim a score, two decimals; null where none does.</param>
public sealed record Summary(Funds Own, Funds PassThrough, decimal? MeanClaimedScore, int Errors, int Warnings)
{
    /// <summary>Both together.</summary>
    public Funds All => Own + PassThrough;

    /// <summary>Adds up the projects among the materials of one county or of many; the caller chooses which counties count.</summary>
    public static Summary Of(IEnumerable<ContributedPart> parts)
    {
        var own = Funds.None;
        var passThrough = Funds.None;
        var (scores, scored, errors, warnings) = (0m, 0, 0, 0);
        foreach (var part in parts)
        {
            errors += part.Findings.Where(finding => finding.IsError).Sum(finding => finding.Count);
            warnings += part.Findings.Where(finding => !finding.IsError).Sum(finding => finding.Count);
            if (!part.IsProject)
            {
                continue;
            }

            var funds = new Funds(1, part.AnnualBudget ?? Money.Zero, part.CountedExecuted);
            (own, passThrough) = part.PassThrough ? (own, passThrough + funds) : (own + funds, passThrough);
            if (part.ClaimedScore is { } score)
            {
                (scores, scored) = (scores + score, scored + 1);
            }
        }

        var mean = scored == 0 ? (decimal?)null : Rounding.HalfUp(scores / scored, 2);
        return new Summary(own, passThrough, mean, errors, warnings);
    }
}

/// <summary>Sums over projects.</summary>
/// <param name="Projects">How many.</param>
/// <param name="AnnualBudget">全年预算数（A）.</param>
/// <param name="Executed">全年执行数（B）.</param>
public sealed record Funds(int Projects, Money AnnualBudget, Money Executed)
{
    /// <summary>No project.</summary>
    public static readonly Funds None = new(0, Money.Zero, Money.Zero);

    /// <summary>执行率 in percent, unrounded; null for 0 ÷ 0.</summary>
    public decimal? Rate => ExecutionRate.Of(Executed, AnnualBudget);

    /// <summary>Both together.</summary>
    public static Funds operator +(Funds left, Funds right) =>
        new(left.Projects + right.Projects, left.AnnualBudget + right.AnnualBudget, left.Executed + right.Executed);
}
