using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>资金名称: what a fund's name says of whose money it is and what it is for.</summary>
/// <param name="Printed">The name as printed.</param>
/// <param name="Level">中央, 省, 市, 县; null where the name does not tell, or names several.</param>
/// <param name="Subject">The name without year, place, level, and the words that every fund's name has.</param>
internal sealed partial record FundName(string Printed, string? Level, string Subject)
{
    public static FundName Of(string printed)
    {
        var levels = Levels().Matches(printed).Select(match => match.Groups["level"].Value).Distinct().ToList();
        var subject = Place().Replace(printed, "");
        subject = Levels().Replace(subject, "");
        subject = Common().Replace(subject, "");
        return new FundName(printed, levels is [var only] ? (only == "本" ? "县" : only) : null, subject);
    }

    /// <summary>Whether both names tell whose money it is, and differ.</summary>
    public bool IsOfAnotherLevel(FundName other) =>
        Level is not null && other.Level is not null && Level != other.Level;

    /// <summary>Whether the names have no two characters of their subjects in common.</summary>
    public bool IsOfAnotherSubject(FundName other)
    {
        if (Subject.Length < 2 || other.Subject.Length < 2)
            return false;
        for (var at = 0; at + 2 <= Subject.Length; at++)
        {
            if (other.Subject.Contains(Subject.Substring(at, 2), StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    [GeneratedRegex(
        "(?<level>中央)(?:级|财政)*|(?<level>[省市县本])(?:级|财政)+",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Levels();

    /// <summary>Year, batch, and the county behind a dash.</summary>
    [GeneratedRegex(
        "(?:19|20)\\d{2}年?度?|[（(][^（）()]*[）)]|[-—－][\\p{IsCJKUnifiedIdeographs}]{2,8}[省市县区州旗]$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Place();

    /// <summary>What says nothing of the subject: money words, insurance in general.</summary>
    [GeneratedRegex(
        "资金|经费|补助|补贴|配套|匹配|专项|项目|财政|费用|工作|基本|医疗保险|医疗保障|医疗|医保|保险|保障|服务|基金|年度|第[一二三四]批|提前|下达|预算|支出|的|和|与|、|及",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Common();
}
