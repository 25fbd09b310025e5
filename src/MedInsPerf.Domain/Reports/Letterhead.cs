using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MedInsPerf.Domain.Reports;

/// <summary>版头与版记 as somebody filled them in.</summary>
/// <param name="Mark">发文机关标志, for example ××县医疗保障局文件.</param>
/// <param name="Code">机关代字 of the 发文字号; empty for documents without number.</param>
/// <param name="Signer">签发人, for documents that go to a higher authority; empty for none.</param>
/// <param name="CopyTo">抄送机关; empty for none.</param>
/// <param name="PrintedBy">印发机关; empty for none.</param>
/// <param name="Seal">用印位置.</param>
public sealed record LetterheadWords(
    string Mark,
    string Code,
    string Signer,
    string CopyTo,
    string PrintedBy,
    SealPlace Seal
);

/// <summary>
/// 版头与版记 of a bureau, by GB/T 9704-2012 7.2 and 7.4: what its official documents bear above the title and below the
/// signature.
/// </summary>
public sealed record Letterhead
{
    /// <summary>As many characters as stand legibly on a line of 156 mm: 22 points each.</summary>
    public const int LongestMark = 20;

    /// <summary>The longest 机关代字.</summary>
    public const int LongestCode = 10;

    /// <summary>The longest 签发人.</summary>
    public const int LongestSigner = 20;

    /// <summary>Four lines of 四号.</summary>
    public const int LongestCopyTo = 120;

    /// <summary>So that the date stands on the same line.</summary>
    public const int LongestPrintedBy = 20;

    /// <summary>The last 发文顺序号 of a year.</summary>
    public const int LastSerial = 9999;

    private Letterhead(LetterheadWords words) => Words = words;

    /// <summary>What it says, without white space around it.</summary>
    public LetterheadWords Words { get; }

    /// <summary>徽标 above the 发文机关标志; null for none, as GB/T 9704 has it.</summary>
    public Picture? Logo { get; init; }

    /// <summary>The letterhead that somebody filled in, or every fault of it.</summary>
    public static LetterheadOutcome Of(LetterheadWords filled)
    {
        var words = filled with
        {
            Mark = filled.Mark.Trim(),
            Code = filled.Code.Trim(),
            Signer = filled.Signer.Trim(),
            CopyTo = filled.CopyTo.Trim().TrimEnd('。'),
            PrintedBy = filled.PrintedBy.Trim(),
        };
        var faults = Faults(words).ToImmutableArray();
        return faults.IsEmpty
            ? new LetterheadOutcome.Accepted(new Letterhead(words))
            : new LetterheadOutcome.Refused(faults);
    }

    /// <summary>发文字号: 机关代字〔年份〕顺序号号; a missing year or number is left for the pen. Null without 机关代字.</summary>
    /// <param name="year">Of the 成文日期.</param>
    /// <param name="serial">发文顺序号, from 1, without zeros in front.</param>
    public string? Number(int? year, int? serial) =>
        Words.Code.Length == 0 ? null : $"{Words.Code}〔{Digits(year)}〕{Digits(serial)}号";

    /// <summary>
    /// The document with its letterhead. A cover and 目录 stay before it: it heads the text. What nobody signs, such as a
    /// form, is an attachment and bears none.
    /// </summary>
    /// <param name="serial">发文顺序号; null to leave it for the pen.</param>
    public Report On(Report report, int? serial)
    {
        if (report.Blocks.OfType<ReportBlock.Signature>().FirstOrDefault() is not { } signature)
            return report;
        var before = report.Blocks.TakeWhile(block => block is ReportBlock.Cover or ReportBlock.Contents).ToList();
        var text = report.Blocks.Skip(before.Count).Select(Sealed);
        ReportBlock.Letterhead head = new(
            Words.Mark,
            Number(signature.Date?.Year, serial),
            Words.Signer.Length == 0 ? null : Words.Signer,
            Logo
        );
        return new Report([
            .. before,
            head,
            .. TitleOf(before, report.Blocks.ElementAtOrDefault(before.Count)),
            .. text,
            .. Imprint(signature.Date),
        ]);
    }

    /// <summary>Room for the pen where there is no number.</summary>
    private static string Digits(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "　　";

    private ReportBlock Sealed(ReportBlock block) =>
        block is ReportBlock.Signature signature ? signature with { Seal = Words.Seal } : block;

    /// <summary>A text under a letterhead begins with its title, even where the cover has said it.</summary>
    private static IEnumerable<ReportBlock> TitleOf(IEnumerable<ReportBlock> before, ReportBlock? first) =>
        before.OfType<ReportBlock.Cover>().LastOrDefault() is { } cover && first is not ReportBlock.Title
            ? [new ReportBlock.Title(cover.Text)]
            : [];

    private IEnumerable<ReportBlock> Imprint(DateOnly? date) =>
        Words is { CopyTo.Length: 0, PrintedBy.Length: 0 }
            ? []
            :
            [
                new ReportBlock.Imprint(
                    Words.CopyTo.Length == 0 ? null : Words.CopyTo,
                    Words.PrintedBy.Length == 0 ? null : Words.PrintedBy,
                    date
                ),
            ];

    private static IEnumerable<string> Faults(LetterheadWords words)
    {
        if (words.Mark.Length == 0)
            yield return "发文机关标志没有填，例如“××县医疗保障局文件”";
        foreach (
            var (name, text, longest, remedy) in new[]
            {
                ("发文机关标志", words.Mark, LongestMark, "要一行排下，名称太长请用规范化简称"),
                ("机关代字", words.Code, LongestCode, "请用简称"),
                ("签发人", words.Signer, LongestSigner, "几位签发人之间空一格"),
                ("抄送机关", words.CopyTo, LongestCopyTo, "请用简称或统称"),
                ("印发机关", words.PrintedBy, LongestPrintedBy, "要和印发日期排在一行，请用简称"),
            }
        )
        {
            if (text.Length > longest)
                yield return $"{name}有 {text.Length} 个字，最多 {longest} 个字：{remedy}";
            if (text.EnumerateRunes().Any(IsInvisible))
                yield return $"{name}里有换行或者看不见的字符，请删掉重新打一遍";
        }

        if (!words.Code.EnumerateRunes().All(Rune.IsLetter))
            yield return "机关代字只写字，例如“××医保”：年份、括号和“号”由系统编排";
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
        || rune == Rune.ReplacementChar;
}

/// <summary>What became of a letterhead that somebody filled in.</summary>
public abstract record LetterheadOutcome
{
    private LetterheadOutcome() { }

    /// <summary>A sound one.</summary>
    public sealed record Accepted(Letterhead Letterhead) : LetterheadOutcome;

    /// <summary>One that cannot be printed: every fault, each a sentence for people.</summary>
    public sealed record Refused(ImmutableArray<string> Faults) : LetterheadOutcome;
}
