using MedInsPerf.App.Filings;
using MedInsPerf.App.Forms;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Review;
using MedInsPerf.App.Tests.Support;

namespace MedInsPerf.App.Tests.Review;

/// <summary>The material claims 94, and has no indicators that could be computed.</summary>
public sealed class ApproveScoreTests(Storage storage) : HouseTests(storage)
{
    private const string Reviewer = "city-reviewer";

    [Fact]
    public async Task The_reviewers_score_stands_beside_the_claim_with_its_reason()
    {
        var part = (await Submitted("county-a", Texts.Of(Texts.Office)))[0];

        var filing = Done(await Approve(part, "92.5", "佐证只有一份，扣 1.5 分"));

        var view = filing.Parts.ShouldHaveSingleItem();
        (view.ClaimedScore, view.Approved?.Score, view.Approved?.Reason).ShouldBe(
            ("94", "92.5", "佐证只有一份，扣 1.5 分")
        );
        (await Filing("county-a-preparer", CountyA)).Parts[0].Approved.ShouldBe(view.Approved);
        (await House.Stored("county-a-preparer", "audit")).ShouldContain(entry =>
            (string?)entry["action"] == "核定得分"
        );
    }

    [Theory]
    [InlineData("92.5", "", "理由")]
    [InlineData("100.5", "x", "0 到 100")]
    [InlineData("92.555", "x", "两位小数")]
    [InlineData("九十", "x", "一个数")]
    [InlineData("-1", "x", "一个数")]
    public async Task What_does_not_hold_is_refused_in_words(string score, string reason, string told)
    {
        var part = (await Submitted("county-a", Texts.Of(Texts.Office)))[0];

        (await Approve(part, score, reason)).Refusal.ShouldBeOfType<Refusal.BadRequest>().Sentence.ShouldContain(told);
    }

    [Fact]
    public async Task The_claim_is_approved_without_a_word_and_after_acceptance_too()
    {
        var part = (await Submitted("county-a", Texts.Of(Texts.Office)))[0];
        Done(await House.Send(new AcceptParts.Command(House.As(Reviewer), CountyA, [part])));

        var filing = Done(await Approve(part, "94", ""));

        filing.Parts[0].Approved!.Score.ShouldBe("94");
        filing.Permissions.CanApproveScore.ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_draft_has_no_approved_score()
    {
        var part = (await Submitted("county-a", Texts.Of(Texts.Office)))[0];
        Done(await Approve(part, "90", "佐证不全"));
        Done(await House.Send(new ReturnParts.Command(House.As(Reviewer), CountyA, [new(part, "补佐证")])));
        (await Filing("county-a-preparer", CountyA)).Parts[0].Approved.ShouldNotBeNull();

        var preparer = House.As("county-a-preparer");
        var form = Done(await House.Send(new OpenForm.Query(preparer, CountyA, part)));
        Done(await House.Send(new SaveForm.Command(preparer, CountyA, part, form.ETag, form.View.Form)));

        (await Filing("county-a-preparer", CountyA)).Parts[0].Approved.ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_reviewer_approves_and_only_what_was_filed()
    {
        var part = (await Signed("county-a", Texts.Of(Texts.Office)))[0];

        (await Approve(part, "94", "")).Refusal.ShouldBeOfType<Refusal.NotFound>();
        (
            await House.Send(new ApproveScore.Command(House.As("county-a-head"), CountyA, part, "x", "94", ""))
        ).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (
            await House.Send(new ApproveScore.Command(House.As("county-b-head"), CountyA, part, "x", "94", ""))
        ).Refusal.ShouldBeOfType<Refusal.NotFound>();
    }

    [Fact]
    public async Task A_version_that_is_not_the_last_is_stale()
    {
        var part = (await Submitted("county-a", Texts.Of(Texts.Office)))[0];

        (
            await House.Send(new ApproveScore.Command(House.As(Reviewer), CountyA, part, "\"other\"", "94", ""))
        ).Refusal.ShouldBeOfType<Refusal.Stale>();
    }

    private async Task<Result<FilingView>> Approve(string part, string score, string reason)
    {
        var opened = await House.Send(new OpenPart.Query(House.As(Reviewer), CountyA, part));
        return await House.Send(
            new ApproveScore.Command(House.As(Reviewer), CountyA, part, opened.Value?.ETag ?? "none", score, reason)
        );
    }
}
