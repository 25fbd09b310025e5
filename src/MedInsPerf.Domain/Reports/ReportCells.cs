using System.Collections.Immutable;

namespace MedInsPerf.Domain.Reports;

/// <summary>Cells that many tables share.</summary>
internal static class ReportCells
{
    /// <summary>表头, by the names that ReportText gives its columns.</summary>
    public static ImmutableArray<ReportCell> Heads(params ReadOnlySpan<string> columns)
    {
        var heads = ImmutableArray.CreateBuilder<ReportCell>(columns.Length);
        foreach (var column in columns)
            heads.Add(new ReportCell(ReportText.Of($"Column.{column}")));
        return heads.MoveToImmutable();
    }
}
