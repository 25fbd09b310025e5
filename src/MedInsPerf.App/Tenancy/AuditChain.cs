using System.Security.Cryptography;
using System.Text.Json;

namespace MedInsPerf.App.Tenancy;

/// <summary>
/// 留痕链: every entry holds the hash of the one before it, so that an entry that was changed, removed or put in between
/// shows. It proves nothing against who can write the whole chain anew.
/// </summary>
internal static class AuditChain
{
    /// <summary>The hash of an entry. The fields are an array, so that words cannot wander from one into the next.</summary>
    public static string HashOf(
        string previous,
        long sequence,
        DateTimeOffset at,
        string by,
        string action,
        string subject
    ) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes<object[]>([previous, sequence, $"{at:O}", by, action, subject])
            )
        );

    /// <summary>The number of the first entry that is not what was written; null where the chain holds to its end.</summary>
    /// <param name="entries">In the order of their numbers.</param>
    public static long? BrokenAt(IEnumerable<AuditEntry> entries, ChainHead? head)
    {
        var (sequence, previous) = (0L, "");
        foreach (var entry in entries)
        {
            sequence++;
            if (entry.Sequence != sequence || entry.PreviousHash != previous || entry.Hash != HashOf(entry))
            {
                return sequence;
            }

            previous = entry.Hash;
        }

        return sequence < (head?.Sequence ?? 0) ? sequence + 1
            : sequence > (head?.Sequence ?? 0) || previous != (head?.Hash ?? "") ? sequence
            : null;
    }

    private static string HashOf(AuditEntry entry) =>
        HashOf(entry.PreviousHash, entry.Sequence, entry.At, entry.By, entry.Action, entry.Subject);
}
