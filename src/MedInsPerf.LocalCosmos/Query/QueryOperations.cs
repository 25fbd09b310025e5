using System.Net;
using System.Text;
using MedInsPerf.LocalCosmos.Containers;
using MedInsPerf.LocalCosmos.Partitioning;
using MedInsPerf.LocalCosmos.Protocol;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Query;

/// <summary>Queries, their plans, and reading all documents.</summary>
internal sealed class QueryOperations(Store store, ContainerTable containers, TimeProvider clock)
{
    // The cloud's own default, so that whoever forgets that results come in pages finds out at home.
    private const int UsualPage = 100;

    private static readonly byte[] Everything = Encoding.UTF8.GetBytes("""{"query":"SELECT * FROM c"}""");

    /// <summary>
    /// The plan of a query: one range, nothing for the SDK to merge or sort, so that it sends the statement through
    /// whole. A statement that is not understood is refused here already.
    /// </summary>
    public static Answer Plan(GatewayRequest request) =>
        QueryText.Read(request.Body).Refusal is { } refusal
            ? Refusals.BadQuery(refusal)
            : Answer.Json(
                HttpStatusCode.OK,
                json =>
                    json.WriteRawValue(
                        """
                        {"partitionedQueryExecutionInfoVersion":2,
                         "queryInfo":{"distinctType":"None","top":null,"offset":null,"limit":null,"orderBy":[],
                           "orderByExpressions":[],"groupByExpressions":[],"groupByAliases":[],"aggregates":[],
                           "groupByAliasToAggregateType":{},"rewrittenQuery":"","hasSelectValue":false,
                           "dCountInfo":null,"hasNonStreamingOrderBy":false},
                         "queryRanges":[{"min":"","max":"FF","isMinInclusive":true,"isMaxInclusive":false}]}
                        """
                    )
            );

    /// <summary>A page of a query.</summary>
    public Answer Query(string database, string name, GatewayRequest request) =>
        Run(database, name, request, request.Body);

    /// <summary>A page of all documents.</summary>
    public Answer ReadAll(string database, string name, GatewayRequest request) =>
        Run(database, name, request, Everything);

    private Answer Run(string database, string name, GatewayRequest request, byte[] query)
    {
        var (statement, reason) = QueryText.Read(query);
        if (statement is null)
        {
            return Refusals.BadQuery(reason!);
        }

        var digest = PageToken.Digest(query);
        var after = request.Continuation is { } text ? PageToken.Read(text, digest) : null;
        if (after is null && request.Continuation is not null)
        {
            return Refusals.BadRequest("Invalid continuation token.");
        }

        return store.Read(session =>
        {
            if (containers.Find(session, database, name) is not { } container)
            {
                return Refusals.OwnerNotFound;
            }

            var (range, refusal) = KeyHeader.Prefix(request.PartitionKey, container.Keys);
            if (range is null || request.EffectiveKeys() is not { } effective)
            {
                return refusal ?? Refusals.BadRequest("The range of effective partition keys is not hexadecimal.");
            }

            var now = clock.GetUtcNow().ToUnixTimeSeconds();
            var scan = new Scan(container, range.Intersect(effective), statement.Where, now);
            var most = request.MaxItemCount ?? UsualPage;
            var page = new Execution(statement, scan, digest, most, after).Run(session);
            return Respond(container, page);
        });
    }

    private static Answer Respond(ContainerEntry container, Page page) =>
        Answer.Json(
            HttpStatusCode.OK,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("_rid", container.Rid);
                json.WriteStartArray("Documents");
                foreach (var row in page.Rows)
                {
                    json.WriteRawValue(row.Span, skipInputValidation: true);
                }

                json.WriteEndArray();
                json.WriteNumber("_count", page.Rows.Count);
                json.WriteEndObject();
            }
        ) with
        {
            ItemCount = page.Rows.Count,
            Continuation = page.Next?.Text,
            Charge = RequestCharge.Query(page.DocumentsRead, page.BytesRead, page.Bytes),
        };
}
