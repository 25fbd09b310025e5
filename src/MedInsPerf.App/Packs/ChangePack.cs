using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.App.Packs;

/// <summary>A value to change. Basis 经验规则 takes the source away; null keeps it.</summary>
public sealed record PackEdit(string Path, string Value, string? Basis);

/// <summary>改政策包: changes values of a draft. What does not agree is refused, every fault at once.</summary>
public static class ChangePack
{
    public sealed record Command(Caller Caller, string PackId, string? ETag, ImmutableArray<PackEdit> Edits)
        : IRequest<Result<OpenedPack>>;

    internal sealed class Handler(PackOffice office, TimeProvider clock) : IRequestHandler<Command, Result<OpenedPack>>
    {
        public async Task<Result<OpenedPack>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (office.OpenFor(request.Caller) is not { } standing)
            {
                return new Refusal.NotAllowed(PackOffice.ForAdministrators);
            }

            if (await PackOffice.Draft(standing, request.PackId, cancellationToken) is not { } draft)
            {
                return new Refusal.NotFound();
            }

            if (draft.PublishedBy is not null)
            {
                return new Refusal.WrongState("已经发布的政策包不能再改。请复制一份再改");
            }

            if (string.IsNullOrEmpty(request.ETag))
            {
                return new Refusal.VersionMissing();
            }

            if (draft.ETag != request.ETag)
            {
                return new Refusal.Stale(draft.EditedBy.Name);
            }

            if (request.Edits.IsDefaultOrEmpty)
            {
                return new Refusal.BadRequest("没有要改的值");
            }

            var outcome = PackValues.With(
                draft.Json,
                [.. request.Edits.Select(edit => new PackValueEdit(edit.Path, edit.Value, edit.Basis))]
            );
            if (outcome is not PackOutcome.Accepted accepted)
            {
                var faults = ((PackOutcome.Refused)outcome).Faults;
                return new Refusal.BadRequest(string.Join("", faults.Take(10).Select(fault => fault.Sentence)));
            }

            var by = new Signature(request.Caller.Member.ObjectId, request.Caller.Member.Name, clock.GetUtcNow());
            var changed = draft with { Json = PolicyPacks.Write(accepted.Pack), EditedBy = by };
            var subject = string.Join(';', request.Edits.Select(edit => $"{edit.Path}={edit.Value}"));
            var committed = await standing.Commit(
                new Change(by.Name, "改政策包", $"{draft.PackId}:{subject}").Write(changed),
                cancellationToken
            );
            if (committed == Committed.Stale)
            {
                return new Refusal.Stale("别人");
            }

            var kept = await PackOffice.Draft(standing, request.PackId, cancellationToken);
            return new OpenedPack(PackViews.Pack(accepted.Pack, "draft", kept), kept?.ETag);
        }
    }
}
