using System.Globalization;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Scoring;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Tests.Scoring;

/// <summary>Sound forms and rows to change one thing in. Counties and figures are invented.</summary>
internal static class AForm
{
    public static PolicyPack National { get; } = PolicyPacks.National;

    public static PolicyPack Capped { get; } = Pack("national-2020-capped");

    public static PolicyPack Sichuan { get; } = Pack("sichuan-project");

    public static PolicyPack Shaoguan { get; } = Pack("guangdong-shaoguan-department");

    /// <summary>清溪县's 参保扩面经费: ten rows that come to 90, all targets met, everything spent.</summary>
    public static ScoreSheet Sound { get; } =
        new(DocumentKind.ProjectSelfEvaluationForm)
        {
            ClaimedScore = 100m,
            AnnualBudget = new Money(1_000_000m),
            Executed = new Money(1_000_000m),
            Indicators =
            [
                Row("产出指标", "数量指标", "参保人数", "≥20000人", "20100人", 15m),
                Row("产出指标", "质量指标", "参保率", "≥95%", "96%", 15m),
                Row("产出指标", "时效指标", "资金拨付时限", "≤30日", "30日", 10m),
                Row("产出指标", "成本指标", "人均成本", "≤50元/人", "50元/人", 10m),
                Row("效益指标", "社会效益指标", "政策知晓率", "≥90%", "92%", 15m),
                Row("效益指标", "可持续影响指标", "基金可支付月数", "≥6个月", "7个月", 15m),
                Row("满意度指标", "服务对象满意度指标", "参保群众满意度", "≥90%", "91%", 10m),
            ],
        };

    public static Indicator Row(
        string kind,
        string category,
        string name,
        string target,
        string actual,
        decimal points
    ) =>
        new(kind, category, CellReader.Text(name))
        {
            Target = CellReader.Target(target),
            Actual = CellReader.Actual(actual),
            Points = NumberEntry.Of(points),
        };

    /// <summary>One row on its own.</summary>
    public static IndicatorScore Score(
        string target,
        string actual,
        string points,
        PolicyPack? pack = null,
        string? claimed = null
    ) =>
        IndicatorScore.Of(
            Row("产出指标", "数量指标", "某项", target, actual, D(points)) with
            {
                ClaimedScore = claimed is null ? NumberEntry.Blank : NumberEntry.Of(D(claimed)),
            },
            D(points),
            pack ?? National
        );

    public static decimal D(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);

    /// <summary>The sheet with one row changed.</summary>
    public static ScoreSheet With(this ScoreSheet sheet, int row, Func<Indicator, Indicator> change) =>
        sheet with
        {
            Indicators = sheet.Indicators.SetItem(row, change(sheet.Indicators[row])),
        };

    public static ScoreSheet Spent(this ScoreSheet sheet, decimal budget, decimal executed) =>
        sheet with
        {
            AnnualBudget = new Money(budget),
            Executed = new Money(executed),
        };

    private static PolicyPack Pack(string id) => PolicyPacks.Find(id)!;
}
