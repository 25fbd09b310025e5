using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.App.Parts;

/// <summary>改: replaces runs of a material's text; it is read and checked anew.</summary>
public static class CorrectPart
{
    public sealed record Command(
        Caller Caller,
        string FilingId,
        string PartId,
        string? ETag,
        ImmutableArray<EditView> Edits
    ) : IRequest<Result<Desk>>;

    internal sealed class Handler(PartEdits edits, Bodies bodies) : IRequestHandler<Command, Result<Desk>>
    {
        /// <summary>A paragraph's worth; more is a new upload.</summary>
        private const int LongestReplacement = 4000;

        public Task<Result<Desk>> Handle(Command request, CancellationToken cancellationToken) =>
            edits.Edit(
                request.Caller,
                request.FilingId,
                request.PartId,
                request.ETag,
                "修改",
                (filing, part, _) => Correct(filing, part, request.Edits, cancellationToken),
                cancellationToken
            );

        private async Task<Result<PartDocument>> Correct(
            OpenFiling filing,
            PartDocument part,
            ImmutableArray<EditView> edits,
            CancellationToken cancellation
        )
        {
            if (edits.IsDefaultOrEmpty || edits.Any(edit => edit.Replacement is null || edit.Expected is null))
            {
                return new Refusal.BadRequest("没有要改的内容");
            }

            if (edits.Any(edit => edit.Replacement.Length > LongestReplacement))
            {
                return new Refusal.BadRequest($"一处最多改 {LongestReplacement} 个字，再多请改好文件重新拖进来");
            }

            var text = await bodies.Of(filing.Scope, part.Body, cancellation);
            var corrected = Corrections.Apply(text, [.. edits.Select(Correction)]);
            if (corrected is null)
            {
                return new Refusal.Stale("有人");
            }

            var record = RecordReader.Read(corrected, new ReadingContext(part.File.Bureau, filing.Id.FiscalYear));
            var body = await bodies.Keep(filing.Scope, corrected, cancellation);
            Milestones.Reached("body-kept", part.PartId);
            return part with { Body = body, Project = ProjectSummary.Of(record.Parts.FirstOrDefault()?.Project) };
        }

        private static Correction Correction(EditView edit) =>
            new(edit.Block, edit.Cell, edit.Start, edit.Length, edit.Expected, edit.Replacement);
    }
}
