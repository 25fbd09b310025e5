using System.Text.Json;
using MediatR;
using MedInsPerf.App.Reports;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.App.Work;
using MedInsPerf.Samples;

namespace MedInsPerf.App.Tests.Work;

public sealed class InboxTests(Storage storage) : HouseTests(storage)
{
    [Fact]
    public async Task A_message_delivered_twice_has_one_effect()
    {
        await Submitted("county-a", SampleText.Fengling);
        await House.Deliver(times: 2);

        (await Actions()).Count(action => action == "生成正式报告").ShouldBe(1);
        (await Filing("county-a-head", CountyA)).Reports.ShouldHaveSingleItem().State.ShouldBe("ready");
    }

    [Fact]
    public async Task A_message_delivered_twice_at_once_has_one_effect()
    {
        await Submitted("county-a", SampleText.Fengling);
        var text = (await House.Take(WorkCatalogue.ReportRequests)).ShouldHaveSingleItem();
        var request = WorkCatalogue.Read<ComposeReport.Command>(text);
        await Task.WhenAll(Send(request), Send(request), Send(request));

        (await Actions()).Count(action => action == "生成正式报告").ShouldBe(1);
    }

    [Fact]
    public async Task A_message_without_a_meaning_is_thrown_out_every_time()
    {
        foreach (var text in (string[])["", "null", "[]", "not json", "\"text\""])
        {
            foreach (var work in WorkCatalogue.Queues)
            {
                Should.Throw<JsonException>(() => work.Read(text), $"{work.Queue}: {text}");
            }
        }
    }

    [Fact]
    public async Task A_message_that_fails_has_no_effect_and_does_its_work_once_what_it_needs_is_there_again()
    {
        await Submitted("county-a", SampleText.Fengling);
        var text = (await House.Take(WorkCatalogue.ReportRequests)).ShouldHaveSingleItem();
        var request = WorkCatalogue.Read<ComposeReport.Command>(text);
        House.Faults.Unavailable(asked => asked.IsBatch, times: 100);
        await Should.ThrowAsync<Exception>(() => Send(request));
        (await Filing("county-a-head", CountyA)).Reports.ShouldHaveSingleItem().State.ShouldBe("queued");

        House.Faults.Clear();
        await Send(request);

        (await Filing("county-a-head", CountyA)).Reports.ShouldHaveSingleItem().State.ShouldBe("ready");
    }

    [Fact]
    public async Task A_message_for_a_report_that_is_not_there_is_done_with()
    {
        await Send(new ComposeReport.Command(House.JobOf("county-a-preparer", "job"), "r1"));
        (await House.Stored("county-a-preparer", "audit")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_commit_whose_answer_was_lost_is_not_made_twice()
    {
        House.Faults.LoseAnswer(asked => asked.IsBatch, times: 1);
        var first = await Record.ExceptionAsync(() => Import("county-a-preparer", SampleText.Fengling, "a drop"));
        var again = await Import("county-a-preparer", SampleText.Fengling, "a drop");

        again.Outcome.ShouldBe("imported", $"after {first?.GetType().Name ?? "an answer"}");
        (await House.Stored("county-a-preparer", "audit")).ShouldHaveSingleItem();
        (await House.Stored("county-a-preparer", "version")).Count.ShouldBe(6);
    }

    private async Task<IEnumerable<string>> Actions() =>
        (await House.Stored("county-a-preparer", "audit")).Select(entry => entry["action"]!.GetValue<string>());

    private Task Send(IRequest request) => House.Of<IMediator>().Send(request, TestContext.Current.CancellationToken);
}
