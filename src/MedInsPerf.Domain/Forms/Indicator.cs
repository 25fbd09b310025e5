namespace MedInsPerf.Domain.Forms;

/// <summary>三级指标: a row of a form.</summary>
/// <param name="Class">一级指标 as printed: 产出指标 ….</param>
/// <param name="Category">二级指标 as printed; empty where the form leaves it out.</param>
/// <param name="Name">三级指标.</param>
public sealed record Indicator(string Class, string Category, TextEntry Name)
{
    /// <summary>年度指标值.</summary>
    public TargetEntry Target { get; init; } = TargetEntry.Blank;

    /// <summary>实际完成值.</summary>
    public ActualEntry Actual { get; init; } = ActualEntry.Blank;

    /// <summary>分值.</summary>
    public NumberEntry Points { get; init; } = NumberEntry.Blank;

    /// <summary>得分 as claimed.</summary>
    public NumberEntry ClaimedScore { get; init; } = NumberEntry.Blank;

    /// <summary>偏差原因分析及改进措施.</summary>
    public TextEntry Deviation { get; init; } = TextEntry.Blank;

    /// <summary>不适用: leaves its points to the others.</summary>
    public bool IsApplicable => Actual.Text is not ("不适用" or "不涉及") && Target.Text is not ("不适用" or "不涉及");
}
