using MedInsPerf.Domain.Filings;

namespace MedInsPerf.Domain.Tests.Filings;

public sealed class HandoverTests
{
    private static readonly Handover Asked = new(HandoverState.Open, Giver: "周", Receiver: "何");

    [Fact]
    public void The_way_goes_from_the_question_over_the_answer_to_its_end()
    {
        Handover.Give(standing: null, "周", "何").ShouldBe(To(Asked));
        Asked.Answer("何").ShouldBe(To(Asked with { State = HandoverState.Answered }));
        (Asked with { State = HandoverState.Answered })
            .Close("周")
            .ShouldBe(To(Asked with { State = HandoverState.Closed }));
    }

    [Fact]
    public void Nobody_asks_themselves() =>
        Handover.Give(standing: null, "周", "周").ShouldBe(Barred(HandoverObstacle.Oneself));

    [Fact]
    public void While_the_answer_is_awaited_only_the_giver_asks_somebody_else()
    {
        Handover.Give(Asked, "陈", "何").ShouldBe(Barred(HandoverObstacle.Taken));
        Handover.Give(Asked, "周", "陈").ShouldBe(To(new Handover(HandoverState.Open, "周", "陈")));
    }

    [Theory]
    [InlineData(HandoverState.Answered)]
    [InlineData(HandoverState.Closed)]
    public void What_was_answered_or_closed_may_be_asked_anew_by_anybody(HandoverState state) =>
        Handover
            .Give(Asked with { State = state }, "陈", "何")
            .ShouldBe(To(new Handover(HandoverState.Open, "陈", "何")));

    [Fact]
    public void Only_who_is_asked_answers_and_only_the_giver_closes()
    {
        Asked.Answer("周").ShouldBe(Barred(HandoverObstacle.NotTheirs));
        Asked.Close("何").ShouldBe(Barred(HandoverObstacle.NotTheirs));
    }

    [Fact]
    public void What_is_closed_is_over()
    {
        var closed = Asked with { State = HandoverState.Closed };
        closed.Answer("何").ShouldBe(Barred(HandoverObstacle.Closed));
        closed.Close("周").ShouldBe(Barred(HandoverObstacle.Closed));
    }

    [Fact]
    public void An_answer_may_be_bettered_until_it_was_read()
    {
        var answered = Asked with { State = HandoverState.Answered };
        answered.Answer("何").ShouldBe(To(answered));
    }

    private static HandoverStep To(Handover handover) => new HandoverStep.To(handover);

    private static HandoverStep Barred(HandoverObstacle obstacle) => new HandoverStep.Barred(obstacle);
}
