using System.Collections.Immutable;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Scoring;

namespace MedInsPerf.App.Forms;

/// <summary>自评表 of a material, ready to be filled in.</summary>
/// <param name="IsNew">Whether the material has no form yet: what stands here comes from its text.</param>
/// <param name="Score">核算 of what stands here; null for a form without scores.</param>
/// <param name="Notes">What does not hold in the form.</param>
public sealed record FormView(
    string FilingId,
    PartSummaryView Part,
    int FiscalYear,
    bool IsNew,
    bool CanEdit,
    FormFields Form,
    ScoreView? Score,
    ImmutableArray<FormNoteView> Notes
);

/// <summary>Every cell as it is written; empty for nothing. Layout is national, transferPayment or sichuan.</summary>
/// <param name="MoneyUnit">万元 or 元.</param>
public sealed record FormFields(
    string Layout,
    string Title,
    string ProjectName,
    string Department,
    string Unit,
    string MoneyUnit,
    ImmutableArray<FundingFields> Funding,
    string Objective,
    string ObjectiveResult,
    ImmutableArray<IndicatorFields> Indicators,
    string TotalPoints,
    string TotalScore,
    ImmutableArray<NoteFields> Notes
);

/// <summary>项目资金的一行. Kind is total, appropriation, carriedForward, other, central, local or lotteryFund.</summary>
public sealed record FundingFields(
    string Kind,
    string Label,
    string Initial,
    string Annual,
    string Executed,
    string Points,
    string Rate,
    string Score,
    string Reason
);

/// <summary>绩效指标的一行.</summary>
public sealed record IndicatorFields(
    string Class,
    string Category,
    string Name,
    string Target,
    string Actual,
    string Points,
    string Score,
    string Deviation
);

/// <summary>A box for words.</summary>
public sealed record NoteFields(string Label, string Text);

/// <summary>Something that does not hold in the form. Severity is error, warning or info.</summary>
public sealed record FormNoteView(
    string Rule,
    string Severity,
    string Stated,
    string? Computed,
    string Sentence,
    string Remedy
);
