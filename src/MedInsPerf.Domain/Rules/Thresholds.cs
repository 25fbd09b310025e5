using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Domain.Rules;

/// <summary>判断界限: where figures begin to need a word of explanation. The values stand in the policy packs.</summary>
/// <param name="LowRate">执行率 below this percent needs a reason.</param>
/// <param name="DeepCut">A cut of this percent of the initial budget needs a word on how the goals were still met.</param>
/// <param name="FullMarksRate">执行率 from this percent on is no shortfall beside full marks.</param>
internal sealed record Thresholds(decimal LowRate, decimal DeepCut, decimal FullMarksRate)
{
    /// <summary>Those of a pack; without one, and where it leaves one out, those of 全国通用.</summary>
    public static Thresholds Of(PolicyPack? pack)
    {
        var national = PolicyPacks.National;
        var own = pack ?? national;
        return new Thresholds(
            own.LowExecution.Value,
            own.LargeCut.Value,
            (own.FullMarksExecution ?? national.FullMarksExecution)?.Value ?? own.LowExecution.Value
        );
    }
}
