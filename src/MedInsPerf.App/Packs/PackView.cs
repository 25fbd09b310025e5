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

/// <summary>What a pack would do to the filings of a year.</summary>
/// <param name="Before">The pack in force for that year.</param>
/// <param name="Counties">Counties that brought something.</param>
/// <param name="Projects">Projects with a claimed score and a rate.</param>
/// <param name="Changes">Those for which something changes, in the order of counties.</param>
public sealed record PackImpactView(
    int FiscalYear,
    PackHeadView Before,
    PackHeadView After,
    int Counties,
    int Projects,
    int NewFindings,
    int GoneFindings,
    ImmutableArray<PackChangeView> Changes
);

/// <summary>A project whose ceiling, grade or finding would change.</summary>
/// <param name="Difference">Ceiling after less before; decimal string.</param>
public sealed record PackChangeView(
    string CountyCode,
    string County,
    string Project,
    string Claimed,
    string Rate,
    string CeilingBefore,
    string CeilingAfter,
    string Difference,
    string? GradeBefore,
    string? GradeAfter,
    bool AboveBefore,
    bool AboveAfter
);
