using System.Collections.Immutable;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Parts;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Tenancy;

/// <summary>Opens a filing for whom it concerns: its own county, and the prefecture that reviews it.</summary>
public sealed class FilingAccess(WorkStore work, TenantRegistry registry)
{
    /// <summary>The filing; null where there is none for this caller, whether it exists elsewhere or not.</summary>
    public OpenFiling? Open(Caller caller, string filingId)
    {
        if (FilingId.Parse(filingId) is not { } id)
        {
            return null;
        }

        if (id.BureauCode == caller.Bureau.Code)
        {
            return caller.Bureau.Level == AdminLevel.County
                ? new OpenFiling(work, TenantScope.Of(caller), caller.Bureau, id, isOwn: true)
                : null;
        }

        return
            registry.Current.BureauWith(id.BureauCode) is { } county
            && TenantScope.ForReview(caller, county) is { } scope
            ? new OpenFiling(work, scope, county, id, isOwn: false)
            : null;
    }
}

/// <summary>A filing as one caller may see it.</summary>
public sealed class OpenFiling
{
    internal OpenFiling(WorkStore work, TenantScope scope, Bureau county, FilingId id, bool isOwn)
    {
        Scope = scope;
        County = county;
        Id = id;
        IsOwn = isOwn;
        Period = work.Open(scope, id.Period);
    }

    public FilingId Id { get; }

    public Bureau County { get; }

    /// <summary>Whether the caller belongs to the county; otherwise the caller reviews it.</summary>
    public bool IsOwn { get; }

    public TenantScope Scope { get; }

    public TenantPeriod Period { get; }

    /// <summary>The materials, in order; those above the county see only what is filed.</summary>
    public async Task<ImmutableArray<PartDocument>> Parts(CancellationToken cancellation)
    {
        var parts = await Period.All<PartDocument>(PartDocument.TypeName, cancellation);
        return [.. parts.Where(Visible).OrderBy(part => part.Order)];
    }

    /// <summary>What people of the county ask each other; nobody outside it sees any.</summary>
    public async Task<ImmutableArray<HandoverDocument>> Handovers(CancellationToken cancellation) =>
        IsOwn ? await Period.All<HandoverDocument>(HandoverDocument.TypeName, cancellation) : [];

    private bool Visible(PartDocument part) => IsOwn || PartWorkflow.IsFiled(part.State);
}
