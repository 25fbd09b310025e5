namespace MedInsPerf.Acceptance.Tests;

/// <summary>
/// How good the checker is known to be. A level is raised when the checker gets better and never lowered; the goals
/// stand beside them.
/// </summary>
internal static class Levels
{
    /// <summary>Of the slips in the ten reports; goal 90 %.</summary>
    public const int CountyReportsSeen = 65;

    /// <summary>Goal: none lost against the text.</summary>
    public const int CountyReportsSeenAsDocx = 65;

    /// <inheritdoc cref="CountyReportsSeenAsDocx"/>
    public const int CountyReportsSeenAsPdf = 62;

    /// <summary>Sound relations of the ten reports that are reported; goal 0.</summary>
    public const int CountyReportsAlarms = 1;

    /// <summary>Errors and warnings on the ten reports that no listed relation covers; goal 0.</summary>
    public const int CountyReportsUnlisted = 4;

    /// <summary>Of the 47 relations of the real reports that are to be reported; goal 85 %.</summary>
    public const int SeedsSeen = 47;

    /// <summary>Of the 38 errors and warnings among them; goal 92 %.</summary>
    public const int SeedsGraveSeen = 38;

    /// <summary>Goal: none lost against the text.</summary>
    public const int SeedsSeenAsDocx = 47;

    /// <inheritdoc cref="SeedsSeenAsDocx"/>
    public const int SeedsSeenAsPdf = 43;

    /// <summary>Sound relations of the real reports that are reported; goal 0.</summary>
    public const int SeedsAlarms = 0;

    /// <summary>Errors and warnings of the real reports that no listed relation covers; each was read by a person.</summary>
    public const int SeedsUnlisted = 6;

    /// <summary>Of the one-digit changes in figures of the real reports that agreed; goal 92.</summary>
    public const decimal ChangesSeenPercent = 92m;

    /// <summary>Of a thousand sound filings, those with an error or a warning; goal below 5.</summary>
    public const decimal SoundFilingsReportedPerThousand = 30m;
}
