using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.Documents;
using MedInsPerf.Documents.Forms;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Local.Demo;

/// <summary>演示自评表: the one project that a county of the demo files as the official form, with its indicators.</summary>
/// <remarks>Scores follow from the figures by the national pack; what falls short or goes far beyond its target says why.</remarks>
internal sealed class DemoForm(string area, int year, Random random)
{
    private const string Project = "医保基金监管工作经费";
    private const string Why = "下半年任务集中，年中调整了工作安排。";
    private const string Remedy = "下年按季度分解任务。";

    /// <summary>The form as the official .xlsx.</summary>
    public byte[] Write(DateTimeOffset at)
    {
        var form = FormCompletion.Of(Typed(), PolicyPacks.National);
        form = form with { Indicators = [.. form.Indicators.Select(Explained)] };
        return FormWorkbook.Write(form, year, new DocumentMeta(form.Title, $"{area}医疗保障局", at));
    }

    private EvaluationForm Typed()
    {
        var budget = random.Next(800, 3000) / 100m;
        var executed = Rounding.HalfUp(budget * random.Next(780, 1001) / 1000m, 2);
        var (annual, spent) = (Number(budget), Number(executed));
        return new EvaluationForm(FormLayout.National, "项目支出绩效自评表")
        {
            ProjectName = CellReader.Text(Project),
            Department = CellReader.Text($"{area}医疗保障局"),
            Unit = CellReader.Text($"{area}医疗保障局"),
            Funding =
            [
                Row(FundingKind.Total, "年度资金总额", annual, spent) with
                {
                    Points = NumberEntry.Of(10m),
                },
                Row(FundingKind.Appropriation, "其中：当年财政拨款", annual, spent),
                Row(FundingKind.CarriedForward, "上年结转资金", NumberEntry.Blank, NumberEntry.Blank),
                Row(FundingKind.Other, "其他资金", NumberEntry.Blank, NumberEntry.Blank),
            ],
            Objective = CellReader.Text("检查定点医药机构，追回违规使用的基金，守住基金安全。"),
            ObjectiveResult = CellReader.Text("按计划完成检查，违规资金按期追回。"),
            Indicators = Indicators(),
            TotalPoints = NumberEntry.Of(100m),
        };
    }

    private ImmutableArray<Indicator> Indicators()
    {
        var places = random.Next(40, 120);
        return
        [
            Indicator(
                "产出指标",
                "数量指标",
                "检查定点医药机构",
                $"≥{places}家",
                $"{places * random.Next(86, 160) / 100}家",
                15
            ),
            Indicator("产出指标", "质量指标", "问题查实率", "≥90%", $"{random.Next(78, 100)}%", 15),
            Indicator("产出指标", "时效指标", "举报按期办结率", "≥95%", $"{random.Next(88, 101)}%", 10),
            Indicator("产出指标", "成本指标", "每次检查费用", "≤800元", $"{random.Next(520, 900)}元", 10),
            Indicator("效益指标", "社会效益指标", "违规资金追回率", "≥95%", $"{random.Next(84, 101)}%", 20),
            Indicator("效益指标", "可持续影响指标", "监管制度覆盖乡镇", "=100%", "100%", 10),
            Indicator("满意度指标", "服务对象满意度指标", "参保群众满意度", "≥90%", $"{random.Next(84, 99)}%", 10),
        ];
    }

    private static FundingRow Row(FundingKind kind, string label, NumberEntry annual, NumberEntry executed) =>
        new(kind, CellReader.Text(label))
        {
            Initial = annual,
            Annual = annual,
            Executed = executed,
        };

    private static Indicator Indicator(
        string kind,
        string category,
        string name,
        string target,
        string actual,
        int points
    ) =>
        new(kind, category, CellReader.Text(name))
        {
            Target = CellReader.Target(target),
            Actual = CellReader.Actual(actual),
            Points = NumberEntry.Of(points),
        };

    private static Indicator Explained(Indicator row) =>
        row.ClaimedScore.Value < row.Points.Value || IsFarBeyond(row)
            ? row with
            {
                Deviation = CellReader.Text(Why + Remedy),
            }
            : row;

    private static bool IsFarBeyond(Indicator row) =>
        row is { Target.Value.Low: { } target and > 0m, Actual.Value.Number: { } actual }
        && Math.Abs(actual / target - 1m) * 100m > PolicyPacks.National.Deviation.ExplainBeyond.Value;

    private static NumberEntry Number(decimal value) =>
        CellReader.Number(value.ToString("0.00", CultureInfo.InvariantCulture));
}
