using MedInsPerf.LocalCosmos.Batches;
using MedInsPerf.LocalCosmos.Containers;
using MedInsPerf.LocalCosmos.Documents;
using MedInsPerf.LocalCosmos.Partitioning;
using MedInsPerf.LocalCosmos.Query;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Protocol;

/// <summary>The table of what can be asked for: method and path to operation.</summary>
internal sealed class Gateway(Store store, TimeProvider clock)
{
    private readonly ContainerTable containers = new();
    private ContainerOperations? containerOperations;
    private QueryOperations? queryOperations;
    private BatchOperations? batchOperations;

    private ContainerOperations Containers => containerOperations ??= new(store, containers, clock);

    private QueryOperations Queries => queryOperations ??= new(store, containers, clock);

    private BatchOperations Batches => batchOperations ??= new(store, containers, clock);

    /// <summary>Answers a request.</summary>
    public async Task<Answer> Answer(GatewayRequest request, Uri endpoint)
    {
        var answer = await Route(request, endpoint);
        return request.Path is ["dbs", _, "colls", _, "docs", ..]
            ? answer with
            {
                // The SDK sends it back with its reads. Here every read sees every acknowledged write anyway.
                SessionToken = $"0:-1#{store.Last}",
            }
            : answer;
    }

    private async Task<Answer> Route(GatewayRequest request, Uri endpoint) =>
        request.Path switch
        {
            [] => AccountDescription.At(endpoint),
            ["dbs"] => await Databases(request),
            ["dbs", var database] => await Database(request, database),
            ["dbs", var database, "colls"] => await ContainersOf(request, database),
            ["dbs", var database, "colls", var container] => await Container(request, database, container),
            ["dbs", var database, "colls", var container, "pkranges"] => Containers.PartitionRanges(
                database,
                container,
                request.IfNoneMatch
            ),
            ["dbs", var database, "colls", var container, "docs"] => await Documents(request, database, container),
            ["dbs", var database, "colls", var container, "docs", var id] => await Document(
                request,
                database,
                container,
                id
            ),
            ["offers", ..] => Refusals.NotSupported("throughput: the account is serverless"),
            _ => Refusals.NotSupported($"{request.Method} {string.Join('/', request.Path)}"),
        };

    private async Task<Answer> Databases(GatewayRequest request) =>
        request.Method.Method switch
        {
            "GET" => Containers.ListDatabases(),
            "POST" when request.IsQuery => Refusals.NotSupported("queries over databases"),
            "POST" when request.StatesThroughput => Refusals.Throughput,
            "POST" => await Containers.CreateDatabase(request.Body),
            _ => Unknown(request),
        };

    private async Task<Answer> Database(GatewayRequest request, string database) =>
        request.Method.Method switch
        {
            "GET" => Containers.ReadDatabase(database),
            "DELETE" => await Containers.DeleteDatabase(database),
            _ => Unknown(request),
        };

    private async Task<Answer> ContainersOf(GatewayRequest request, string database) =>
        request.Method.Method switch
        {
            "GET" => Containers.ListContainers(database),
            "POST" when request.IsQuery => Refusals.NotSupported("queries over containers"),
            "POST" when request.StatesThroughput => Refusals.Throughput,
            "POST" => await Containers.CreateContainer(database, request.Body),
            _ => Unknown(request),
        };

    private async Task<Answer> Container(GatewayRequest request, string database, string container) =>
        request.Method.Method switch
        {
            "GET" => Containers.ReadContainer(database, container),
            "PUT" => await Containers.ReplaceContainer(database, container, request.Body, request.IfMatch),
            "DELETE" => await Containers.DeleteContainer(database, container),
            _ => Unknown(request),
        };

    private async Task<Answer> Documents(GatewayRequest request, string database, string container)
    {
        if (request.IsChangeFeed)
        {
            return Refusals.NotSupported("the change feed");
        }

        switch (request.Method.Method)
        {
            case "GET":
                return Queries.ReadAll(database, container, request);
            case "POST" when request.IsQueryPlan:
                return QueryOperations.Plan(request);
            case "POST" when request.IsQuery:
                return Queries.Query(database, container, request);
            case "POST" when request.IsBatch:
                return await Batches.Run(database, container, request);
            case "POST":
                return await Write(
                    request,
                    database,
                    container,
                    documents =>
                        request.IsUpsert
                            ? documents.Upsert(request.Body, request.Wishes)
                            : documents.Create(request.Body, request.Wishes)
                );
            default:
                return Unknown(request);
        }
    }

    private async Task<Answer> Document(GatewayRequest request, string database, string container, string id)
    {
        switch (request.Method.Method)
        {
            case "GET":
                return store.Read(session =>
                    On(session, request, database, container, documents => documents.Read(id, request.Wishes))
                );
            case "PUT":
                return await Write(
                    request,
                    database,
                    container,
                    documents => documents.Replace(id, request.Body, request.Wishes)
                );
            case "PATCH":
                return await Write(
                    request,
                    database,
                    container,
                    documents => documents.Patch(id, request.Body, request.Wishes)
                );
            case "DELETE":
                return await Write(request, database, container, documents => documents.Delete(id, request.Wishes));
            default:
                return Unknown(request);
        }
    }

    private Task<Answer> Write(
        GatewayRequest request,
        string database,
        string container,
        Func<DocumentOperations, Answer> operate
    ) => store.Write(session => On(session, request, database, container, operate));

    private Answer On(
        Session session,
        GatewayRequest request,
        string database,
        string container,
        Func<DocumentOperations, Answer> operate
    )
    {
        if (containers.Find(session, database, container) is not { } entry)
        {
            return Refusals.OwnerNotFound;
        }

        var (key, refusal) = KeyHeader.Full(request.PartitionKey, entry.Keys);
        return key is null
            ? refusal!
            : operate(new DocumentOperations(session, entry, key, clock.GetUtcNow().ToUnixTimeSeconds()));
    }

    private static Answer Unknown(GatewayRequest request) =>
        Refusals.NotSupported($"{request.Method} {string.Join('/', request.Path)}");
}
