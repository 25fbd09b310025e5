using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.App.Filings;

/// <summary>An official document: what it is made of, and where it is once it is made.</summary>
/// <param name="ReportId">The moment and what it is made of, so that ids sort by time: <c>r20240220090000000-1f0c6a2e</c>.</param>
public sealed record ReportDocument(string ReportId) : WorkDocument(DocumentId(ReportId), ReportDocument.TypeName)
{
    public const string TypeName = "report";

    public required string Title { get; init; }

    /// <summary>Which official document it is; what was asked for before there were several is of projects.</summary>
    public DocumentKind Kind { get; init; } = DocumentKind.ProjectSelfEvaluation;

    /// <summary>The materials and texts it is made of, in order.</summary>
    public required ImmutableArray<ReportedPart> Parts { get; init; }

    public required Signature RequestedBy { get; init; }

    /// <summary>SHA-256 of the 版头 that it bears; null for none.</summary>
    public string? Letterhead { get; init; }

    /// <summary>发文顺序号; null where it is left for the pen.</summary>
    public int? Serial { get; init; }

    /// <summary>The finished file; null while it is being made.</summary>
    public ReportFile? File { get; init; }

    /// <summary>The same document in other forms: PDF, Excel, and the masked ones for 公开.</summary>
    public ImmutableArray<ReportFile> Others { get; init; } = [];

    /// <summary>Why it was given up; null while it is being made and once it is there.</summary>
    public ReportFailure? Failure { get; init; }

    /// <summary>校验码, as printed on every page; null while it is being made.</summary>
    public string? CheckCode { get; init; }

    internal static string IdFor(DocumentKind kind, ImmutableArray<ReportedPart> parts, DateTimeOffset at)
    {
        var made = $"{kind}\n" + string.Join('\n', parts.Select(part => $"{part.PartId}@{part.Draft}={part.Body}"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(made)).AsSpan(0, 4));
        return string.Create(CultureInfo.InvariantCulture, $"r{at:yyyyMMddHHmmssfff}-{hash}");
    }

    internal static string DocumentId(string reportId) => $"report:{reportId}";
}

/// <summary>One material in an official document.</summary>
public sealed record ReportedPart(string PartId, string Body, int Draft, SourceFile File);

/// <summary>没能生成.</summary>
/// <param name="Sentence">For the person at the screen.</param>
public sealed record ReportFailure(string Sentence, DateTimeOffset At);

/// <summary>The finished file.</summary>
/// <param name="Name">What a person saves it as.</param>
/// <param name="Blob">Its blob below the tenant's prefix.</param>
public sealed record ReportFile(string Name, string Blob, long Bytes, string Sha256, DateTimeOffset At)
{
    /// <summary>docx, pdf, xlsx, docx-public, pdf-public.</summary>
    public string Format { get; init; } = "docx";
}
