using System.Runtime.InteropServices;

namespace MedInsPerf.Domain.Quantities;

/// <summary>区间: the values that a printed figure may stand for, both ends included.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>One value.</summary>
    public static Interval Exactly(decimal value) => new(value, value);

    /// <summary>Half of the last printed digit to either side.</summary>
    /// <param name="value">The value as printed.</param>
    /// <param name="decimals">Printed decimals.</param>
    /// <param name="scale">What the unit's scale is worth: 10000 for 万元.</param>
    public static Interval Printed(decimal value, int decimals, decimal scale)
    {
        var half = LastDigit(decimals) / 2m;
        return new Interval((value - half) * scale, (value + half) * scale);
    }

    /// <summary>0.01 for two decimals.</summary>
    public static decimal LastDigit(int decimals) => new(1, 0, 0, isNegative: false, (byte)Math.Clamp(decimals, 0, 28));

    /// <summary>Whether both have a value in common.</summary>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>Every sum of a value of each.</summary>
    public static Interval operator +(Interval left, Interval right) =>
        new(left.Low + right.Low, left.High + right.High);

    /// <summary>Every difference.</summary>
    public static Interval operator -(Interval left, Interval right) =>
        new(left.Low - right.High, left.High - right.Low);

    /// <summary>Every product.</summary>
    public static Interval operator *(Interval left, Interval right)
    {
        decimal[] ends = [left.Low * right.Low, left.Low * right.High, left.High * right.Low, left.High * right.High];
        return new Interval(ends.Min(), ends.Max());
    }

    /// <summary>Every quotient; null where the divisor may be zero.</summary>
    public Interval? Over(Interval divisor)
    {
        if (divisor.Low <= 0m && divisor.High >= 0m)
            return null;
        decimal[] ends = [Low / divisor.Low, Low / divisor.High, High / divisor.Low, High / divisor.High];
        return new Interval(ends.Min(), ends.Max());
    }
}
