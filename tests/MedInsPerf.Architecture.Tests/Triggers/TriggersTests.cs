using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace MedInsPerf.Architecture.Tests.Triggers;

/// <summary>The Functions room against the work catalogue and the API's routes; and each check against a breach.</summary>
public sealed class TriggersTests
{
    private const string Room = "src/MedInsPerf.Functions";

    private static readonly Lazy<ImmutableArray<Resource>> Resources = new(Resource.OfTheApi);

    [Fact]
    public void Triggers_are_what_the_catalogue_and_the_routes_ask_for() =>
        Breaches.Of(Trigger.In(Repository.Sources(Room)), Resources.Value).ShouldBeEmpty();

    [Fact]
    public void The_routes_were_read() =>
        Resources
            .Value.Select(resource => resource.Name)
            .ShouldBe(
                [
                    "health",
                    "sign-in",
                    "openapi.json",
                    "me",
                    "filings",
                    "imports",
                    "review",
                    "summary",
                    "subscriptions",
                    "mail-ledger",
                    "checks",
                    "indicators",
                    "packs",
                    "letterhead",
                ],
                ignoreOrder: true
            );

    [Theory]
    [InlineData("QueueTrigger(WorkCatalogue.ReportRequests)", "QueueTrigger(\"reports\")", "no queue reports sends")]
    [InlineData(
        "QueueTrigger(WorkCatalogue.ReportRequests)",
        "QueueTrigger(\"reports\")",
        "no trigger: queue report-requests"
    )]
    [InlineData(
        "Read<ComposeReport.Command>",
        "Read<SendMail.Command>",
        "report-requests sends MedInsPerf.App.Mail.SendMail+Command"
    )]
    [InlineData(
        "TimerTrigger(WorkCatalogue.OutboxSweepSchedule)",
        "TimerTrigger(\"0 0 * * * *\")",
        "no timer outbox-sweep at 0 0 * * * *"
    )]
    [InlineData("new SweepOutbox.Command()", "new RebuildRollUps.Command()", "no trigger: timer outbox-sweep")]
    [InlineData("[Function(\"outbox-sweep\")]", "[Function(\"rollup-rebuild\")]", "the name of 2 functions")]
    [InlineData("Route = \"me/{*path}\"", "Route = \"self/{*path}\"", "/api/me has no HTTP trigger")]
    [InlineData("Route = \"me/{*path}\"", "Route = \"self/{*path}\"", "/api/self, which the API does not have")]
    [InlineData(
        "\"get\", \"post\", \"put\", \"options\", Route = \"filings",
        "\"get\", \"options\", Route = \"filings",
        "filings takes get options"
    )]
    [InlineData(
        "\"get\", \"post\", \"put\", \"options\", Route = \"filings",
        "\"get\", \"post\", \"put\", Route = \"filings",
        "filings takes get post put;"
    )]
    [InlineData("Route = \"filings/{*path}\"", "Route = \"filings\"", "the API goes deeper")]
    [InlineData(
        "=> mediator.Send(new SweepOutbox",
        "=> mediator\n.\nSend\n(\n\nnew SweepOutbox",
        "outbox-sweep has 6 lines"
    )]
    public void A_breach_is_seen(string sound, string breach, string sentence)
    {
        var sources = Repository
            .Sources(Room)
            .Select(source => source.ToString())
            .Select(source => CSharpSyntaxTree.ParseText(source.Replace(sound, breach, StringComparison.Ordinal)))
            .ToList();
        sources.ShouldContain(source => source.ToString().Contains(breach, StringComparison.Ordinal));

        Breaches
            .Of(Trigger.In(sources), Resources.Value)
            .ShouldContain(said => said.Contains(sentence, StringComparison.Ordinal));
    }
}
