using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using MedInsPerf.App.Work;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.App.Tenancy;

/// <summary>Opens a tenant's documents.</summary>
public sealed class WorkStore(CosmosStore store, OutboxRelay relay, TimeProvider clock)
{
    /// <summary>The period that holds what belongs to no fiscal year.</summary>
    public const string Standing = "standing";

    /// <summary>One tenant's documents of one period.</summary>
    public TenantPeriod Open(TenantScope scope, string period) => new(store.Work, relay, clock, scope, period);
}

/// <summary>
/// One tenant's documents of one period: one partition, one chain of audit entries, one transaction scope.
/// </summary>
public sealed class TenantPeriod
{
    /// <summary>What a transactional batch may hold in the cloud.</summary>
    private const int MostOperations = 100;

    private const int LongestId = 255;

    private readonly Container work;
    private readonly OutboxRelay relay;
    private readonly TimeProvider clock;
    private readonly TenantScope scope;
    private readonly string period;
    private readonly PartitionKey partition;

    internal TenantPeriod(Container work, OutboxRelay relay, TimeProvider clock, TenantScope scope, string period)
    {
        this.work = work;
        this.relay = relay;
        this.clock = clock;
        this.scope = scope;
        this.period = period;
        partition = new PartitionKeyBuilder().Add(scope.TenantId).Add(period).Build();
    }

