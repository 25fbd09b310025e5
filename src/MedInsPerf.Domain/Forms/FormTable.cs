using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Forms;

/// <summary>自评表的版式: a form laid out as its official table, which <see cref="FormReader"/> reads as the same form.</summary>
public static class FormTable
{
    /// <summary>The rows of the official table; what a merged cell covers is left out.</summary>
    /// <param name="fiscalYear">预算年度 for the head; null leaves it blank.</param>
    public static ImmutableArray<ImmutableArray<FormCell>> Rows(EvaluationForm form, int? fiscalYear)
    {
        var columns = FormColumns.Of(form.Layout);
        var half = (columns.Count - 2) / 2;
        return
        [
            [new(TitleOf(form), FormCellRole.Title, columns.Count)],
            [new($"（{fiscalYear?.ToString() ?? "    "}年度）", FormCellRole.Aside, columns.Count)],
            [Head("项目名称"), Body(form.ProjectName.Text, columns.Count - 1)],
            [
                Head("主管部门"),
                Body(form.Department.Text, half),
                Head("实施单位"),
                Body(form.Unit.Text, columns.Count - 2 - half),
            ],
            .. Funding(form, columns),
            .. Objectives(form, columns),
            [.. columns.Heads.Select(head => Head(head.Title))],
            .. Indicators(form.Indicators, columns),
            .. Total(form, columns),
            .. form.Notes.Select(note =>
                ImmutableArray.Create(Head(note.Label), Body(note.Text.Text, columns.Count - 1))
            ),
        ];
    }

    /// <summary>The same as a block of a text, its cells named R1C1.</summary>
    public static Table Of(EvaluationForm form, int? fiscalYear)
    {
        var taken = new HashSet<(int, int)>();
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var cells in Rows(form, fiscalYear))
        {
            var (row, column) = (rows.Count, 0);
            var placed = ImmutableArray.CreateBuilder<TableCell>();
            foreach (var cell in cells)
            {
                while (taken.Contains((row, column)))
                    column++;
                placed.Add(
                    new TableCell(
                        $"R{row + 1}C{column + 1}",
                        row,
                        column,
                        CleanText.Of(cell.Text),
                        cell.RowSpan,
                        cell.ColumnSpan
                    )
                );
                for (var below = row; below < row + cell.RowSpan; below++)
                {
                    for (var right = column; right < column + cell.ColumnSpan; right++)
                        taken.Add((below, right));
                }
            }

            rows.Add(new TableRow(placed.ToImmutable()));
        }

