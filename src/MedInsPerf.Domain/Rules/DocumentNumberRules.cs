using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>文号: how document numbers are written.</summary>
public static class DocumentNumberRules
{
    /// <summary>机关代字〔年份〕序号号.</summary>
    public static readonly Rule WrittenInForm = new("DOCNO-001")
    {
        Family = Family.Text,
        Severity = Severity.Info,
        Basis = Shelf.DocumentFormat.Article("7.2.5（发文字号：年份用六角括号“〔〕”括入，序号不加“第”字，不编虚位）"),
        InForce = new(2013),
        Check = filed => filed.Parts.SelectMany(Numbers),
    };

    /// <summary>One document has one year in its number.</summary>
    public static readonly Rule OneNumberOneYear = new("DOCNO-002")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = OtherYears,
    };

    /// <summary>No document is cited that was issued after the report.</summary>
    public static readonly Rule IssuedBeforeReported = new("DOCNO-003")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Issued),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [WrittenInForm, OneNumberOneYear, IssuedBeforeReported];

    /// <summary>A serial number this high does not come twice in two years by accident.</summary>
    private const int TellingSerial = 100;

    private static IEnumerable<Verdict> OtherYears(FiledTogether filed)
    {
        var numbers = (
            from part in filed.Parts
            from passage in part.Facts.Passages
            from number in DocumentNumber.In(passage)
            select (Part: part, Passage: passage, Number: number)
        ).ToList();
        for (var at = 0; at < numbers.Count; at++)
        {
            var (part, passage, number) = numbers[at];
            if (numbers.Take(at).FirstOrDefault(IsOfOneDocument) is not { Number: { } first } other)
                continue;
            yield return new Verdict(
                Holds: false,
                Quoted.Few([
                    .. passage.Places(number.Start, number.Written.Length),
                    .. other.Passage.Places(first.Start, first.Written.Length),
                ]),
                number.Written,
                first.Written,
                Difference: null,
                $"“{number.Written}”与“{first.Written}”机关代字、序号都相同，应是同一份文件，年份却不同。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{number.Written}|{first.Written}",
            };

            bool IsOfOneDocument((FiledPart Part, Passage Passage, DocumentNumber Number) earlier) =>
                earlier.Number.DiffersInYearFrom(number)
                && (
                    number.Serial >= TellingSerial
                    || earlier.Number.HasDigitsOf(number)
                    || HaveOneTitle(earlier.Passage, earlier.Number.Start, passage, number.Start)
                );
        }
    }

    /// <summary>Whether the same words stand in front of two numbers: the name of the document.</summary>
    private static bool HaveOneTitle(Passage one, int start, Passage other, int otherStart)
    {
        var (title, same) = (TitleBefore(one, start), TitleBefore(other, otherStart));
        return title.Length > 0 && title == same;
    }

    private static string TitleBefore(Passage passage, int start)
    {
        var close = start <= 1 ? -1 : passage.Value.LastIndexOf('》', start - 1, Math.Min(start, 4));
        var open = close < 1 ? -1 : passage.Value.LastIndexOf('《', close);
        return open < 0 ? "" : passage.Value[open..close];
    }

    private static IEnumerable<Verdict> Issued(FiledPart part) =>
        from passage in part.Facts.Passages
        where part.FiscalYear is not null
        from number in DocumentNumber.In(passage)
        let latest = part.FiscalYear!.Value + 1
        let holds = number.Year <= latest
        select new Verdict(
            holds,
            passage.Places(number.Start, number.Written.Length),
            number.Written,
            Computed: null,
            Difference: null,
            holds
                ? $"文号 {number.Written} 的年份不晚于自评的年份。"
                : $"材料反映 {part.FiscalYear} 年度，最迟引用 {latest} 年的文件，文号 {number.Written} 的年份写错了。"
        )
        {
            Scope = part.Record.Title,
            Cause = number.Written,
        };

    private static IEnumerable<Verdict> Numbers(FiledPart part) =>
        from passage in part.Facts.Passages
        from number in DocumentNumber.In(passage)
        group (Passage: passage, number.Start) by (number.Written, number.Right) into same
        let holds = same.Key.Written == same.Key.Right
        select new Verdict(
            holds,
            Quoted.Few(same.SelectMany(at => at.Passage.Places(at.Start, same.Key.Written.Length))),
            same.Key.Written,
            same.Key.Right,
            Difference: null,
            holds
                ? $"文号 {same.Key.Written} 格式规范。"
                : $"文号写成 {same.Key.Written}，年份要用六角括号括入，序号不加“第”字、不编虚位，应为 {same.Key.Right}。"
        )
        {
            Scope = part.Record.Title,
            Cause = same.Key.Written,
            Correction = holds ? null : same.Key.Right,
            CorrectionPlaces = holds ? [] : [.. same.Select(at => at.Passage.Place(at.Start, same.Key.Written.Length))],
        };
}
