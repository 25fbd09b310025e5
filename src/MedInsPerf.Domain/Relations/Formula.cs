using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>算式: how a figure follows from others. Values are in the smallest unit: 元, 人, percent.</summary>
internal abstract record Formula
{
    /// <summary>The value from the figures as printed; null where it cannot be computed (0 ÷ 0).</summary>
    public abstract decimal? Value { get; }

    /// <summary>Every value that the printing of the figures allows; null where it cannot be computed.</summary>
    public abstract Interval? Range { get; }

    /// <summary>The figures, in order.</summary>
    public abstract IEnumerable<Fact> Operands { get; }

    /// <summary>How it is computed, for people: 187400元 ÷ 200000元.</summary>
    public abstract string Text { get; }

    /// <summary>The same with one figure in another's place.</summary>
    public Formula With(Fact figure, Fact other) =>
        this switch
        {
            Of of => of.Fact == figure ? new Of(other) : of,
            Nominal nominal => nominal.Fact == figure ? new Nominal(other) : nominal,
            Sum sum => new Sum([.. sum.Terms.Select(term => term.With(figure, other))]),
            Minus minus => new Minus(minus.Left.With(figure, other), minus.Right.With(figure, other)),
            Times times => new Times(times.Left.With(figure, other), times.Right.With(figure, other)),
            Percent percent => new Percent(percent.Part.With(figure, other), percent.Whole.With(figure, other)),
            Over over => new Over(over.Part.With(figure, other), over.Whole.With(figure, other)),
            _ => this,
        };

    /// <summary>A figure.</summary>
    public sealed record Of(Fact Fact) : Formula
    {
        public override decimal? Value => Fact.Figure.Amount;

        public override Interval? Range => Precision.Of(Fact.Figure);

        public override IEnumerable<Fact> Operands => [Fact];

        public override string Text => Fact.Figure.Place.Quote;
    }

    /// <summary>A figure that is meant as it is printed: the 35% of a scheme, not a rate that was worked out.</summary>
    public sealed record Nominal(Fact Fact) : Formula
    {
        public override decimal? Value => Fact.Figure.Amount;

        public override Interval? Range => Interval.Exactly(Fact.Figure.Amount);

        public override IEnumerable<Fact> Operands => [Fact];

        public override string Text => Fact.Figure.Place.Quote;
    }

    /// <summary>A number that no figure states.</summary>
    public sealed record Number(decimal Constant) : Formula
    {
        public override decimal? Value => Constant;

        public override Interval? Range => Interval.Exactly(Constant);

        public override IEnumerable<Fact> Operands => [];

        public override string Text => Constant.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>a + b + c.</summary>
    public sealed record Sum(ImmutableArray<Formula> Terms) : Formula
    {
        public override decimal? Value =>
            Terms.Any(term => term.Value is null) ? null : Terms.Sum(term => term.Value!.Value);

        public override Interval? Range =>
            Terms.Any(term => term.Range is null)
                ? null
                : Terms.Select(term => term.Range!.Value).Aggregate((sum, term) => sum + term);

        public override IEnumerable<Fact> Operands => Terms.SelectMany(term => term.Operands);

        public override string Text => string.Join(" + ", Terms.Select(term => term.Text));
    }

    /// <summary>a − b.</summary>
    public sealed record Minus(Formula Left, Formula Right) : Formula
    {
        public override decimal? Value => Left.Value - Right.Value;

        public override Interval? Range => Left.Range is { } left && Right.Range is { } right ? left - right : null;

        public override IEnumerable<Fact> Operands => Left.Operands.Concat(Right.Operands);

        public override string Text => $"{Left.Text} − {Bracketed(Right)}";
    }

    /// <summary>a × b.</summary>
    public sealed record Times(Formula Left, Formula Right) : Formula
    {
        public override decimal? Value => WithinDecimal<decimal>(() => Left.Value * Right.Value);

        public override Interval? Range =>
            WithinDecimal<Interval>(() => Left.Range is { } left && Right.Range is { } right ? left * right : null);

