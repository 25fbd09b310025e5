using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Parts;

/// <summary>Changes one material of the caller's own county, against the version that the caller has seen.</summary>
public sealed class PartEdits(FilingAccess access, DeskViews views, TimeProvider clock)
{
    internal async Task<Result<Desk>> Edit(
        Caller caller,
        string filingId,
        string partId,
        string? etag,
        string action,
        Func<OpenFiling, PartDocument, Signature, Task<Result<PartDocument>>> edit,
        CancellationToken cancellation
    )
    {
        if (access.Open(caller, filingId) is not { } filing)
        {
            return new Refusal.NotFound();
        }

        if (!filing.IsOwn || !(caller.Is(Role.Preparer) || caller.Is(Role.UnitHead)))
        {
            return new Refusal.NotAllowed("只有本单位的填报人和负责人可以改");
        }

        if (await filing.Period.Find<PartDocument>(PartDocument.DocumentId(partId), cancellation) is not { } part)
        {
            return new Refusal.NotFound();
        }

        if (string.IsNullOrEmpty(etag))
        {
            return new Refusal.VersionMissing();
        }

        if (part.ETag != etag)
        {
            return new Refusal.Stale(part.EditedBy.Name);
        }

        if (PartWorkflow.Edit(part.State) is not Step.To to)
        {
            return PartRecords.Refuse(Obstacle.AlreadyFiled, part, new CheckedFiling([], []));
        }

        var by = new Signature(caller.Member.ObjectId, caller.Member.Name, clock.GetUtcNow());
        var edited = await edit(filing, part, by);
        if (edited.Refusal is { } refusal)
        {
            return refusal;
        }

        var changed = edited.Value! with
        {
            State = to.State,
            Revision = part.Revision + 1,
            EditedBy = by,
            SentToSignBy = null,
            SignedBy = null,
            Approved = null,
        };
        var change = new Change(by.Name, action, PartRecords.Subject([changed])).Write([changed], by, action);
        return await filing.Period.Commit(change, cancellation) == Committed.Stale
            ? new Refusal.Stale("别人")
            : (await views.Draw(caller, filing, partId, cancellation))!;
    }
}
