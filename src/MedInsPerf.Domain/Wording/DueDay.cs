using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Wording;

/// <summary>时限: a day by which something was to be done, or on which it was.</summary>
/// <param name="Passage">The paragraph that says it.</param>
/// <param name="Start">First character of the words.</param>
/// <param name="Words">设备验收于2021年10月底前完成.</param>
/// <param name="What">What is done: 资助参保.</param>
/// <param name="Day">The last day that the words allow, or the day on which it was done.</param>
/// <param name="IsDue">Whether it is aimed at.</param>
internal sealed partial record DueDay(Passage Passage, int Start, string Words, string What, DateOnly Day, bool IsDue)
{
    /// <summary>What was done after the day by which it was to be done.</summary>
    public static IEnumerable<(DueDay Due, DueDay Done)> Late(FiledPart part)
    {
        if (part.FiscalYear is not { } year)
            return [];
        var days = (
            from passage in part.Facts.Passages
            where passage.Cell is null
            from match in Event().Matches(passage.Value)
            let day = Read(passage, match, year, IsUnderAims(part, passage))
            where day is not null
            select day
        ).ToImmutableArray();
        return from done in days
            where !done.IsDue
            let due = days.FirstOrDefault(due => due.IsDue && due.IsOf(done))
            where due is not null && done.Day > due.Day
            select (due, done);
    }

    /// <summary>Whether both are of one thing: its name ends alike, or the done one follows the due one and names nothing.</summary>
    private bool IsOf(DueDay done)
    {
        var near = Passage == done.Passage && Start < done.Start && done.Start - Start - Words.Length <= 12;
        if (done.What.Length < 2)
            return near;
        var common = 0;
        while (common < Math.Min(What.Length, done.What.Length) && What[^(common + 1)] == done.What[^(common + 1)])
            common++;
        return common >= 4 || (common >= 2 && common == Math.Min(What.Length, done.What.Length));
    }

    private static bool IsUnderAims(FiledPart part, Passage passage) =>
        part.Outline.LastOrDefault(line => line.IsHeading && line.Block <= passage.Block) is { } heading
        && AimHeading().IsMatch(heading.Title);

    private static DueDay? Read(Passage passage, Match match, int fiscalYear, bool underAims)
    {
        var year = match.Groups["y"].Success ? Number(match, "y") : fiscalYear;
        var month = Number(match, "m");
        if (month is < 1 or > 12)
            return null;
        var last = DateTime.DaysInMonth(year, month);
        var day = match.Groups["d"].Success ? Number(match, "d") : last;
        if (day < 1 || day > last)
            return null;
        var sentence = passage.Value[..match.Index];
        var isDue = underAims || match.Groups["aim"].Success || AimsBefore().IsMatch(sentence);
        if (!isDue && (match.Groups["by"].Success || Planned().IsMatch(match.Value)))
            return null;
        var what = Trim().Replace(match.Groups["what"].Value, "");
        return new DueDay(passage, match.Index, match.Value, what, new DateOnly(year, month, day), isDue);
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<=^|[，。；：、（ .．）])(?<what>[\p{IsCJKUnifiedIdeographs}“”]{0,16}?)(?<aim>应|须|要求|计划|拟|目标(?:为|是)?|要)?(?:于|在|至|到)?(?:(?<y>20\d{2})年)?(?<m>\d{1,2})月(?:(?<d>\d{1,2})日|底|末|份)?(?<by>之?前|以前)?(?:才|全部|已)?(?:完成|办结|验收|拨付|支付|建成|上线|投用|交付|到位|启用|兑付|发放)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Event();

    [GeneratedRegex(
        "(?:年度|绩效|预期|时效)?(?:目标|要求|计划|指标)(?:为|是|：|:)?[^。；]{0,12}$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex AimsBefore();

    [GeneratedRegex("将|拟|计划|预计|力争|确保|争取", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Planned();

    [GeneratedRegex(
        "^(?:实际|其中|全县|我局|均|已|但|而)+|(?:实际|已|均|全部|应|须|才)+$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Trim();

    [GeneratedRegex("^(?!.*(?:完成|实现|达成|情况)).*(?:目标|计划)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex AimHeading();
}
