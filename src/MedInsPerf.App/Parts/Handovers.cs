using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Parts;

/// <summary>Takes the handover of one finding a step on, within the caller's own bureau.</summary>
public sealed class Handovers(FilingAccess access, DeskViews views, TimeProvider clock)
{
    /// <summary>Keeps the document small; who needs more talks to the colleague.</summary>
    internal const int LongestText = 500;

    internal async Task<Result<Desk>> Take(
        Caller caller,
        string filingId,
        string partId,
        string findingKey,
        string action,
        Func<HandoverTurn, Task<Result<HandoverDocument>>> step,
        CancellationToken cancellation
    )
    {
        if (access.Open(caller, filingId) is not { } filing)
        {
            return new Refusal.NotFound();
        }

        if (!filing.IsOwn)
        {
            return new Refusal.NotAllowed("转交和答复只在本单位里办");
        }

        if (await filing.Period.Find<PartDocument>(PartDocument.DocumentId(partId), cancellation) is not { } part)
        {
            return new Refusal.NotFound();
        }

        var standing = await filing.Period.Find<HandoverDocument>(
            HandoverDocument.DocumentId(partId, findingKey),
            cancellation
        );
        var by = new Signature(caller.Member.ObjectId, caller.Member.Name, clock.GetUtcNow());
        var taken = await step(new HandoverTurn(filing, part, standing, by));
        if (taken.Refusal is { } refusal)
        {
            return refusal;
        }

        var next = taken.Value! with { ETag = standing?.ETag };
        var change = new Change(by.Name, action, $"{partId};{findingKey};{next.ReceiverName}").Write(next);
        return await filing.Period.Commit(change, cancellation) == Committed.Stale
            ? new Refusal.Stale("别人")
            : (await views.Draw(caller, filing, partId, cancellation))!;
    }

    internal static Refusal Refuse(HandoverObstacle obstacle, HandoverDocument? standing) =>
        obstacle switch
        {
            HandoverObstacle.Oneself => new Refusal.BadRequest("不能转给自己，请选一位同事"),
            HandoverObstacle.Taken => new Refusal.WrongState(
                $"{standing!.GivenBy.Name}已经把它转给了{standing.ReceiverName}，正等答复。要改转给别人，请找{standing.GivenBy.Name}收回"
            ),
            HandoverObstacle.NotTheirs => new Refusal.NotAllowed("这件转交不归您办"),
            _ => new Refusal.WrongState("这件转交已经收回或了结了，请刷新页面看最新情况"),
        };
}

/// <summary>Where a step begins.</summary>
/// <param name="Standing">How the finding was handed over before; null where it was not.</param>
/// <param name="By">Who takes the step, now.</param>
internal sealed record HandoverTurn(OpenFiling Filing, PartDocument Part, HandoverDocument? Standing, Signature By);
