using System.Net;
using MedInsPerf.LocalCosmos.Containers;
using MedInsPerf.LocalCosmos.Documents;
using MedInsPerf.LocalCosmos.Partitioning;
using MedInsPerf.LocalCosmos.Protocol;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Batches;

/// <summary>Transactional batches: all operations of one logical partition, or none of them.</summary>
internal sealed class BatchOperations(Store store, ContainerTable containers, TimeProvider clock)
{
    private const int MostOperations = 100;
    private const int MostBytes = 2 * 1024 * 1024;

    /// <summary>Carries a batch out.</summary>
    public async Task<Answer> Run(string database, string name, GatewayRequest request)
    {
        if (!request.IsAtomicBatch)
        {
            return Refusals.NotSupported("bulk requests (AllowBulkExecution)");
        }

        if (request.Body.Length > MostBytes)
        {
            return Refusals.TooLarge;
        }

        if (await BatchBody.Read(request.Body) is not { Count: > 0 } operations)
        {
            return Refusals.BadRequest("The batch has no operations, or its body cannot be read.");
        }

        if (operations.Count > MostOperations)
        {
            return Refusals.BadRequest(
                $"Batch request has more operations than what is supported: {operations.Count} of {MostOperations}."
            );
        }

        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var (refusal, answers) = await store.Write(session =>
        {
            if (containers.Find(session, database, name) is not { } container)
            {
                return (Refusals.OwnerNotFound, []);
            }

            var (key, mismatch) = KeyHeader.Full(request.PartitionKey, container.Keys);
            return key is null
                ? (mismatch, [])
                : ((Answer?)null, RunAll(new DocumentOperations(session, container, key, now), operations));
        });
        if (refusal is not null)
        {
            return refusal;
        }

        var committed = answers.TrueForAll(answer => answer.Status < HttpStatusCode.BadRequest);
        return new Answer(committed ? HttpStatusCode.OK : HttpStatusCode.MultiStatus, await BatchBody.Write(answers))
        {
            Charge = answers.Sum(answer => answer.Charge),
        };
    }

    // The writer's transaction holds other people's work, too: only this batch is taken back.
    private static List<Answer> RunAll(DocumentOperations documents, List<BatchOperation> operations)
    {
        var answers = new List<Answer>(operations.Count);
        documents.Session.Execute("SAVEPOINT batch");
        foreach (var operation in operations)
        {
            answers.Add(Run(documents, operation));
            if (answers[^1].Status >= HttpStatusCode.BadRequest)
            {
                documents.Session.Execute("ROLLBACK TO batch");
                documents.Session.Execute("RELEASE batch");
                return Failed(answers, operations.Count);
            }
        }

        documents.Session.Execute("RELEASE batch");
        return answers;
    }

    private static Answer Run(DocumentOperations documents, BatchOperation operation)
    {
        var (verb, id, _, body, wishes) = operation;
        return (verb, id) switch
        {
            (BatchVerb.Create, _) => documents.Create(body, wishes),
            (BatchVerb.Upsert, _) => documents.Upsert(body, wishes),
            (_, null) => Refusals.BadRequest($"The batch operation {verb} needs an id."),
            (BatchVerb.Read, { } known) => documents.Read(known, wishes),
            (BatchVerb.Replace, { } known) => documents.Replace(known, body, wishes),
            (BatchVerb.Patch, { } known) => documents.Patch(known, body, wishes),
            (_, { } known) => documents.Delete(known, wishes),
        };
    }

    private static List<Answer> Failed(List<Answer> answers, int count)
    {
        var others = new Answer(HttpStatusCode.FailedDependency) { Charge = 0 };
        var failing = answers.Count - 1;
        return [.. Enumerable.Range(0, count).Select(index => index == failing ? answers[failing] : others)];
    }
}
