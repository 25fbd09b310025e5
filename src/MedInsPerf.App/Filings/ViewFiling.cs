using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Filings;

/// <summary>The county's home, and what the reviewer sees of it.</summary>
public static class ViewFiling
{
    public sealed record Query(Caller Caller, string FilingId) : IRequest<Result<FilingView>>;

    internal sealed class Handler(FilingAccess access, FilingViews views) : IRequestHandler<Query, Result<FilingView>>
    {
        public async Task<Result<FilingView>> Handle(Query request, CancellationToken cancellationToken) =>
            access.Open(request.Caller, request.FilingId) is { } filing
                ? await views.Draw(request.Caller, filing, cancellationToken)
                : new Refusal.NotFound();
    }
}
