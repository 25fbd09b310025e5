using Microsoft.Azure.Cosmos.Serialization.HybridRow.Layouts;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Schemas;

namespace MedInsPerf.LocalCosmos.Batches;

/// <summary>The two HybridRow schemas of the batch protocol: an operation going up, a result coming down.</summary>
internal static class BatchSchema
{
    private const int OperationId = 2145473648;
    private const int ResultId = 2145473649;

    private static readonly Namespace Schemas = new()
    {
        Name = "Microsoft.Azure.Cosmos.BatchApi",
        Version = SchemaLanguageVersion.V1,
        Schemas =
        [
            Table(
                "BatchOperation",
                OperationId,
                Column("operationType", TypeKind.Int32, StorageKind.Fixed),
                Column("resourceType", TypeKind.Int32, StorageKind.Fixed),
                Column("partitionKey", TypeKind.Utf8, StorageKind.Variable),
                Column("effectivePartitionKey", TypeKind.Binary, StorageKind.Variable),
                Column("id", TypeKind.Utf8, StorageKind.Variable),
                Column("binaryId", TypeKind.Binary, StorageKind.Variable),
                Column("resourceBody", TypeKind.Binary, StorageKind.Variable),
                Column("indexingDirective", TypeKind.Utf8, StorageKind.Sparse),
                Column("ifMatch", TypeKind.Utf8, StorageKind.Sparse),
                Column("ifNoneMatch", TypeKind.Utf8, StorageKind.Sparse),
                Column("timeToLiveInSeconds", TypeKind.Int32, StorageKind.Sparse),
                Column("minimalReturnPreference", TypeKind.Boolean, StorageKind.Sparse)
            ),
            Table(
                "BatchResult",
                ResultId,
                Column("statusCode", TypeKind.Int32, StorageKind.Fixed),
                Column("subStatusCode", TypeKind.Int32, StorageKind.Fixed),
                Column("eTag", TypeKind.Utf8, StorageKind.Variable),
                Column("resourceBody", TypeKind.Binary, StorageKind.Variable),
                Column("retryAfterMilliseconds", TypeKind.UInt32, StorageKind.Sparse),
                Column("requestCharge", TypeKind.Float64, StorageKind.Sparse)
            ),
        ],
    };

    /// <summary>Finds the layouts of nested records.</summary>
    public static LayoutResolverNamespace Resolver { get; } = new(Schemas);

    /// <summary>The layout of a result.</summary>
    public static Layout Result { get; } = Resolver.Resolve(new(ResultId));

    private static Schema Table(string name, int id, params ReadOnlySpan<Property> columns) =>
        new()
        {
            Name = name,
            SchemaId = new(id),
            Type = TypeKind.Schema,
            Properties = [.. columns],
        };

    private static Property Column(string path, TypeKind type, StorageKind storage) =>
        new()
        {
            Path = path,
            PropertyType = new PrimitivePropertyType { Type = type, Storage = storage },
        };
}
