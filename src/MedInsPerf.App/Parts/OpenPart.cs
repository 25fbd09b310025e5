using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Parts;

/// <summary>Puts a material on the desk.</summary>
public static class OpenPart
{
    public sealed record Query(Caller Caller, string FilingId, string PartId) : IRequest<Result<Desk>>;

    internal sealed class Handler(FilingAccess access, DeskViews views) : IRequestHandler<Query, Result<Desk>>
    {
        public async Task<Result<Desk>> Handle(Query request, CancellationToken cancellationToken) =>
            access.Open(request.Caller, request.FilingId) is { } filing
            && await views.Draw(request.Caller, filing, request.PartId, cancellationToken) is { } desk
                ? desk
                : new Refusal.NotFound();
    }
}
