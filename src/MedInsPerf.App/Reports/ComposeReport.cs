using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Reports;

/// <summary>Composes the official document of a submission.</summary>
public static class ComposeReport
{
    public sealed record Command(StoredJob Job, string ReportId) : IRequest;
}
