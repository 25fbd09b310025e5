using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Domain.Reading;

/// <summary>数: a figure exactly as printed, with its value.</summary>
/// <param name="Kind">Money, percentage, head count …</param>
/// <param name="Value">The printed number, without its unit's factor: 10 for 10万元.</param>
/// <param name="Unit">The printed unit: 元, 万元, %, 人, 家, 元/人·年 …; empty for a bare number.</param>
/// <param name="Decimals">Printed decimals.</param>
/// <param name="Approximation">约, 近, 多, 以上 …; null where exact.</param>
/// <param name="Place">Where it stands; the quote is the figure with its unit.</param>
public sealed record Figure(
    FigureKind Kind,
    decimal Value,
    string Unit,
    int Decimals,
    string? Approximation,
    Place Place
)
{
    /// <summary>What the figure is of, in the document's own words or a concept's name; null while unknown.</summary>
    public string? Label { get; init; }

    /// <summary>截止日期: the day the figure is stated for; null where none is said.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The days that a date, month, year or range names; null for other kinds, and for a day whose year is not said.</summary>
    public Period? Period { get; init; }

    /// <summary>
    /// The value without its unit's scale: 100000 for 10万元, 211300 for 21.13万人; for a rate the percent as printed.
    /// </summary>
    public decimal Amount => Value * Scale;

    /// <summary>The second number of a ratio: 3 for 1:3; null for other kinds.</summary>
    public decimal? RatioTo { get; init; }

    /// <summary>What the unit's scale is worth: 10000 for 万元 and 万人, 1 for 元.</summary>
    public decimal Scale { get; init; } = 1m;

    /// <summary>The amount in 元; null for other kinds than <see cref="FigureKind.Money"/>.</summary>
    public Money? Money { get; init; }
}

/// <summary>What a figure counts.</summary>
public enum FigureKind
{
    /// <summary>元, 万元, 亿元.</summary>
    Money,

    /// <summary>元/人, 元/人·年.</summary>
    PerHead,

    /// <summary>%, ‰, 百分点.</summary>
    Percent,

    /// <summary>分: a score.</summary>
    Score,

    /// <summary>人, 人次, 家, 批次 …: things counted.</summary>
    Count,

    /// <summary>A full date or a month: its day is in <see cref="Figure.AsOf"/>.</summary>
    Date,

    /// <summary>A bare year.</summary>
    Year,

    /// <summary>1:3.</summary>
    Ratio,

    /// <summary>A number without a unit.</summary>
    Bare,
}
