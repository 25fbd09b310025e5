using System.Net;
using System.Text.Json;
using MedInsPerf.LocalCosmos.Protocol;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Containers;

/// <summary>Making, reading, replacing and removing databases and containers.</summary>
internal sealed class ContainerOperations(Store store, ContainerTable containers, TimeProvider clock)
{
    public Answer ListDatabases() =>
        store.Read(session =>
            Feed("", "Databases", ContainerTable.Databases(session), (database, json) => database.Write(json))
        );

    public async Task<Answer> CreateDatabase(byte[] body)
    {
        using var document = JsonBytes.Parse(body);
        if (document is null || ContainerDefinition.ReadId(document.RootElement) is not { } id)
        {
            return Refusals.BadRequest("The input name of the database is invalid.");
        }

        return await store.Write(session =>
            ContainerTable.FindDatabase(session, id) is not null
                ? Refusals.Conflict
                : Entity(HttpStatusCode.Created, ContainerTable.AddDatabase(session, id, Now()))
        );
    }

    public Answer ReadDatabase(string name) =>
        store.Read(session =>
            ContainerTable.FindDatabase(session, name) is { } database
                ? Entity(HttpStatusCode.OK, database)
                : Refusals.NotFound
        );

    public Task<Answer> DeleteDatabase(string name) =>
        store.Write(session =>
        {
            if (ContainerTable.FindDatabase(session, name) is not { } database)
            {
                return Refusals.NotFound;
            }

            ContainerTable.RemoveDatabase(session, database);
            return new Answer(HttpStatusCode.NoContent);
        });

    public Answer ListContainers(string database) =>
        store.Read(session =>
            ContainerTable.FindDatabase(session, database) is { } owner
                ? Feed(
                    owner.Rid,
                    "DocumentCollections",
                    containers.All(session, owner),
                    (container, json) => container.Write(json)
                )
                : Refusals.OwnerNotFound
        );

    public Task<Answer> CreateContainer(string database, byte[] body)
    {
        var (id, definition, refusal) = ContainerDefinition.Read(body);
        if (refusal is not null)
        {
            return Task.FromResult(refusal);
        }

        return store.Write(session =>
        {
            if (ContainerTable.FindDatabase(session, database) is not { } owner)
            {
                return Refusals.OwnerNotFound;
            }

            return containers.Find(session, owner.Id, id) is not null
                ? Refusals.Conflict
                : Entity(HttpStatusCode.Created, containers.Add(session, owner, id, definition, Now()));
        });
    }

    public Answer ReadContainer(string database, string name) =>
        store.Read(session =>
            containers.Find(session, database, name) is { } container
                ? Entity(HttpStatusCode.OK, container)
                : Refusals.NotFound
        );

    public Task<Answer> ReplaceContainer(string database, string name, byte[] body, string? ifMatch)
    {
        var (id, definition, refusal) = ContainerDefinition.Read(body);
        if (refusal is not null)
        {
            return Task.FromResult(refusal);
        }

        return store.Write(session =>
        {
            if (containers.Find(session, database, name) is not { } container)
            {
                return Refusals.NotFound;
            }

            if (ifMatch is not null && !string.Equals(ifMatch, container.Stamp.ETag, StringComparison.Ordinal))
            {
                return Refusals.Precondition;
            }

            using var replacement = JsonDocument.Parse(definition);
            var keys = replacement.RootElement.GetProperty("partitionKey").GetProperty("paths");
            var kept = container.Definition.GetProperty("partitionKey").GetProperty("paths");
            return !string.Equals(id, container.Id, StringComparison.Ordinal) || !JsonElement.DeepEquals(keys, kept)
                ? Refusals.BadRequest("The id and the partition key of a container cannot be changed.")
                : Entity(HttpStatusCode.OK, containers.Replace(session, container, definition, Now()));
        });
    }

    public Task<Answer> DeleteContainer(string database, string name) =>
        store.Write(session =>
        {
            if (containers.Find(session, database, name) is not { } container)
            {
                return Refusals.NotFound;
            }

            ContainerTable.Remove(session, container);
            return new Answer(HttpStatusCode.NoContent);
        });

    /// <summary>The physical partitions: always one, from "" to "FF".</summary>
    public Answer PartitionRanges(string database, string name, string? ifNoneMatch) =>
        store.Read(session =>
        {
            if (containers.Find(session, database, name) is not { } container)
            {
                return Refusals.NotFound;
            }

            // The SDK asks again with the tag that it got, until it is told that nothing is new.
            const string tag = "\"1\"";
            if (string.Equals(ifNoneMatch, tag, StringComparison.Ordinal))
            {
                return new Answer(HttpStatusCode.NotModified) { ETag = tag, ItemCount = 0 };
            }

            var rid = ResourceIds.OfRange(container.DatabaseNumber, container.Number);
            return Feed(
                container.Rid,
                "PartitionKeyRanges",
                [rid],
                (_, json) =>
                {
                    json.WriteStartObject();
                    json.WriteString("_rid", rid);
                    json.WriteString("id", "0");
                    json.WriteString("_etag", tag);
                    json.WriteString("minInclusive", "");
                    json.WriteString("maxExclusive", "FF");
                    json.WriteNumber("ridPrefix", 0);
                    json.WriteString("_self", $"dbs/{container.DatabaseRid}/colls/{container.Rid}/pkranges/{rid}/");
                    json.WriteNumber("throughputFraction", 1);
                    json.WriteString("status", "online");
                    json.WriteStartArray("parents");
                    json.WriteEndArray();
                    json.WriteNumber("_ts", container.Timestamp);
                    json.WriteEndObject();
                }
            ) with
            {
                ETag = tag,
            };
        });

    private static Answer Entity(HttpStatusCode status, DatabaseEntry database) =>
        Answer.Json(status, database.Write) with
        {
            ETag = database.Stamp.ETag,
        };

    private static Answer Entity(HttpStatusCode status, ContainerEntry container) =>
        Answer.Json(status, container.Write) with
        {
            ETag = container.Stamp.ETag,
        };

    private static Answer Feed<T>(string rid, string name, List<T> items, Action<T, Utf8JsonWriter> write) =>
        Answer.Json(
            HttpStatusCode.OK,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("_rid", rid);
                json.WriteStartArray(name);
                items.ForEach(item => write(item, json));
                json.WriteEndArray();
                json.WriteNumber("_count", items.Count);
                json.WriteEndObject();
            }
        ) with
        {
            ItemCount = items.Count,
        };

    private long Now() => clock.GetUtcNow().ToUnixTimeSeconds();
}
