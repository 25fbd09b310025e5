using System.Collections.Immutable;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.App.Filings;

/// <summary>
/// 一份材料 as it is stored: head, state, summary and a pointer to its text. The text is an immutable blob, so the document
/// stays small.
/// </summary>
public sealed record PartDocument(string PartId) : WorkDocument(DocumentId(PartId), PartDocument.TypeName)
{
    public const string TypeName = "part";

    /// <summary>项目自评, 部门自评, 决算 ….</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>Its place among the materials of the filing.</summary>
    public required int Order { get; init; }

    /// <summary>The file it came in.</summary>
    public required SourceFile File { get; init; }

    /// <summary>SHA-256 of its text blob.</summary>
    public required string Body { get; init; }

    /// <summary>第 N 稿.</summary>
    public required int Draft { get; init; }

    /// <summary>Counts every change of its text or state.</summary>
    public required int Revision { get; init; }

    public required PartState State { get; init; }

    /// <summary>What it states of its project; null for other kinds.</summary>
    public ProjectSummary? Project { get; init; }

    /// <summary>Who changed text or explanations last.</summary>
    public required Signature EditedBy { get; init; }

    public Signature? SentToSignBy { get; init; }
    public Signature? SignedBy { get; init; }
    public Signature? SubmittedBy { get; init; }
    public Signature? ReviewedBy { get; init; }

    /// <summary>说明 given to warnings, by the finding's key.</summary>
    public ImmutableArray<Explanation> Explanations { get; init; } = [];

    /// <summary>退回意见 of the last return, with the answers: they stay until it is returned again.</summary>
    public ImmutableArray<ReturnItem> ReturnItems { get; init; } = [];

    /// <summary>退回意见 that nobody has answered.</summary>
    internal int Unanswered => ReturnItems.Count(item => item.Answer is null);

    internal static string DocumentId(string partId) => $"part:{partId}";
}

/// <summary>The dropped file.</summary>
/// <param name="Sha256">Names its blob.</param>
/// <param name="Bureau">医疗保障局 that the whole file names.</param>
/// <param name="FirstBlock">Where in the file's text the material begins.</param>
public sealed record SourceFile(string Name, string Sha256, string? Bureau, int FirstBlock);

/// <summary>Who, and when.</summary>
public sealed record Signature(string ObjectId, string Name, DateTimeOffset At);

/// <summary>说明 of a warning.</summary>
public sealed record Explanation(string FindingKey, string Text, Signature By);

/// <summary>退回意见.</summary>
public sealed record ReturnItem(string Text, Signature By)
{
    /// <summary>Keeps the document small; more is more than one thing to mend.</summary>
    public const int LongestText = 500;

    /// <summary>Whether those above the county wrote it; otherwise the unit head did.</summary>
    public bool FromAbove { get; init; }

    /// <summary>答复; null while there is none.</summary>
    public ReturnAnswer? Answer { get; init; }
}

/// <summary>答复 of a 退回意见.</summary>
/// <param name="Mended">Whether it was mended as asked; otherwise the text says why not.</param>
public sealed record ReturnAnswer(bool Mended, string Text, Signature By);

/// <summary>资金投入 as the list shows it.</summary>
public sealed record ProjectSummary(
    string Name,
    Money? AnnualBudget,
    Money? Executed,
    decimal? StatedRate,
    bool PassThrough,
    decimal? ClaimedScore
)
{
    /// <summary>The summary of what was read.</summary>
    public static ProjectSummary? Of(Project? project) =>
        project is null
            ? null
            : new(
                project.Name,
                project.AnnualBudget,
                project.Executed,
                project.ExecutionRate,
                project.PassThrough,
                project.ClaimedScore
            );
}

/// <summary>One version of a material, kept for ever.</summary>
public sealed record PartVersion(
    string PartId,
    int Revision,
    int Draft,
    string Body,
    PartState State,
    string Action,
    Signature By
) : WorkDocument($"version:{PartId}:{Revision:D6}", PartVersion.TypeName)
{
    public const string TypeName = "version";
}
