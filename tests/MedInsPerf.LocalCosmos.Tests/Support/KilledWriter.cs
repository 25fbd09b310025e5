using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests.Support;

/// <summary>
/// Writes batches of three documents with the real SDK, several at a time, and prints the number of each batch that
/// was acknowledged. Runs in a process of its own that is killed at any moment.
/// </summary>
internal static class KilledWriter
{
    public const string Argument = "--write-until-killed";

    private const int Lanes = 4;

    public static async Task<int> Run(string path)
    {
        using var account = LocalCosmosAccount.Open(path, TimeProvider.System);
        using var client = account.CreateClient(Cosmos.Json);
        Database database = await client.CreateDatabaseIfNotExistsAsync("durability");
        Container container = await database.CreateContainerIfNotExistsAsync(
            new ContainerProperties("work", ["/tenantId", "/period"])
        );
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Write(container, lane)));
        return 0;
    }

    private static async Task Write(Container container, int lane)
    {
        // A process that was killed goes on behind what it had written.
        var written = await container
            .GetItemQueryIterator<int>($"SELECT VALUE COUNT(1) FROM c WHERE c.period = 'p{lane}'")
            .ReadNextAsync();
        for (var number = lane + (Lanes * written.Single()); ; number += Lanes)
        {
            var period = $"p{lane}";
            var batch = container.CreateTransactionalBatch(Keys.Of("990121", period));
            foreach (var part in (ReadOnlySpan<string>)["state", "audit", "outbox"])
            {
                batch.CreateItem(
                    new Doc
                    {
                        Id = $"{number}-{part}",
                        Period = period,
                        Type = part,
                    }
                );
            }

            using var response = await batch.ExecuteAsync();
            if (!response.IsSuccessStatusCode)
            {
                throw new InvalidOperationException(response.ErrorMessage);
            }

            await Console.Out.WriteLineAsync($"{period} {number}");
        }
    }
}
