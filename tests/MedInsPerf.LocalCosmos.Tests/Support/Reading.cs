using System.Net;
using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests.Support;

/// <summary>Short forms of what the tests do over and over.</summary>
internal static class Reading
{
    /// <summary>All rows of a query, page by page.</summary>
    public static Task<List<T>> All<T>(
        this Container container,
        string sql,
        PartitionKey? key = null,
        int? page = null
    ) => container.All<T>(new QueryDefinition(sql), key, page);

    /// <summary>All rows of a query, page by page.</summary>
    public static async Task<List<T>> All<T>(
        this Container container,
        QueryDefinition query,
        PartitionKey? key = null,
        int? page = null
    )
    {
        var rows = new List<T>();
        using var pages = container.GetItemQueryIterator<T>(
            query,
            requestOptions: new QueryRequestOptions { PartitionKey = key, MaxItemCount = page }
        );
        while (pages.HasMoreResults)
        {
            rows.AddRange(await pages.ReadNextAsync(TestContext.Current.CancellationToken));
        }

        return rows;
    }

    /// <summary>All rows as JSON texts.</summary>
    public static async Task<List<string>> Rows(this Container container, string sql, PartitionKey? key = null) =>
        [.. (await container.All<JsonElement>(sql, key)).Select(row => row.GetRawText())];

    /// <summary>The status with which an operation is refused.</summary>
    public static async Task<HttpStatusCode> Refused(Func<Task> operation) =>
        (await Should.ThrowAsync<CosmosException>(operation)).StatusCode;
}
