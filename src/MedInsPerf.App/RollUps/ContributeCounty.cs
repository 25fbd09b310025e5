using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.RollUps;

/// <summary>Brings a county's contribution to its province up to date.</summary>
public static class ContributeCounty
{
    public sealed record Command(StoredJob Job) : IRequest;
}
