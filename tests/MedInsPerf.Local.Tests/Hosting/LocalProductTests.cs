using System.Diagnostics;
using System.Net;
using Azure.Storage.Queues;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Local.Hosting;
using MedInsPerf.Local.Issuer;
using MedInsPerf.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace MedInsPerf.Local.Tests.Hosting;

/// <summary>The product on one machine as its user meets it.</summary>
public sealed class LocalProductTests(Product product)
{
    [Fact]
    public async Task Every_bureau_and_persona_is_registered_but_the_outsider()
    {
        using var outsider = await product.As("outsider");
        foreach (var persona in Personas.All)
        {
            using var client = await product.As(persona.Id);
            using var answer = await client.GetAsync(new Uri("/api/me", UriKind.Relative), Stop);
            answer.StatusCode.ShouldBe(
                persona.Organisation.Registered ? HttpStatusCode.OK : HttpStatusCode.Unauthorized,
                persona.Id
            );
        }
    }

    [Fact]
    public void The_personas_are_those_that_the_contract_names() =>
        string.Join(' ', Personas.All.Select(persona => persona.Id))
            .ShouldBe(
                "county-a-preparer county-a-head county-a-admin county-b-preparer county-b-head city-reviewer "
                    + "province-reader province-admin auditor operator outsider"
            );

    [Fact]
    public async Task Every_queue_and_timer_of_the_catalogue_is_pumped()
    {
        var queues = product.Services.GetRequiredService<QueueServiceClient>();
        foreach (var work in WorkCatalogue.Queues)
        {
            var queue = queues.GetQueueClient(work.Queue);
            await queue.SendMessageAsync("null", Stop);

            // Where somebody waits on the poison, nobody can read it there either.
            var end = $"{work.Queue}-poison";
            end = WorkCatalogue.Poison.Any(poisoned => poisoned.Queue == end) ? $"{end}-poison" : end;
            var poison = new QueueClient(product.Product.Storage.ConnectionString, end);
            await Eventually.Is(
                async () =>
                    (await poison.ExistsAsync(Stop)).Value
                    && (await poison.PeekMessagesAsync(1, Stop)).Value.Length == 1,
                $"{work.Queue} is pumped"
            );
        }

        foreach (var work in WorkCatalogue.Timers)
        {
            using var answer = await product.Anybody.PostAsync(
                new Uri($"/admin/functions/{work.Name}", UriKind.Relative),
                content: null,
                Stop
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, work.Name);
        }
    }

    [Fact]
    public async Task A_timer_that_there_is_not_cannot_be_run()
    {
        using var answer = await product.Anybody.PostAsync(
            new Uri("/admin/functions/none", UriKind.Relative),
            content: null,
            Stop
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Registering_again_changes_no_role_that_was_changed_since()
    {
        var registry = product.Services.GetRequiredService<TenantRegistry>();
        var bureau = registry.Current.BureauWith("990122")!;
        var head = Personas.Named("county-b-head")!;
        Role[] changed = [Role.UnitHead, Role.Administrator];
        await registry.Admit(
            TenantScope.Of(new StoredJob("a-test", bureau.TenantId, bureau.Code, bureau.ProvinceCode, "standing")),
            new Member(head.ObjectId, head.Name, head.Email, [.. changed]),
            Stop
        );
        await PersonaRegistration.Register(registry, product.Origin, Stop);
        registry.Current.MemberOf(bureau, head.ObjectId)!.Roles.ShouldBe(changed);
    }

    [Fact]
    public async Task A_second_product_over_the_same_data_is_refused()
    {
        var settings = product.Product.Settings with { Port = RunningProduct.FreePort() };
        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => LocalProduct.Start(settings, Stop));
        refusal.Message.ShouldContain("in use by another run");
    }

    [Theory]
    [InlineData("--port", "99999")]
    [InlineData("--port", "0")]
    [InlineData("--data", "")]
    [InlineData("--colour", "green")]
    public void What_the_command_line_says_wrongly_is_told_in_one_line(string option, string value)
    {
        var (settings, complaint) = LocalSettings.Read([option, value]);
        settings.ShouldBeNull();
        complaint.ShouldNotBeNull();
        complaint.ShouldContain(option);
        complaint.Contains('\n', StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public void The_data_stays_in_the_repository_unless_moved()
    {
        var (settings, _) = LocalSettings.Read([]);
        settings!.Port.ShouldBe(5080);
        settings.DataFolder.ShouldBe(Path.Combine(LocalSettings.Repository()!, ".data"));
    }

    [Fact]
    public async Task Storage_that_dies_is_started_again()
    {
        using var folder = new ScratchFolder();
        await using var own = await ProductProcess.Start(folder.Path);
        var first = AzuriteOf(own.Id);
        Process.GetProcessById(first).Kill();
        await Eventually.Is(
            () => AzuriteOf(own.Id) is var now && now != 0 && now != first,
            "another Azurite runs",
            () => own.Said
        );
        using var http = new HttpClient();
        await Eventually.Is(
            async () => (await http.GetAsync(new Uri($"{own.Origin}/api/health"), Stop)).IsSuccessStatusCode,
            "everything answers again",
            () => own.Said
        );
        (await own.Stop()).ShouldBe(0);
    }

    [Fact]
    public async Task Storage_ends_with_the_product_even_if_that_is_killed()
    {
        using var folder = new ScratchFolder();
        await using var own = await ProductProcess.Start(folder.Path);
        var storage = AzuriteOf(own.Id);
        await own.Kill();
        await Eventually.Is(() => !Directory.Exists($"/proc/{storage}"), "Azurite is gone");
    }

    [Fact]
    public async Task What_a_stopped_product_kept_is_there_when_it_runs_again()
    {
        using var folder = new ScratchFolder();
        int status;
        await using (var first = await ProductProcess.Start(folder.Path))
        {
            using var token = await new HttpClient().PostAsync(
                new Uri($"{first.Origin}/local-issuer/persona-token"),
                new FormUrlEncodedContent([new("persona", "auditor")]),
                Stop
            );
            token.EnsureSuccessStatusCode();
            status = await first.Stop();
        }

        status.ShouldBe(0);
        var key = await File.ReadAllTextAsync(Path.Combine(folder.Path, "issuer", "key.pem"), Stop);
        await using var second = await ProductProcess.Start(folder.Path);
        (await File.ReadAllTextAsync(Path.Combine(folder.Path, "issuer", "key.pem"), Stop)).ShouldBe(key);
        second.Said.ShouldContain(second.Origin);
        foreach (var persona in Personas.All)
        {
            second.Said.ShouldContain(persona.Id);
        }

        (await second.Stop()).ShouldBe(0);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // The child of a process that is node.
    private static int AzuriteOf(int parent) =>
        Directory
            .EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(folder => int.TryParse(folder, out _))
            .Select(folder => (Id: int.Parse(folder!), Stat: Read($"/proc/{folder}/stat")))
            .Where(one =>
                one.Stat.Contains("(node)", StringComparison.Ordinal)
                || one.Stat.Contains("(MainThread)", StringComparison.Ordinal)
            )
            .Where(one => one.Stat[(one.Stat.LastIndexOf(')') + 2)..].Split(' ')[1] == $"{parent}")
            .Select(one => one.Id)
            .FirstOrDefault();

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
