using System.Collections.Immutable;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Scoring;

namespace MedInsPerf.App.Forms;

/// <summary>自评表 of a material, ready to be filled in.</summary>
/// <param name="IsNew">Whether the material has no form yet: what stands here comes from its text.</param>
/// <param name="Score">核算 of what stands here; null for a form without scores.</param>
/// <param name="Notes">What does not hold in the form.</param>
/// <param name="LastYear">The form that the project had a year before; null where it had none.</param>
/// <param name="Carried">What became of last year's targets.</param>
public sealed record FormView(
    string FilingId,
    PartSummaryView Part,
    int FiscalYear,
    bool IsNew,
    bool CanEdit,
    FormFields Form,
    ScoreView? Score,
    ImmutableArray<FormNoteView> Notes,
    LastYearView? LastYear,
    ImmutableArray<CarriedTargetView> Carried
);

/// <summary>上年自评表 of the same project: its indicators with targets and points, to be carried into this year's.</summary>
public sealed record LastYearView(int FiscalYear, string Title, ImmutableArray<IndicatorFields> Indicators);

/// <summary>One indicator beside its last year. Change is same, added, dropped, raised, lowered or other.</summary>
/// <param name="Row">The row of this year's form; null for one that was left out.</param>
/// <param name="NeedsReason">Whether the target is another than last year's: the form owes 调整理由.</param>
public sealed record CarriedTargetView(
    int? Row,
    string Name,
    string Change,
    string Before,
    string After,
    bool NeedsReason
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
)
{
    /// <summary>调整理由 of a target that is not last year's; kept beside the form, for the official table has no room for it.</summary>
    public string TargetReason { get; init; } = "";
}

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
