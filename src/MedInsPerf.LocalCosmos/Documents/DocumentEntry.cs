using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Documents;

/// <summary>A document as it stands in the file: its JSON is complete, with system properties.</summary>
/// <param name="Number">The order in which documents came.</param>
internal sealed record DocumentEntry(long Number, byte[] Body, Stamp Stamp);

/// <summary>What of a document stands in columns beside its JSON.</summary>
/// <param name="Ttl">Seconds that it lives; -1 for ever; null: as the container says.</param>
internal sealed record DocumentFacts(string Id, string? Type, int? Ttl);
