using MedInsPerf.App.Filings;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Reports;
using MedInsPerf.App.Review;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.Samples;

namespace MedInsPerf.App.Tests.Filings;

public sealed class ReviewTests(Storage storage) : HouseTests(storage)
{
    [Fact]
    public async Task A_filing_waits_for_its_prefecture_until_every_material_is_decided_on()
    {
        var parts = await Submitted("county-a", SampleText.Fengling);
        await House.Deliver();
        (await Queue()).Waiting.ShouldHaveSingleItem().Waiting.ShouldBe(6);

        Done(await Accept(parts[..5]));
        Done(await Return(new ReturnedPart(parts[5], "补充验收资料")));
        await House.Deliver();

        var done = (await Queue()).Done.ShouldHaveSingleItem();
        (done.Waiting, done.Returned).ShouldBe((0, 1));
    }

    [Fact]
    public async Task A_return_names_what_is_to_be_mended()
    {
        var parts = await Submitted("county-a", SampleText.Fengling);
        (await Return(new ReturnedPart(parts[0], "  "))).Refusal.ShouldBeOfType<Refusal.BadRequest>();
        (await Return(new ReturnedPart(parts[0], new string('长', 501)))).Refusal.ShouldBeOfType<Refusal.BadRequest>();

        Done(await Return(new ReturnedPart(parts[0], "核对结余"), new ReturnedPart(parts[0], "补充验收资料")));

        var filing = await Filing("county-a-preparer", CountyA);
        filing.Parts[0].State.ShouldBe("returned");
        filing.Parts[1].State.ShouldBe("submitted");
        filing.ReturnItems.Select(item => item.Text).ShouldBe(["核对结余", "补充验收资料"]);
    }