        public override IEnumerable<Fact> Operands => Left.Operands.Concat(Right.Operands);

        public override string Text => $"{Bracketed(Left)} × {Bracketed(Right)}";
    }

    /// <summary>a ÷ b in percent.</summary>
    public sealed record Percent(Formula Part, Formula Whole) : Formula
    {
        public override decimal? Value =>
            WithinDecimal<decimal>(() =>
                Part.Value is { } part && Whole.Value is { } whole && whole != 0m ? part / whole * 100m : null
            );

        public override Interval? Range =>
            WithinDecimal<Interval>(() =>
                Part.Range is { } part && Whole.Range is { } whole && part.Over(whole) is { } ratio
                    ? ratio * Interval.Exactly(100m)
                    : null
            );

        public override IEnumerable<Fact> Operands => Part.Operands.Concat(Whole.Operands);

        public override string Text => $"{Bracketed(Part)} ÷ {Bracketed(Whole)}";
    }

    /// <summary>a ÷ b.</summary>
    public sealed record Over(Formula Part, Formula Whole) : Formula
    {
        public override decimal? Value =>
            Part.Value is { } part && Whole.Value is { } whole && whole != 0m ? part / whole : null;

        public override Interval? Range => Part.Range is { } part && Whole.Range is { } whole ? part.Over(whole) : null;

        public override IEnumerable<Fact> Operands => Part.Operands.Concat(Whole.Operands);

        public override string Text => $"{Bracketed(Part)} ÷ {Bracketed(Whole)}";
    }

    /// <summary>A fraction that no figure states as such: 3 of 4 for 1:3.</summary>
    public sealed record Quotient(decimal Numerator, decimal Denominator) : Formula
    {
        public override decimal? Value => Numerator / Denominator;

        public override Interval? Range => Interval.Exactly(Numerator / Denominator);

        public override IEnumerable<Fact> Operands => [];

        public override string Text => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
    }

    /// <summary>A number of thirty digits is no figure of a report: what comes of it is not told.</summary>
    private static T? WithinDecimal<T>(Func<T?> compute)
        where T : struct
    {
        try
        {
            return compute();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static string Bracketed(Formula formula) => formula is Sum or Minus ? $"（{formula.Text}）" : formula.Text;
}

/// <summary>印刷精度: what a figure as printed may stand for.</summary>
internal static class Precision
{
    /// <summary>
    /// 元, heads, standards per head and years are exact as printed; 万元, 亿元, 万人, percentages and 约 carry half of
    /// their last digit.
    /// </summary>
    public static Interval Of(Figure figure) =>
        IsExact(figure)
            ? Interval.Exactly(figure.Amount)
            : Interval.Printed(figure.Value, figure.Decimals, figure.Scale);

    /// <summary>Whether two printings can be of one value: the finer one, rounded as the coarser is, gives it.</summary>
    public static bool Agree(Figure one, Figure other)
    {
        if (!IsExact(one) && !IsExact(other) && one.Approximation is null && other.Approximation is null)
        {
            var (coarse, fine) = Digit(one) >= Digit(other) ? (one, other) : (other, one);
            return Printing.Rounded(coarse, fine.Amount) == coarse.Amount;
        }

        return Of(one).Meets(Of(other));
    }

    private static decimal Digit(Figure figure) => Interval.LastDigit(figure.Decimals) * figure.Scale;

    /// <summary>Whether a figure names a bound (以上, 不低于, 余) rather than a value.</summary>
    public static bool IsBound(Figure figure) =>
        figure.Approximation is { } words && words is not ("约" or "近" or "大约" or "约为" or "左右" or "上下");

    private static bool IsExact(Figure figure) =>
        (figure.Scale == 1m && figure.Kind != FigureKind.Percent && figure.Approximation is null)
        // 0万元 is nothing at all.
        || (figure.Value == 0m && figure.Kind != FigureKind.Percent);
}
