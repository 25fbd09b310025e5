namespace MedInsPerf.Domain.Filings;

/// <summary>
/// 转交: one member of a bureau asks another about a finding. Pure: each step answers how it stands afterwards, or what
/// stands in the way.
/// </summary>
/// <param name="Giver">Who handed it over.</param>
/// <param name="Receiver">Who is asked.</param>
public sealed record Handover(HandoverState State, string Giver, string Receiver)
{
    /// <summary>转交, or hands it to somebody else: while nobody has answered only its giver may.</summary>
    /// <param name="standing">How the finding was handed over before; null where it was not.</param>
    public static HandoverStep Give(Handover? standing, string giver, string receiver) =>
        giver == receiver ? new HandoverStep.Barred(HandoverObstacle.Oneself)
        : standing is { State: HandoverState.Open } && standing.Giver != giver
            ? new HandoverStep.Barred(HandoverObstacle.Taken)
        : new HandoverStep.To(new Handover(HandoverState.Open, giver, receiver));

    /// <summary>答复 by who was asked; an answer may be bettered until the giver has closed it.</summary>
    public HandoverStep Answer(string who) =>
        State == HandoverState.Closed ? new HandoverStep.Barred(HandoverObstacle.Closed)
        : who != Receiver ? new HandoverStep.Barred(HandoverObstacle.NotTheirs)
        : new HandoverStep.To(this with { State = HandoverState.Answered });

    /// <summary>了结 by the giver: read, or taken back.</summary>
    public HandoverStep Close(string who) =>
        State == HandoverState.Closed ? new HandoverStep.Barred(HandoverObstacle.Closed)
        : who != Giver ? new HandoverStep.Barred(HandoverObstacle.NotTheirs)
        : new HandoverStep.To(this with { State = HandoverState.Closed });
}

/// <summary>转交办到哪一步.</summary>
public enum HandoverState
{
    /// <summary>等答复.</summary>
    Open,

    /// <summary>已答复.</summary>
    Answered,

    /// <summary>已了结: read by the giver, or taken back.</summary>
    Closed,
}

/// <summary>What a step leads to.</summary>
public abstract record HandoverStep
{
    private HandoverStep() { }

    /// <summary>How it stands afterwards.</summary>
    public sealed record To(Handover Handover) : HandoverStep;

    /// <summary>The step is not open.</summary>
    public sealed record Barred(HandoverObstacle Obstacle) : HandoverStep;
}

/// <summary>Why a step is not open.</summary>
public enum HandoverObstacle
{
    /// <summary>Nobody hands a finding to themselves.</summary>
    Oneself,

    /// <summary>Somebody else handed it over and waits for the answer.</summary>
    Taken,

    /// <summary>It is for the other of the two to do.</summary>
    NotTheirs,

    /// <summary>It is over.</summary>
    Closed,
}
