using MedInsPerf.App.Filings;
using MedInsPerf.App.Parts;
using MedInsPerf.App.People;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.Local.Issuer;

namespace MedInsPerf.App.Tests.Parts;

public sealed class HandoverTests(Storage storage) : HouseTests(storage)
{
    [Fact]
    public async Task A_colleague_sees_what_was_handed_over_answers_and_the_giver_sees_the_answer()
    {
        var (part, key) = await Found(Texts.WithError);
        var given = Done(await Give("county-a-preparer", part, key, "county-a-admin", "执行率是按哪个数算的？"));
        given.View.Findings[0].Handover.ShouldNotBeNull().To.ShouldBe("何晓燕");

        var asked = (await Filing("county-a-admin", CountyA)).Handovers.ShouldHaveSingleItem();
        (asked.ToMe, asked.ByMe, asked.By, asked.State).ShouldBe((true, false, "周敏", "open"));
        asked.Note.ShouldBe("执行率是按哪个数算的？");
        asked.Sentence.ShouldContain("95.50%");
        (await Filing("county-a-head", CountyA)).Handovers.ShouldBeEmpty();

        var answered = Done(await Answer("county-a-admin", part, key, "按全年执行数除以全年预算数"));
        answered.View.Findings[0].Handover.ShouldNotBeNull().State.ShouldBe("answered");

        (await Filing("county-a-admin", CountyA)).Handovers.ShouldBeEmpty();
        var back = (await Filing("county-a-preparer", CountyA)).Handovers.ShouldHaveSingleItem();
        back.Answer.ShouldNotBeNull().Text.ShouldBe("按全年执行数除以全年预算数");
        Done(await Close("county-a-preparer", part, key)).View.Findings[0].Handover.ShouldBeNull();
        (await Filing("county-a-preparer", CountyA)).Handovers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Handing_over_is_no_edit()
    {
        var (part, key) = await Found(Texts.WithError);
        var before = await Desk("county-a-preparer", CountyA, part);
        var after = Done(await Give("county-a-head", part, key, "county-a-preparer"));
        after.ETag.ShouldBe(before.ETag);
        after.View.Part.EditedBy.ShouldBe("周敏");
        (await House.Stored("county-a-preparer", "audit")).Last()["action"]!.GetValue<string>().ShouldBe("转交");
    }

    [Fact]
    public async Task What_was_mended_is_no_longer_asked_and_the_giver_is_told()
    {
        var (part, key) = await Found(Texts.WithError);
        Done(await Give("county-a-preparer", part, key, "county-a-head"));
        var desk = await Desk("county-a-head", CountyA, part);
        var edits = desk.View.Findings[0].Correction!.Edits;
        Done(await House.Send(new CorrectPart.Command(House.As("county-a-head"), CountyA, part, desk.ETag, edits)));

        (await Filing("county-a-head", CountyA)).Handovers.ShouldBeEmpty();
        (await Filing("county-a-preparer", CountyA)).Handovers.ShouldHaveSingleItem().State.ShouldBe("mended");
        Done(await Close("county-a-preparer", part, key));
        (await Filing("county-a-preparer", CountyA)).Handovers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_finding_goes_to_somebody_of_the_same_bureau_only()
    {
        var (part, key) = await Found(Texts.WithError);
        foreach (var stranger in (string[])["county-b-preparer", "city-reviewer", "province-admin", "outsider"])
        {
            (await Give("county-a-preparer", part, key, stranger)).Refusal.ShouldBeOfType<Refusal.BadRequest>(stranger);
        }

        (await Give("county-a-preparer", part, key, "county-a-preparer")).Refusal!.Sentence.ShouldContain("自己");
        (await House.Stored("county-a-preparer", "handover")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_who_may_edit_hands_over_and_only_who_is_asked_answers()
    {
        var (part, key) = await Found(Texts.WithError);
        (await Give("county-a-admin", part, key, "county-a-head")).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (await Answer("county-a-head", part, key, "不知道")).Refusal.ShouldBeOfType<Refusal.NotFound>();

        Done(await Give("county-a-preparer", part, key, "county-a-head"));
        (await Answer("county-a-admin", part, key, "不知道")).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (await Close("county-a-head", part, key)).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (await Answer("county-a-head", part, key, "  ")).Refusal.ShouldBeOfType<Refusal.BadRequest>();
        (await Answer("county-a-head", part, key, new string('长', 501))).Refusal.ShouldBeOfType<Refusal.BadRequest>();
    }

    [Fact]
    public async Task While_one_waits_for_the_answer_nobody_else_hands_it_on()
    {
        var (part, key) = await Found(Texts.WithError);
        Done(await Give("county-a-preparer", part, key, "county-a-admin"));
        (await Give("county-a-head", part, key, "county-a-preparer")).Refusal!.Sentence.ShouldContain("何晓燕");

        Done(await Give("county-a-preparer", part, key, "county-a-head"));
        (await Filing("county-a-admin", CountyA)).Handovers.ShouldBeEmpty();
        Done(await Close("county-a-preparer", part, key));
        (await Answer("county-a-head", part, key, "按执行数算")).Refusal.ShouldBeOfType<Refusal.WrongState>();
    }

    [Fact]
    public async Task A_finding_that_is_not_there_cannot_be_handed_over()
    {
        var (part, _) = await Found(Texts.WithError);
        (await Give("county-a-preparer", part, "some", "county-a-head")).Refusal.ShouldBeOfType<Refusal.BadRequest>();
    }

    [Fact]
    public async Task The_prefecture_sees_nothing_of_what_the_county_asks_itself()
    {
        var part = (await Imported("county-a-preparer", Texts.WithWarning)).ShouldHaveSingleItem();
        var desk = await Desk("county-a-preparer", CountyA, part);
        var key = desk.View.Findings[0].Key;
        Done(await Give("county-a-preparer", part, key, "county-a-head", "只在局里说"));
        Done(
            await House.Send(
                new ExplainFinding.Command(House.As("county-a-preparer"), CountyA, part, desk.ETag, key, "按清算人数")
            )
        );
        Done(await House.Send(new RequestSignOff.Command(House.As("county-a-preparer"), CountyA, [part])));
        Done(await House.Send(new SignParts.Command(House.As("county-a-head"), CountyA, [part])));
        Done(await House.Send(new SubmitParts.Command(House.As("county-a-head"), CountyA, [part])));

        (await Filing("city-reviewer", CountyA)).Handovers.ShouldBeEmpty();
        var reviewed = (await Desk("city-reviewer", CountyA, part)).View.Findings.ShouldHaveSingleItem();
        reviewed.Handover.ShouldBeNull();
        (await Give("city-reviewer", part, key, "county-a-head")).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (await Give("county-a-preparer", part, key, "county-a-head")).Refusal.ShouldBeOfType<Refusal.WrongState>();
    }

    [Fact]
    public async Task Colleagues_are_everybody_else_of_the_bureau()
    {
        var colleagues = Done(await House.Send(new ListColleagues.Query(House.As("county-a-preparer"), CountyA)));
        colleagues.Select(colleague => colleague.Name).ShouldBe(["陈国梁", "何晓燕"]);
        (
            await House.Send(new ListColleagues.Query(House.As("city-reviewer"), CountyA))
        ).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
    }

    private async Task<(string Part, string Key)> Found(string text)
    {
        var part = (await Imported("county-a-preparer", text)).ShouldHaveSingleItem();
        var desk = await Desk("county-a-preparer", CountyA, part);
        return (part, desk.View.Findings.ShouldHaveSingleItem().Key);
    }

    private Task<Result<Desk>> Give(string by, string part, string key, string to, string note = "") =>
        House.Send(new HandOverFinding.Command(House.As(by), CountyA, part, key, Personas.Named(to)!.ObjectId, note));

    private Task<Result<Desk>> Answer(string by, string part, string key, string text) =>
        House.Send(new AnswerHandover.Command(House.As(by), CountyA, part, key, text));

    private Task<Result<Desk>> Close(string by, string part, string key) =>
        House.Send(new CloseHandover.Command(House.As(by), CountyA, part, key));
}
