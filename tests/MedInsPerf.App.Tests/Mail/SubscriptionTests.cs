using MediatR;
using MedInsPerf.App.Letterheads;
using MedInsPerf.App.Mail;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.App.Work;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Local.Issuer;
using MedInsPerf.Samples;
using MimeKit;

namespace MedInsPerf.App.Tests.Mail;

public sealed class SubscriptionTests(Storage storage) : HouseTests(storage)
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_due_subscription_goes_out_with_the_compiled_report()
    {
        await Submitted("county-a", SampleText.Fengling);
        await House.Deliver();
        await Subscribed("province-reader", "city-reviewer");
        House.Clock.Advance(TimeSpan.FromDays(7));

        await GoOut();

        var mails = Mails();
        mails
            .Select(mail => mail.To.Mailboxes.Single().Address)
            .ShouldBe(["zhengwenbo@lanjiang.example", "wujingyi@yunpu.example"], ignoreOrder: true);
        mails.ShouldAllBe(mail => mail.Attachments.Count() == 1);
        (await Ledger())
            .Select(entry => (entry.Result, entry.Rights))
            .ShouldBe([("sent", "全省 2 县"), ("sent", "只含云浦市 2 县")], ignoreOrder: true);
    }

    [Fact]
    public async Task The_province_sends_under_its_letterhead_and_lends_it_to_no_city()
    {
        var fields = new LetterheadFields("澜江省医疗保障局文件", "澜医保", "", "", "", "none", InUse: true);
        Done(await House.Send(new SaveLetterhead.Command(House.As("province-admin"), null, fields)));
        await Subscribed("province-reader", "city-reviewer");
        House.Clock.Advance(TimeSpan.FromDays(7));

        await GoOut();

        Mails()
            .Select(mail => (mail.To.Mailboxes.Single().Address, Said(mail).Contains(fields.Mark)))
            .ShouldBe([("zhengwenbo@lanjiang.example", true), ("wujingyi@yunpu.example", false)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_slot_goes_out_once_however_often_the_timer_runs()
    {
        await Subscribed("province-reader");
        House.Clock.Advance(TimeSpan.FromDays(7));

        await Due();
        await Due();
        await House.Deliver(times: 2);
        await Due();
        await House.Deliver();

        Mails().ShouldHaveSingleItem();
        (await Ledger()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_mail_that_is_sent_again_has_the_same_message_id()
    {
        await Subscribed("province-reader");
        House.Clock.Advance(TimeSpan.FromDays(7));
        await Due();
        var text = (await House.Take(WorkCatalogue.MailRequests)).ShouldHaveSingleItem();
        var request = WorkCatalogue.Read<SendMail.Command>(text);
        House.Faults.Unavailable(asked => asked.IsBatch, times: 100);
        await Should.ThrowAsync<Exception>(() => Send(request));
        var first = Mails().ShouldHaveSingleItem().MessageId;
        File.Delete(Directory.EnumerateFiles(House.MailFolder).Single());

        House.Faults.Clear();
        House.Clock.Advance(TimeSpan.FromMinutes(10));
        await Send(request);

        Mails().ShouldHaveSingleItem().MessageId.ShouldBe(first);
        (await Ledger()).ShouldHaveSingleItem().Result.ShouldBe("sent");
    }

    [Fact]
    public async Task Who_lost_the_right_since_the_issue_was_compiled_gets_nothing()
    {
        await Subscribed("province-reader", "city-reviewer");
        House.Clock.Advance(TimeSpan.FromDays(7));
        await Due();
        await House.Admit("province-reader", Role.Operator);

        await House.Deliver();

        Mails().ShouldHaveSingleItem().To.Mailboxes.Single().Address.ShouldBe("wujingyi@yunpu.example");
        (await Ledger()).Single(entry => entry.Recipient.Contains("郑文博")).Result.ShouldBe("withheld");
    }

    [Fact]
    public async Task Who_may_see_other_counties_than_were_compiled_gets_nothing()
    {
        await Subscribed("city-reviewer");
        House.Clock.Advance(TimeSpan.FromDays(7));
        await Due();
        var moved = Personas.Named("county-b-head")!.Organisation.BureauAt("https://house.invalid");
        await House.Registry.Register(moved with { ParentCode = "990200" }, Now);

        await House.Deliver();

        Mails().ShouldBeEmpty();
        (await Ledger()).ShouldHaveSingleItem().Reason.ShouldNotBeNull().ShouldContain("有变动");
    }

    [Fact]
    public async Task A_subscription_that_cannot_be_compiled_does_not_keep_the_others_back()
    {
        await Subscribed("province-reader");
        await House.Rewrite(
            "province-admin",
            (await House.Stored("province-admin", "subscription", WorkStore.Standing))[0]["id"]!.GetValue<string>(),
            subscription => subscription["hour"] = 99,
            WorkStore.Standing
        );
        await Subscribed("city-reviewer");
        House.Clock.Advance(TimeSpan.FromDays(7));
        await GoOut();

        Mails().ShouldContain(mail => mail.To.Mailboxes.Single().Address == "wujingyi@yunpu.example");
    }

    [Fact]
    public async Task What_fell_due_while_it_was_off_is_not_sent_afterwards()
    {
        var subscription = await Subscribed("province-reader");
        await Switch(subscription.Id, on: false);
        House.Clock.Advance(TimeSpan.FromDays(20));
        await GoOut();
        await Switch(subscription.Id, on: true);
        await GoOut();

        Mails().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_makes_one_subscription_and_is_refused_for_another()
    {
        var first = await Create("key", "周报", "province-reader");
        var again = await Create("key", "周报", "province-reader");
        Done(again).Id.ShouldBe(Done(first).Id);

        (await Create("key", "另一份", "province-reader")).Refusal.ShouldBeOfType<Refusal.KeyReused>();
        Done(await House.Send(new ListSubscriptions.Query(House.As("province-admin")))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_issue_that_is_asked_for_twice_goes_out_once()
    {
        var subscription = await Subscribed("province-reader");
        var command = new SendIssueNow.Command(House.As("province-admin"), subscription.Id, "now");
        var first = Done(await House.Send(command));
        Done(await House.Send(command)).ShouldBe(first);
        await House.Deliver();

        Mails().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_below_the_province_administrator_sends_or_subscribes()
    {
        foreach (var other in (string[])["province-reader", "auditor", "operator", "city-reviewer", "county-a-head"])
        {
            (await House.Send(new ListRecipients.Query(House.As(other)))).Refusal.ShouldBeOfType<Refusal.NotAllowed>(
                other
            );
            (
                await House.Send(new SendIssueNow.Command(House.As(other), "some", "key"))
            ).Refusal.ShouldBeOfType<Refusal.NotAllowed>(other);
            (
                await House.Send(new SwitchSubscription.Command(House.As(other), "some", On: false))
            ).Refusal.ShouldBeOfType<Refusal.NotAllowed>(other);
        }
    }

    [Fact]
    public async Task A_county_is_no_choice_as_a_recipient()
    {
        var choices = Done(await House.Send(new ListRecipients.Query(House.As("province-admin"))));
        choices.ShouldAllBe(choice => !choice.MemberId.StartsWith("9901") || choice.MemberId.StartsWith("990100"));
        choices.ShouldAllBe(choice => !choice.MaskedAddress.Contains('@'));

        var head = Personas.Named("county-a-head")!.ObjectId;
        (await House.Send(Subscription("key", "周报", $"990121:{head}"))).Refusal.ShouldBeOfType<Refusal.BadRequest>();
    }

    [Fact]
    public async Task A_page_of_the_ledger_that_cannot_be_is_refused_in_words() =>
        (
            await House.Send(new ViewLedger.Query(House.As("province-admin"), "garbage"))
        ).Refusal.ShouldBeOfType<Refusal.BadRequest>();

    private async Task<SubscriptionView> Subscribed(params string[] personas) =>
        Done(await Create(string.Join('+', personas), "每周汇编", personas));

    private Task<Result<SubscriptionView>> Create(string key, string name, params string[] personas) =>
        House.Send(Subscription(key, name, [.. personas.Select(MemberId)]));

    private CreateSubscription.Command Subscription(string key, string name, params string[] recipients) =>
        new(House.As("province-admin"), key, name, House.Year, Weekday: 1, Hour: 8, [.. recipients]);

    private static string MemberId(string persona)
    {
        var who = Personas.Named(persona)!;
        return $"{who.Organisation.Code}:{who.ObjectId}";
    }

    private async Task Switch(string id, bool on) =>
        Done(await House.Send(new SwitchSubscription.Command(House.As("province-admin"), id, on)));

    private Task Due() => Send(new SendDueSubscriptions.Command());

    private async Task GoOut()
    {
        await Due();
        await House.Deliver();
    }

    private Task Send(IRequest request) => House.Of<IMediator>().Send(request, Now);

    private List<MimeMessage> Mails() =>
        Directory.Exists(House.MailFolder)
            ? [.. Directory.EnumerateFiles(House.MailFolder).Select(file => MimeMessage.Load(file, Now))]
            : [];

    /// <summary>The paragraphs of the attached document.</summary>
    private static string[] Said(MimeMessage mail)
    {
        using var bytes = new MemoryStream();
        ((MimePart)mail.Attachments.Single()).Content.ShouldNotBeNull().DecodeTo(bytes, Now);
        return
        [
            .. DocumentReader
                .Read("a.docx", bytes.ToArray())
                .ShouldBeOfType<ReadOutcome.Accepted>()
                .Source.Blocks.OfType<Paragraph>()
                .Select(paragraph => paragraph.Text.Value),
        ];
    }

    private async Task<IReadOnlyList<LedgerEntryView>> Ledger() =>
        Done(await House.Send(new ViewLedger.Query(House.As("province-admin"), null))).Entries;
}
