using System.Globalization;

namespace MedInsPerf.Domain.Quantities;

/// <summary>金额: an exact amount in 元. Never a <c>double</c>.</summary>
/// <param name="Yuan">The amount in 元, with every decimal that was printed.</param>
public readonly record struct Money(decimal Yuan) : IComparable<Money>
{
    /// <summary>Zero 元.</summary>
    public static readonly Money Zero = new(0m);

    /// <summary>The amount in whole 分, half up; how stores keep it.</summary>
    /// <exception cref="OverflowException">Beyond ±92 千万亿元.</exception>
    public long Fen => decimal.ToInt64(Rounding.HalfUp(Yuan * 100m, 0));

    /// <summary>Takes back what <see cref="Fen"/> gave.</summary>
    public static Money FromFen(long fen) => new(fen / 100m);

    /// <summary>Adds two amounts.</summary>
    public static Money operator +(Money left, Money right) => new(left.Yuan + right.Yuan);

    /// <summary>Subtracts one amount from another.</summary>
    public static Money operator -(Money left, Money right) => new(left.Yuan - right.Yuan);

    /// <summary>Whether the left amount is the greater.</summary>
    public static bool operator >(Money left, Money right) => left.Yuan > right.Yuan;

    /// <summary>Whether the left amount is the smaller.</summary>
    public static bool operator <(Money left, Money right) => left.Yuan < right.Yuan;

    /// <summary>Whether the left amount is at least the right.</summary>
    public static bool operator >=(Money left, Money right) => left.Yuan >= right.Yuan;

    /// <summary>Whether the left amount is at most the right.</summary>
    public static bool operator <=(Money left, Money right) => left.Yuan <= right.Yuan;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Yuan.CompareTo(other.Yuan);

    /// <summary>元 with two decimals and no separators, as JSON carries it: <c>200000.00</c>.</summary>
    public override string ToString() => Rounding.HalfUp(Yuan, 2).ToString("0.00", CultureInfo.InvariantCulture);
}