    /// <summary>The document, or null.</summary>
    public async Task<T?> Find<T>(string id, CancellationToken cancellation)
        where T : WorkDocument
    {
        if (!CanBeId(id))
        {
            return null;
        }

        using var response = await work.ReadItemStreamAsync(id, partition, cancellationToken: cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return await JsonSerializer.DeserializeAsync<T>(response.Content, StoredJson.Options, cancellation);
    }

    /// <summary>Every document of a type, by id.</summary>
    public async Task<ImmutableArray<T>> All<T>(string type, CancellationToken cancellation)
        where T : WorkDocument
    {
        var query = new QueryDefinition("SELECT * FROM c WHERE c.type = @type ORDER BY c.id").WithParameter(
            "@type",
            type
        );
        var found = ImmutableArray.CreateBuilder<T>();
        using var pages = work.GetItemQueryIterator<T>(query, requestOptions: InPartition());
        while (pages.HasMoreResults)
        {
            found.AddRange(await pages.ReadNextAsync(cancellation));
        }

        return found.ToImmutable();
    }

    /// <summary>One page of the documents of a type, last id first; null where there is no such page.</summary>
    public async Task<(ImmutableArray<T> Page, string? Continuation)?> Page<T>(
        string type,
        int size,
        string? continuation,
        CancellationToken cancellation
    )
        where T : WorkDocument
    {
        var query = new QueryDefinition("SELECT * FROM c WHERE c.type = @type ORDER BY c.id DESC").WithParameter(
            "@type",
            type
        );
        var options = InPartition();
        options.MaxItemCount = size;
        try
        {
            using var pages = work.GetItemQueryIterator<T>(query, continuation, options);
            var page = await pages.ReadNextAsync(cancellation);
            return ([.. page], page.ContinuationToken);
        }
        catch (CosmosException refused)
            when (refused.StatusCode == HttpStatusCode.BadRequest && continuation is not null)
        {
            return null;
        }
    }

    /// <summary>How many changes there have been.</summary>
    public async Task<long> Sequence(CancellationToken cancellation) =>
        (await Find<ChainHead>(ChainHead.DocumentId, cancellation))?.Sequence ?? 0;

    /// <summary>The number of the first audit entry that is not what was written; null where the chain holds.</summary>
    public async Task<long?> BrokenAt(CancellationToken cancellation)
    {
        // The head is read first: entries that come after it are verified the next time.
        var head = await Find<ChainHead>(ChainHead.DocumentId, cancellation);
        var entries = await All<AuditEntry>(AuditEntry.TypeName, cancellation);
        return AuditChain.BrokenAt(entries.Where(entry => entry.Sequence <= (head?.Sequence ?? 0)), head);
    }

    /// <summary>What a request's key got before; null where it comes for the first time.</summary>
    public async Task<Answered<T>?> AnswerTo<T>(RequestKey key, CancellationToken cancellation)
        where T : class =>
        await Find<InboxEntry>(key.InboxId, cancellation) is { Answer: { } answer } entry
            ? new(
                entry.Asked == key.Asked,
                JsonSerializer.Deserialize<T>(answer, StoredJson.Options)
                    ?? throw new JsonException($"{entry.Id} holds no answer.")
            )
            : null;

    /// <summary>A job for this tenant and period that no change stored: what a timer hands to a queue.</summary>
    public StoredJob Job(string id) => new(id, scope.TenantId, scope.Code, scope.ProvinceCode, period);

    /// <summary>
    /// Commits state, audit, inbox and outbox in one transactional batch, then relays the messages. Changes of other
    /// documents in between are no conflict: the chain is taken up where it ends.
    /// </summary>
    /// <exception cref="CosmosException">The store is out of reach or refuses for another reason than a conflict.</exception>
    public async Task<Committed> Commit(Change change, CancellationToken cancellation)
    {
        while (true)
        {
            var head = await Find<ChainHead>(ChainHead.DocumentId, cancellation);
            var (operations, outbox) = Compose(change, head);
            using var response = await Execute(operations, cancellation);
            if (response.IsSuccessStatusCode)
            {
                Milestones.Reached("committed", change.Action);
                await relay.Relay(scope, period, outbox, cancellation);
                return Committed.Done;
            }

            switch (Culprit(response, operations))
            {
                case InboxEntry:
                    return Committed.Before;
                case ChainHead or AuditEntry or OutboxMessage:
                    continue;
                case { }:
                    return Committed.Stale;
                default:
                    throw new CosmosException(
                        response.ErrorMessage,
                        response.StatusCode,
                        subStatusCode: 0,
                        response.ActivityId,
                        response.RequestCharge
                    );
            }
        }
    }

    private async Task<TransactionalBatchResponse> Execute(
        List<WorkDocument> operations,
        CancellationToken cancellation
    )
    {
        if (operations.Count > MostOperations)
        {
            throw new InvalidOperationException(
                $"A change of {operations.Count} documents is more than one batch holds."
            );
        }

        var batch = work.CreateTransactionalBatch(partition);
        foreach (var document in operations)
        {
            if (document.ETag is { } etag)
            {
                batch.ReplaceItemStream(
                    document.Id,
                    Written(document with { ETag = null }),
                    new TransactionalBatchItemRequestOptions { IfMatchEtag = etag }
                );
            }
            else
            {
                batch.CreateItemStream(Written(document));
            }
        }

        return await batch.ExecuteAsync(cancellation);
    }

    private static MemoryStream Written(WorkDocument document) =>
        new(JsonSerializer.SerializeToUtf8Bytes(document, document.GetType(), StoredJson.Options));

    private (List<WorkDocument> Operations, List<OutboxMessage> Outbox) Compose(Change change, ChainHead? head)
    {
        var sequence = (head?.Sequence ?? 0) + 1;
        var previous = head?.Hash ?? "";
        var at = clock.GetUtcNow();
        var hash = AuditChain.HashOf(previous, sequence, at, change.By, change.Action, change.Subject);
        var outbox = change
            .Messages.Select(
                (message, index) =>
                {
                    var id = $"outbox:{sequence:D8}:{index}";
                    var request = message.Request(Job($"{scope.Code}:{period}:{sequence:D8}:{index}"));
                    return new OutboxMessage(
                        id,
                        message.Queue,
                        JsonSerializer.Serialize(request, request.GetType(), StoredJson.Options)
                    );
                }
            )
            .ToList();

        List<WorkDocument> operations =
        [
            .. change.Inbox is { } inbox ? [inbox] : Array.Empty<WorkDocument>(),
            new ChainHead(sequence, hash) { ETag = head?.ETag },
            new AuditEntry(
                $"audit:{sequence:D8}",
                sequence,
                at,
                change.By,
                change.Action,
                change.Subject,
                previous,
                hash
            ),
            .. change.Writes,
            .. outbox,
        ];
        return (operations.ConvertAll(Owned), outbox);
    }

    private WorkDocument Owned(WorkDocument document) => document with { TenantId = scope.TenantId, Period = period };

    /// <summary>The document whose version was the conflict; null where the batch failed for another reason.</summary>
    private static WorkDocument? Culprit(TransactionalBatchResponse response, List<WorkDocument> operations)
    {
        for (var index = 0; index < response.Count; index++)
        {
            if (response[index].StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed)
            {
                return operations[index];
            }
        }

        return null;
    }

    /// <summary>What a request names may be anything; the store takes only these for an id.</summary>
    private static bool CanBeId(string id) => id.Length <= LongestId && id.AsSpan().IndexOfAny("/\\?#") < 0;

    private QueryRequestOptions InPartition() => new() { PartitionKey = partition };
}
