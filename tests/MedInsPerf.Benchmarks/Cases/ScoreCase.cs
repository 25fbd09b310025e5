using System.Globalization;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Scoring;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Benchmarks.Cases;

/// <summary>A form of 200 indicators is scored anew, as after one typed actual value.</summary>
internal static class ScoreCase
{
    private const int Rows = 200;
    private static int typed;

    private static readonly ScoreSheet Sheet = new(DocumentKind.ProjectSelfEvaluationForm)
    {
        ClaimedScore = 97m,
        AnnualBudget = new Money(5_000_000m),
        Executed = new Money(4_755_000m),
        Indicators = [.. Enumerable.Range(0, Rows).Select(Row)],
    };

    public static Comparison Comparison { get; } =
        new("score", $"{Rows} indicators re-scored", "ms/form", "a few ms, printed", Work, ms => ms <= 5m);

    private static void Work()
    {
        typed++;
        var row = typed % Rows;
        var changed = Sheet with
        {
            Indicators = Sheet.Indicators.SetItem(
                row,
                Sheet.Indicators[row] with
                {
                    Actual = CellReader.Actual((50 + (typed % 50)).ToString(CultureInfo.InvariantCulture)),
                }
            ),
        };
        if (Scorer.Score(changed, PolicyPacks.National).Computed is null)
            throw new InvalidOperationException("The form could not be scored.");
    }

    private static Indicator Row(int index) =>
        new(
            index < 100 ? "产出指标"
                : index < 180 ? "效益指标"
                : "满意度指标",
            "数量指标",
            CellReader.Text($"指标{index}")
        )
        {
            Target = CellReader.Target(index % 3 == 0 ? "≤80" : "≥80"),
            Actual = CellReader.Actual("78.5"),
            Points = NumberEntry.Of(0.45m),
        };
}
