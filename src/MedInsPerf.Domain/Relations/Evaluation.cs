using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Relations;

/// <summary>验算: a claim evaluated exactly, with what its printing allows.</summary>
internal static class Evaluation
{
    /// <summary>The verdict; null where nothing can be computed.</summary>
    public static Verdict? Of(Claim claim, FiledPart part)
    {
        if (claim.Computed.Value is not { } computed || claim.Computed.Range is not { } range)
            return null;
        var stated = claim.Stated.Figure;
        var outcome = Judge(claim, computed, range);
        // 2万元 against receipts in 元: the total is said coarsely, what it comes to is known exactly.
        var isFiner =
            stated.Money is not null
            && stated.Scale > 1m
            && claim.Computed.Operands.All(fact => fact.Figure is { Scale: 1m, Money: not null });
        var printed = isFiner ? Printing.InYuan(computed) : Printing.Like(stated, computed);
        var difference = isFiner
            ? Printing.InYuan(stated.Amount - computed)
            : Printing.Like(stated, stated.Amount - Printing.Rounded(stated, computed));
        var corrects = outcome == Outcome.Fails && claim.Comparison == Comparison.Equal && !isFiner;
        return new Verdict(
            outcome == Outcome.Holds,
            Quotes.Of([claim.Stated, .. claim.Computed.Operands, .. claim.Beside]),
            stated.Place.Quote,
            printed,
            outcome == Outcome.Holds ? null : difference,
            Explain(claim, stated, printed, computed, outcome, isFiner)
        )
        {
            Severity =
                outcome == Outcome.WithinPrinting ? Severity.Info
                : outcome == Outcome.Fails ? claim.Severity ?? (claim.IsExplicit ? null : Severity.Warning)
                : null,
            Scope = part.Record.Title,
            Cause = $"{stated.Place.Quote}|{claim.Computed.Text}",
            Correction = corrects ? printed : null,
            CorrectionPlaces = corrects ? [stated.Place] : [],
            Operands = [claim.Stated.Figure, .. claim.Computed.Operands.Select(fact => fact.Figure)],
        };
    }

    private static Outcome Judge(Claim claim, decimal computed, Interval range)
    {
        var stated = claim.Stated.Figure;
        var own = Precision.Of(stated);
        switch (claim.Comparison)
        {
            case Comparison.AtMost:
                return own.Low <= range.High ? Outcome.Holds : Outcome.Fails;
            case Comparison.AtLeast:
                return own.High >= range.Low ? Outcome.Holds : Outcome.Fails;
            case Comparison.MoreThan:
                return own.High > range.Low ? Outcome.Holds : Outcome.Fails;
            default:
                break;
        }

        var rounded = Printing.Rounded(stated, computed);
        if (rounded == stated.Amount)
            return Outcome.Holds;
        if (own.Meets(range))
            return Outcome.WithinPrinting;
        var digit = Interval.LastDigit(stated.Decimals) * stated.Scale;
        return claim.AllowsLastDigit && Math.Abs(stated.Amount - rounded) <= digit
            ? Outcome.WithinPrinting
            : Outcome.Fails;
    }

    private static string Explain(
        Claim claim,
        Figure stated,
        string printed,
        decimal computed,
        Outcome outcome,
        bool isFiner
    )
    {
        var how = claim.Comparison switch
        {
            Comparison.Equal when isFiner => $"{claim.Computed.Text} = {printed}",
            Comparison.Equal => $"{claim.Computed.Text} = {Printing.Precise(stated, computed)}",
            Comparison.AtMost => $"应不大于 {claim.Computed.Text}",
            Comparison.AtLeast => $"应不小于 {claim.Computed.Text}",
            _ => $"应大于 {claim.Computed.Text}",
        };
        return outcome switch
        {
            Outcome.Holds => $"{how}，与所写 {stated.Place.Quote} 相符。",
            Outcome.WithinPrinting => $"{how}，所写 {stated.Place.Quote} 只差尾数，属四舍五入。",
            _ when claim.Comparison == Comparison.Equal && !isFiner =>
                $"{how}，按所写小数位应为 {printed}，材料写的是 {stated.Place.Quote}。",
            _ => $"{how}，材料写的是 {stated.Place.Quote}。",
        };
    }

    private enum Outcome
    {
        Holds,
        WithinPrinting,
        Fails,
    }
}
