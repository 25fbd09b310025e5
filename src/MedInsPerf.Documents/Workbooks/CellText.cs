using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Workbooks;

/// <summary>The text of one cell.</summary>
internal static class CellText
{
    public static readonly CleanText Nothing = CleanText.Of("");

    public static CleanText Clean(string raw) => Cleaning.Run(raw);
}
