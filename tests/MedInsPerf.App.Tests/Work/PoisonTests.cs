using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Mail;
using MedInsPerf.App.Reports;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.App.Work;
using MedInsPerf.Local.Issuer;
using MedInsPerf.Samples;

namespace MedInsPerf.App.Tests.Work;

/// <summary>What failed five times is said to be so, and can be tried again.</summary>
public sealed class PoisonTests(Storage storage) : HouseTests(storage)
{
    [Fact]
    public async Task A_report_that_cannot_be_made_says_so_and_is_made_on_another_try()
    {
        await Submitted("county-a", SampleText.Fengling);
        await Bury("report-requests", WorkCatalogue.ReportPoison);

        var failed = (await Filing("county-a-head", CountyA)).Reports.ShouldHaveSingleItem();
        failed.State.ShouldBe("failed");
        failed.Failure.ShouldNotBeNull().ShouldContain(failed.Id);

        var queued = Done(await Retry("county-a-preparer", failed.Id)).Reports.ShouldHaveSingleItem();
        (queued.State, queued.Failure).ShouldBe(("queued", null));
        await House.Deliver();
        (await Filing("county-a-head", CountyA)).Reports.ShouldHaveSingleItem().State.ShouldBe("ready");
    }

    [Fact]
    public async Task A_report_is_made_again_by_its_county_and_only_once_it_failed()
    {
        await Submitted("county-a", SampleText.Fengling);
        var report = (await Filing("county-a-head", CountyA)).Reports.ShouldHaveSingleItem().Id;
        (await Retry("county-a-head", report)).Refusal.ShouldBeOfType<Refusal.WrongState>();

        await Bury("report-requests", WorkCatalogue.ReportPoison);
        foreach (var other in (string[])["county-a-admin", "city-reviewer"])
        {
            (await Retry(other, report)).Refusal.ShouldBeOfType<Refusal.NotAllowed>(other);
        }

        (await Retry("county-a-head", "some")).Refusal.ShouldBeOfType<Refusal.NotFound>();
    }

    [Fact]
    public async Task Poison_that_comes_twice_or_late_spoils_nothing()
    {
        await Submitted("county-a", SampleText.Fengling);
        var poison = await Bury("report-requests", WorkCatalogue.ReportPoison);
        var report = (await Filing("county-a-head", CountyA)).Reports.ShouldHaveSingleItem().Id;
        Done(await Retry("county-a-head", report));

        await Give(WorkCatalogue.ReportPoison, poison);
        (await Filing("county-a-head", CountyA)).Reports.ShouldHaveSingleItem().State.ShouldBe("queued");

        await House.Deliver();
        await Give(WorkCatalogue.ReportPoison, poison);
        (await Filing("county-a-head", CountyA)).Reports.ShouldHaveSingleItem().State.ShouldBe("ready");
    }

    [Fact]
    public async Task A_mail_that_cannot_be_sent_says_so_and_is_sent_once_on_another_try()
    {
        var reader = Personas.Named("province-reader")!;
        var member = $"{reader.Organisation.Code}:{reader.ObjectId}";
        var administrator = House.As("province-admin");
        var subscription = Done(
            await House.Send(
                new CreateSubscription.Command(administrator, "key", "周报", House.Year, Weekday: 1, Hour: 8, [member])
            )
        );
        Done(await House.Send(new SendIssueNow.Command(administrator, subscription.Id, "now")));
        await Bury("mail-requests", WorkCatalogue.MailPoison);

        var failed = (await Ledger()).ShouldHaveSingleItem();
        (failed.Result, failed.Reason).ShouldBe(("failed", "试了几次都没有送出，可以重发"));
        Directory.Exists(House.MailFolder).ShouldBeFalse();

        (
            await House.Send(new RetryMail.Command(House.As("province-reader"), failed.Id))
        ).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (await House.Send(new RetryMail.Command(administrator, "some"))).Refusal.ShouldBeOfType<Refusal.NotFound>();
        Done(await House.Send(new RetryMail.Command(administrator, failed.Id))).Result.ShouldBe("queued");
        (
            await House.Send(new RetryMail.Command(administrator, failed.Id))
        ).Refusal.ShouldBeOfType<Refusal.WrongState>();

        await House.Deliver(times: 2);
        (await Ledger()).ShouldHaveSingleItem().Result.ShouldBe("sent");
        Directory.EnumerateFiles(House.MailFolder).ShouldHaveSingleItem();
    }

    /// <summary>Takes the one message of a queue to its poison queue's work, as a host does after the fifth try.</summary>
    private async Task<string> Bury(string queue, string poison)
    {
        var text = (await House.Take(queue)).ShouldHaveSingleItem();
        await Give(poison, text);
        return text;
    }

    private Task Give(string poison, string text) =>
        House
            .Of<IMediator>()
            .Send(
                WorkCatalogue.Poison.Single(work => work.Queue == poison).Read(text),
                TestContext.Current.CancellationToken
            );

    private Task<Result<FilingView>> Retry(string persona, string report) =>
        House.Send(new RetryReport.Command(House.As(persona), CountyA, report));

    private async Task<IReadOnlyList<LedgerEntryView>> Ledger() =>
        Done(await House.Send(new ViewLedger.Query(House.As("province-admin"), null))).Entries;
}
