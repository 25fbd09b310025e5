using System.Collections.Immutable;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Domain.Scoring;

/// <summary>A row of the form with its points after re-scaling.</summary>
internal sealed record ScoredRow(int Index, Indicator Indicator, decimal? Points);

/// <summary>The rows of a sheet, told apart by the items of the framework, and 预算执行率的分值.</summary>
internal sealed class Rows
{
    private readonly ImmutableArray<ScoredRow> all;
    private readonly HashSet<int> taken = [];

    private Rows(ImmutableArray<ScoredRow> all, decimal? executionPoints)
    {
        this.all = all;
        ExecutionPoints = executionPoints;
    }

    /// <summary>Null where the framework has no such item, and where nothing was budgeted and its points are shared out.</summary>
    public decimal? ExecutionPoints { get; }

    /// <summary>Rows that no item of the framework took.</summary>
    public IEnumerable<ScoredRow> Left => all.Where(row => !taken.Contains(row.Index));

    /// <summary>
    /// Takes rows out that do not apply and scales the others to 100, where the pack says so and every row has points.
    /// 预算执行率 stands before the rows in form order.
    /// </summary>
    public static Rows Of(ScoreSheet sheet, Framework? framework, PolicyPack pack)
    {
        var execution = pack.ExecutionPointsOf(sheet.Kind)?.Value;
        var rows = sheet
            .Indicators.Select((row, index) => new ScoredRow(index, row, row.Points.Value))
            .ToImmutableArray();
        var executionApplies = execution is not null && !sheet.HasNoBudget;
        var dropsExecution = execution is not null && sheet.HasNoBudget;
        var dropsRows = rows.Any(row => !row.Indicator.IsApplicable);
        if (!pack.RescalesInapplicable.Value || !(dropsExecution || dropsRows))
            return new Rows(rows, execution);
        var kept = rows.Where(row => row.Indicator.IsApplicable).ToImmutableArray();
        if (kept.IsEmpty || kept.Any(row => row.Points is null or < 0m))
            return new Rows(rows, executionApplies ? execution : null);
        var scaled = Rescaling.ToHundred([
            .. executionApplies ? [execution!.Value] : ImmutableArray<decimal>.Empty,
            .. kept.Select(row => row.Points!.Value),
        ]);
        var offset = executionApplies ? 1 : 0;
        var points = kept.Select((row, index) => (row.Index, Points: scaled[index + offset]))
            .ToDictionary(entry => entry.Index, entry => entry.Points);
        return new Rows(
            [.. rows.Select(row => row with { Points = points.TryGetValue(row.Index, out var own) ? own : 0m })],
            executionApplies ? scaled[0] : null
        );
    }

    /// <summary>The rows that a form puts under an item.</summary>
    public ImmutableArray<ScoredRow> Under(FrameworkItem item)
    {
        var own = all.Where(row => !taken.Contains(row.Index) && item.IsMeantBy(row.Indicator.Class))
            .ToImmutableArray();
        taken.UnionWith(own.Select(row => row.Index));
        return own;
    }
}
