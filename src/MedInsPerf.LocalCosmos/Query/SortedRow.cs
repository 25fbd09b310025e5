namespace MedInsPerf.LocalCosmos.Query;

/// <summary>A row with what it is sorted by.</summary>
/// <param name="Number">Decides between equal values: the document that came first.</param>
internal sealed record SortedRow(Value Sort, long Number, ReadOnlyMemory<byte> Json);

/// <summary>The order of rows; descending turns the decision between equals around, too.</summary>
internal sealed class RowOrder(bool descending) : IComparer<SortedRow>
{
    public int Compare(SortedRow? x, SortedRow? y)
    {
        var order = Comparison.Sort(x!.Sort, y!.Sort);
        if (order == 0)
        {
            order = x.Number.CompareTo(y.Number);
        }

        return descending ? -order : order;
    }
}
