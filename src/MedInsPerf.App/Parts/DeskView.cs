using System.Collections.Immutable;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Scoring;

namespace MedInsPerf.App.Parts;

/// <summary>The desk: one material with its figures marked and what does not hold.</summary>
/// <param name="Score">核算 by the pack in force; null for kinds that have no score.</param>
/// <param name="Outline">Headings of this material.</param>
/// <param name="Siblings">Every material of the filing, for the outline's first level.</param>
public sealed record DeskView(
    string FilingId,
    PartSummaryView Part,
    BureauView Bureau,
    int FiscalYear,
    ValidityView Validity,
    ProjectView? Project,
    ScoreView? Score,
    ImmutableArray<OutlineView> Outline,
    ImmutableArray<BlockView> Blocks,
    ImmutableArray<FigureView> Figures,
    ImmutableArray<FindingView> Findings,
    ImmutableArray<PartSummaryView> Siblings,
    ImmutableArray<ReturnItemView> ReturnItems,
    ImmutableArray<HistoryView> History,
    DeskPermissionsView Permissions
);

/// <summary>The project as read: decimal strings in 元, rates in percent, null where unstated.</summary>
public sealed record ProjectView(
    string Name,
    string? FundSource,
    string? InitialBudget,
    string? BudgetAdjustment,
    string? AnnualBudget,
    string? Executed,
    string? ExecutionRate,
    string? Surplus,
    string? SurplusDisposition,
    string? ClaimedScore,
    bool PassThrough
);

/// <summary>A heading: level 0 is the material's title. Errors and warnings are those whose first place is below it.</summary>
public sealed record OutlineView(int Block, int Level, string Text, int Errors, int Warnings, int Infos);

/// <summary>A block of the document. Type is heading, paragraph, table or chart.</summary>
/// <param name="Level">Of a heading, 0 to 4; null for others.</param>
/// <param name="Text">Of a heading or paragraph; the caption of a table or chart.</param>
public sealed record BlockView(
    int Index,
    string Type,
    int? Level,
    string Text,
    int? Line,
    int? Page,
    ImmutableArray<CellView> Cells
);

/// <summary>A cell of a table.</summary>
public sealed record CellView(string Address, int Row, int Column, int RowSpan, int ColumnSpan, string Text);

/// <summary>A figure in the text. Mark is error, warning, info, sound (takes part in a relation that holds) or plain.</summary>
public sealed record FigureView(
    int Block,
    string? Cell,
    int Start,
    int Length,
    string Text,
    string Kind,
    string? Label,
    string? Yuan,
    string? AsOf,
    string Mark,
    ImmutableArray<string> FindingKeys
);

/// <summary>A finding, ready to read.</summary>
/// <param name="Title">The rule's statement.</param>
/// <param name="Computed">应为; null where nothing can be computed.</param>
/// <param name="Correction">What the first button does; null where no single figure mends it.</param>
/// <param name="Handover">To whom it was handed over; null where it was not, or that is closed.</param>
/// <param name="Explained">The explanation that was given to a warning; null while none is.</param>
public sealed record FindingView(
    string Key,
    string PartId,
    string Rule,
    string Family,
    string Severity,
    string Title,
    string Stated,
    string? Computed,
    string? Difference,
    ImmutableArray<PlaceView> Places,
    string Explanation,
    string Remedy,
    string Basis,
    CorrectionView? Correction,
    ExplainedView? Explained,
    HandoverView? Handover
);

/// <summary>Where something stands. PartId is null where the place is outside every material of this filing.</summary>
public sealed record PlaceView(
    string? PartId,
    string? PartTitle,
    string Document,
    int Block,
    string? Cell,
    int Start,
    int Length,
    string Quote,
    int? Line,
    int? Page
);

/// <summary>改为 95.51%，共 2 处: edits that can be sent back as they are.</summary>
public sealed record CorrectionView(string Text, ImmutableArray<EditView> Edits);

/// <summary>One replacement in the clean text of a block or cell of this material.</summary>
/// <param name="Expected">What stands there now; the edit is refused where something else does.</param>
public sealed record EditView(int Block, string? Cell, int Start, int Length, string Expected, string Replacement);

/// <summary>说明.</summary>
public sealed record ExplainedView(string Text, string By, DateTimeOffset At);

/// <summary>What happened to the material. Action is a Chinese word.</summary>
public sealed record HistoryView(DateTimeOffset At, string By, string Action, int Draft);

/// <summary>What the caller may do with the material now.</summary>
public sealed record DeskPermissionsView(
    bool CanEdit,
    bool CanRequestSignOff,
    bool CanSign,
    bool CanSubmit,
    bool CanAccept,
    bool CanReturn
);
