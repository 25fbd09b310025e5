using System.Collections.Immutable;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Filings;

/// <summary>Takes materials of a filing one step on: all of the named, or none.</summary>
public sealed class FilingSteps(FilingAccess access, FilingCheck check, FilingViews views, TimeProvider clock)
{
    /// <summary>Two documents a material, and four official documents with their messages, in a batch of at most a hundred.</summary>
    private const int MostParts = 44;

    internal async Task<Result<FilingView>> Take(
        Caller caller,
        string filingId,
        Turn turn,
        CancellationToken cancellation
    )
    {
        if (access.Open(caller, filingId) is not { } filing)
        {
            return new Refusal.NotFound();
        }

        if (filing.IsOwn == turn.ByReviewer || !caller.Is(turn.Role))
        {
            return new Refusal.NotAllowed(turn.RoleSentence);
        }

        if (turn.Parts.IsDefaultOrEmpty)
        {
            return new Refusal.BadRequest("没有选中材料");
        }

        if (turn.Parts.Distinct(StringComparer.Ordinal).Count() > MostParts)
        {
            return new Refusal.BadRequest($"一次最多办 {MostParts} 份材料，请分几次办");
        }

        var all = await filing.Parts(cancellation);
        var filed = await check.Of(filing.Scope, filing.Id.FiscalYear, all, cancellation);
        var by = new Signature(caller.Member.ObjectId, caller.Member.Name, clock.GetUtcNow());
        var taken = ImmutableArray.CreateBuilder<PartDocument>();
        foreach (var id in turn.Parts.Distinct(StringComparer.Ordinal))
        {
            if (filed.Part(id)?.Document is not { } part)
            {
                return new Refusal.NotFound();
            }

            switch (turn.Step(part, filed.SoundnessOf(id)))
            {
                case Step.To to:
                    taken.Add(turn.Sign(part, by) with { State = to.State, Revision = part.Revision + 1 });
                    break;
                case Step.Barred barred:
                    return PartRecords.Refuse(barred.Obstacle, part, filed);
            }
        }

        var change = new Change(by.Name, turn.Action, PartRecords.Subject(taken)).Write(
            taken.ToImmutable(),
            by,
            turn.Action
        );
        turn.Also?.Invoke(
            change,
            filing,
            [.. all.Select(part => taken.FirstOrDefault(changed => changed.PartId == part.PartId) ?? part)]
        );
        return await filing.Period.Commit(change, cancellation) switch
        {
            Committed.Stale => new Refusal.Stale("别人"),
            _ => await views.Draw(caller, filing, cancellation),
        };
    }
}

/// <summary>One step: who may take it, from where to where, and what else it does.</summary>
/// <param name="Role">The role that it needs.</param>
/// <param name="ByReviewer">Whether those above the county take it; otherwise the county does.</param>
/// <param name="RoleSentence">Who can take it, for those who cannot.</param>
/// <param name="Action">Its Chinese word, for the audit and the history.</param>
/// <param name="Parts">The materials' ids.</param>
/// <param name="Step">Where it leads.</param>
/// <param name="Sign">Writes down who took it.</param>
internal sealed record Turn(
    Role Role,
    bool ByReviewer,
    string RoleSentence,
    string Action,
    ImmutableArray<string> Parts,
    Func<PartDocument, Soundness, Step> Step,
    Func<PartDocument, Signature, PartDocument> Sign
)
{
    /// <summary>What else the change holds, given every material as it will stand.</summary>
    public Action<Change, OpenFiling, ImmutableArray<PartDocument>>? Also { get; init; }
}
