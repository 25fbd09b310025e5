namespace MedInsPerf.LocalCosmos.Query;

/// <summary>One page of a result.</summary>
internal sealed class Page
{
    // The cloud closes a page at 4 MB, whatever count was asked for.
    private const long MostBytes = 4 * 1024 * 1024;

    private readonly int most;

    public Page(int most) => this.most = most;

    /// <summary>The rows as JSON.</summary>
    public List<ReadOnlyMemory<byte>> Rows { get; } = [];

    /// <summary>The bytes of the rows.</summary>
    public long Bytes { get; private set; }

    /// <summary>How many documents were looked at.</summary>
    public long DocumentsRead { get; private set; }

    /// <summary>Their bytes.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Where the next page begins; null: this is the last.</summary>
    public PageToken? Next { get; set; }

    /// <summary>Notes that documents were looked at.</summary>
    public void Looked(long documents, long bytes)
    {
        DocumentsRead += documents;
        BytesRead += bytes;
    }

    /// <summary>Adds a row, if there is room for it.</summary>
    public bool TryAdd(ReadOnlyMemory<byte> row)
    {
        if (Rows.Count == most || (Rows.Count > 0 && Bytes + row.Length > MostBytes))
        {
            return false;
        }

        Rows.Add(row);
        Bytes += row.Length;
        return true;
    }
}