        return new Table(rows.ToImmutable());
    }

    private static string TitleOf(EvaluationForm form) =>
        form.Title.Length > 0 ? form.Title
        : form.Layout == FormLayout.TransferPayment ? "转移支付区域（项目）绩效目标自评表"
        : "项目支出绩效自评表";

    private static IEnumerable<ImmutableArray<FormCell>> Funding(EvaluationForm form, FormColumns columns)
    {
        if (form.Funding.IsEmpty)
            yield break;
        var rest = columns.Count - 1 - columns.Funding.Length;
        yield return
        [
            Head($"项目资金（{form.MoneyUnit}）") with
            {
                RowSpan = form.Funding.Length + 1,
            },
            Head("", rest),
            .. columns.Funding.Select(part => Head(FormColumns.TitleOf(part, form.Layout))),
        ];
        foreach (var row in form.Funding)
        {
            yield return
            [
                Body(row.Label.Text, rest),
                .. columns.Funding.Select(part =>
                    part switch
                    {
                        FundingPart.Initial => Number(row.Initial),
                        FundingPart.Annual => Number(row.Annual),
                        FundingPart.Executed => Number(row.Executed),
                        FundingPart.Points => Number(row.Points),
                        FundingPart.Rate => Number(row.Rate),
                        FundingPart.Score => Number(row.Score),
                        _ => Body(row.Reason.Text),
                    }
                ),
            ];
        }
    }

    private static IEnumerable<ImmutableArray<FormCell>> Objectives(EvaluationForm form, FormColumns columns)
    {
        var half = columns.Count / 2;
        yield return
        [
            Head("年度总体目标") with
            {
                RowSpan = 2,
            },
            Head("预期目标", half),
            Head("实际完成情况", columns.Count - 1 - half),
        ];
        yield return [Body(form.Objective.Text, half), Body(form.ObjectiveResult.Text, columns.Count - 1 - half)];
    }

    private static IEnumerable<ImmutableArray<FormCell>> Indicators(ImmutableArray<Indicator> rows, FormColumns columns)
    {
        for (var index = 0; index < rows.Length; index++)
        {
            var row = rows[index];
            var cells = ImmutableArray.CreateBuilder<FormCell>();
            foreach (var head in columns.Heads)
            {
                var cell = head.Part switch
                {
                    FormPart.Class => Merged(row.Class, Run(rows, index, other => other.Class)),
                    FormPart.Category => Merged(
                        row.Category,
                        Run(rows, index, other => $"{other.Class}\n{other.Category}")
                    ),
                    FormPart.Name => Body(row.Name.Text),
                    FormPart.Nature => Body(Sign(row.Target)),
                    FormPart.Target => Body(row.Target.Text),
                    FormPart.Unit => Body(Sign(row.Target).Length > 0 ? row.Target.Value!.Unit : ""),
                    FormPart.Actual => Body(row.Actual.Text),
                    FormPart.Points => Number(row.Points),
                    FormPart.Score => Number(row.ClaimedScore),
                    _ => Body(row.Deviation.Text),
                };
                if (cell is not null)
                    cells.Add(cell);
            }

            yield return cells.ToImmutable();
        }
    }

    private static IEnumerable<ImmutableArray<FormCell>> Total(EvaluationForm form, FormColumns columns)
    {
        if (!form.HasScores)
            yield break;
        yield return
        [
            new FormCell(
                "总分",
                FormCellRole.Total,
                columns.Heads.TakeWhile(head => head.Part != FormPart.Points).Count()
            ),
            Number(form.TotalPoints) with
            {
                Role = FormCellRole.Total,
            },
            Number(form.TotalScore) with
            {
                Role = FormCellRole.Total,
            },
            new FormCell("", FormCellRole.Total),
        ];
    }

    private static FormCell? Merged(string text, int rows) => rows == 0 ? null : Body(text) with { RowSpan = rows };

    /// <summary>How many rows from here on share a merged cell; 0 inside of one.</summary>
    private static int Run(ImmutableArray<Indicator> rows, int index, Func<Indicator, string> of)
    {
        if (index > 0 && of(rows[index - 1]) == of(rows[index]))
            return 0;
        var end = index + 1;
        while (end < rows.Length && of(rows[end]) == of(rows[index]))
            end++;
        return end - index;
    }

    /// <summary>The sign for a column of its own, where the target's own words do not have it.</summary>
    private static string Sign(TargetEntry target) =>
        target.Value is not { } value || !target.Text.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',')
            ? ""
            : value.Comparison.Sign();

    private static FormCell Number(NumberEntry entry) => new(entry.Text, FormCellRole.Body) { Number = entry.Value };

    private static FormCell Head(string text, int columns = 1) => new(text, FormCellRole.Head, columns);

    private static FormCell Body(string text, int columns = 1) => new(text, FormCellRole.Body, columns);
}

/// <summary>A cell of an official table.</summary>
public sealed record FormCell(string Text, FormCellRole Role, int ColumnSpan = 1, int RowSpan = 1)
{
    /// <summary>The number that the text is; null for words.</summary>
    public decimal? Number { get; init; }
}

/// <summary>What a cell of an official table is for.</summary>
public enum FormCellRole
{
    /// <summary>表题.</summary>
    Title,

    /// <summary>年度, 单位.</summary>
    Aside,

    /// <summary>表头.</summary>
    Head,

    /// <summary>What was filled in.</summary>
    Body,

    /// <summary>总分.</summary>
    Total,
}
