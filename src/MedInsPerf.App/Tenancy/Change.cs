using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediatR;

namespace MedInsPerf.App.Tenancy;

/// <summary>One change of a tenant's period: documents, audit entry and messages, committed together or not at all.</summary>
/// <param name="by">Whose change it is: a person's name, or the work that does it.</param>
/// <param name="action">报送, 退回 …: a Chinese word for the audit.</param>
/// <param name="subject">What was changed, for the audit.</param>
public sealed class Change(string by, string action, string subject)
{
    private readonly List<WorkDocument> writes = [];
    private readonly List<(string Queue, Func<StoredJob, IRequest> Request)> messages = [];

    internal string By { get; } = by;
    internal string Action { get; } = action;
    internal string Subject { get; } = subject;
    internal IReadOnlyList<WorkDocument> Writes => writes;
    internal IReadOnlyList<(string Queue, Func<StoredJob, IRequest> Request)> Messages => messages;
    internal InboxEntry? Inbox { get; private set; }

    /// <summary>Creates the document, or replaces the version that was read.</summary>
    public Change Write(WorkDocument document)
    {
        writes.Add(document);
        return this;
    }

    /// <summary>Sends a job to a queue once the change is committed.</summary>
    public Change Send(string queue, Func<StoredJob, IRequest> request)
    {
        messages.Add((queue, request));
        return this;
    }

    /// <summary>Makes the change happen once for a job, however often its message comes.</summary>
    public Change Once(string work, StoredJob job)
    {
        Inbox = new InboxEntry($"inbox:{work}:{job.Id}");
        return this;
    }

    /// <summary>Makes the change happen once for a request's key; the answer is kept for when the request comes again.</summary>
    public Change Once<T>(RequestKey key, T answer)
    {
        Inbox = new InboxEntry(key.InboxId)
        {
            Asked = key.Asked,
            Answer = JsonSerializer.Serialize(answer, StoredJson.Options),
        };
        return this;
    }
}

/// <summary>Idempotency-Key of a request, with what it asked for: a key stands for one request and no other.</summary>
public sealed record RequestKey
{
    private RequestKey(string inboxId, string asked)
    {
        InboxId = inboxId;
        Asked = asked;
    }

    internal string InboxId { get; }

    /// <summary>Hash of what was asked for.</summary>
    internal string Asked { get; }

    /// <param name="use">The use case: its keys are its own.</param>
    /// <param name="key">Whatever the client made up.</param>
    /// <param name="asked">What the request asks for.</param>
    public static RequestKey Of(string use, string key, ReadOnlySpan<byte> asked) =>
        new($"inbox:{use}:{Hash(Encoding.UTF8.GetBytes(key))}", Hash(asked));

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>What became of an earlier request with the same key.</summary>
/// <param name="IsSame">Whether it asked for the same.</param>
public sealed record Answered<T>(bool IsSame, T Answer);

/// <summary>What became of a <see cref="Change"/>.</summary>
public enum Committed
{
    /// <summary>It stands.</summary>
    Done,

    /// <summary>It had been done before: nothing was written now.</summary>
    Before,

    /// <summary>A document was changed by somebody else since it was read: nothing was written.</summary>
    Stale,
}
