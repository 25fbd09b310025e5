using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Forms;

/// <summary>自评表的版式: a form laid out as its official table, which <see cref="FormReader"/> reads as the same form.</summary>
public static class FormTable
{
    private const string Overview = "项目实施内容及过程概述";

    /// <summary>The rows of the official table; what a merged cell covers is left out.</summary>
    /// <param name="fiscalYear">预算年度 for the head; null leaves it blank.</param>
    public static ImmutableArray<ImmutableArray<FormCell>> Rows(EvaluationForm form, int? fiscalYear)
    {
        var columns = FormColumns.Of(form.Layout);
        return
        [
            [new(TitleOf(form), FormCellRole.Title, columns.Count)],
            [new($"（{fiscalYear?.ToString() ?? "    "}年度）", FormCellRole.Aside, columns.Count)],
            .. Body(form),
        ];
    }

    /// <summary>The rows below title and year.</summary>
    public static ImmutableArray<ImmutableArray<FormCell>> Body(EvaluationForm form)
    {
        var columns = FormColumns.Of(form.Layout);
        var management = form.Notes.Where(note => FormReader.HasProblems(note.Label)).ToList();
        var overview = form.Notes.Where(note => note.Label == Overview && form.Layout == FormLayout.Sichuan).ToList();
        return
        [
            .. Names(form, columns),
            .. form.Layout == FormLayout.Sichuan
                ? [.. Objectives(form, columns), .. FormNotes.Of(overview, columns), .. Funding(form, columns)]
                : (IEnumerable<ImmutableArray<FormCell>>)
                    [
                        .. Funding(form, columns),
                        .. FormNotes.OfManagement(management, columns),
                        .. Objectives(form, columns),
                    ],
            .. IndicatorBlock(form),
            .. FormNotes.Of([.. form.Notes.Except(management).Except(overview)], columns),
        ];
    }

    /// <summary>绩效指标 below their heads, and 总分.</summary>
    public static ImmutableArray<ImmutableArray<FormCell>> IndicatorBlock(EvaluationForm form)
    {
        var columns = FormColumns.Of(form.Layout);
        return
        [
            [.. columns.Heads.Select(head => Head(head.Title))],
            .. Indicators(form.Indicators, columns),
            .. Total(form, columns),
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

    /// <summary>表题 as filed; that of the layout where it has none.</summary>
    public static string TitleOf(EvaluationForm form) =>
        form.Title.Length > 0 ? form.Title
        : form.Layout == FormLayout.TransferPayment ? "转移支付区域（项目）绩效目标自评表"
        : "项目支出绩效自评表";

    private static IEnumerable<ImmutableArray<FormCell>> Names(EvaluationForm form, FormColumns columns)
    {
        var half = (columns.Count - 2) / 2;
        var isTransfer = form.Layout == FormLayout.TransferPayment;
        yield return
        [
            Head(
                isTransfer ? "转移支付（项目）名称"
                : form.Layout == FormLayout.Sichuan ? "项目代码-名称"
                : "项目名称"
            ),
            Body(form.ProjectName.Text, columns.Count - 1),
        ];
        if (form.CentralDepartment.IsWritten)
            yield return [Head("中央主管部门"), Body(form.CentralDepartment.Text, columns.Count - 1)];
        yield return
        [
            Head(form.CentralDepartment.IsWritten ? "地方主管部门" : "主管部门"),
            Body(form.Department.Text, half),
            Head(isTransfer ? "资金使用单位" : "实施单位"),
            Body(form.Unit.Text, columns.Count - 2 - half),
        ];
    }

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
                        FundingPart.Points => OfTotal(row, row.Points),
                        FundingPart.Rate => Number(row.Rate),
                        FundingPart.Score => OfTotal(row, row.Score),
                        _ => Body(row.Reason.Text),
                    }
                ),
            ];
        }
    }

    private static IEnumerable<ImmutableArray<FormCell>> Objectives(EvaluationForm form, FormColumns columns)
    {
        var half = columns.Count / 2;
        var isTransfer = form.Layout == FormLayout.TransferPayment;
        yield return
        [
            Head(isTransfer ? "总体目标完成情况" : "年度总体目标") with
            {
                RowSpan = 2,
            },
            Head(isTransfer ? "总体目标" : "预期目标", half),
            Head(isTransfer ? "全年实际完成情况" : "实际完成情况", columns.Count - 1 - half),
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

    /// <summary>Only the whole of the money has points: the official form strikes the boxes of its parts out.</summary>
    private static FormCell OfTotal(FundingRow row, NumberEntry entry) =>
        row.Kind != FundingKind.Total && !entry.IsWritten ? Body("—") : Number(entry);

    private static FormCell Number(NumberEntry entry) => new(entry.Text, FormCellRole.Body) { Number = entry.Value };

    internal static FormCell Head(string text, int columns = 1) => new(text, FormCellRole.Head, columns);

    internal static FormCell Body(string text, int columns = 1) => new(text, FormCellRole.Body, columns);
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
