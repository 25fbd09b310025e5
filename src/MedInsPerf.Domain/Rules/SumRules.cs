using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>合计: totals and comparisons that the text itself draws.</summary>
public static partial class SumRules
{
    /// <summary>合计 = 各项之和.</summary>
    public static readonly Rule TotalIsSum = new("SUM-001")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Total),
    };

    /// <summary>大于 means greater.</summary>
    public static readonly Rule ComparisonHolds = new("SUM-002")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Order),
    };

    /// <summary>分项之和 = 总数，或（其中、…等）不大于总数.</summary>
    public static readonly Rule PartsMakeTheWhole = new("SUM-003")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Parts),
    };

    /// <summary>其中项 ≤ 总数.</summary>
    public static readonly Rule PartWithinTheWhole = new("SUM-004")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.OfWhich),
    };

    /// <summary>表中各栏的关系逐行一致.</summary>
    public static readonly Rule ColumnsKeepTheirRelation = new("SUM-006")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Columns),
    };

    /// <summary>决算数大于（小于）预算数 is said of a completion above (below) 100%.</summary>
    public static readonly Rule WordsFitTheFigures = new("SUM-005")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Words),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        TotalIsSum,
        ComparisonHolds,
        PartsMakeTheWhole,
        PartWithinTheWhole,
        WordsFitTheFigures,
        ColumnsKeepTheirRelation,
    ];

    private static IEnumerable<Verdict> Words(FiledPart part) =>
        from rate in part.Facts.Facts
        where Relations.Words.IsCompletionOfBudget(rate) && rate.Passage.Cell is null
        let said = AgainstBudget().Match(rate.Passage.Value, rate.End)
        where
            said.Success
            && !part.Facts.Facts.Any(other =>
                other.Passage == rate.Passage
                && other.Start > rate.Start
                && other.Start < said.Index
                && Relations.Words.IsCompletionOfBudget(other)
            )
        let more = said.Groups["more"].Success
        let holds = said.Groups["same"].Success ? rate.Figure.Value == 100m
        : more ? rate.Figure.Value >= 100m
        : rate.Figure.Value <= 100m
        select new Verdict(
            holds,
            [.. Quotes.Of([rate]), rate.Passage.Place(said.Index, said.Length)],
            said.Value,
            Computed: null,
            Difference: null,
            holds
                ? $"完成预算 {rate.Figure.Place.Quote}，与“{said.Value}”相符。"
                : $"完成预算 {rate.Figure.Place.Quote}，文中却说“{said.Value}”。"
        )
        {
            Scope = part.Record.Title,
            Cause = $"{rate.Figure.Place.Quote}|{said.Value}",
            Operands = [rate.Figure],
        };

    [GeneratedRegex(
        "决算数?(?:(?<more>大于|高于|多于|超过)|(?<less>小于|低于|少于)|(?<same>等于|与))(?:年初|调整)?预算数?(?(same)(?:持平|相等|一致)?)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex AgainstBudget();
}
