using System.Globalization;
using MedInsPerf.Documents;
using MedInsPerf.Documents.Sheets;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Cli;

/// <summary>生成公文: <c>render RECORD.json --kind KIND --to docx|pdf|xlsx -o FILE</c>.</summary>
internal static class RenderCommand
{
    private const string Findings = "findings";
    private const string Records = "records";

    public static int Run(IReadOnlyList<string> arguments, TextWriter errors)
    {
        var (call, complaint) = RenderCall.Parse(arguments);
        complaint ??= call is null ? "" : Render(call, errors);
        if (complaint.Length == 0)
            return CommandLine.Sound;
        errors.WriteLine(complaint);
        return CommandLine.Unreadable;
    }

    /// <returns>What went wrong, in one line; empty when all is well.</returns>
    private static string Render(RenderCall call, TextWriter errors)
    {
        try
        {
            return RecordJson.Read(File.ReadAllBytes(call.Record)) switch
            {
                RecordOutcome.Malformed malformed => $"{call.Record}：{malformed.Sentence}",
                RecordOutcome.Accepted { Documents: [var first, ..] documents } => Write(
                    call,
                    first,
                    [.. documents],
                    errors
                ),
                _ => $"{call.Record}：里面没有材料。",
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }

    private static string Write(
        RenderCall call,
        DocumentRecord record,
        IReadOnlyList<DocumentRecord> records,
        TextWriter errors
    )
    {
        // There is no clock: the same record gives the same bytes on every day.
        var written = call.SignedOn ?? new DateOnly((record.FiscalYear ?? 1999) + 1, 1, 1);
        var meta = new DocumentMeta(
            $"{record.Bureau}{record.FiscalYear}年度绩效自评材料",
            record.Bureau ?? "",
            new DateTimeOffset(written, TimeOnly.MinValue, TimeSpan.FromHours(8))
        );
        if (call.Kind.Equals(Records, StringComparison.OrdinalIgnoreCase))
        {
            if (call.To != "xlsx")
                return "--kind records 只能写成 xlsx。";
            File.WriteAllBytes(call.Output, WorkbookWriter.Write(FlatSheets.OfRecords(records), meta));
            return "";
        }

        if (Compose(call, record, records) is not { } composed)
            return $"这份记录里没有 {call.Kind} 能用的内容，或者还不能生成这种公文。";
        var report = call.Public ? PublicVersion.Of(composed) : composed;
        switch (call.To)
        {
            case "docx":
                File.WriteAllBytes(call.Output, WordWriter.Write(report, meta));
                return "";
            case "xlsx":
                File.WriteAllBytes(call.Output, WorkbookWriter.Write(ReportSheets.Of(report), meta));
                return "";
            default:
                return WritePdf(call, report, meta, errors);
        }
    }

    private static string WritePdf(RenderCall call, Report report, DocumentMeta meta, TextWriter errors)
    {
        if (PdfFonts.In(FontFolders(call)) is not { } fonts)
            return "没有找到写 PDF 用的字体：在 tools 文件夹里运行 npm ci，或者用 --fonts 指出字体文件夹。";
        var pdf = PdfWriter.Write(report, meta, fonts);
        File.WriteAllBytes(call.Output, pdf.Bytes);
        if (pdf.Missing.Length > 0)
            errors.WriteLine($"字体里没有这些字，已用〓代替：{pdf.Missing}");
        return "";
    }

    private static IEnumerable<string> FontFolders(RenderCall call)
    {
        if (call.Fonts is { } own)
            yield return own;
        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                yield return Path.Combine(folder.FullName, "tools", "node_modules", "@expo-google-fonts");
        }
    }

    private static Report? Compose(RenderCall call, DocumentRecord record, IReadOnlyList<DocumentRecord> records) =>
        call.Kind.Equals(Findings, StringComparison.OrdinalIgnoreCase)
            ? FindingsReport.Compose(record.Bureau ?? "", record.FiscalYear, RuleBook.Current.Check([.. records]))
        : Enum.TryParse<DocumentKind>(call.Kind, ignoreCase: true, out var kind)
            ? OfficialReport.Compose(record, kind, call.SignedOn)
        : null;
}

/// <summary>What a call of <c>render</c> asks for.</summary>
/// <param name="Kind">A kind of the record's contract, <c>findings</c>, or <c>records</c> for a flat export.</param>
/// <param name="To">docx, pdf or xlsx.</param>
/// <param name="Fonts">The bureau's own fonts, before those that are supplied.</param>
/// <param name="SignedOn">成文日期; null to leave it for the pen.</param>
/// <param name="Public">Whether names and telephone numbers are masked.</param>
internal sealed record RenderCall(
    string Record,
    string Kind,
    string To,
    string Output,
    string? Fonts,
    DateOnly? SignedOn,
    bool Public
)
{
    /// <summary>Reads the arguments behind <c>render</c>; a sentence says what is wrong with them.</summary>
    public static (RenderCall? Call, string? Complaint) Parse(IReadOnlyList<string> arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var isPublic = false;
        var paths = new List<string>();
        for (var at = 0; at < arguments.Count; at++)
        {
            switch (arguments[at])
            {
                case "--public":
                    isPublic = true;
                    break;
                case ("--kind" or "--to" or "-o" or "--fonts" or "--date") and var option:
                    if (at + 1 == arguments.Count)
                        return (null, $"{option} 后面少了内容。");
                    values[option] = arguments[++at];
                    break;
                case ['-', ..] and var unknown:
                    return (null, $"没有 {unknown} 这个选项。");
                default:
                    paths.Add(arguments[at]);
                    break;
            }
        }

        if (paths.Count != 1 || !values.TryGetValue("--kind", out var kind) || !values.TryGetValue("-o", out var file))
            return (null, "用法：render RECORD.json --kind 种类 --to docx|pdf|xlsx -o 文件");
        if (values.GetValueOrDefault("--to") is not (("docx" or "pdf" or "xlsx") and var to))
            return (null, "--to 后面要写 docx、pdf 或 xlsx。");
        DateOnly? signedOn = null;
        if (values.TryGetValue("--date", out var date))
        {
            if (
                !DateOnly.TryParseExact(
                    date,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
                return (null, "--date 后面要写日期，例如 2024-02-20。");
            signedOn = day;
        }

        return (
            new RenderCall(paths[0], kind, to, file, values.GetValueOrDefault("--fonts"), signedOn, isPublic),
            null
        );
    }
}
