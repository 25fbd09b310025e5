using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.RollUps;

namespace MedInsPerf.App.RollUps;

/// <summary>The counties of an audience in one fiscal year: what dashboards and compiled reports are drawn from.</summary>
/// <param name="AsOf">When the province's summary was last computed; null before the first.</param>
/// <param name="Counties">Every county that the audience may see, by code, filed or not.</param>
public sealed record CountiesYear(
    Audience Audience,
    int FiscalYear,
    DateTimeOffset? AsOf,
    ImmutableArray<CountyYear> Counties,
    RegistrySnapshot Registry
)
{
    /// <summary>The counties in the totals.</summary>
    public ImmutableArray<CountyYear> Counted { get; } = [.. Counties.Where(county => county.Counts)];

    /// <summary>Those that are not.</summary>
    public IEnumerable<CountyYear> Excluded => Counties.Where(county => !county.Counts);

    /// <summary>The totals of some of the counties.</summary>
    public static Summary Sum(IEnumerable<CountyYear> counties) =>
        Summary.Of(counties.SelectMany(county => county.Contribution?.Parts ?? []));

    /// <summary>云浦市, by its code.</summary>
    public string AreaOf(string? code) => code is null ? "" : Registry.BureauWith(code)?.Area ?? "";

    /// <summary>Reads what the audience may see.</summary>
    public static async Task<CountiesYear> Read(
        ProvinceBook provinces,
        Audience audience,
        RegistrySnapshot registry,
        int fiscalYear,
        CancellationToken cancellation
    )
    {
        var period = fiscalYear.ToString(CultureInfo.InvariantCulture);
        var (contributions, asOf) = await provinces.Read(audience, period, cancellation);
        var byCode = contributions.ToDictionary(contribution => contribution.County, StringComparer.Ordinal);
        var counties = audience.Counties.Select(county => new CountyYear(
            county,
            byCode.GetValueOrDefault(county.Code)
        ));
        return new CountiesYear(audience, fiscalYear, asOf, [.. counties], registry);
    }
}

/// <summary>One county with what it brought; null where it filed nothing.</summary>
public sealed record CountyYear(Bureau Bureau, Contribution? Contribution)
{
    /// <summary>How far it is.</summary>
    public CountyStanding Standing => Contribution?.Standing ?? CountyStanding.None;

    /// <summary>Whether it is in the totals.</summary>
    public bool Counts => Contribution is { Counts: true };

    /// <summary>Why it is not.</summary>
    public string WhyExcluded =>
        Standing switch
        {
            CountyStanding.Returned => "被退回，还没有重报",
            CountyStanding.Incomplete => $"未报满，还有 {Contribution!.Unfiled} 份没有报",
            _ => "还没有报送",
        };
}
