using MedInsPerf.Documents;

namespace MedInsPerf.Benchmarks.Cases;

/// <summary>A Word file of eight pages with a table of fifteen rows; ours also with charts, which the rival cannot make.</summary>
internal static class DocxCase
{
    private const string Unit = "ms/doc";

    public static Comparison Plain { get; } =
        new(
            "docx",
            "8 pages, 15-row table",
            Unit,
            "ratio >= 3",
            () => WordWriter.Write(EightPages.Report, EightPages.Meta),
            _ => true
        )
        {
            LeastRatio = 3m,
            Rivals = () => [new Docxtemplater()],
        };

    public static Comparison WithCharts { get; } =
        new(
            "docx",
            "the same with two charts",
            Unit,
            "printed",
            () => WordWriter.Write(EightPages.WithCharts, EightPages.Meta),
            _ => true
        );
}
