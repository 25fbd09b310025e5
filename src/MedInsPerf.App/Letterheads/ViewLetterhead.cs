using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Letterheads;

/// <summary>版头 of the caller's own bureau.</summary>
public static class ViewLetterhead
{
    public sealed record Query(Caller Caller) : IRequest<Result<OpenedLetterhead>>;

    internal sealed class Handler(LetterheadDesk desk) : IRequestHandler<Query, Result<OpenedLetterhead>>
    {
        public async Task<Result<OpenedLetterhead>> Handle(Query request, CancellationToken cancellationToken) =>
            desk.OpenFor(request.Caller) is { } standing
                ? LetterheadViews.Open(request.Caller.Bureau, await LetterheadDesk.Find(standing, cancellationToken))
                : new Refusal.NotAllowed(LetterheadDesk.ForHeads);
    }
}
