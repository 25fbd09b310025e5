using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Domain.Rules;

/// <summary>表头栏目: who filled in a form, when, and for what.</summary>
public static partial class FieldRules
{
    /// <summary>项目负责人, 联系电话, 填报日期 … are filled in.</summary>
    public static readonly Rule FieldsAreFilledIn = new("PART-005")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Shelf.EvaluationMeasures.Article("附件：项目支出绩效自评表"),
        InForce = new(2020),
        Check = filed => filed.Parts.SelectMany(part => InTables(part).Concat(InLines(part))),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [FieldsAreFilledIn];

    private static IEnumerable<Verdict> InTables(FiledPart part) =>
        from block in Enumerable.Range(part.Record.FirstBlock, part.Record.BlockCount)
        where part.Document.Source.Blocks[block] is Table
        let table = (Table)part.Document.Source.Blocks[block]
        from row in table.Rows
        from at in Enumerable.Range(0, row.Cells.Length)
        let cell = row.Cells[at]
        where Field().IsMatch(cell.Text.Value)
        // A label at the end of a row has no cell of its own; a blank cell in front of another label is its answer.
        where at + 1 < row.Cells.Length && row.Cells[at + 1].Text.Value.Length == 0
        let next = row.Cells.Skip(at + 1).FirstOrDefault(other => other.Text.Value.Length > 0)
        where next is null || Field().IsMatch(next.Text.Value)
        select Unfilled(
            part,
            new Passage(part.Document.Source.Document, block, cell.Address, cell.Text),
            0,
            cell.Text.Value.Length,
            cell.Text.Value
        );

    private static IEnumerable<Verdict> InLines(FiledPart part) =>
        from passage in part.Facts.Passages
        where passage.Cell is null
        from match in Line().Matches(passage.Value)
        select Unfilled(part, passage, match.Index, match.Groups["field"].Length + 1, match.Groups["field"].Value);

    private static Verdict Unfilled(FiledPart part, Passage passage, int start, int length, string field) =>
        new(
            Holds: false,
            passage.Places(start, length),
            "（未填）",
            Computed: null,
            Difference: null,
            $"“{field}”没有填。"
        )
        {
            Scope = part.Record.Title,
            Cause = field,
        };

    [GeneratedRegex(
        "^(?:项目)?(?:负责人|联系人|联系电话|填报人|填表人|审核人|填报日期|填表日期|填报时间|项目名称|主管部门|实施单位|填报单位|评价期间|评价等级|评价结论|自评等级|自评结论)(?:及(?:联系)?电话)?[：:]?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Field();

    [GeneratedRegex(
        @"(?<![的补])(?<field>填报人|填表人|审核人|填报日期|填表日期|填报时间|项目负责人|联系人|联系电话|自评等级|评价等级)[：:](?=\s*(?:$|填报|填表|审核|联系|项目负责|日期|自评|评价))",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Line();
}
