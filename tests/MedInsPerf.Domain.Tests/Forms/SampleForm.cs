using MedInsPerf.Domain.Forms;

namespace MedInsPerf.Domain.Tests.Forms;

/// <summary>Sound forms of an invented county, to change one thing in.</summary>
internal static class SampleForm
{
    /// <summary>10 × 475.5 ÷ 500 = 9.51; everything else met, but the last row: 10 × 81 ÷ 90 = 9.</summary>
    public static EvaluationForm National { get; } =
        new(FormLayout.National, "项目支出绩效自评表")
        {
            ProjectName = CellReader.Text("参保扩面经费"),
            Department = CellReader.Text("清溪县医疗保障局"),
            Unit = CellReader.Text("清溪县医疗保障事务中心"),
            Funding =
            [
                Fund(FundingKind.Total, "年度资金总额", "520.00", "500.00", "475.50", "10", "95.10%", "9.51"),
                Fund(FundingKind.Appropriation, "其中：当年财政拨款", "500.00", "480.00", "455.50", "—", "94.90%", "—"),
                Fund(FundingKind.CarriedForward, "上年结转资金", "20.00", "20.00", "20.00", "—", "100.00%", "—"),
                Fund(FundingKind.Other, "其他资金", "0.00", "0.00", "0.00", "—", "—", "—"),
            ],
            Objective = CellReader.Text("参保人数不少于20000人。"),
            ObjectiveResult = CellReader.Text("年末参保20100人。"),
            Indicators =
            [
                Row("产出指标", "数量指标", "参保人数", "≥20,000人", "20,100人", "15", "15.00"),
                Row("产出指标", "数量指标", "宣传场次", "≥12场", "12场", "5", "5.00"),
                Row("产出指标", "质量指标", "参保率", "≥95%", "96.2%", "10", "10.00"),
                Row("产出指标", "时效指标", "资金拨付时限", "≤30日", "28日", "10", "10.00"),
                Row("产出指标", "成本指标", "人均成本", "≤50元/人", "50元/人", "10", "10.00"),
                Row("效益指标", "社会效益指标", "政策知晓率", "≥90%", "92%", "20", "20.00"),
                Row(
                    "效益指标",
                    "可持续影响指标",
                    "长效机制",
                    "定性",
                    "达成",
                    "10",
                    "9.00",
                    "制度年底才印发，明年一季度落实"
                ),
                Row(
                    "满意度指标",
                    "服务对象满意度指标",
                    "参保群众满意度",
                    "≥90%",
                    "81%",
                    "10",
                    "9.00",
                    "窗口等候时间偏长，增设两个窗口"
                ),
            ],
            TotalPoints = CellReader.Number("100"),
            TotalScore = CellReader.Number("97.51"),
        };

    /// <summary>转移支付: no scores, money by level, 资金管理情况 in words.</summary>
    public static EvaluationForm TransferPayment { get; } =
        new(FormLayout.TransferPayment, "转移支付区域（项目）绩效目标自评表")
        {
            ProjectName = CellReader.Text("医疗救助补助资金"),
            CentralDepartment = CellReader.Text("国家医疗保障局"),
            Department = CellReader.Text("清溪县医疗保障局"),
            Unit = CellReader.Text("清溪县医疗保障局"),
            Funding =
            [
                Fund(FundingKind.Total, "年度资金总额", "", "830.00", "830.00", "", "100.00%", ""),
                Fund(FundingKind.Central, "其中：中央财政资金", "", "600.00", "600.00", "", "100.00%", ""),
                Fund(FundingKind.Local, "地方财政资金", "", "210.00", "210.00", "", "100.00%", ""),
                Fund(FundingKind.LotteryFund, "彩票公益金", "", "20.00", "20.00", "", "100.00%", ""),
            ],
            Objective = CellReader.Text("符合条件的困难群众应救尽救。"),
            ObjectiveResult = CellReader.Text("全年救助5100人次。"),
            Indicators =
            [
                Row("产出指标", "数量指标", "救助人次", "≥5,000人次", "5,100人次", "", ""),
                Row("产出指标", "质量指标", "年度限额内救助比例", "≥70%", "70%", "", ""),
                Row("满意度指标", "服务对象满意度指标", "救助对象满意度", "≥90%", "88%", "", "", "个别乡镇核对较慢"),
            ],
            Notes =
            [
                new FormNote("分配科学性", CellReader.Text("按人数和标准分配。")) { Problem = new TextEntry("无") },
                new FormNote("下达及时性", CellReader.Text("收到后30日内下达。"))
                {
                    Problem = CellReader.Text("个别乡镇晚了3日，已改进。"),
                },
                new FormNote("说明", new TextEntry("无")),
            ],
        };

