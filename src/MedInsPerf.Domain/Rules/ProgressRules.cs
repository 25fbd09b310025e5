using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>进度: what is counted from the beginning of the year does not become less.</summary>
public static partial class ProgressRules
{
    /// <summary>6月末49.8%，9月末47.6% is no progress.</summary>
    public static readonly Rule ProgressDoesNotFall = new("REPEAT-007")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from sentence in part.Facts.Sentences
            where Counted().IsMatch(sentence.Text)
            from verdict in Falls(part, sentence)
            select verdict,
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [ProgressDoesNotFall];

    private static IEnumerable<Verdict> Falls(FiledPart part, Sentence sentence)
    {
        var points = Point().Matches(sentence.Text).ToList();
        for (var at = 1; at < points.Count; at++)
        {
            var (before, point) = (points[at - 1], points[at]);
            var between = sentence.Text[(before.Index + before.Length)..point.Index];
            if (!Joint().IsMatch(between) || before.Groups["unit"].Value != point.Groups["unit"].Value)
                continue;
            var (from, to) = (OrderOf(before), OrderOf(point));
            if (from is null || to is null || to <= from)
                continue;
            var holds = Value(point) >= Value(before);
            yield return new Verdict(
                holds,
                Quoted.Few([
                    .. sentence.Passage.Places(sentence.Start + point.Index, point.Length),
                    .. sentence.Passage.Places(sentence.Start + before.Index, before.Length),
                ]),
                point.Value,
                Computed: null,
                Difference: null,
                holds
                    ? $"“{point.Value}”不低于“{before.Value}”。"
                    : $"从年初累计的进度不会下降，“{point.Value}”却低于前面的“{before.Value}”。"
            )
            {
                Scope = part.Record.Title,
                Cause = point.Value,
            };
        }
    }

    private static decimal Value(Match match) =>
        decimal.Parse(
            match.Groups["value"].ValueSpan,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture
        );

    /// <summary>The month up to which it is counted.</summary>
    private static int? OrderOf(Match match) =>
        match.Groups["month"] is { Success: true } month
            ? int.Parse(month.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
        : match.Groups["quarter"] is { Success: true } quarter
            ? ("一二三四".IndexOf(quarter.Value, StringComparison.Ordinal) + 1) * 3
        : match.Value.StartsWith("上半年", StringComparison.Ordinal) ? 6
        : null;

    [GeneratedRegex("^[、，；和及,]?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Joint();

    [GeneratedRegex("进度|累计", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"(?:截至)?(?:(?<month>\d{1,2})月(?:末|底|份末)|(?:前)?(?<quarter>[一二三四])季度(?:末|底)|上半年(?:末|底)?)(?:累计)?(?:为|是|达到|达|完成|执行|支出|进度|支付)*(?<value>\d[\d,]{0,9}(?:\.\d{1,4})?)(?<unit>%|万元|元)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Point();
}
