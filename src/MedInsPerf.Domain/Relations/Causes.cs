using System.Collections.Immutable;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Relations;

/// <summary>
/// 同因合并: several broken claims that the correction of one figure would mend are one slip, told at that figure.
/// </summary>
internal static class Causes
{
    /// <summary>The verdict of each claim; of claims that break for one cause only the one that leads.</summary>
    public static ImmutableArray<(Claim Claim, Verdict Verdict)> Judge(FiledPart part)
    {
        var judged = part
            .Claims.Select(claim => (Claim: claim, Verdict: Evaluation.Of(claim, part)))
            .Where(entry => entry.Verdict is not null)
            .Select(entry => (entry.Claim, Verdict: IsTurned(entry.Claim) ? Turned(entry.Verdict!) : entry.Verdict!))
            .ToList();
        // Where only the direction is wrong, no figure is.
        var broken = judged.Where(entry => IsBroken(entry.Verdict) && !IsTurned(entry.Claim)).ToList();
        while (Slip(part, judged, broken) is { } slip)
        {
            var lead = broken.First(entry => slip.Mends.Contains(entry.Claim));
            foreach (var entry in broken.Where(entry => slip.Mends.Contains(entry.Claim)))
                judged.Remove(entry);
            broken.RemoveAll(entry => slip.Mends.Contains(entry.Claim));
            judged.Add((lead.Claim, Told(slip, lead.Verdict, part)));
        }

        return [.. judged.Select(entry => IsBroken(entry.Verdict) ? InAnotherUnit(entry, part) ?? entry : entry)];
    }

    /// <summary>由 71.12 到 68.40 增加 2.72: the amount is right, and goes the other way.</summary>
    private static bool IsTurned(Claim claim) =>
        claim
            is {
                Kind: ClaimKind.Change,
                Comparison: Comparison.Equal,
                Computed: Formula.Minus { Value: < 0m and { } value }
            }
        && Dimensions.IsAmount(claim.Stated)
        && Printing.Rounded(claim.Stated.Figure, -value) == claim.Stated.Figure.Amount;

    private static Verdict Turned(Verdict verdict) =>
        verdict with
        {
            Computed = null,
            Difference = null,
            Explanation = $"{verdict.Explanation}数额对得上，是增减的方向写反了，或者两年的数写颠倒了。",
            Correction = null,
            CorrectionPlaces = [],
        };

    private static readonly ImmutableArray<(decimal Scale, string Unit)> Units =
    [
        (1m, "元"),
        (10_000m, "万元"),
        (100_000_000m, "亿元"),
    ];

    /// <summary>A claim that holds once one amount is read in 元 for 万元, or the other way round; null where none does.</summary>
    private static (Claim Claim, Verdict Verdict)? InAnotherUnit((Claim Claim, Verdict Verdict) broken, FiledPart part)
    {
        foreach (
            var fact in Figures(broken.Claim)
                .Where(fact => fact.Figure.Kind is FigureKind.Money or FigureKind.PerHead && fact.Figure.Value != 0m)
                .Distinct()
                // 每份15万元 is mistaken sooner than the total that it comes to.
                .OrderByDescending(fact => fact.Figure.Kind == FigureKind.PerHead)
        )
        {
            foreach (var (scale, unit) in Units.Where(unit => unit.Scale != fact.Figure.Scale))
            {
                var own = Units.FirstOrDefault(unit => unit.Scale == fact.Figure.Scale).Unit;
                if (own is null || !fact.Figure.Unit.StartsWith(own, StringComparison.Ordinal))
                    continue;
                var corrected = fact with
                {
                    Figure = fact.Figure with
                    {
                        Scale = scale,
                        Unit = unit + fact.Figure.Unit[own.Length..],
                        Money = fact.Figure.Money is null ? null : new Money(fact.Figure.Value * scale),
                    },
                };
                if (HoldsExactly(broken.Claim, fact, corrected))
                    return (broken.Claim with { Kind = ClaimKind.Unit }, MisreadUnit(broken, fact, corrected));
            }
        }

        return null;
    }

    /// <summary>To the last digit, and not because the figure has become too small to count.</summary>
    private static bool HoldsExactly(Claim claim, Fact figure, Fact corrected)
    {
        if (
            claim.Comparison != Comparison.Equal
            || claim.Stated == figure && corrected.Figure.Scale < figure.Figure.Scale
        )
            return false;
        var stated = (claim.Stated == figure ? corrected : claim.Stated).Figure;
        var computed = claim.Computed.With(figure, corrected).Value;
        return computed is { } value
            && value != 0m
            && Printing.Rounded(stated, value) == stated.Amount
            && (
                stated.Kind == FigureKind.Percent
                || Math.Abs(corrected.Figure.Amount) >= stated.Amount / 1000m
                || figure.Figure.Kind == FigureKind.PerHead
            );
    }

