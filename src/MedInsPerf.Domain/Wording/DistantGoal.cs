using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Wording;

/// <summary>目标一节: a bound set under a heading of aims, and what was reached, told further on.</summary>
/// <param name="Passage">The paragraph.</param>
/// <param name="Start">First character of the words.</param>
/// <param name="Words">住院救助不少于900人次.</param>
/// <param name="What">住院救助.</param>
/// <param name="Value">4000.</param>
/// <param name="Unit">人次.</param>
internal sealed partial record DistantGoal(
    Passage Passage,
    int Start,
    string Words,
    string What,
    decimal Value,
    string Unit
)
{
    private const string Units =
        "%|万?人次|万?人|家次|家|个工作日|个|天|场次|场|次|份|条|户|件|批次|批|期|所|台|套|小时|分钟";

    /// <summary>What stayed below the bound that its own project set.</summary>
    public static IEnumerable<(DistantGoal Due, DistantGoal Done)> Missed(FiledPart part)
    {
        var sections = ProjectSection.In(part);
        var aims = part
            .Facts.Passages.Where(passage => passage.Cell is null && IsUnderAims(part, passage))
            .SelectMany(passage => Read(passage, AtLeast()))
            .ToImmutableArray();
        if (aims.IsEmpty)
            yield break;
        foreach (
            var passage in part.Facts.Passages.Where(passage =>
                passage.Cell is null && !IsUnderAims(part, passage) && !Topic.IsUnderPlans(part, passage)
            )
        )
        {
            foreach (var done in Read(passage, Reached()))
            {
                var section = sections.FirstOrDefault(section => section.Holds(passage.Block));
                var due = aims.FirstOrDefault(aim =>
                    aim.Unit == done.Unit
                    && aim.What == done.What
                    && (section is null || section.Holds(aim.Passage.Block))
                );
                if (due is not null && done.Value < due.Value && passage.Block > due.Passage.Block)
                    yield return (due, done);
            }
        }
    }

    private static bool IsUnderAims(FiledPart part, Passage passage) =>
        part.Outline.LastOrDefault(line => line.IsHeading && line.Block <= passage.Block) is { } heading
        && AimHeading().IsMatch(heading.Title);

    private static IEnumerable<DistantGoal> Read(Passage passage, Regex pattern) =>
        from match in pattern.Matches(passage.Value)
        let what = Verbs().Replace(Openings().Replace(match.Groups["what"].Value, ""), "")
        where what.Length >= 3 && !Goal.IsBetterLow(what)
        select new DistantGoal(
            passage,
            match.Index,
            match.Value,
            what,
            decimal.Parse(match.Groups["value"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture),
            match.Groups["unit"].Value
        );

    [GeneratedRegex(
        @"(?<=^|[，。；：、）.．\d])(?<what>[\p{IsCJKUnifiedIdeographs}“”]{3,16}?)(?:不低于|不少于|不小于|达到|达|≥|大于等于|>=|为|超过)(?<value>\d[\d,]*(?:\.\d+)?)(?<unit>"
            + Units
            + ")(?!以内|以下|左右)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex AtLeast();

    [GeneratedRegex(
        @"(?<=^|[，。；：、）.．\d])(?<what>[\p{IsCJKUnifiedIdeographs}“”]{3,20}?)(?:为|达到|达|是)?(?<value>\d[\d,]*(?:\.\d+)?)(?<unit>"
            + Units
            + ")(?!以上|以内|左右)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Reached();

    [GeneratedRegex(
        "(?:实际|共|全年|累计|开展|举办|组织|完成|进行|达|达到|为|了|共计|已|均|的)+$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Verbs();

    [GeneratedRegex(
        "^(?:全年|实际|其中|全县|年内|本年|当年|完成|开展|实现|确保)+",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Openings();

    [GeneratedRegex(
        "^(?!.*(?:完成|实现|达成|情况|自评|分析)).*(?:目标|计划)(?:设定|及指标)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex AimHeading();
}
