using System.Collections.Immutable;
using System.Text.Json;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Parts;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.RollUps;
using MedInsPerf.Samples;

namespace MedInsPerf.App.Tests.RollUps;

public sealed class RollUpTests(Storage storage) : HouseTests(storage)
{
    [Fact]
    public async Task A_county_is_counted_once_everything_of_it_is_filed()
    {
        (await Summary()).Progress.ShouldBe(new ProgressView(2, 0, 0, 0));

        await Submitted("county-a", SampleText.Fengling);
        await House.Deliver();

        var summary = await Summary();
        summary.Progress.ShouldBe(new ProgressView(2, 1, 0, 0));
        summary.All.Projects.ShouldBe(6);
        summary.Excluded.ShouldHaveSingleItem().Code.ShouldBe("990122");
    }

    [Fact]
    public async Task Pass_through_money_stands_apart()
    {
        await Submitted("county-a", SampleText.Fengling);
        await House.Deliver();

        var summary = await Summary();
        var filing = await Filing("county-a-head", CountyA);
        summary.All.Budget.ShouldBe(filing.Totals.AnnualBudget);
        summary.Own.Budget.ShouldBe(filing.OwnTotals.AnnualBudget);
        (summary.Own.Projects + summary.PassThrough.Projects).ShouldBe(summary.All.Projects);
    }

    [Fact]
    public async Task Who_files_after_the_due_day_is_late()
    {
        var parts = await Signed("county-a", SampleText.Fengling);
        House.Clock.Advance(TimeSpan.FromDays(40));
        Done(await House.Send(new SubmitParts.Command(House.As("county-a-head"), CountyA, [.. parts])));
        await House.Deliver();

        (await Summary()).Progress.Late.ShouldBe(1);
    }

    [Fact]
    public async Task The_nightly_rebuild_equals_what_came_step_by_step()
    {
        var a = await Submitted("county-a", SampleText.Fengling);
        await House.Deliver();
        await Submitted("county-b", SampleText.Fengling);
        await House.Deliver(times: 2);
        Done(await House.Send(new AcceptParts.Command(House.As("city-reviewer"), CountyA, [.. a[..3]])));
        Done(
            await House.Send(
                new ReturnParts.Command(House.As("city-reviewer"), CountyB, [new ReturnedPart(a[0], "核对结余")])
            )
        );
        await House.Deliver();
        var stepByStep = await Contributions();
        var summary = await Summary();

        await Rebuild();

        (await Contributions()).ShouldBe(stepByStep);
        JsonSerializer.Serialize(await Summary()).ShouldBe(JsonSerializer.Serialize(summary));
        House.Log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_returned_is_told_with_its_reason_and_its_answer_once_it_is_filed_again()
    {
        var part = (await Submitted("county-a", SampleText.Fengling))[0];
        var returned = new ReturnedPart(part, "核对结余");
        Done(await House.Send(new ReturnParts.Command(House.As("city-reviewer"), CountyA, [returned])));
        await House.Deliver();
        (await Returns())
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                item => item.Text.ShouldBe("核对结余"),
                item => item.At.ShouldBe(House.Clock.GetUtcNow()),
                item => item.Answer.ShouldBeNull()
            );

        var etag = (await Desk("county-a-preparer", CountyA, part)).ETag;
        var answer = new AnswerReturn.Command(House.As("county-a-preparer"), CountyA, part, etag, 0, false, "结余无误");
        Done(await House.Send(answer));
        Done(await House.Send(new RequestSignOff.Command(House.As("county-a-preparer"), CountyA, [part])));
        Done(await House.Send(new SignParts.Command(House.As("county-a-head"), CountyA, [part])));
        Done(await House.Send(new SubmitParts.Command(House.As("county-a-head"), CountyA, [part])));
        await House.Deliver();

        (await Returns()).ShouldHaveSingleItem().Answer.ShouldBe("结余无误");

        async Task<ImmutableArray<FiledReturn>> Returns() =>
            JsonSerializer.Deserialize<Contribution>((await Contributions())[0], StoredJson.Options)!.Returns;
    }

    [Fact]
    public async Task The_nightly_rebuild_mends_a_contribution_that_went_wrong_and_says_so()
    {
        await Submitted("county-a", SampleText.Fengling);
        await House.Deliver();
        var right = await Contributions();
        var standing = JsonSerializer.Deserialize<Contribution>(right[0], StoredJson.Options)!;
        await Desk().Bring(standing with { Parts = [standing.Parts[0] with { AnnualBudget = Money.FromFen(1) }] }, Now);
        (await Contributions()).ShouldNotBe(right);

        await Rebuild();

        (await Contributions()).ShouldBe(right);
        House.Log.Lines.ShouldHaveSingleItem().ShouldContain("990121");
    }

    [Fact]
    public async Task A_contribution_that_comes_late_changes_nothing()
    {
        await Submitted("county-a", SampleText.Fengling);
        await House.Deliver();
        var before = await Contributions();
        var standing = JsonSerializer.Deserialize<Contribution>(before[0], StoredJson.Options)!;

        await Desk().Bring(standing with { SourceVersion = standing.SourceVersion - 1, Parts = [] }, Now);

        (await Contributions()).ShouldBe(before);
    }

    [Fact]
    public async Task A_county_that_filed_nothing_brings_nothing()
    {
        await Rebuild();
        (await Contributions()).ShouldBeEmpty();
        House.Log.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("county-a-head")]
    [InlineData("county-a-admin")]
    [InlineData("operator")]
    public async Task Who_looks_across_no_counties_sees_no_summary(string persona) =>
        (
            await House.Send(new ViewSummary.Query(House.As(persona), House.Year))
        ).Refusal.ShouldBeOfType<Refusal.NotAllowed>();

    [Theory]
    [InlineData("city-reviewer")]
    [InlineData("province-reader")]
    [InlineData("province-admin")]
    [InlineData("auditor")]
    public async Task Who_looks_across_counties_sees_them(string persona) =>
        Done(await House.Send(new ViewSummary.Query(House.As(persona), House.Year))).Counties.Length.ShouldBe(2);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private async Task<SummaryView> Summary()
    {
        var view = Done(await House.Send(new ViewSummary.Query(House.As("province-reader"), House.Year)));
        return view with { AsOf = null };
    }

    private async Task Rebuild()
    {
        await House.Of<IMediator>().Send(new RebuildRollUps.Command(), Now);
        await House.Deliver();
    }

    private ContributionDesk Desk() => House.Of<ProvinceBook>().DeskOf(House.ScopeOf("county-a-preparer"), "2023");

    private async Task<ImmutableArray<string>> Contributions()
    {
        var audience = Audience.Of(House.As("province-reader"), House.Registry.Current)!;
        var (found, _) = await House.Of<ProvinceBook>().Read(audience, "2023", Now);
        return [.. found.Select(one => JsonSerializer.Serialize(one, StoredJson.Options))];
    }
}
