using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Scoring;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>表中计算: what a row or the foot of a form works out from its other cells.</summary>
public static partial class CompletionRules
{
    /// <summary>指标完成率 = 实际完成值 ÷ 指标值.</summary>
    public static readonly Rule RatesFollow = new("ROW-006")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from row in IndicatorRow.In(part.Document.Source, part.Record.FirstBlock, part.Record.BlockCount)
            let verdict = Rate(part, row)
            where verdict is not null
            select verdict,
    };

    /// <summary>总分 is filled in where the scores are.</summary>
    public static readonly Rule TotalsAreFilledIn = new("ROW-007")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Shelf.EvaluationMeasures.Article("附件：项目支出绩效自评表·总分"),
        InForce = new(2020),
        Check = filed => filed.Parts.SelectMany(BlankTotals),
    };

    /// <summary>全年执行数 is within 全年预算数.</summary>
    public static readonly Rule SpentWithinBudget = new("ROW-008")
    {
        Family = Family.Judgement,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Overspent),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [RatesFollow, TotalsAreFilledIn, SpentWithinBudget];

    private static Verdict? Rate(FiledPart part, IndicatorRow row)
    {
        if (
            row.Completion is null
            || row.Actual is null
            || row.IsTenThousandOff
            || Percent().Match(row.Completion.Value) is not { Success: true } match
            || CellReader.Target(row.Target.Value).Value is not { IsQuantitative: true } target
            || CellReader.Actual(row.Actual.Value).Value is not { Number: { } actual } reached
            || target.Low is not { } aimed
            || aimed <= 0m
            || actual <= 0m
            || Units.Convert(actual, reached.Unit, target.Unit) is not { } value
        )
            return null;
        var stated = decimal.Parse(match.Groups["rate"].ValueSpan, CultureInfo.InvariantCulture);
        var decimals = match.Groups["rate"].Value.IndexOf('.', StringComparison.Ordinal) is var point and >= 0
            ? match.Groups["rate"].Length - point - 1
            : 0;
        var (forth, back) = (value / aimed * 100m, aimed / value * 100m);
        // Where less is better the rate runs the other way; where all is reached it may be called 100%.
        var holds =
            IsPrinted(forth)
            || IsPrinted(back)
            || (
                stated == 100m
                && (forth >= 100m || target.IsMetBy(value) || target.Comparison == TargetComparison.Exactly)
            );
        var due = target.IsMetBy(value) && forth < 100m ? back : forth;
        return new Verdict(
            holds,
            Quoted.Few([.. Quoted.Line(row.Completion), .. Quoted.Line(row.Actual)]),
            row.Completion.Value,
            $"{Rounding.HalfUp(due, decimals).ToString(CultureInfo.InvariantCulture)}%",
            Difference: null,
            holds
                ? $"“{row.Name.Value}”的完成率与指标值、完成值相符。"
                : $"“{row.Name.Value}”：完成值 {row.Actual.Value}，指标值 {row.Target.Value}，完成率应为 {Rounding.HalfUp(due, decimals).ToString(CultureInfo.InvariantCulture)}%，写的是 {row.Completion.Value}。"
        )
        {
            Scope = part.Record.Title,
            Cause = $"{row.Name.Value}|{row.Completion.Value}",
        };

        bool IsPrinted(decimal rate) =>
            Math.Abs(Rounding.HalfUp(rate, decimals) - stated) <= Interval.LastDigit(decimals);
    }

    private static IEnumerable<Verdict> BlankTotals(FiledPart part)
    {
        foreach (var table in PartTable.In(part))
        {
            int? scores = null;
            var scored = 0;
            foreach (var row in table.Rows)
            {
                if (row.ColumnOf(IndicatorHead()) is not null && row.ColumnOf(ScoreHead()) is { } column)
                    (scores, scored) = (column, 0);
                else if (
                    scored >= 2
                    && row.Written.ToList() is [var name, var points]
                    && TotalRow().IsMatch(name.Value)
                    && points.Value is "100" or "100分" or "100.00"
                )
                    yield return new Verdict(
                        Holds: false,
                        Quoted.Line(name),
                        "（未填）",
                        Computed: null,
                        Difference: null,
                        $"“{name.Value}”一行只有分值 {points.Value}，没有填得分。"
                    )
                    {
                        Scope = part.Record.Title,
                        Cause = $"{table.Block}|{name.Cell}",
                    };
                else if (scores is { } at && row[at] is { } score && Numeric().IsMatch(score.Value))
                    scored++;
            }
        }
    }

    private static IEnumerable<Verdict> Overspent(FiledPart part)
    {
        // A summary of projects repeats what their own rows say.
        foreach (
            var table in PartTable
                .In(part)
                .Where(table => table.Rows.Any(row => row.ColumnOf(IndicatorHead()) is not null))
        )
        {
            int? budgets = null;
            int? spendings = null;
            foreach (var row in table.Rows)
            {
                if (row.ColumnOf(BudgetHead()) is { } budget && row.ColumnOf(SpentHead()) is { } spent)
                    (budgets, spendings) = (budget, spent);
                else if (row.ColumnOf(IndicatorHead()) is not null)
                    (budgets, spendings) = (null, null);
                else if (
                    budgets is { } of
                    && spendings is { } by
                    && row[of] is { } planned
                    && row[by] is { } actual
                    && Amount(planned.Value) is { } allowed
                    && Amount(actual.Value) is { } used
                    && allowed > 0m
                )
                {
                    var holds = used <= allowed || IsExplained(part, table, row);
                    yield return new Verdict(
                        holds,
                        Quoted.Few([.. Quoted.Line(actual), .. Quoted.Line(planned)]),
                        actual.Value,
                        planned.Value,
                        Difference: null,
                        holds
                            ? $"执行数 {actual.Value} 没有超过全年预算数 {planned.Value}。"
                            : $"执行数 {actual.Value} 大于全年预算数 {planned.Value}，超过的部分从哪里来没有说明。"
                    )
                    {
                        Scope = part.Record.Title,
                        Cause = $"{actual.Value}|{planned.Value}",
                    };
                }
            }
        }
    }

    /// <summary>Money beyond the budget is accounted for in the row, or somewhere in the document.</summary>
    private static bool IsExplained(FiledPart part, PartTable table, PartTableRow row) =>
        row.Written.Skip(1).Any(cell => Words().IsMatch(cell.Value))
        || part.Facts.Passages.Any(passage =>
            (passage.Cell is null || passage.Block == table.Block) && Beyond().IsMatch(passage.Value)
        );

    private static decimal? Amount(string text) =>
        decimal.TryParse(
            text.TrimEnd('元', '万'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;

    [GeneratedRegex(@"^(?<rate>\d{1,5}(?:\.\d{1,4})?)[%％]$", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Percent();

    [GeneratedRegex("^三级指标$|^指标名称$|^绩效指标$|^指标内容$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex IndicatorHead();

    [GeneratedRegex("^(?:自评|指标)?得分(?:[（(][^（）()]*[）)])?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ScoreHead();

    [GeneratedRegex(@"^\d{1,3}(?:\.\d+)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Numeric();

    [GeneratedRegex("^(?:总分|总得分|总计|合计|自评总分|合计得分)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex TotalRow();

    [GeneratedRegex(
        "^(?:全年|调整后)(?:的)?(?:预算数?|指标)(?:[（(][^（）()]{1,6}[）)]){0,2}$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex BudgetHead();

    [GeneratedRegex(
        "^(?:全年|实际)?(?:执行数|执行额|支出数)(?:[（(][^（）()]{1,6}[）)]){0,2}$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex SpentHead();

    [GeneratedRegex("[\\p{IsCJKUnifiedIdeographs}]{6,}", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Words();

    [GeneratedRegex(
        "超预算|超出(?:全年|年度)?预算|超过(?:全年|年度)?预算|超支|垫付|垫支|含上年结转|动用(?:上年|历年)?结[转余]|不含(?:上年)?结转",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Beyond();
}
