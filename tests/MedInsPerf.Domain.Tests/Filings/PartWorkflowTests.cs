using MedInsPerf.Domain.Filings;

namespace MedInsPerf.Domain.Tests.Filings;

public sealed class PartWorkflowTests
{
    [Fact]
    public void The_way_up_goes_from_draft_to_accepted()
    {
        PartWorkflow
            .RequestSignOff(PartState.Draft, errors: 0, openWarnings: 0, unanswered: 0)
            .ShouldBe(To(PartState.AwaitingSignOff));
        PartWorkflow
            .Sign(PartState.AwaitingSignOff, lastEditor: "周", signer: "陈", errors: 0, openWarnings: 0)
            .ShouldBe(To(PartState.SignedOff));
        PartWorkflow.Submit(PartState.SignedOff, errors: 0, openWarnings: 0).ShouldBe(To(PartState.Submitted));
        PartWorkflow.Accept(PartState.Submitted).ShouldBe(To(PartState.Accepted));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void What_is_not_sound_is_neither_sent_to_sign_nor_signed_nor_filed(int errors, int openWarnings)
    {
        PartWorkflow
            .RequestSignOff(PartState.Draft, errors, openWarnings, unanswered: 0)
            .ShouldBe(Barred(Obstacle.NotSound));
        PartWorkflow
            .Sign(PartState.AwaitingSignOff, "周", "陈", errors, openWarnings)
            .ShouldBe(Barred(Obstacle.NotSound));
        PartWorkflow.Submit(PartState.SignedOff, errors, openWarnings).ShouldBe(Barred(Obstacle.NotSound));
    }

    [Fact]
    public void What_was_returned_is_sent_to_sign_once_every_item_is_answered()
    {
        PartWorkflow
            .RequestSignOff(PartState.Returned, errors: 0, openWarnings: 0, unanswered: 1)
            .ShouldBe(Barred(Obstacle.Unanswered));
        PartWorkflow
            .RequestSignOff(PartState.Returned, errors: 0, openWarnings: 0, unanswered: 0)
            .ShouldBe(To(PartState.AwaitingSignOff));
    }

    [Fact]
    public void The_last_editor_never_signs() =>
        PartWorkflow
            .Sign(PartState.AwaitingSignOff, lastEditor: "陈", signer: "陈", errors: 0, openWarnings: 0)
            .ShouldBe(Barred(Obstacle.SamePerson));

    [Theory]
    [InlineData(PartState.Draft)]
    [InlineData(PartState.AwaitingSignOff)]
    [InlineData(PartState.SignedOff)]
    public void An_edit_takes_it_back_to_the_draft(PartState state) =>
        PartWorkflow.Edit(state).ShouldBe(To(PartState.Draft));

    [Fact]
    public void An_edit_of_what_was_returned_leaves_it_returned_until_it_is_sent_to_sign_again()
    {
        PartWorkflow.Edit(PartState.Returned).ShouldBe(To(PartState.Returned));
        PartWorkflow.RequestSignOff(PartState.Returned, 0, 0, unanswered: 0).ShouldBe(To(PartState.AwaitingSignOff));
    }

    [Theory]
    [InlineData(PartState.Submitted)]
    [InlineData(PartState.Accepted)]
    [InlineData(PartState.Published)]
    public void What_is_filed_cannot_be_edited(PartState state)
    {
        PartWorkflow.Edit(state).ShouldBe(Barred(Obstacle.AlreadyFiled));
        PartWorkflow.IsFiled(state).ShouldBeTrue();
    }

    [Theory]
    [InlineData(PartState.Draft)]
    [InlineData(PartState.AwaitingSignOff)]
    [InlineData(PartState.Returned)]
    [InlineData(PartState.Accepted)]
    public void Only_what_is_signed_goes_up_and_only_what_is_up_is_decided_on(PartState state)
    {
        PartWorkflow.Submit(state, 0, 0).ShouldBe(Barred(Obstacle.WrongState));
        PartWorkflow.Accept(state).ShouldBe(Barred(Obstacle.WrongState));
        PartWorkflow.Return(state).ShouldBe(Barred(Obstacle.WrongState));
    }

    private static Step To(PartState state) => new Step.To(state);

    private static Step Barred(Obstacle obstacle) => new Step.Barred(obstacle);
}
