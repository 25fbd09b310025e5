using System.Collections.Immutable;

namespace MedInsPerf.App.Packs;

/// <summary>政策包 of a province: those that ship, those it published, and its drafts.</summary>
/// <param name="InForce">Which version holds for which fiscal year; a year that is not listed has 全国通用.</param>
public sealed record PacksView(ImmutableArray<PackHeadView> Packs, ImmutableArray<PackInForceView> InForce);

/// <summary>One version. State is shipped, published or draft.</summary>
public sealed record PackHeadView(string Id, int Version, string Name, string State, int From, int? Until);

/// <summary>In force for a fiscal year.</summary>
public sealed record PackInForceView(int FiscalYear, string Id, int Version, string Name, string By, DateTimeOffset At);

/// <summary>One version with every value.</summary>
/// <param name="CanEdit">Whether it is a draft.</param>
public sealed record PackView(
    PackHeadView Head,
    bool CanEdit,
    string? EditedBy,
    DateTimeOffset? EditedAt,
    ImmutableArray<PackValueView> Values
);

/// <summary>One value with its source.</summary>
/// <param name="Path">Where it stands in the pack: grades[1].from.</param>
/// <param name="Block">指标体系, 等级 ….</param>
/// <param name="Basis">《…》（文号）…, or 经验规则.</param>
public sealed record PackValueView(
    string Path,
    string Block,
    string Name,
    string Value,
    string Unit,
    string Basis,
    bool IsRuleOfThumb
);

/// <summary>What a pack is to be tried on: the filings of a year, area by area.</summary>
/// <param name="Before">The pack in force for that year.</param>
/// <param name="Areas">Prefectures with counties that brought something, by code.</param>
public sealed record PackTrialView(
    int FiscalYear,
    PackHeadView Before,
    PackHeadView After,
    ImmutableArray<PackAreaView> Areas
);

/// <summary>A prefecture, and how many of its counties brought something.</summary>
public sealed record PackAreaView(string Code, string Name, int Counties);

/// <summary>What a pack would do to what the counties of an area filed.</summary>
/// <param name="Counties">Counties that filed something.</param>
/// <param name="Materials">What they filed.</param>
/// <param name="NewFindings">Findings that there would be under the pack, and are not now.</param>
/// <param name="GoneFindings">The other way round.</param>
/// <param name="Changes">Materials for which something changes, in the order of counties.</param>
public sealed record PackImpactView(
    string Area,
    int Counties,
    int Materials,
    int NewFindings,
    int GoneFindings,
    ImmutableArray<PackChangeView> Changes
);

/// <summary>A material whose score, ceiling, grade or findings would change. Scores are decimal strings, rates percent.</summary>
/// <param name="ScoreBefore">核算得分; null where the material has no indicators.</param>
/// <param name="Difference">Score after less before, or of the ceilings where there is no score; null where neither is known.</param>
public sealed record PackChangeView(
    string CountyCode,
    string County,
    string Part,
    string Title,
    string? Rate,
    string? Claimed,
    string? ScoreBefore,
    string? ScoreAfter,
    string? CeilingBefore,
    string? CeilingAfter,
    string? Difference,
    string? GradeBefore,
    string? GradeAfter,
    ImmutableArray<PackItemChangeView> Items,
    ImmutableArray<PackFindingChangeView> Findings
);

/// <summary>An indicator whose points or score would change.</summary>
public sealed record PackItemChangeView(
    string Title,
    string? PointsBefore,
    string? PointsAfter,
    string? ScoreBefore,
    string? ScoreAfter,
    string Reason
);

/// <summary>A finding that would come, go or ask for another figure. Change is new, gone or other.</summary>
public sealed record PackFindingChangeView(
    string Rule,
    string Title,
    string Severity,
    string Change,
    string Stated,
    string? Before,
    string? After
);
