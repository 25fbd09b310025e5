using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Indicators;

/// <summary>指标库 of the caller's own county.</summary>
public static class ViewLibrary
{
    public sealed record Query(Caller Caller) : IRequest<Result<LibraryView>>;

    internal sealed class Handler(LibraryDesk desk) : IRequestHandler<Query, Result<LibraryView>>
    {
        public async Task<Result<LibraryView>> Handle(Query request, CancellationToken cancellationToken) =>
            desk.OpenFor(request.Caller) is { } standing
                ? LibraryViews.Draw(
                    await LibraryDesk.Read(standing, cancellationToken),
                    LibraryDesk.MayEdit(request.Caller)
                )
                : new Refusal.NotAllowed(LibraryDesk.ForCounties);
    }
}

/// <summary>Opens the library of a county for its own people.</summary>
public sealed class LibraryDesk(WorkStore work)
{
    internal const string ForCounties = "指标库归各县自己，这里只能看本单位的";
    internal const string ForPreparers = "只有本单位的填报人和负责人可以改指标库";

    /// <summary>The county's standing documents; null for everybody above it.</summary>
    internal TenantPeriod? OpenFor(Caller caller) =>
        caller.Bureau.Level == AdminLevel.County ? work.Open(TenantScope.Of(caller), WorkStore.Standing) : null;

    internal static bool MayEdit(Caller caller) => caller.Is(Role.Preparer) || caller.Is(Role.UnitHead);

    internal static async Task<LibraryDocument> Read(TenantPeriod standing, CancellationToken cancellation) =>
        await standing.Find<LibraryDocument>(LibraryDocument.DocumentId, cancellation) ?? new LibraryDocument();
}
