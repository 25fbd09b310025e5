using System.Text.Json.Serialization;

namespace MedInsPerf.App.Tenancy;

/// <summary>A document of one tenant and period. Tenant and period are set by the store that writes it, by nobody else.</summary>
/// <param name="Id">Deterministic: written twice it is the same document.</param>
/// <param name="Type">What it is, for queries within the partition.</param>
public abstract record WorkDocument(string Id, string Type)
{
    /// <summary>Set by the store.</summary>
    public string? TenantId { get; init; }

    /// <summary>Set by the store.</summary>
    public string? Period { get; init; }

    /// <summary>The version that was read; null for a new document.</summary>
    [JsonPropertyName("_etag")]
    public string? ETag { get; init; }
}

/// <summary>The end of the audit chain; replaced by every change, so that changes of a county-year happen one after another.</summary>
/// <param name="Sequence">Number of changes so far.</param>
/// <param name="Hash">Hash of the last audit entry.</param>
internal sealed record ChainHead(long Sequence, string Hash) : WorkDocument(DocumentId, "head")
{
    public const string DocumentId = "head";
}

/// <summary>留痕: one change, chained to the one before it.</summary>
internal sealed record AuditEntry(
    string Id,
    long Sequence,
    DateTimeOffset At,
    string By,
    string Action,
    string Subject,
    string PreviousHash,
    string Hash
) : WorkDocument(Id, AuditEntry.TypeName)
{
    public const string TypeName = "audit";
}

/// <summary>A message that is to be sent once the batch that holds it is committed.</summary>
internal sealed record OutboxMessage(string Id, string Queue, string Text) : WorkDocument(Id, "outbox");

/// <summary>A message or request that has had its effect.</summary>
internal sealed record InboxEntry(string Id) : WorkDocument(Id, "inbox")
{
    /// <summary>Hash of what a request asked for; null for a message.</summary>
    public string? Asked { get; init; }

    /// <summary>What it got; null for a message.</summary>
    public string? Answer { get; init; }

    /// <summary>Thirty days: longer than a queue keeps a message.</summary>
    public int Ttl { get; init; } = 30 * 24 * 60 * 60;
}
