using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Forms;

/// <summary>自评表 of a material; one that has none gets a form with what its text states.</summary>
public static class OpenForm
{
    public sealed record Query(Caller Caller, string FilingId, string PartId) : IRequest<Result<OpenedForm>>;

    internal sealed class Handler(FormDesk desk) : IRequestHandler<Query, Result<OpenedForm>>
    {
        public async Task<Result<OpenedForm>> Handle(Query request, CancellationToken cancellationToken) =>
            await desk.Open(request.Caller, request.FilingId, request.PartId, cancellationToken) is { } opened
                ? opened
                : new Refusal.NotFound();
    }
}
