using System.Collections.Immutable;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Parts;

/// <summary>转交, as the people of the bureau see it.</summary>
/// <param name="Sentence">The finding as a line.</param>
/// <param name="State">open, answered, or mended where the finding no longer stands.</param>
/// <param name="ToMe">Whether the caller is asked.</param>
/// <param name="ByMe">Whether the caller asked.</param>
public sealed record HandoverView(
    string PartId,
    string PartTitle,
    string FindingKey,
    string Severity,
    string Sentence,
    string State,
    bool ToMe,
    bool ByMe,
    string By,
    string To,
    string Note,
    DateTimeOffset At,
    HandoverAnswerView? Answer
);

/// <summary>答复.</summary>
public sealed record HandoverAnswerView(string Text, DateTimeOffset At);

/// <summary>Draws the handovers of a filing.</summary>
internal static class HandoverViews
{
    /// <summary>What is under way.</summary>
    public static ImmutableArray<HandoverView> Of(
        Caller caller,
        CheckedFiling filed,
        ImmutableArray<HandoverDocument> handovers
    ) =>
        [
            .. from handover in handovers
            where handover.State != HandoverState.Closed
            let part = filed.Part(handover.PartId)
            where part is not null
            select Draw(caller, filed, part.Document, handover),
        ];

    /// <summary>What is the caller's to answer, then what came of the caller's own.</summary>
    public static ImmutableArray<HandoverView> Mine(CheckedFiling filed, ImmutableArray<HandoverView> handovers) =>
        [
            .. from handover in handovers
            where !PartWorkflow.IsFiled(filed.Part(handover.PartId)!.Document.State)
            where handover.ByMe || (handover.ToMe && handover.State == "open")
            orderby handover.ToMe descending, handover.State == "open", handover.At
            select handover,
        ];

    private static HandoverView Draw(
        Caller caller,
        CheckedFiling filed,
        PartDocument part,
        HandoverDocument handover
    ) =>
        new(
            part.PartId,
            part.Title,
            handover.FindingKey,
            handover.Severity,
            handover.Sentence,
            filed.FindingsOf(part.PartId).Any(located => located.Finding.Key == handover.FindingKey)
                ? Words.Of(handover.State)
                : "mended",
            handover.Receiver == caller.Member.ObjectId,
            handover.GivenBy.ObjectId == caller.Member.ObjectId,
            handover.GivenBy.Name,
            handover.ReceiverName,
            handover.Note,
            handover.GivenBy.At,
            handover.Answer is { } answer ? new HandoverAnswerView(answer.Text, answer.At) : null
        );
}
