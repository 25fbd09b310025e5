namespace MedInsPerf.Domain.Filings;

/// <summary>填报 → 审签 → 报送 → 审核: which step is open from which state, and to whom.</summary>
/// <remarks>Pure: each step answers the next state, or what stands in the way.</remarks>
public static class PartWorkflow
{
    /// <summary>改: a change takes a material back to the draft and voids a signature; what is filed stays as it is.</summary>
    public static Step Edit(PartState state) =>
        state switch
        {
            PartState.Draft or PartState.AwaitingSignOff or PartState.SignedOff => new Step.To(PartState.Draft),
            PartState.Returned => new Step.To(PartState.Returned),
            _ => new Step.Barred(Obstacle.AlreadyFiled),
        };

    /// <summary>送审签: only what is sound, and once every 退回意见 is answered.</summary>
    public static Step RequestSignOff(PartState state, int errors, int openWarnings, int unanswered) =>
        state is not (PartState.Draft or PartState.Returned) ? new Step.Barred(Obstacle.WrongState)
        : errors > 0 || openWarnings > 0 ? new Step.Barred(Obstacle.NotSound)
        : unanswered > 0 ? new Step.Barred(Obstacle.Unanswered)
        : new Step.To(PartState.AwaitingSignOff);

    /// <summary>退回修改: the unit head sends it back to the preparer.</summary>
    public static Step SendBack(PartState state) =>
        state is PartState.AwaitingSignOff or PartState.SignedOff
            ? new Step.To(PartState.Draft)
            : new Step.Barred(Obstacle.WrongState);

    /// <summary>审签 under four eyes: the signer is never the last editor.</summary>
    public static Step Sign(PartState state, string lastEditor, string signer, int errors, int openWarnings) =>
        state != PartState.AwaitingSignOff ? new Step.Barred(Obstacle.WrongState)
        : string.Equals(lastEditor, signer, StringComparison.Ordinal) ? new Step.Barred(Obstacle.SamePerson)
        : errors > 0 || openWarnings > 0 ? new Step.Barred(Obstacle.NotSound)
        : new Step.To(PartState.SignedOff);

    /// <summary>报送: what was signed, as long as nothing beside it has made it unsound since.</summary>
    public static Step Submit(PartState state, int errors, int openWarnings) =>
        state != PartState.SignedOff ? new Step.Barred(Obstacle.WrongState)
        : errors > 0 || openWarnings > 0 ? new Step.Barred(Obstacle.NotSound)
        : new Step.To(PartState.Submitted);

    /// <summary>审核通过.</summary>
    public static Step Accept(PartState state) =>
        state == PartState.Submitted ? new Step.To(PartState.Accepted) : new Step.Barred(Obstacle.WrongState);

    /// <summary>退回 by the reviewer.</summary>
    public static Step Return(PartState state) =>
        state == PartState.Submitted ? new Step.To(PartState.Returned) : new Step.Barred(Obstacle.WrongState);

    /// <summary>Whether those above the county may read it.</summary>
    public static bool IsFiled(PartState state) =>
        state is PartState.Submitted or PartState.Accepted or PartState.Published;
}

/// <summary>What a step leads to.</summary>
public abstract record Step
{
    private Step() { }

    /// <summary>The next state.</summary>
    public sealed record To(PartState State) : Step;

    /// <summary>The step is not open.</summary>
    public sealed record Barred(Obstacle Obstacle) : Step;
}

/// <summary>Why a step is not open.</summary>
public enum Obstacle
{
    /// <summary>The material is not at the point from which the step is taken.</summary>
    WrongState,

    /// <summary>It is filed: only the reviewer can return it.</summary>
    AlreadyFiled,

    /// <summary>The signer edited it last.</summary>
    SamePerson,

    /// <summary>Errors, or warnings without an explanation.</summary>
    NotSound,

    /// <summary>退回意见 without an answer.</summary>
    Unanswered,
}
