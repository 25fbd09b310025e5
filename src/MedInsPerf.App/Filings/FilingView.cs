using System.Collections.Immutable;
using MedInsPerf.App.Parts;

namespace MedInsPerf.App.Filings;

/// <summary>本县一个年度的报送: the county's home, and what the reviewer sees of it.</summary>
/// <param name="Id">990121-2024.</param>
/// <param name="Validity">Whether it may be filed, in one line.</param>
/// <param name="Parts">份材料, in the order of their documents.</param>
/// <param name="Totals">合计 of all projects.</param>
/// <param name="OwnTotals">其中不含直达资金.</param>
/// <param name="Todo">What does not hold, worst first; at most 20.</param>
/// <param name="ReturnItems">Of what is on the county's desk.</param>
/// <param name="AnsweredItems">Of what was filed again, with the county's answers.</param>
/// <param name="Handovers">Findings handed to the caller or by the caller.</param>
/// <param name="Reports">Official documents, newest first.</param>
/// <param name="Permissions">What the caller may do now.</param>
public sealed record FilingView(
    string Id,
    int FiscalYear,
    BureauView Bureau,
    CycleView? Cycle,
    ValidityView Validity,
    ImmutableArray<PartSummaryView> Parts,
    TotalsView Totals,
    TotalsView OwnTotals,
    ImmutableArray<TodoView> Todo,
    ImmutableArray<ReturnItemView> ReturnItems,
    ImmutableArray<ReturnItemView> AnsweredItems,
    ImmutableArray<HandoverView> Handovers,
    ImmutableArray<ReportView> Reports,
    FilingPermissionsView Permissions,
    DateTimeOffset CheckedAt
);

/// <summary>A bureau as people see it. Level is county, prefecture or province.</summary>
public sealed record BureauView(string Code, string Name, string Area, string Level);

/// <summary>自评批次: what is due when.</summary>
/// <param name="DaysLeft">Whole days until due; negative when overdue.</param>
public sealed record CycleView(int FiscalYear, string Title, DateTimeOffset Due, int DaysLeft, string ReviewedBy);

/// <summary>Whether it may be filed.</summary>
/// <param name="Sentence">不能报送：2 处错误要改，2 处提示要说明.</param>
public sealed record ValidityView(
    bool CanSubmit,
    int Errors,
    int OpenWarnings,
    int Warnings,
    int Infos,
    string Sentence
);

/// <summary>One material in the list. Amounts are decimal strings in 元, rates in percent, null where unstated.</summary>
/// <param name="Kind">As <c>kind</c> in the command line's JSON.</param>
/// <param name="Unanswered">退回意见 without an answer.</param>
/// <param name="State">draft, awaitingSignOff, signedOff, submitted, returned, accepted, published.</param>
/// <param name="Draft">第 N 稿.</param>
/// <param name="ComputedScore">核算得分; null where the material lists no indicators, or one of them cannot be computed.</param>
/// <param name="Ceiling">最高可得分 by the execution rate.</param>
/// <param name="ComputedRate">B ÷ A by the amounts; null for 0 ÷ 0 or where an amount is unstated.</param>
public sealed record PartSummaryView(
    string Id,
    string Kind,
    string Title,
    string? AnnualBudget,
    string? Executed,
    string? StatedRate,
    string? ComputedRate,
    bool PassThrough,
    string? ClaimedScore,
    string? ComputedScore,
    string? Ceiling,
    int Errors,
    int Warnings,
    int OpenWarnings,
    int Infos,
    int Unanswered,
    string State,
    int Draft,
    string Document,
    string EditedBy,
    DateTimeOffset EditedAt
);

/// <summary>Sums over projects: decimal strings in 元; the rate in percent, null for 0 ÷ 0.</summary>
public sealed record TotalsView(
    int Projects,
    string AnnualBudget,
    string Executed,
    string? Rate,
    string? MeanClaimedScore
);

/// <summary>One thing that does not hold, as a line.</summary>
public sealed record TodoView(string PartId, string PartTitle, string FindingKey, string Severity, string Sentence);

/// <summary>退回意见.</summary>
/// <param name="Item">Its number in the material, from 0.</param>
/// <param name="Answer">答复; null while there is none.</param>
public sealed record ReturnItemView(
    string PartId,
    string PartTitle,
    int Item,
    string Text,
    string By,
    DateTimeOffset At,
    ReturnAnswerView? Answer
);

/// <summary>答复 of a 退回意见.</summary>
public sealed record ReturnAnswerView(bool Mended, string Text, string By, DateTimeOffset At);

/// <summary>An official document. State is queued, ready or failed.</summary>
/// <param name="Failure">Why it failed, for the person at the screen; null otherwise.</param>
public sealed record ReportView(
    string Id,
    string Title,
    string State,
    DateTimeOffset RequestedAt,
    DateTimeOffset? ReadyAt,
    string? FileName,
    long? Bytes,
    string? Sha256,
    string? CheckCode,
    string? Failure,
    ImmutableArray<ReportFileView> Others
);

/// <summary>The same document in another form. Format is pdf, xlsx, docx-public or pdf-public.</summary>
public sealed record ReportFileView(string Format, string FileName, long Bytes, string Sha256);

/// <summary>What the caller may do with the filing now, given role and states.</summary>
public sealed record FilingPermissionsView(
    bool CanImport,
    bool CanRequestSignOff,
    bool CanSign,
    bool CanSubmit,
    bool CanSendBack,
    bool CanAccept,
    bool CanReturn
);
