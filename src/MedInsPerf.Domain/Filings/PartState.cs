namespace MedInsPerf.Domain.Filings;

/// <summary>一份材料的状态.</summary>
public enum PartState
{
    /// <summary>填报中.</summary>
    Draft,

    /// <summary>待审签: the preparer asked for the signature.</summary>
    AwaitingSignOff,

    /// <summary>已审签.</summary>
    SignedOff,

    /// <summary>已报送.</summary>
    Submitted,

    /// <summary>被退回.</summary>
    Returned,

    /// <summary>已通过.</summary>
    Accepted,

    /// <summary>已公开.</summary>
    Published,
}
