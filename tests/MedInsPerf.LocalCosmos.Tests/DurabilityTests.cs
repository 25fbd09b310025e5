using System.Diagnostics;
using System.Net;
using MedInsPerf.LocalCosmos.Tests.Support;
using Microsoft.Azure.Cosmos;
using Microsoft.Data.Sqlite;

namespace MedInsPerf.LocalCosmos.Tests;

public sealed class DurabilityTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("local-cosmos-").FullName;

    private string File => Path.Combine(folder, "cosmos.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_process_that_is_killed_keeps_every_acknowledged_batch_and_no_half_one()
    {
        Cosmos.SkipInTheCloud("we cannot kill the cloud");
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        var random = new Random(20240301);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            acknowledged.UnionWith(await WriteUntilKilled(after: random.Next(10, 80)));
            var found = await BatchesFound();

            found.Halves.ShouldBeEmpty();
            acknowledged.Except(found.Whole).ShouldBeEmpty();
        }

        acknowledged.Count.ShouldBeGreaterThan(30);
    }

    [Fact]
    public async Task What_was_written_is_there_after_reopening_and_tags_go_on_rising()
    {
        Cosmos.SkipInTheCloud("the cloud is not reopened");
        string first;
        using (var account = LocalCosmosAccount.Open(File, TimeProvider.System))
        {
            using var client = account.CreateClient(Cosmos.Json);
            first = (await (await Work(client)).CreateItemAsync(new Doc { Id = "f1", Title = "清溪县" })).ETag;
        }

        using var reopened = LocalCosmosAccount.Open(File, TimeProvider.System);
        using var again = reopened.CreateClient(Cosmos.Json);
        var work = await Work(again);
        var read = await work.ReadItemAsync<Doc>("f1", Keys.Of("990121", "2023"));
        var other = await work.CreateItemAsync(new Doc { Id = "f2" });

        read.ETag.ShouldBe(first);
        read.Resource.Title.ShouldBe("清溪县");
        string.CompareOrdinal(other.ETag, first).ShouldBePositive();
    }

    [Fact]
    public async Task Many_clients_of_one_process_do_not_lose_each_others_writes()
    {
        Cosmos.SkipInTheCloud("slow and no news there");
        using var account = LocalCosmosAccount.Open(File, TimeProvider.System);
        using var setup = account.CreateClient(Cosmos.Json);
        await (await Work(setup)).CreateItemAsync(new Doc { Id = "counter", Amount = 0 });

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(number =>
                    Task.Run(async () =>
                    {
                        using var client = account.CreateClient(Cosmos.Json);
                        var work = await Work(client);
                        for (var turn = 0; turn < 25; turn++)
                        {
                            await work.CreateItemAsync(new Doc { Id = $"{number}-{turn}" });
                            await work.PatchItemAsync<Doc>(
                                "counter",
                                Keys.Of("990121", "2023"),
                                [PatchOperation.Increment("/amount", 1)]
                            );
                        }
                    })
                )
        );

        var work = await Work(setup);
        (await work.All<int>("SELECT VALUE COUNT(1) FROM c")).ShouldBe([201]);
        (await work.ReadItemAsync<Doc>("counter", Keys.Of("990121", "2023"))).Resource.Amount.ShouldBe(200);
    }

    [Fact]
    public async Task A_file_of_another_version_is_refused()
    {
        Cosmos.SkipInTheCloud("a matter of our own file");
        await using (LocalCosmosAccount.Open(File, TimeProvider.System)) { }

        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        // Bytes 60 to 63 of a SQLite file hold its user version.
        bytes[63] = 99;
        await System.IO.File.WriteAllBytesAsync(File, bytes);

        Should
            .Throw<InvalidOperationException>(() => LocalCosmosAccount.Open(File, TimeProvider.System))
            .Message.ShouldContain("version 99");
    }

    [Fact]
    public async Task A_file_that_is_broken_is_an_outage_and_no_answer()
    {
        Cosmos.SkipInTheCloud("a matter of our own file");
        using var account = LocalCosmosAccount.Open(File, TimeProvider.System);
        using var client = account.CreateClient(Cosmos.Json);
        var work = await Work(client);
        await work.CreateItemAsync(new Doc { Id = "f1" });

        await using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE documents";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        (await Reading.Refused(() => work.ReadItemAsync<Doc>("f1", Keys.Of("990121", "2023")))).ShouldBe(
            HttpStatusCode.InternalServerError
        );
        (await Reading.Refused(() => work.CreateItemAsync(new Doc { Id = "f2" }))).ShouldBe(
            HttpStatusCode.InternalServerError
        );
    }

    private async Task<List<string>> WriteUntilKilled(int after)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!)
            {
                ArgumentList = { KilledWriter.Argument, File },
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        try
        {
            var acknowledged = new List<string>();
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                acknowledged.Add(line);
                if (acknowledged.Count == after)
                {
                    process.Kill();
                }
            }

            // The last line may have been cut off in the middle by the kill.
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            acknowledged.Count.ShouldBeGreaterThanOrEqualTo(after);
            return acknowledged[..after];
        }
        finally
        {
            process.Kill();
        }
    }

    private async Task<(HashSet<string> Whole, List<string> Halves)> BatchesFound()
    {
        using var account = LocalCosmosAccount.Open(File, TimeProvider.System);
        using var client = account.CreateClient(Cosmos.Json);
        var documents = await client.GetContainer("durability", "work").All<Doc>("SELECT * FROM c", page: 1000);
        var batches = documents.GroupBy(document => $"{document.Period} {document.Id.Split('-')[0]}").ToList();
        return (
            [.. batches.Where(batch => batch.Count() == 3).Select(batch => batch.Key)],
            [.. batches.Where(batch => batch.Count() != 3).Select(batch => batch.Key)]
        );
    }

    private static async Task<Container> Work(CosmosClient client)
    {
        Database database = await client.CreateDatabaseIfNotExistsAsync("durability");
        return await database.CreateContainerIfNotExistsAsync(
            new ContainerProperties("work", ["/tenantId", "/period"])
        );
    }
}
