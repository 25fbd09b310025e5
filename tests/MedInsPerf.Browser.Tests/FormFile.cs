using MedInsPerf.Documents;
using MedInsPerf.Documents.Forms;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Browser.Tests;

/// <summary>自评表 as a county keeps it in Excel: one project whose figures all hold.</summary>
internal static class FormFile
{
    public const string Project = "参保扩面经费";

    /// <summary>10 × 475.5 ÷ 500 = 9.51; outputs and outcomes in full, 50 and 30; 10 × 81 ÷ 90 = 9: 98.51 in all.</summary>
    public static byte[] Of(int year)
    {
        var form = FormCompletion.Of(
            new EvaluationForm(FormLayout.National, "项目支出绩效自评表")
            {
                ProjectName = CellReader.Text(Project),
                Department = CellReader.Text("丰岭县医疗保障局"),
                Unit = CellReader.Text("丰岭县医疗保障局"),
                Funding =
                [
                    new FundingRow(FundingKind.Total, CellReader.Text("年度资金总额"))
                    {
                        Initial = CellReader.Number("500.00"),
                        Annual = CellReader.Number("500.00"),
                        Executed = CellReader.Number("475.50"),
                        Points = CellReader.Number("10"),
                    },
                ],
                Objective = CellReader.Text("扩大参保，提高参保群众满意度。"),
                ObjectiveResult = CellReader.Text("参保率达到目标，满意度低于目标。"),
                Indicators =
                [
                    Row("产出指标", "数量指标", "宣传场次", "≥12场", "12场", "20"),
                    Row("产出指标", "质量指标", "参保率", "≥95%", "96.2%", "30"),
                    Row("效益指标", "社会效益指标", "政策知晓率", "≥90%", "92%", "30"),
                    Row("满意度指标", "服务对象满意度指标", "参保群众满意度", "≥90%", "81%", "10") with
                    {
                        Deviation = CellReader.Text("窗口等候时间偏长，增设两个窗口"),
                    },
                ],
                TotalPoints = CellReader.Number("100"),
            },
            PolicyPacks.National
        );
        var meta = new DocumentMeta(
            form.Title,
            "丰岭县医疗保障局",
            new DateTimeOffset(year + 1, 2, 1, 0, 0, 0, default)
        );
        return FormWorkbook.Write(form, year, meta);
    }

    private static Indicator Row(
        string kind,
        string category,
        string name,
        string target,
        string actual,
        string points
    ) =>
        new(kind, category, CellReader.Text(name))
        {
            Target = CellReader.Target(target),
            Actual = CellReader.Actual(actual),
            Points = CellReader.Number(points),
        };
}
