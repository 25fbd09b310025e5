using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Scoring;

namespace MedInsPerf.Domain.Wording;

/// <summary>指标行: a row of a form that sets a target beside what was reached.</summary>
/// <param name="Name">三级指标.</param>
/// <param name="Target">年度指标值.</param>
/// <param name="Actual">实际完成值; null where the row has no such cell.</param>
/// <param name="Points">分值.</param>
/// <param name="Score">得分.</param>
/// <param name="Reason">偏差原因; null where the form has no such column.</param>
/// <param name="Completion">指标完成率; null where the form has no such column or the cell is blank.</param>
internal sealed partial record IndicatorRow(
    Passage Name,
    Passage Target,
    Passage? Actual,
    Passage? Points,
    Passage? Score,
    Passage? Reason,
    Passage? Completion
)
{
    /// <summary>Every row of the forms among some blocks.</summary>
    public static IEnumerable<IndicatorRow> In(SourceText source, int firstBlock, int blockCount)
    {
        for (var block = firstBlock; block < firstBlock + blockCount; block++)
        {
            if (source.Blocks[block] is not Table table)
                continue;
            Head? head = null;
            foreach (var row in table.Rows)
            {
                var cells = row
                    .Cells.Select(cell =>
                        (cell.Column, Passage: new Passage(source.Document, block, cell.Address, cell.Text))
                    )
                    .ToList();
                if (Head.Of(cells) is { } opened)
                    head = opened;
                else if (head?.Read(cells) is { } read)
                    yield return read;
            }
        }
    }

    /// <summary>Whether what was reached was not filled in.</summary>
    public bool IsActualBlank => Actual is null || Blank().IsMatch(Actual.Value);

    /// <summary>Whether the row says why, or the form has no room for it.</summary>
    public bool IsExplained => Reason is null || !(Blank().IsMatch(Reason.Value) || NoneAnswer.Is(Reason.Value));

    /// <summary>Whether the target was missed; null where the two cannot be compared.</summary>
    public bool? IsMissed
    {
        get
        {
            if (IsActualBlank || IsTenThousandOff)
                return null;
            if (Day(Target.Value) is { } due && Day(Actual!.Value) is { } done)
                return done > due;
            if (
                CellReader.Target(Reached().Replace(Target.Value, "")).Value is not { IsQuantitative: true } target
                || CellReader.Actual(Actual!.Value).Value is not { Number: { } number } actual
                || target.Unit.Length == 0 != (actual.Unit.Length == 0)
                || Units.Convert(number, actual.Unit, target.Unit) is not { } reached
            )
                return null;
            // A bare amount may be a plan; a bare rate is a target.
            return target.Comparison == TargetComparison.Exactly && target.Unit != "%"
                ? null
                : !target.IsMetBy(reached);
        }
    }

    /// <summary>3.2册 beside ≥30000册: a fraction of what is counted one by one, ten thousand times too small.</summary>
    public bool IsTenThousandOff =>
        Actual is not null
        && CellReader.Actual(Actual.Value).Value is { Number: { } number } actual
        && number != decimal.Truncate(number)
        && Indivisible().IsMatch(actual.Unit)
        && CellReader.Target(Target.Value).Value is { IsQuantitative: true, Low: > 0m and { } low } target
        && target.Unit == actual.Unit
        && number * TenThousand / low is >= 0.2m and <= 5m;

    private const decimal TenThousand = 10_000m;

    [GeneratedRegex(
        "^(?:人次|人|名|户|家|个|所|册|本|份|张|件|辆|台|套|场|场次|批次|次|期|条|篇|幅|块)$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Indivisible();

    /// <summary>Whether the score is below the points; null where either is no number.</summary>
    public bool? IsMarkedDown =>
        Points is not null
        && Score is not null
        && CellReader.Number(Points.Value).Value is { } points
        && CellReader.Number(Score.Value).Value is { } score
            ? score < points
            : null;

    /// <summary>The year in which it was done, where the form tells a day; null else.</summary>
    public int? YearDone => Actual is not null && Day(Actual.Value) is { } day ? day.Year : null;

    private static DateOnly? Day(string text)
    {
        if (DayOrMonth().Match(text) is not { Success: true } match)
            return null;
        var (year, month) = (
            int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture)
        );
        if (month is < 1 or > 12)
            return null;
        var last = DateTime.DaysInMonth(year, month);
        var day = match.Groups["d"].Success
            ? int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture)
            : last;
        return day >= 1 && day <= last ? new DateOnly(year, month, day) : null;
    }

    /// <summary>The columns of a form.</summary>
    private sealed record Head(int Target, int Actual, int? Points, int? Score, int? Reason, int? Completion)
    {
        public static Head? Of(List<(int Column, Passage Passage)> cells)
        {
            var (target, actual) = (Find(TargetHead()), Find(ActualHead()));
            return target is null || actual is null
                ? null
                : new Head(
                    target.Value,
                    actual.Value,
                    Find(PointsHead()),
                    Find(ScoreHead()),
                    Find(ReasonHead()),
                    Find(CompletionHead())
                );

            int? Find(Regex head) =>
                cells
                    .Where(cell => head.IsMatch(cell.Passage.Value))
                    .Select(cell => (int?)cell.Column)
                    .FirstOrDefault();
        }

        public IndicatorRow? Read(List<(int Column, Passage Passage)> cells)
        {
            var target = At(Target);
            var name = cells
                .Where(cell => cell.Column < Target && cell.Passage.Value.Length > 0)
                .Select(cell => cell.Passage)
                .LastOrDefault();
            if (
                target is null
                || name is null
                || Blank().IsMatch(target.Value)
                || cells.Max(cell => cell.Column) < Actual
            )
                return null;
            return new IndicatorRow(name, target, At(Actual), Of(Points), Of(Score), ReasonOf(name), Of(Completion));

            Passage? At(int column) =>
                cells.Where(cell => cell.Column == column).Select(cell => cell.Passage).FirstOrDefault();
            Passage? Of(int? column) => column is { } at ? At(at) : null;
            // A blank last cell is not there in a text copy.
            Passage? ReasonOf(Passage row) =>
                Reason is { } at ? At(at) ?? row with { Cell = null, Text = CleanText.Of("") } : null;
        }
    }

    [GeneratedRegex("^[\\s/／—－–*-]*$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Blank();

    [GeneratedRegex(
        "^(?:年度|全年|年初|本年|当年|预期|绩效|设定|计划|年度绩效)*(?:的)?(?:指标(?:目标|计划|设定|预期)?值|目标值|计划值|标准值|预期值|设定值|考核值)(?:[（(][^（）()]*[）)])?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex TargetHead();

    [GeneratedRegex(
        "^(?:全年|年度|年末|年底|本年|当年|自评|评价|绩效)*(?:(?:指标|目标)?(?:实际)?(?:完成|达成|实现)(?:值|情况|指标值|数|数值|结果)|实际(?:达到|取得)?(?:值|数|数值|水平|结果|完成))(?:[（(][^（）()]*[）)])?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex ActualHead();

    [GeneratedRegex("^(?:分值|权重|满分)(?:[（(][^（）()]*[）)])?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex PointsHead();

    [GeneratedRegex("^(?:自评)?得分(?:[（(][^（）()]*[）)])?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ScoreHead();

    [GeneratedRegex(
        "^(?:指标|目标)?(?:完成率|完成程度|完成比例|达成率)(?:[（(][^（）()]*[）)])?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex CompletionHead();

    [GeneratedRegex("偏差|未完成|原因", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ReasonHead();

    [GeneratedRegex("^达到", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Reached();

    [GeneratedRegex(
        @"(?<y>20\d{2})年(?<m>\d{1,2})月(?:(?<d>\d{1,2})日|底|末)?",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex DayOrMonth();
}
