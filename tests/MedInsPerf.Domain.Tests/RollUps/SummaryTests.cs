using System.Collections.Immutable;
using CsCheck;
using MedInsPerf.Domain.Filings;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.RollUps;

namespace MedInsPerf.Domain.Tests.RollUps;

public sealed class SummaryTests
{
    [Fact]
    public void Own_funds_and_pass_through_money_stand_apart()
    {
        var summary = Summary.Of([
            Project(budget: 200m, executed: 150m, score: 90m),
            Project(budget: 1000m, executed: 1000m, score: 97m) with
            {
                PassThrough = true,
            },
        ]);

        summary.Own.ShouldBe(new Funds(1, new Money(200m), new Money(150m)));
        summary.PassThrough.ShouldBe(new Funds(1, new Money(1000m), new Money(1000m)));
        summary.Own.Rate.ShouldBe(75m);
        summary.All.Rate.ShouldBe(1150m / 1200m * 100m);
        summary.MeanClaimedScore.ShouldBe(93.5m);
    }

    [Fact]
    public void Pass_through_money_that_states_its_rate_but_no_amount_counts_as_its_budget() =>
        Summary
            .Of([Project(500m, executed: null) with { PassThrough = true, StatedRate = 100m }])
            .PassThrough.Executed.ShouldBe(new Money(500m));

    [Fact]
    public void Own_money_without_a_stated_amount_is_not_guessed() =>
        Summary.Of([Project(500m, executed: null) with { StatedRate = 100m }]).Own.Executed.ShouldBe(Money.Zero);

    [Fact]
    public void Nothing_of_nothing_is_no_rate_and_no_mean()
    {
        var summary = Summary.Of([Project(0m, 0m)]);

        summary.Own.Rate.ShouldBeNull();
        summary.MeanClaimedScore.ShouldBeNull();
    }

    [Fact]
    public void Only_projects_are_added_up_but_every_material_brings_its_findings()
    {
        var summary = Summary.Of([
            Project(100m, 90m) with
            {
                IsProject = false,
                Findings = [new RuleCount("RATE-001", IsError: true, 2), new RuleCount("PROD-001", IsError: false, 3)],
            },
        ]);

        summary.All.Projects.ShouldBe(0);
        (summary.Errors, summary.Warnings).ShouldBe((2, 3));
    }

    [Fact]
    public void The_order_of_counties_does_not_matter() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000], Gen.Bool)
            .Select(values => Project(values.Item1, values.Item2) with { PassThrough = values.Item3 })
            .List[0, 30]
            .Sample(projects => Summary.Of(projects) == Summary.Of(Enumerable.Reverse(projects)));

    [Theory]
    [InlineData(PartState.Accepted, PartState.Accepted, 0, CountyStanding.Accepted, true)]
    [InlineData(PartState.Accepted, PartState.Submitted, 0, CountyStanding.Submitted, true)]
    [InlineData(PartState.Accepted, PartState.Returned, 0, CountyStanding.Returned, false)]
    [InlineData(PartState.Accepted, PartState.Accepted, 1, CountyStanding.Incomplete, false)]
    public void A_county_counts_when_everything_it_began_is_filed_and_nothing_is_returned(
        PartState first,
        PartState second,
        int unfiled,
        CountyStanding standing,
        bool counts
    )
    {
        ImmutableArray<ContributedPart> parts =
        [
            Project(1m, 1m) with
            {
                State = first,
            },
            Project(1m, 1m) with
            {
                State = second,
            },
        ];
        var contribution = new Contribution("990121", SourceVersion: 7, unfiled, parts, Late: false);

        contribution.Standing.ShouldBe(standing);
        contribution.Counts.ShouldBe(counts);
    }

    private static ContributedPart Project(decimal budget, decimal? executed, decimal? score = null) =>
        new(
            "城乡居民医保征缴经费",
            PartState.Accepted,
            IsProject: true,
            new Money(budget),
            executed is { } amount ? new Money(amount) : null,
            StatedRate: null,
            PassThrough: false,
            score,
            []
        );
}
