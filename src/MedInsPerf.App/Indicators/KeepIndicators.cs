using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Forms;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Forms;

namespace MedInsPerf.App.Indicators;

/// <summary>存入指标库: rows of a form, with the direction and unit that their targets have.</summary>
public static class KeepIndicators
{
    public sealed record Command(Caller Caller, ImmutableArray<IndicatorFields> Rows) : IRequest<Result<LibraryView>>;

    internal sealed class Handler(LibraryDesk desk) : IRequestHandler<Command, Result<LibraryView>>
    {
        private const int LongestWords = 100;

        public async Task<Result<LibraryView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (desk.OpenFor(request.Caller) is not { } standing || !LibraryDesk.MayEdit(request.Caller))
            {
                return new Refusal.NotAllowed(LibraryDesk.ForPreparers);
            }

            if (
                request.Rows.IsDefaultOrEmpty
                || request.Rows.Contains(null!)
                || request.Rows.Length > LibraryDocument.Most
            )
            {
                return new Refusal.BadRequest($"没有要存的指标，或者一次超过 {LibraryDocument.Most} 条");
            }

            var kept = request.Rows.Select(row => LibraryIndicator.Of(FormText.Read(row))).ToList();
            if (kept.FindIndex(indicator => indicator is null) is >= 0 and var missing)
            {
                return new Refusal.BadRequest($"第 {missing + 1} 条没有名称，或者指标值看不出方向和单位，没有存");
            }

            if (kept.Exists(row => IsTooLong(row!)))
            {
                return new Refusal.BadRequest($"指标的名称和指标值最多 {LongestWords} 个字");
            }

            var library = await LibraryDesk.Read(standing, cancellationToken);
            var changed = kept.Aggregate(library, (all, indicator) => all.With(indicator!));
            if (changed.Indicators.Length > LibraryDocument.Most)
            {
                return new Refusal.BadRequest($"指标库最多 {LibraryDocument.Most} 条，请先删去不用的");
            }

            var names = string.Join(';', kept.Select(indicator => indicator!.Key));
            var change = new Change(request.Caller.Member.Name, "存入指标库", names).Write(changed);
            return await standing.Commit(change, cancellationToken) == Committed.Stale
                ? new Refusal.Stale("别人")
                : LibraryViews.Draw(changed, canEdit: true);
        }

        private static bool IsTooLong(LibraryIndicator row) =>
            new[] { row.Class, row.Category, row.Name, row.Target, row.Points, row.Unit }.Any(words =>
                words.Length > LongestWords
            );
    }
}
