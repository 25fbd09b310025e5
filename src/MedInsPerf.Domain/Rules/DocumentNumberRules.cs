using System.Collections.Immutable;
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

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [WrittenInForm];

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
