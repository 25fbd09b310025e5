using MedInsPerf.App.Packs;
using MedInsPerf.App.Tests.Support;

namespace MedInsPerf.App.Tests.Packs;

public sealed class PackTests(Storage storage) : HouseTests(storage)
{
    private const string Admin = "province-admin";
    private const string Points = "frameworks[0].items[0].points";
    private const string Outputs = "frameworks[0].items[1].points";

    [Fact]
    public async Task A_copy_is_changed_published_and_put_in_force_for_the_next_year()
    {
        var draft = await Copied();
        draft = Done(await Change(draft, new PackEdit(Points, "20", null), new PackEdit(Outputs, "40", null)));
        Done(await House.Send(new PublishPack.Command(House.As(Admin), draft.View.Head.Id, draft.ETag)));

        var packs = Done(
            await House.Send(new PutPackInForce.Command(House.As(Admin), House.Year, draft.View.Head.Id, 1))
        );

        packs.InForce.ShouldHaveSingleItem().Name.ShouldBe("本省办法");
        await Imported("county-a-preparer", Texts.Of(Texts.Office));

        // 95 % of 20 points: 100 − 20 × 5 % = 99.
        (await Filing("county-a-preparer", CountyA))
            .Parts.ShouldHaveSingleItem()
            .Ceiling.ShouldBe("99.00");
    }

    [Fact]
    public async Task Without_a_pack_in_force_the_national_one_holds()
    {
        await Imported("county-a-preparer", Texts.Of(Texts.Office));

        // 100 − 10 × 5 % = 99.5.
        (await Filing("county-a-preparer", CountyA))
            .Parts.ShouldHaveSingleItem()
            .Ceiling.ShouldBe("99.50");
    }

    [Fact]
    public async Task A_year_in_which_a_county_filed_keeps_its_pack()
    {
        await Submitted("county-a", Texts.Of(Texts.Office));
        await House.Deliver();

        (
            await House.Send(new PutPackInForce.Command(House.As(Admin), House.Year, "national-2020-capped", 1))
        ).Refusal.ShouldBeOfType<Refusal.WrongState>();
        Done(await House.Send(new PutPackInForce.Command(House.As(Admin), House.Year + 1, "national-2020-capped", 1)));
    }

    [Fact]
    public async Task The_impact_tells_which_ceilings_and_findings_change_and_stores_nothing()
    {
        await Submitted("county-a", Texts.Of(Texts.Office));
        await House.Deliver();
        var draft = Done(
            await Change(
                await Copied(),
                new PackEdit(Points, "80", null),
                new PackEdit(Outputs, "0", null),
                new PackEdit("frameworks[0].items[2].points", "10", null)
            )
        );

        var trial = Done(await House.Send(new PreviewPack.Query(House.As(Admin), draft.View.Head.Id, 1, House.Year)));
        var impact = Done(await Measure(draft.View.Head.Id, trial.Areas.ShouldHaveSingleItem().Code));

        // 95 %: from 99.5 to 100 − 80 × 5 % = 96; the claim of 94 stays below.
        var change = impact.Changes.ShouldHaveSingleItem();
        (change.CeilingBefore, change.CeilingAfter, change.Difference).ShouldBe(("99.50", "96.00", "-3.50"));
        (impact.Counties, impact.Materials, impact.NewFindings, impact.GoneFindings).ShouldBe((1, 1, 0, 0));

        // 10 × 95 % = 9.5, 80 × 95 % = 76.
        var execution = change.Items.ShouldHaveSingleItem();
        (execution.Title, execution.ScoreBefore, execution.ScoreAfter).ShouldBe(("预算执行率", "9.50", "76.00"));
        Done(await House.Send(new ListPacks.Query(House.As(Admin)))).InForce.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_claim_above_the_new_ceiling_is_a_new_finding()
    {
        await Submitted("county-a", Texts.Of(Texts.Office).Replace("得分94分", "得分99分", StringComparison.Ordinal));
        var draft = Done(
            await Change(await Copied(), new PackEdit(Points, "30", null), new PackEdit(Outputs, "30", null))
        );

        var impact = Done(await Measure(draft.View.Head.Id, "990121"));

        // 100 − 30 × 5 % = 98.5.
        impact.NewFindings.ShouldBe(1);
        var finding = impact.Changes.ShouldHaveSingleItem().Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Change, finding.After).ShouldBe(("SCORE-001", "new", "98.5分"));
    }

