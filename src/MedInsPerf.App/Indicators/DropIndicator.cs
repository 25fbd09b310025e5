using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Indicators;

/// <summary>从指标库删去 one of the bureau's own; forms that have it stay as they are.</summary>
public static class DropIndicator
{
    public sealed record Command(Caller Caller, string Key) : IRequest<Result<LibraryView>>;

    internal sealed class Handler(LibraryDesk desk) : IRequestHandler<Command, Result<LibraryView>>
    {
        public async Task<Result<LibraryView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (desk.OpenFor(request.Caller) is not { } standing || !LibraryDesk.MayEdit(request.Caller))
            {
                return new Refusal.NotAllowed(LibraryDesk.ForPreparers);
            }

            var library = await LibraryDesk.Read(standing, cancellationToken);
            var changed = library.Without(request.Key);
            if (changed.Indicators.Length == library.Indicators.Length)
            {
                return new Refusal.NotFound();
            }

            var change = new Change(request.Caller.Member.Name, "从指标库删去", request.Key).Write(changed);
            return await standing.Commit(change, cancellationToken) == Committed.Stale
                ? new Refusal.Stale("别人")
                : LibraryViews.Draw(changed, canEdit: true);
        }
    }
}