    private static Verdict MisreadUnit((Claim Claim, Verdict Verdict) broken, Fact fact, Fact corrected)
    {
        var printed = fact.Figure.Place.Quote.Replace(
            fact.Figure.Unit,
            corrected.Figure.Unit,
            StringComparison.Ordinal
        );
        return broken.Verdict with
        {
            Places = Quotes.Of(Figures(broken.Claim).Distinct().Where(other => other != fact).Prepend(fact)),
            Stated = fact.Figure.Place.Quote,
            Computed = printed,
            Difference = null,
            Explanation =
                $"{broken.Verdict.Explanation}把 {fact.Figure.Place.Quote} 改为 {printed} 就对得上，是单位写错了。",
            Cause = fact.Figure.Place.Quote,
            Severity = null,
            Correction = printed == fact.Figure.Place.Quote ? null : printed,
            CorrectionPlaces = printed == fact.Figure.Place.Quote ? [] : [fact.Figure.Place],
        };
    }

    private static bool IsBroken(Verdict verdict) => !verdict.Holds && verdict.Severity != Severity.Info;

    /// <summary>A figure whose correction mends at least two broken claims and breaks none; null where there is none.</summary>
    private static SlippedFigure? Slip(
        FiledPart part,
        List<(Claim Claim, Verdict Verdict)> judged,
        List<(Claim Claim, Verdict Verdict)> broken
    )
    {
        var suspects = broken
            .SelectMany(entry => Figures(entry.Claim))
            .GroupBy(fact => fact)
            .Where(same => same.Count() > 1)
            .OrderByDescending(same => same.Count())
            .Select(same => same.Key);
        foreach (var suspect in suspects)
        {
            var concerned = broken.Where(entry => Figures(entry.Claim).Contains(suspect)).ToList();
            var sound = judged
                .Where(entry => !IsBroken(entry.Verdict) && Figures(entry.Claim).Contains(suspect))
                .ToList();
            foreach (var value in concerned.Select(entry => Solve(entry.Claim, suspect)).OfType<decimal>())
            {
                var corrected = Corrected(suspect, value);
                if (corrected.Figure.Value == suspect.Figure.Value || corrected.Figure.Value < 0m)
                    continue;
                if (
                    concerned.TrueForAll(entry => Holds(entry.Claim, suspect, corrected, part))
                    && sound.TrueForAll(entry => Holds(entry.Claim, suspect, corrected, part))
                )
                    return new SlippedFigure(suspect, corrected, [.. concerned.Select(entry => entry.Claim)]);
            }
        }

        return null;
    }

    private static IEnumerable<Fact> Figures(Claim claim) => claim.Computed.Operands.Prepend(claim.Stated);

    /// <summary>What the figure would have to be for the claim to hold; null where it cannot be told.</summary>
    private static decimal? Solve(Claim claim, Fact figure)
    {
        if (claim.Comparison != Comparison.Equal || claim.Computed.Value is not { } computed)
            return null;
        if (claim.Stated == figure)
            return computed;
        // The formulas are straight lines or hyperbolas in each figure: two points tell which.
        var step = figure.Figure.Amount == 0m ? 1m : figure.Figure.Amount;
        var moved = claim.Computed.With(figure, Corrected(figure, figure.Figure.Amount + step)).Value;
        if (moved is not { } there || there == computed)
            return null;
        var stated = claim.Stated.Figure.Amount;
        return claim.Computed is Formula.Sum or Formula.Minus or Formula.Times
            ? figure.Figure.Amount + ((stated - computed) / (there - computed) * step)
            : null;
    }

    private static Fact Corrected(Fact figure, decimal amount)
    {
        var value = Rounding.HalfUp(amount / figure.Figure.Scale, figure.Figure.Decimals);
        return figure with
        {
            Figure = figure.Figure with
            {
                Value = value,
                Money = figure.Figure.Money is null ? null : new Money(value * figure.Figure.Scale),
            },
        };
    }

    private static bool Holds(Claim claim, Fact figure, Fact corrected, FiledPart part)
    {
        var mended = claim with
        {
            Stated = claim.Stated == figure ? corrected : claim.Stated,
            Computed = claim.Computed.With(figure, corrected),
        };
        return Evaluation.Of(mended, part) is { } verdict && !IsBroken(verdict);
    }

    private static Verdict Told(SlippedFigure slip, Verdict lead, FiledPart part)
    {
        var (figure, corrected) = (slip.Figure.Figure, slip.Corrected.Figure);
        var printed = Printing.Like(figure, corrected.Amount);
        var others = slip.Mends.SelectMany(Figures).Where(fact => fact != slip.Figure).Distinct();
        var how = slip.Mends.Select(claim => Evaluation.Of(claim, part)!.Explanation);
        return lead with
        {
            Places = Quotes.Of(others.Prepend(slip.Figure)),
            Stated = figure.Place.Quote,
            Computed = printed,
            Difference = Printing.Like(figure, figure.Amount - corrected.Amount),
            Explanation =
                $"{string.Concat(how)}把 {figure.Place.Quote} 改为 {printed}，这 {slip.Mends.Length} 处就都对得上。",
            Cause = $"{figure.Place.Quote}|{printed}",
            Correction = printed,
            CorrectionPlaces = [figure.Place],
            Operands = [figure, .. others.Select(fact => fact.Figure)],
        };
    }

    private sealed record SlippedFigure(Fact Figure, Fact Corrected, ImmutableArray<Claim> Mends);
}