    [Fact]
    public async Task A_county_that_is_not_of_the_province_or_filed_nothing_has_no_impact()
    {
        await Imported("county-a-preparer", Texts.Of(Texts.Office));

        (await Measure("national-2020-capped", "110101")).Refusal.ShouldBeOfType<Refusal.NotFound>();
        Done(await Measure("national-2020-capped", "990121")).Materials.ShouldBe(0);
    }

    [Fact]
    public async Task A_published_version_never_changes()
    {
        var draft = await Copied();
        Done(await House.Send(new PublishPack.Command(House.As(Admin), draft.View.Head.Id, draft.ETag)));

        (await Change(draft, new PackEdit(Points, "5", null))).Refusal.ShouldBeOfType<Refusal.WrongState>();
        Done(await House.Send(new OpenPack.Query(House.As(Admin), draft.View.Head.Id, 1)))
            .View.Head.State.ShouldBe("published");
    }

    [Fact]
    public async Task Weights_that_do_not_come_to_a_hundred_are_refused_with_the_sum()
    {
        var refusal = (await Change(await Copied(), new PackEdit(Points, "20", null))).Refusal;

        refusal.ShouldBeOfType<Refusal.BadRequest>().Sentence.ShouldContain("110");
    }

    [Theory]
    [InlineData("national-2020", 1)]
    [InlineData("nowhere", 1)]
    public async Task What_ships_or_is_not_there_cannot_be_changed(string id, int version)
    {
        var opened = new OpenedPack(
            new PackView(new PackHeadView(id, version, "", "draft", 2020, null), true, null, null, []),
            "etag"
        );

        (await Change(opened, new PackEdit(Points, "5", null))).Refusal.ShouldBeOfType<Refusal.NotFound>();
    }

    [Theory]
    [InlineData("county-a-preparer")]
    [InlineData("county-a-admin")]
    [InlineData("city-reviewer")]
    [InlineData("province-reader")]
    public async Task Nobody_else_sees_or_changes_packs(string persona)
    {
        var who = House.As(persona);

        (await House.Send(new ListPacks.Query(who))).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (
            await House.Send(new CopyPack.Command(who, "k", "national-2020", 1, "x"))
        ).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (
            await House.Send(new PutPackInForce.Command(who, House.Year, "national-2020", 1))
        ).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (
            await House.Send(new PreviewPack.Query(who, "national-2020", 1, House.Year))
        ).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (
            await House.Send(new MeasurePack.Query(who, "national-2020", 1, House.Year, "990121"))
        ).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
    }

    [Fact]
    public async Task The_same_request_makes_one_copy()
    {
        var first = await Copied();
        var second = await Copied();

        second.View.Head.Id.ShouldBe(first.View.Head.Id);
    }

    private async Task<OpenedPack> Copied() =>
        Done(await House.Send(new CopyPack.Command(House.As(Admin), "key", "national-2020", 1, "本省办法")));

    private Task<Result<PackImpactView>> Measure(string pack, string area) =>
        House.Send(new MeasurePack.Query(House.As(Admin), pack, 1, House.Year, area));

    private Task<Result<OpenedPack>> Change(OpenedPack pack, params PackEdit[] edits) =>
        House.Send(new ChangePack.Command(House.As(Admin), pack.View.Head.Id, pack.ETag, [.. edits]));
}
