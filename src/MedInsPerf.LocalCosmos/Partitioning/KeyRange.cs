namespace MedInsPerf.LocalCosmos.Partitioning;

/// <summary>A half-open range of effective keys.</summary>
/// <param name="From">Its first key; empty: from the beginning.</param>
/// <param name="To">The key after its last one.</param>
internal sealed record KeyRange(byte[] From, byte[] To)
{
    /// <summary>Everything: "" up to "FF".</summary>
    public static KeyRange All { get; } = new([], [0xFF]);

    /// <summary>Whether no partition is left out.</summary>
    public bool IsAll => From.Length == 0 && To is [0xFF, ..];

    /// <summary>Whether only one full key fits in.</summary>
    public bool IsOne(int levels) =>
        From.Length == levels * EffectiveKey.BytesPerComponent
        && (
            To.AsSpan().SequenceEqual(From)
            || (To.Length == From.Length + 1 && To[^1] == 0xFF && To.AsSpan().StartsWith(From))
        );

    /// <summary>All keys that begin with this one.</summary>
    public static KeyRange StartingWith(byte[] key) => key.Length == 0 ? All : new(key, [.. key, 0xFF]);

    /// <summary>What both ranges hold.</summary>
    public KeyRange Intersect(KeyRange other) =>
        new(
            From.AsSpan().SequenceCompareTo(other.From) >= 0 ? From : other.From,
            To.AsSpan().SequenceCompareTo(other.To) <= 0 ? To : other.To
        );
}
