using System.Globalization;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Forms;

/// <summary>A form for a narrative that has none: what the text states is filled in, the rest is blank.</summary>
public static class FormStart
{
    /// <summary>In 元, with the funding rows of the official form and the execution points of the pack.</summary>
    public static EvaluationForm Of(PartRecord part, PolicyPack pack)
    {
        var project = part.Project;
        var points = pack.ExecutionPointsOf(part.Kind)?.Value;
        return new EvaluationForm(FormLayout.National, "项目支出绩效自评表")
        {
            ProjectName = CellReader.Text(project?.Name ?? part.Title),
            MoneyUnit = "元",
            Funding =
            [
                new FundingRow(FundingKind.Total, CellReader.Text("年度资金总额"))
                {
                    Initial = Amount(project?.InitialBudget),
                    Annual = Amount(project?.AnnualBudget),
                    Executed = Amount(project?.Executed),
                    Points = points is { } worth ? NumberEntry.Of(worth) : NumberEntry.Blank,
                },
                new FundingRow(FundingKind.Appropriation, CellReader.Text("其中：当年财政拨款")),
                new FundingRow(FundingKind.CarriedForward, CellReader.Text("上年结转资金")),
                new FundingRow(FundingKind.Other, CellReader.Text("其他资金")),
            ],
            TotalPoints = NumberEntry.Of(100m),
            TotalScore = project?.ClaimedScore is { } claimed ? NumberEntry.Of(claimed) : NumberEntry.Blank,
        };
    }

    private static NumberEntry Amount(Money? amount) =>
        amount is { } money
            ? CellReader.Number(Rounding.HalfUp(money.Yuan, 2).ToString("0.00", CultureInfo.InvariantCulture))
            : NumberEntry.Blank;
}
