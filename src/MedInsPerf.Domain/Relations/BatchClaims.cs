using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>分批: T 分两批下达，第一批 a，第二批 b: as many amounts as were announced come to the total.</summary>
internal static partial class BatchClaims
{
    /// <summary>Every such claim of a sentence.</summary>
    public static IEnumerable<Claim> In(List<Fact> sentence)
    {
        var text = sentence[0].Passage.Value;
        var money = sentence.FindAll(fact => fact.Figure.Kind == FigureKind.Money);
        if (money.Count < 3)
            yield break;
        foreach (Match said in Announced().Matches(text))
        {
            var before = money.FindLast(fact => fact.End <= said.Index && said.Index - fact.End <= FurthestTotal);
            var number = Numbering.OrdinalOf(said.Groups["number"].Value.Replace('两', '二'));
            if (before is null || number < 2 || Words.IsChange(before) || Words.IsEarlier(before))
                continue;
            var parts = money
                .Where(fact => fact.Start >= said.Index + said.Length && Brackets.Depth(fact) == Depth(said, text))
                .TakeWhile(fact => IsOne(fact, sentence))
                .ToList();
            if (parts.Count != number || parts.Exists(part => Words.IsChange(part) || Words.IsEarlier(part)))
                continue;
            yield return new Claim(
                ClaimKind.Parts,
                before,
                new Formula.Sum([.. parts.Select(part => new Formula.Of(part))])
            );
        }
    }

    /// <summary>A total stands right before the words.</summary>
    private const int FurthestTotal = 16;

    private static int Depth(Match said, string text) =>
        Brackets.Depths(text) is var depths ? depths[said.Index + said.Length - 1] : 0;

    /// <summary>第一批 a, 4月划转 a, 余下 a.</summary>
    private static bool IsOne(Fact fact, List<Fact> sentence) =>
        Ordinal().IsMatch(fact.Lead)
        || sentence.Exists(date =>
            date.Figure.Kind == FigureKind.Date && date.End <= fact.Start && fact.Start - date.End <= FurthestTotal
        );

    [GeneratedRegex(
        "分(?:成|为)?(?<number>[两二三四五六]|[2-6])(?:个)?(?:批次|批|次|笔|期|年度)(?:资金)?[^，。；：:（(\\d]{0,20}[，：:（(]",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Announced();

    [GeneratedRegex(
        "第?[一二三四五六](?:批|次|笔|期|季度)|首(?:批|次|笔|期)|[上下]半年|余下|其余|剩余|余款|尾款|年[初中末底]|次年|再(?:次)?|[春夏秋冬]季",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Ordinal();
}
