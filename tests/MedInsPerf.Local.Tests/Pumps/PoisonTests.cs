using System.Net.Http.Json;
using System.Text.Json;
using MediatR;
using MedInsPerf.App.Reports;
using MedInsPerf.Samples;
using MedInsPerf.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace MedInsPerf.Local.Tests.Pumps;

/// <summary>The whole way of a message that fails for good: five tries, the poison queue, the page, another try.</summary>
public sealed class PoisonTests(PoisonTests.BrokenProduct product) : IClassFixture<PoisonTests.BrokenProduct>
{
    private const string Filing = "/api/filings/990121-2023";

    [Fact]
    public async Task A_report_that_no_try_can_make_is_shown_as_failed_and_made_once_the_cause_is_gone()
    {
        using var preparer = await product.As("county-a-preparer");
        using var head = await product.As("county-a-head");
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(SampleText.Fengling)), "files", "自评报告.txt" },
        };
        using var drop = new HttpRequestMessage(HttpMethod.Post, "/api/imports?fiscalYear=2023") { Content = form };
        drop.Headers.Add("Idempotency-Key", "drop");
        using (var imported = await preparer.SendAsync(drop, Stop))
        {
            imported.EnsureSuccessStatusCode();
        }

        var filing = await Read(preparer);
        var parts = filing.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("id").GetString());
        var body = new { parts = parts.ToArray() };
        await Post(preparer, "/sign-off-requests", body);
        await Post(head, "/signatures", body);
        await Post(head, "/submissions", body);

        await Eventually.Is(async () => (await Report(head)).State == "failed", "the report is given up");
        var report = await Report(head);
        report.Failure.ShouldNotBeNull().ShouldContain(report.Id);

        product.IsBroken = false;
        await Post(head, $"/reports/{report.Id}/retries", body: null);
        await Eventually.Is(async () => (await Report(head)).State == "ready", "the report is made");
        product.Tries.ShouldBe(5);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<JsonElement> Read(HttpClient client) =>
        await client.GetFromJsonAsync<JsonElement>(new Uri(Filing, UriKind.Relative), Stop);

    private static async Task<(string Id, string State, string? Failure)> Report(HttpClient client)
    {
        var report = (await Read(client)).GetProperty("reports").EnumerateArray().ShouldHaveSingleItem();
        return (
            report.GetProperty("id").GetString()!,
            report.GetProperty("state").GetString()!,
            report.GetProperty("failure").GetString()
        );
    }

    private static async Task Post(HttpClient client, string path, object? body)
    {
        using var answer = await client.PostAsync(
            new Uri(Filing + path, UriKind.Relative),
            body is null ? null : JsonContent.Create(body),
            Stop
        );
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>A product whose reports cannot be made as long as it is broken.</summary>
    public sealed class BrokenProduct : RunningProduct, IAsyncLifetime
    {
        private int tries;

        public bool IsBroken { get; set; } = true;

        /// <summary>How often a report was tried while it was broken.</summary>
        public int Tries => tries;

        protected override void Also(IServiceCollection services)
        {
            var whole = services.Last(service =>
                service.ServiceType == typeof(IRequestHandler<ComposeReport.Command, Unit>)
            );
            services.AddTransient<IRequestHandler<ComposeReport.Command, Unit>>(provider => new Handler(
                this,
                (IRequestHandler<ComposeReport.Command, Unit>)
                    ActivatorUtilities.CreateInstance(provider, whole.ImplementationType!)
            ));
        }

        private sealed class Handler(BrokenProduct product, IRequestHandler<ComposeReport.Command, Unit> whole)
            : IRequestHandler<ComposeReport.Command, Unit>
        {
            public Task<Unit> Handle(ComposeReport.Command request, CancellationToken cancellationToken)
            {
                if (product.IsBroken)
                {
                    Interlocked.Increment(ref product.tries);
                    throw new InvalidOperationException("The printer is on fire.");
                }

                return whole.Handle(request, cancellationToken);
            }
        }
    }
}
