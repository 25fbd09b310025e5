using System.Collections.Immutable;
using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Domain.Regulations;

/// <summary>补助标准: so much a head and year, borne by several levels.</summary>
/// <param name="Programme">城乡居民基本医疗保险财政补助 ….</param>
/// <param name="FiscalYear">The year it holds for.</param>
/// <param name="PerHead">元 a head and year.</param>
/// <param name="HeadcountBasis">On which day the heads are counted.</param>
public sealed record SubsidyStandard(
    string Programme,
    int FiscalYear,
    Provision<decimal> PerHead,
    HeadcountBasis HeadcountBasis
)
{
    /// <summary>分担比例. The shares come to 100.</summary>
    public ImmutableArray<SubsidyShare> Shares { get; init; } = [];

    /// <summary>How the per-head standard of one level is printed.</summary>
    public PrintedStandard Printed { get; init; } = new(2, RoundingMode.HalfUp);

    /// <summary>What one level bears per head: exact, as payments use it.</summary>
    public decimal? ExactOf(SubsidyLevel level) =>
        Shares.FirstOrDefault(share => share.Level == level) is { } share
            ? PerHead.Value * share.Percent.Value / 100m
            : null;

    /// <summary>What one level bears per head, as documents print it.</summary>
    public decimal? PrintedOf(SubsidyLevel level) =>
        ExactOf(level) is { } exact
            ? Printed.Rounding switch
            {
                RoundingMode.Truncate => Rounding.Down(exact, Printed.Decimals),
                _ => Rounding.HalfUp(exact, Printed.Decimals),
            }
            : null;

    /// <summary>应配套: heads × the exact standard, to 分.</summary>
    public Money? PayableBy(SubsidyLevel level, long heads) =>
        ExactOf(level) is { } exact ? new Money(Rounding.HalfUp(heads * exact, 2)) : null;
}

/// <summary>The share of one level, in percent.</summary>
public sealed record SubsidyShare(SubsidyLevel Level, Provision<decimal> Percent);

/// <summary>How a per-head standard is printed.</summary>
public sealed record PrintedStandard(int Decimals, RoundingMode Rounding);

/// <summary>How printed standards are cut to their decimals.</summary>
public enum RoundingMode
{
    /// <summary>四舍五入.</summary>
    HalfUp,

    /// <summary>舍去.</summary>
    Truncate,
}

/// <summary>Who bears a share.</summary>
public enum SubsidyLevel
{
    /// <summary>中央.</summary>
    Central,

    /// <summary>省级.</summary>
    Provincial,

    /// <summary>市级.</summary>
    Prefectural,

    /// <summary>县级.</summary>
    County,
}

/// <summary>参保人数口径.</summary>
public enum HeadcountBasis
{
    /// <summary>6 月底.</summary>
    JuneEnd,

    /// <summary>12 月底.</summary>
    DecemberEnd,

    /// <summary>清算人数.</summary>
    Settlement,
}