    /// <summary>四川: sign and unit in columns of their own, three boxes for words.</summary>
    public static EvaluationForm Sichuan { get; } =
        National with
        {
            Layout = FormLayout.Sichuan,
            Title = "部门预算项目支出绩效自评表",
            Indicators =
            [
                National.Indicators[0] with
                {
                    Target = CellReader.Target("20000", "≥", "人"),
                    Actual = CellReader.Actual("20100", "人"),
                },
                .. National.Indicators.Skip(1),
            ],
            Notes =
            [
                new FormNote("项目实施内容及过程概述", CellReader.Text("分两季宣传，逐村动员。")),
                new FormNote("评价结论", CellReader.Text("总体达到预期。")),
                new FormNote("存在问题", CellReader.Text("窗口等候时间偏长。")),
                new FormNote("改进措施", CellReader.Text("增设两个窗口。")),
                new FormNote("项目负责人", CellReader.Text("王小明")),
                new FormNote("财务负责人", CellReader.Text("李强")),
            ],
        };

    public static Indicator Row(
        string kind,
        string category,
        string name,
        string target,
        string actual,
        string points,
        string score,
        string deviation = ""
    ) =>
        new(kind, category, CellReader.Text(name))
        {
            Target = CellReader.Target(target),
            Actual = CellReader.Actual(actual),
            Points = CellReader.Number(points),
            ClaimedScore = CellReader.Number(score),
            Deviation = CellReader.Text(deviation),
        };

    /// <summary>A form as words, cell by cell, so that two can be compared wherever they came from.</summary>
    public static string Told(EvaluationForm form) =>
        string.Join(
            '\n',
            [
                $"{form.Layout} {form.Title} {form.MoneyUnit}",
                $"{form.ProjectName.Text}|{form.CentralDepartment.Text}|{form.Department.Text}|{form.Unit.Text}",
                .. form.Funding.Select(row =>
                    $"{row.Kind} {row.Label.Text}|{row.Initial.Value}|{row.Annual.Value}|{row.Executed.Value}|{row.Points.Value}|{row.Rate.Value}|{row.Score.Value}|{row.Reason.Text}"
                ),
                $"{form.Objective.Text}|{form.ObjectiveResult.Text}",
                .. form.Indicators.Select(row =>
                    $"{row.Class}|{row.Category}|{row.Name.Text}|{row.Target.Text} {row.Target.Value} {row.Target.Fault}|{row.Actual.Value}|{row.Points.Value}|{row.ClaimedScore.Value}|{row.Deviation.Text}"
                ),
                $"{form.TotalPoints.Value}|{form.TotalScore.Value}",
                .. form.Notes.Select(note => $"{note.Label}|{note.Text.Text}|{note.Problem.Text}"),
            ]
        );

    private static FundingRow Fund(
        FundingKind kind,
        string label,
        string initial,
        string annual,
        string executed,
        string points,
        string rate,
        string score
    ) =>
        new(kind, CellReader.Text(label))
        {
            Initial = CellReader.Number(initial),
            Annual = CellReader.Number(annual),
            Executed = CellReader.Number(executed),
            Points = CellReader.Number(points),
            Rate = CellReader.Number(rate),
            Score = CellReader.Number(score),
        };
}
