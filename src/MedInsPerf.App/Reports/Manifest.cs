using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.App.Reports;

/// <summary>清单: what an official document was made of and what came out, each by its SHA-256.</summary>
/// <param name="Template">The version of the layout.</param>
/// <param name="Fonts">Of the fonts of the PDF; null where there were none.</param>
internal sealed record Manifest(
    string ReportId,
    string CheckCode,
    string Template,
    string? Fonts,
    ImmutableArray<ManifestPart> Parts,
    ImmutableArray<ManifestOutput> Outputs
)
{
    /// <summary>SHA-256 of the 版头; null for none.</summary>
    public string? Letterhead { get; init; }

    /// <summary>发文顺序号; null where it is left for the pen.</summary>
    public int? Serial { get; init; }

    /// <summary>The manifest as it is kept.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, StoredJson.Options);

    /// <summary>
    /// 校验码: twelve characters that follow from what the document is made of. They are printed on it, so they cannot
    /// follow from its bytes.
    /// </summary>
    public static string CodeOf(ReportDocument report)
    {
        var made = new StringBuilder(OfficialReport.Template).Append('\n').Append(report.ReportId);
        foreach (var part in report.Parts)
            made.Append('\n').Append(part.PartId).Append(' ').Append(part.Body);
        if (report.Letterhead is { } letterhead)
            made.Append('\n').Append(letterhead).Append(' ').Append(report.Serial);
        var hex = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(made.ToString())).AsSpan(0, 6));
        return $"{hex[..4]}-{hex[4..8]}-{hex[8..]}";
    }
}

/// <summary>A material that went in.</summary>
/// <param name="Body">SHA-256 of its text.</param>
internal sealed record ManifestPart(string PartId, int Draft, string Body);

/// <summary>A file that came out.</summary>
internal sealed record ManifestOutput(string Format, string Name, long Bytes, string Sha256);
