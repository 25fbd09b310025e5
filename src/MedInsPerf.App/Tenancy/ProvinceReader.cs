using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.App.Filings;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Tenancy;

/// <summary>What the counties of a province filed, for its administrator. It reads; it cannot write.</summary>
public sealed class ProvinceReader(WorkStore work)
{
    /// <summary>What a county filed for a year, in order; nothing that is still being filled in.</summary>
    /// <returns>Null where the county is not the caller's to compile.</returns>
    internal async Task<FiledMaterials?> Filed(
        Caller caller,
        Bureau county,
        int fiscalYear,
        CancellationToken cancellation
    )
    {
        if (TenantScope.ForCompiling(caller, county) is not { } scope)
        {
            return null;
        }

        var period = work.Open(scope, fiscalYear.ToString(CultureInfo.InvariantCulture));
        var parts = await period.All<PartDocument>(PartDocument.TypeName, cancellation);
        return new FiledMaterials(
            scope,
            [.. parts.Where(part => PartWorkflow.IsFiled(part.State)).OrderBy(part => part.Order)]
        );
    }
}

/// <summary>What a county filed, with the key to its texts.</summary>
internal sealed record FiledMaterials(TenantScope Scope, ImmutableArray<PartDocument> Parts);
