using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Domain.Rules;

/// <summary>依次列数: numbers told one after the other for things that were counted before.</summary>
public static partial class ListedNumberRules
{
    /// <summary>6期，分别为 is followed by six numbers.</summary>
    public static readonly Rule AsManyNumbers = new("COUNT-006")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from passage in part.Facts.Passages
            from match in Counted().Matches(passage.Value)
            let listed = match.Groups["number"].Captures.Count
            let count = int.Parse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            where listed >= FewestNumbers
            select new Verdict(
                listed == count,
                passage.Places(match.Index, match.Length),
                $"{match.Groups["count"].Value}{match.Groups["what"].Value}",
                $"{listed}{match.Groups["what"].Value}",
                Difference: null,
                listed == count
                    ? $"列了 {listed} 个数，与所写相符。"
                    : $"写明 {match.Groups["count"].Value}{match.Groups["what"].Value}，后面依次列了 {listed} 个数。"
            )
            {
                Scope = part.Record.Title,
                Cause = match.Value,
            },
    };

    /// <summary>各季占比依次为 comes to 100%.</summary>
    public static readonly Rule SharesComeToTheWhole = new("SUM-007")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from passage in part.Facts.Passages
            from match in Shares().Matches(passage.Value)
            let verdict = Whole(part, passage, match)
            where verdict is not null
            select verdict,
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [AsManyNumbers, SharesComeToTheWhole];

    private const int FewestNumbers = 3;

    /// <summary>Further from the whole they are no shares of it.</summary>
    private const decimal NearWhole = 8m;

    private static Verdict? Whole(FiledPart part, Passage passage, Match match)
    {
        var shares = match.Groups["share"].Captures.Select(share => share.Value).ToList();
        var sum = shares.Sum(share =>
            decimal.Parse(share, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
        );
        if (shares.Count < FewestNumbers || Math.Abs(sum - 100m) > NearWhole)
            return null;
        var slack = shares.Sum(share =>
            Interval.LastDigit(
                share.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? share.Length - point - 1 : 0
            ) / 2m
        );
        var holds = Math.Abs(sum - 100m) <= slack;
        return new Verdict(
            holds,
            passage.Places(match.Index, match.Length),
            $"{sum.ToString(CultureInfo.InvariantCulture)}%",
            "100%",
            Difference: null,
            holds ? "各项占比合计 100%。" : $"各项占比相加是 {sum.ToString(CultureInfo.InvariantCulture)}%，不是 100%。"
        )
        {
            Scope = part.Record.Title,
            Cause = match.Value,
        };
    }

    [GeneratedRegex(
        @"(?<!第|每|\d)(?<count>\d{1,2})(?<what>期|场|次|批|批次|轮|类|项|个项目|个乡镇)[，,](?:各(?:期|场|次|批|轮|类|项|项目|乡镇)?)?(?:[\p{IsCJKUnifiedIdeographs}]{0,6}?)(?:分别|依次)(?:为|是)(?<number>\d[\d,]{0,9}(?:\.\d+)?)(?<unit>[\p{IsCJKUnifiedIdeographs}%]{1,3})(?:[、和](?<number>\d[\d,]{0,9}(?:\.\d+)?)\k<unit>){1,30}(?=[，。；（]|$)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"(?:各季度?|四个季度|各类|各项|各部分|各渠道|各乡镇|各级|四级)[\p{IsCJKUnifiedIdeographs}]{0,8}(?:占比|比重|所占比例)(?:分别|依次)?(?:为|是)(?<share>\d{1,3}(?:\.\d{1,4})?)%(?:[、和，](?<share>\d{1,3}(?:\.\d{1,4})?)%){1,20}",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Shares();
}
