using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Filings;

/// <summary>How a step of materials is written down and refused.</summary>
internal static class PartRecords
{
    /// <summary>The versions and the writes of the materials.</summary>
    public static Change Write(this Change change, ImmutableArray<PartDocument> parts, Signature by, string action)
    {
        foreach (var part in parts)
        {
            change.Write(part);
            change.Write(new PartVersion(part.PartId, part.Revision, part.Draft, part.Body, part.State, action, by));
        }

        return change;
    }

    /// <summary>For the audit: the materials and their texts.</summary>
    public static string Subject(IEnumerable<PartDocument> parts) =>
        string.Join(
            ';',
            parts.Select(part =>
                string.Create(CultureInfo.InvariantCulture, $"{part.PartId}@{part.Revision}={part.Body}")
            )
        );

    internal static Refusal Refuse(Obstacle obstacle, PartDocument part, CheckedFiling filed)
    {
        var soundness = filed.SoundnessOf(part.PartId);
        return obstacle switch
        {
            Obstacle.SamePerson => new Refusal.SamePerson(part.Title),
            Obstacle.NotSound => new Refusal.NotSound(soundness.Errors, soundness.OpenWarnings),
            Obstacle.Unanswered => new Refusal.WrongState(
                $"“{part.Title}”还有 {part.Unanswered} 条退回意见没有答复，答复后再送审签"
            ),
            Obstacle.AlreadyFiled => new Refusal.WrongState($"“{part.Title}”已经报送。要改，需由审核单位退回"),
            _ => new Refusal.WrongState(
                $"“{part.Title}”现在是{StateWord(part.State)}，不能这样办。请刷新页面看最新情况"
            ),
        };
    }

    internal static string StateWord(PartState state) =>
        state switch
        {
            PartState.Draft => "填报中",
            PartState.AwaitingSignOff => "待审签",
            PartState.SignedOff => "已审签",
            PartState.Submitted => "已报送",
            PartState.Returned => "被退回",
            PartState.Accepted => "已通过",
            _ => "已公开",
        };
}
