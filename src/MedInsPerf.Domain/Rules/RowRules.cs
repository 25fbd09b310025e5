using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>自评表: the rows of a form are filled in, and what falls short is explained.</summary>
public static partial class RowRules
{
    private static readonly Citation Form = Shelf.EvaluationMeasures.Article(
        "附件：项目支出绩效自评表（年度指标值、实际完成值、偏差原因分析及改进措施）"
    );

    /// <summary>实际完成值 is filled in.</summary>
    public static readonly Rule ActualsAreFilledIn = new("ROW-001")
    {
        Family = Family.Completeness,
        Severity = Severity.Error,
        Basis = Form,
        InForce = new(2020),
        Check = filed => filed.Parts.SelectMany(part => Rows(part).Select(row => Filled(part, row))),
    };

    /// <summary>A missed target has its reason.</summary>
    public static readonly Rule MissedTargetsHaveReasons = new("ROW-002")
    {
        Family = Family.Judgement,
        Severity = Severity.Warning,
        Basis = Form,
        InForce = new(2020),
        Check = filed =>
            filed.Parts.SelectMany(part => Rows(part).Select(row => Explained(part, row)).OfType<Verdict>()),
    };

    /// <summary>What was done, was done in the fiscal year.</summary>
    public static readonly Rule DoneInFiscalYear = new("ROW-003")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Form,
        InForce = new(2020),
        Check = filed => filed.Parts.SelectMany(part => Rows(part).Select(row => Done(part, row)).OfType<Verdict>()),
    };

    /// <summary>资金管理情况: every line is answered.</summary>
    public static readonly Rule LinesAreAnswered = new("ROW-004")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Unanswered),
    };

    /// <summary>What is marked down says why; FORM-007 says so of the rows of a part's form.</summary>
    public static readonly Rule MarkedDownHaveReasons = new("ROW-005")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Form,
        InForce = new(2020),
        Check = filed =>
            from part in filed.Parts
            from row in Rows(part)
            where row.IsMarkedDown == true && row.IsMissed != true && !row.IsExplained && !IsOfForm(part, row)
            select Of(
                part,
                row,
                holds: false,
                row.Score!.Value,
                row.Points!.Value,
                $"得分 {row.Score.Value} 低于分值 {row.Points.Value}，没有写偏差原因和改进措施。"
            ),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        ActualsAreFilledIn,
        MissedTargetsHaveReasons,
        DoneInFiscalYear,
        LinesAreAnswered,
        MarkedDownHaveReasons,
    ];

    private static bool IsOfForm(FiledPart part, IndicatorRow row) =>
        part.Record.Form?.Indicators.Any(indicator =>
            indicator.Name.Place is { } place && place.Block == row.Name.Block && place.Cell == row.Name.Cell
        ) == true;

    private static IEnumerable<IndicatorRow> Rows(FiledPart part) =>
        IndicatorRow.In(part.Document.Source, part.Record.FirstBlock, part.Record.BlockCount);

    private static Verdict Filled(FiledPart part, IndicatorRow row) =>
        Of(
            part,
            row,
            !row.IsActualBlank,
            row.Actual?.Value ?? "",
            row.Target.Value,
            row.IsActualBlank ? "实际完成值没有填。" : $"填了实际完成值 {row.Actual!.Value}。"
        );

    private static Verdict? Explained(FiledPart part, IndicatorRow row)
    {
        if (row.IsMissed is not { } missed)
            return null;
        var full = row.IsMarkedDown == false ? "，却得了满分" : "";
        return Of(
            part,
            row,
            !missed || (row.IsExplained && !(row.Reason is null && row.IsMarkedDown == false)),
            row.Actual!.Value,
            row.Target.Value,
            !missed ? $"完成值 {row.Actual.Value} 达到指标值 {row.Target.Value}。"
                : row is { Reason: null, IsMarkedDown: false }
                    ? $"完成值 {row.Actual.Value} 没有达到指标值 {row.Target.Value}，却得了满分。"
                : row.IsExplained ? $"完成值 {row.Actual.Value} 没有达到指标值 {row.Target.Value}，写明了原因。"
                : $"完成值 {row.Actual.Value} 没有达到指标值 {row.Target.Value}{full}，也没有写偏差原因。"
        );
    }

    private static Verdict? Done(FiledPart part, IndicatorRow row)
    {
        if (part.FiscalYear is not { } year || row.YearDone is not { } done)
            return null;
        var holds = done >= year;
        return Of(
            part,
            row,
            holds,
            row.Actual!.Value,
            $"{year}年",
            holds
                ? $"完成时间 {row.Actual.Value} 不早于 {year} 年度。"
                : $"这是 {year} 年度的自评，完成时间却写成 {row.Actual.Value}。"
        );
    }

    private static Verdict Of(
        FiledPart part,
        IndicatorRow row,
        bool holds,
        string stated,
        string? computed,
        string explanation
    ) =>
        new(
            holds,
            Quoted.Few([
                .. Quoted.Line(row.Name),
                .. row.Actual is { Value.Length: > 0 } actual ? Quoted.Line(actual) : [],
            ]),
            stated,
            computed,
            Difference: null,
            $"{row.Name.Value}：{explanation}"
        )
        {
            Scope = part.Record.Title,
            Cause = $"{row.Name.Value}|{stated}",
        };

    /// <summary>A line below 情况说明 whose cells are all blank.</summary>
    private static IEnumerable<Verdict> Unanswered(FiledPart part)
    {
        var source = part.Document.Source;
        for (var block = part.Record.FirstBlock; block < part.Record.FirstBlock + part.Record.BlockCount; block++)
        {
            if (source.Blocks[block] is not Table table)
                continue;
            int? column = null;
            foreach (var row in table.Rows)
            {
                if (row.Cells.FirstOrDefault(cell => Explanation().IsMatch(cell.Text.Value)) is { } head)
                {
                    column = head.Column;
                    continue;
                }

                var names = row.Cells.Where(cell => cell.Column < column && cell.Text.Value.Length > 0).ToList();
                if (names.Count == 0 || names.Any(cell => !ManagementLine().IsMatch(cell.Text.Value)))
                {
                    column = names.Count == 0 ? column : null;
                    continue;
                }

                if (row.Cells.Any(cell => cell.Column >= column && cell.Text.Value.Length > 0))
                    continue;
                var name = new Passage(source.Document, block, names[^1].Address, names[^1].Text);
                yield return new Verdict(
                    Holds: false,
                    Quoted.Line(name),
                    "（未填）",
                    Computed: null,
                    Difference: null,
                    $"“{name.Value}”一行是空白，没有填写情况说明。"
                )
                {
                    Scope = part.Record.Title,
                    Cause = name.Value,
                };
            }
        }
    }

    [GeneratedRegex("^情况说明$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Explanation();

    [GeneratedRegex("性$|情况$|管理$|绩效管理", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ManagementLine();
}
