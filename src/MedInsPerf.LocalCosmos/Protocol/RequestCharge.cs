namespace MedInsPerf.LocalCosmos.Protocol;

/// <summary>
/// What an operation would cost in request units, estimated from the published figures: a point read of 1 KB is 1 and
/// of 64 KB is 10; a write of 1 KB is 5 and of 64 KB is 48, before indexing; a replace also takes the old entries
/// out of the index. A guard against regressions, not a bill.
/// </summary>
internal static class RequestCharge
{
    private const double Kilobyte = 1024;

    /// <summary>A point read.</summary>
    public static double Read(int bytes) => 1 + (9.0 / 63 * Over(bytes));

    /// <summary>A create.</summary>
    public static double Create(int bytes) => 5.3 + (43.0 / 63 * Over(bytes));

    /// <summary>A replace, an upsert of what exists, a patch.</summary>
    public static double Replace(int before, int after) =>
        10.3 + (43.0 / 63 * Over(after)) + (0.25 * (43.0 / 63) * Over(before));

    /// <summary>A delete.</summary>
    public static double Delete(int bytes) => 5.3 + (0.25 * (43.0 / 63) * Over(bytes));

    /// <summary>A page of a query: what it looked at and what it gave back.</summary>
    public static double Query(long documents, long bytesRead, long bytesReturned) =>
        2.25 + (0.025 * documents) + (0.03 * bytesRead / Kilobyte) + (0.03 * bytesReturned / Kilobyte);

    private static double Over(int bytes) => Math.Max(0, (bytes / Kilobyte) - 1);
}
