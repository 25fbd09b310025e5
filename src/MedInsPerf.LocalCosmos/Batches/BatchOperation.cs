using MedInsPerf.LocalCosmos.Documents;
using Microsoft.Azure.Cosmos.Serialization.HybridRow;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.IO;

namespace MedInsPerf.LocalCosmos.Batches;

/// <summary>What one operation of a batch does; the numbers are the protocol's.</summary>
internal enum BatchVerb
{
    Create = 0,
    Patch = 1,
    Read = 2,
    Delete = 4,
    Replace = 5,
    Upsert = 20,
}

/// <summary>One operation of a batch.</summary>
/// <param name="PartitionKey">Only in bulk requests, whose operations belong to many partitions.</param>
internal sealed record BatchOperation(BatchVerb Verb, string? Id, string? PartitionKey, byte[] Body, Wishes Wishes)
{
    /// <summary>Reads an operation; null when the bytes are none.</summary>
    public static BatchOperation? Read(ReadOnlyMemory<byte> record)
    {
        var row = new RowBuffer(record.Length);
        if (!row.ReadFrom(record.Span, HybridRowVersion.V1, BatchSchema.Resolver))
        {
            return null;
        }

        BatchVerb? verb = null;
        string? id = null;
        string? partitionKey = null;
        string? ifMatch = null;
        string? ifNoneMatch = null;
        byte[] body = [];
        var noContent = false;
        var reader = new RowReader(ref row);
        while (reader.Read())
        {
            var result = Result.Success;
            switch (reader.Path.ToString())
            {
                case "operationType":
                    result = reader.ReadInt32(out var code);
                    verb = (BatchVerb)code;
                    break;
                case "id":
                    result = reader.ReadString(out id);
                    break;
                case "partitionKey":
                    result = reader.ReadString(out partitionKey);
                    break;
                case "resourceBody":
                    result = reader.ReadBinary(out body);
                    break;
                case "ifMatch":
                    result = reader.ReadString(out ifMatch);
                    break;
                case "ifNoneMatch":
                    result = reader.ReadString(out ifNoneMatch);
                    break;
                case "minimalReturnPreference":
                    result = reader.ReadBool(out noContent);
                    break;
                default:
                    break;
            }

            if (result != Result.Success)
            {
                return null;
            }
        }

        return verb is { } known && Enum.IsDefined(known)
            ? new(known, id, partitionKey, body, new Wishes(ifMatch, ifNoneMatch, noContent))
            : null;
    }
}
