using System.Text.Json;
using System.Text.RegularExpressions;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Local.Pumps;
using MedInsPerf.LocalCosmos;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.Architecture.Tests.Infra;

/// <summary>What infra makes is what the product asks for.</summary>
public sealed partial class TemplateTests
{
    private static readonly string[] RoomsWithSettings = ["App", "Api", "Functions"];

    [Fact]
    public void The_queues_are_the_catalogues_and_their_poison() =>
        Module("storage")
            .GetProperty("variables")
            .GetProperty("queues")
            .EnumerateArray()
            .Select(queue => queue.GetString())
            .ShouldBe(WorkCatalogue.Queues.Select(work => work.Queue), ignoreOrder: true);

    [Fact]
    public async Task The_containers_are_those_that_the_store_creates()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.sqlite");
        try
        {
            await using var account = LocalCosmosAccount.Open(file, TimeProvider.System);
            using var client = account.CreateClient(StoredJson.Options);
            await new CosmosStore(client).EnsureCreated(TestContext.Current.CancellationToken);

            foreach (var resource in Resources("cosmos", "sqlDatabases/containers"))
            {
                var asked = resource.GetProperty("resource");
                ContainerProperties made = await client
                    .GetContainer(CosmosStore.Database, asked.GetProperty("id").GetString())
                    .ReadContainerAsync(cancellationToken: TestContext.Current.CancellationToken);
                asked
                    .GetProperty("partitionKey")
                    .GetProperty("paths")
                    .EnumerateArray()
                    .Select(path => path.GetString())
                    .ShouldBe(made.PartitionKeyPaths);
                (asked.TryGetProperty("defaultTtl", out var life) ? life.GetInt32() : (int?)null).ShouldBe(
                    made.DefaultTimeToLive
                );
            }
        }
        finally
        {
            foreach (var left in Directory.EnumerateFiles(Path.GetTempPath(), $"{Path.GetFileName(file)}*"))
            {
                File.Delete(left);
            }
        }
    }

    [Fact]
    public void There_are_as_many_containers_as_the_store_has() =>
        Resources("cosmos", "sqlDatabases/containers")
            .Select(container => container.GetProperty("resource").GetProperty("id").GetString())
            .ShouldBe(["work", "tenants", "rollups"], ignoreOrder: true);

    [Fact]
    public void There_is_no_key_to_leak()
    {
        var template = Bicep.Template.GetRawText();
        template.ShouldNotContain("listKeys");
        template.ShouldNotContain("listSecrets");
        template.ShouldNotContain("AccountKey=");
        Resources("storage", "storageAccounts")
            .Single()
            .GetProperty("allowSharedKeyAccess")
            .GetBoolean()
            .ShouldBeFalse();
        Resources("cosmos", "databaseAccounts").Single().GetProperty("disableLocalAuth").GetBoolean().ShouldBeTrue();
        Resources("logs", "Insights/components").Single().GetProperty("DisableLocalAuth").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void The_app_waits_for_its_roles() =>
        Bicep
            .Template.GetProperty("resources")
            .GetProperty("functions")
            .GetProperty("dependsOn")
            .EnumerateArray()
            .Select(each => each.GetString())
            .ShouldContain("roles");

    [Fact]
    public void No_sign_in_host_is_written_down() =>
        Bicep.Template.GetRawText().ShouldNotMatch(@"login\.(microsoftonline|chinacloudapi|partner)");

    // Read by the local host, or with a default that suits everybody.
    [Fact]
    public void The_settings_are_those_that_the_code_reads()
    {
        string[] elsewhere = ["Storage:ConnectionString", "Mail:PickupFolder", "Mail:SenderName", "Reports:Fonts"];
        var read =
            from room in RoomsWithSettings
            from source in Repository.Sources($"src/MedInsPerf.{room}")
            from Match key in ConfigurationKey().Matches(source.ToString())
            select key.Groups["key"].Value is { Length: > 0 } whole ? whole : $"Identity:{key.Groups["part"].Value}";

        SettingsOfTheApp().ShouldBe(read.Except(elsewhere).Distinct(StringComparer.Ordinal), ignoreOrder: true);
    }

    [Fact]
    public void The_queues_are_worked_on_alike_on_one_machine_and_in_the_cloud()
    {
        using var host = JsonDocument.Parse(Repository.Read("src/MedInsPerf.Functions/host.json"));
        var queues = host.RootElement.GetProperty("extensions").GetProperty("queues");
        var local = new PumpSettings();

        queues.GetProperty("batchSize").GetInt32().ShouldBe(local.Batch);
        queues.GetProperty("newBatchThreshold").GetInt32().ShouldBe(local.RefillAt);
        queues.GetProperty("maxDequeueCount").GetInt32().ShouldBe(local.Tries);
        queues.GetProperty("messageEncoding").GetString().ShouldBe("base64");
    }

    [Fact]
    public void The_runtime_is_the_one_that_the_code_is_built_for()
    {
        var version = TargetFramework().Match(Repository.Read("Directory.Build.props")).Groups["version"].Value;
        var functions = Module("functions").GetRawText();

        functions.ShouldContain($"'version', '{version}'");
        functions.ShouldContain($"DOTNET-ISOLATED|{version}");
    }

    private static IEnumerable<string> SettingsOfTheApp()
    {
        var own = Bicep
            .Template.GetProperty("resources")
            .GetProperty("functions")
            .GetProperty("properties")
            .GetProperty("parameters")
            .GetProperty("settings")
            .GetProperty("value")
            .EnumerateObject()
            .Select(setting => setting.Name);
        var fromResources = StorageSetting().Matches(Module("functions").GetRawText()).Select(match => match.Value);
        return own.Concat(fromResources)
            .Distinct(StringComparer.Ordinal)
            .Select(name => name.Replace("__", ":", StringComparison.Ordinal));
    }

    private static JsonElement Module(string name) =>
        Bicep.Template.GetProperty("resources").GetProperty(name).GetProperty("properties").GetProperty("template");

    // A module's resources are a list or an object, as the compiler sees fit.
    private static IEnumerable<JsonElement> Resources(string module, string type)
    {
        var resources = Module(module).GetProperty("resources");
        return from resource in resources.ValueKind == JsonValueKind.Array
                ? resources.EnumerateArray()
                : resources.EnumerateObject().Select(named => named.Value)
            where resource.GetProperty("type").GetString()!.EndsWith(type, StringComparison.OrdinalIgnoreCase)
            select resource.GetProperty("properties");
    }

    [GeneratedRegex(
        """(?:configuration\[|Required\(configuration, )"(?<key>\w+:\w+)"|section\["(?<part>\w+)"\]""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ConfigurationKey();

    [GeneratedRegex("Storage__(Blob|Queue)Endpoint", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StorageSetting();

    [GeneratedRegex(
        @"<TargetFramework>net(?<version>[\d.]+)</TargetFramework>",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex TargetFramework();
}
