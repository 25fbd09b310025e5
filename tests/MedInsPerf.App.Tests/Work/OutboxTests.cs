using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.App.Work;
using MedInsPerf.Samples;

namespace MedInsPerf.App.Tests.Work;

public sealed class OutboxTests(Storage storage) : HouseTests(storage)
{
    [Fact]
    public async Task What_a_change_sends_is_relayed_and_leaves_the_outbox_empty()
    {
        await Submitted("county-a", SampleText.Fengling);
        (await House.Stored("county-a-preparer", "outbox")).ShouldBeEmpty();
        (await House.Take(WorkCatalogue.ReportRequests)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_message_whose_relay_died_is_swept()
    {
        var parts = await Signed("county-a", SampleText.Fengling);
        await House.WithoutQueues(() => Submit(parts));

        (await House.Stored("county-a-preparer", "outbox")).Count.ShouldBe(2);
        House.Log.Lines.ShouldContain(line => line.Contains("stays in the outbox"));

        await Sweep();

        (await House.Stored("county-a-preparer", "outbox")).ShouldBeEmpty();
        await House.Deliver();
        (await Filing("county-a-head", CountyA)).Reports.ShouldHaveSingleItem().State.ShouldBe("ready");
    }

    [Fact]
    public async Task A_message_that_cannot_be_sent_does_not_keep_the_others_back()
    {
        var parts = await Signed("county-a", SampleText.Fengling);
        await House.WithoutQueues(() => Submit(parts));

        var first = (await House.Stored("county-a-preparer", "outbox"))[0]["id"]!.GetValue<string>();
        await House.Rewrite("county-a-preparer", first, message => message["queue"] = "no-such-queue");

        await Sweep();

        (await House.Stored("county-a-preparer", "outbox")).ShouldHaveSingleItem()["queue"]!
            .GetValue<string>()
            .ShouldBe("no-such-queue");
        (await House.Take(WorkCatalogue.ReportRequests)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_change_that_is_refused_sends_nothing()
    {
        var parts = await AwaitingSignature("county-a", SampleText.Fengling);
        (
            await House.Send(new SubmitParts.Command(House.As("county-a-head"), CountyA, [.. parts]))
        ).Refusal.ShouldNotBeNull();
        (await House.Stored("county-a-preparer", "outbox")).ShouldBeEmpty();
        (await House.Take(WorkCatalogue.RollUpRequests)).ShouldBeEmpty();
    }

    private async Task Submit(string[] parts) =>
        Done(await House.Send(new SubmitParts.Command(House.As("county-a-head"), CountyA, [.. parts])));

    private Task Sweep() =>
        House.Of<IMediator>().Send(new SweepOutbox.Command(), TestContext.Current.CancellationToken);
}