    [Fact]
    public async Task A_returned_material_goes_the_whole_way_again()
    {
        var parts = await Submitted("county-a", SampleText.Fengling);
        Done(await Return(new ReturnedPart(parts[0], "核对结余")));
        string[] returned = [parts[0]];

        (
            await House.Send(new SubmitParts.Command(House.As("county-a-head"), CountyA, [.. returned]))
        ).Refusal.ShouldBeOfType<Refusal.WrongState>();

        Done(await Answer(parts[0], item: 0, mended: true, ""));
        Done(await House.Send(new RequestSignOff.Command(House.As("county-a-preparer"), CountyA, [.. returned])));
        Done(await House.Send(new SignParts.Command(House.As("county-a-head"), CountyA, [.. returned])));
        var filed = Done(await House.Send(new SubmitParts.Command(House.As("county-a-head"), CountyA, [.. returned])));

        filed.Parts[0].State.ShouldBe("submitted");
        filed.Parts[0].Draft.ShouldBe(2);
        filed.Reports.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Every_return_item_is_answered_before_it_goes_up_and_the_prefecture_reads_the_answers()
    {
        var parts = await Submitted("county-a", SampleText.Fengling);
        Done(await Return(new ReturnedPart(parts[0], "核对结余"), new ReturnedPart(parts[0], "补充验收资料")));
        Done(await Answer(parts[0], item: 0, mended: true, "结余已按账册改过"));
        (await SendToSign(parts[0])).Refusal!.Sentence.ShouldContain("1 条退回意见没有答复");

        Done(await Answer(parts[0], item: 1, mended: false, "验收在次年3月，资料届时补报"));
        Done(await SendToSign(parts[0]));
        Done(await House.Send(new SendBack.Command(House.As("county-a-head"), CountyA, [parts[0]], "标点再看看")));
        Done(await Answer(parts[0], item: 2, mended: true, ""));
        Done(await SendToSign(parts[0]));
        Done(await House.Send(new SignParts.Command(House.As("county-a-head"), CountyA, [parts[0]])));
        Done(await House.Send(new SubmitParts.Command(House.As("county-a-head"), CountyA, [parts[0]])));

        (await Filing("county-a-preparer", CountyA)).ReturnItems.ShouldBeEmpty();
        var reviewed = (await Filing("city-reviewer", CountyA)).AnsweredItems;
        reviewed
            .Select(item => (item.Text, item.Answer!.Mended, item.Answer.Text, item.Answer.By))
            .ShouldBe([
                ("核对结余", true, "结余已按账册改过", "周敏"),
                ("补充验收资料", false, "验收在次年3月，资料届时补报", "周敏"),
            ]);

        Done(await Return(new ReturnedPart(parts[0], "验收资料仍要补")));
        (await Filing("county-a-preparer", CountyA)).ReturnItems.ShouldHaveSingleItem().Answer.ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_can_be_taken_back_and_is_for_an_item_that_there_is()
    {
        var parts = await Submitted("county-a", SampleText.Fengling);
        Done(await Return(new ReturnedPart(parts[0], "核对结余")));
        Done(await Answer(parts[0], item: 0, mended: true, "")).View.ReturnItems[0].Answer.ShouldNotBeNull();
        Done(await Answer(parts[0], item: 0, mended: false, " ")).View.ReturnItems[0].Answer.ShouldBeNull();

        foreach (var none in (int[])[-1, 1, int.MaxValue])
        {
            (await Answer(parts[0], none, mended: true, "")).Refusal.ShouldBeOfType<Refusal.BadRequest>();
        }

        (
            await Answer(parts[0], item: 0, mended: false, new string('长', 501))
        ).Refusal.ShouldBeOfType<Refusal.BadRequest>();
    }

    [Fact]
    public async Task What_is_accepted_stays_accepted()
    {
        var parts = await Submitted("county-a", SampleText.Fengling);
        Done(await Accept(parts));
        (await Accept(parts)).Refusal.ShouldBeOfType<Refusal.WrongState>();
        (await Return(new ReturnedPart(parts[0], "核对"))).Refusal.ShouldBeOfType<Refusal.WrongState>();
    }

    [Fact]
    public async Task County_and_prefecture_download_the_same_official_document()
    {
        await Submitted("county-a", SampleText.Fengling);
        var report = (await Filing("county-a-head", CountyA)).Reports.ShouldHaveSingleItem().Id;
        (await Download("county-a-preparer", report)).Refusal.ShouldBeOfType<Refusal.WrongState>();

        await House.Deliver();

        var county = Done(await Download("county-a-preparer", report));
        Done(await Download("city-reviewer", report)).Bytes.ToArray().ShouldBe(county.Bytes.ToArray());
        county.Name.ShouldStartWith("清溪县");
    }

    [Fact]
    public async Task Only_the_prefecture_has_a_queue()
    {
        foreach (var other in (string[])["county-a-head", "province-admin", "auditor"])
        {
            (
                await House.Send(new ViewReview.Query(House.As(other), House.Year))
            ).Refusal.ShouldBeOfType<Refusal.NotAllowed>(other);
        }
    }

    private async Task<ReviewQueueView> Queue() =>
        Done(await House.Send(new ViewReview.Query(House.As("city-reviewer"), House.Year)));

    private Task<Result<FilingView>> Accept(string[] parts) =>
        House.Send(new AcceptParts.Command(House.As("city-reviewer"), CountyA, [.. parts]));

    private async Task<Result<Desk>> Answer(string part, int item, bool mended, string text)
    {
        var etag = (await Desk("county-a-preparer", CountyA, part)).ETag;
        var caller = House.As("county-a-preparer");
        return await House.Send(new AnswerReturn.Command(caller, CountyA, part, etag, item, mended, text));
    }

    private Task<Result<FilingView>> SendToSign(string part) =>
        House.Send(new RequestSignOff.Command(House.As("county-a-preparer"), CountyA, [part]));

    private Task<Result<FilingView>> Return(params ReturnedPart[] items) =>
        House.Send(new ReturnParts.Command(House.As("city-reviewer"), CountyA, [.. items]));

    private Task<Result<MedInsPerf.App.Parts.Download>> Download(string persona, string report) =>
        House.Send(new DownloadReport.Query(House.As(persona), CountyA, report));
}
