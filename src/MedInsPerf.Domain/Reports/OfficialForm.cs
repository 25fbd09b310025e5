using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 自评表 of a part: the filed form with every box that its layout has, or the national one begun from the figures of a
/// narrative. Nothing is computed but the rate of stated amounts; what the record does not hold is left for the pen.
/// </summary>
internal static class OfficialForm
{
    private static readonly ImmutableArray<string> TransferBoxes =
    [
        "分配科学性",
        "下达及时性",
        "拨付合规性",
        "使用规范性",
        "执行准确性",
        "预算绩效管理情况",
        "支出责任履行情况",
        FormReader.Remarks,
    ];

    private static readonly ImmutableArray<string> SichuanBoxes =
    [
        "项目实施内容及过程概述",
        "评价结论",
        "存在问题",
        "改进措施",
        "项目负责人",
        "财务负责人",
    ];

    private static readonly ImmutableArray<(string Class, string[] Categories)> Skeleton =
    [
        ("OutputClass", ["Quantity", "Quality", "Timeliness", "Cost"]),
        ("OutcomeClass", ["Economic", "Social", "Ecological", "Sustainability"]),
        ("SatisfactionClass", ["Satisfaction"]),
    ];

    /// <summary>The form of a part.</summary>
    /// <param name="bureau">主管部门 where the part names none.</param>
    public static EvaluationForm Of(PartRecord part, string bureau)
    {
        var form = part.Form ?? Begun(part, bureau);
        return form with
        {
            Title = form.Title.Length == 0 && IsTitle(part.Title) ? part.Title : form.Title,
            ProjectName = Or(form.ProjectName, part.Project?.Name ?? part.Title),
            Department = Or(form.Department, bureau),
            Funding = form.Funding.IsEmpty ? Money(part) : form.Funding,
            MoneyUnit = form.Funding.IsEmpty ? TenThousands : form.MoneyUnit,
            TotalScore = form.TotalScore.IsWritten ? form.TotalScore : Claimed(part.Project),
            Notes = WithBoxes(form),
        };
    }

    /// <summary>表题 with its year, once.</summary>
    public static string TitleOf(EvaluationForm form, int fiscalYear)
    {
        var title = FormTable.TitleOf(form);
        return title.Contains(ReportText.Of("Year"), StringComparison.Ordinal)
            ? title
            : ReportText.Of("Form.Title", title, fiscalYear);
    }

    /// <summary>The table below the title.</summary>
    public static ReportBlock.Table Table(EvaluationForm form, string? caption = null) =>
        Table(form, FormTable.Body(form), headerRows: 0, caption);

    /// <summary>Only its indicators with their scores, below their heads.</summary>
    public static ReportBlock.Table ScoreTable(EvaluationForm form, string caption) =>
        Table(form, FormTable.IndicatorBlock(form), headerRows: 1, caption);

    private static ReportBlock.Table Table(
        EvaluationForm form,
        ImmutableArray<ImmutableArray<FormCell>> rows,
        int headerRows,
        string? caption
    ) =>
        new(
            [.. FormColumns.Of(form.Layout).Heads.Select(head => new ReportColumn(SideOf(head.Part)))],
            headerRows,
            [.. rows.Select(row => row.Select(Cell).ToImmutableArray())],
            caption
        );

    private static string TenThousands => ReportText.Of("Unit.TenThousand");

    private static Alignment SideOf(FormPart part) =>
        part is FormPart.Name or FormPart.Deviation ? Alignment.Left : Alignment.Centre;

    private static ReportCell Cell(FormCell cell) =>
        new(cell.Text, cell.ColumnSpan, cell.RowSpan, Strong: cell.Role is FormCellRole.Head or FormCellRole.Total)
        {
            IsFigure = cell.Number is not null,
            Side = SideOf(cell),
        };

    private static Alignment? SideOf(FormCell cell) =>
        cell switch
        {
            { Role: not FormCellRole.Body } or { Number: not null } or { Text: Printed.NotApplicable } =>
                Alignment.Centre,
            { ColumnSpan: > 1, Text.Length: > ShortWords } => Alignment.Left,
            _ => null,
        };

    /// <summary>Longer text in a wide box is a paragraph, not a name.</summary>
    private const int ShortWords = 20;

    /// <summary>Not the title of several forms with that of the first behind it.</summary>
    private static bool IsTitle(string title) => title.Split(ReportText.Of("Form.Name")).Length == 2;

    private static EvaluationForm Begun(PartRecord part, string bureau) =>
        new(FormLayout.National, "")
        {
            Unit = CellReader.Text(bureau),
            MoneyUnit = TenThousands,
            Funding = Money(part),
            Indicators =
            [
                .. Skeleton.SelectMany(group =>
                    group.Categories.Select(category => new Indicator(
                        ReportText.Of($"Form.{group.Class}"),
                        ReportText.Of($"Form.{category}"),
                        TextEntry.Blank
                    ))
                ),
            ],
            TotalPoints = NumberEntry.Of(100m),
        };

    /// <summary>项目资金 from what the part states of its project; the split by source is not in a narrative.</summary>
    private static ImmutableArray<FundingRow> Money(PartRecord part)
    {
        var project = part.Project;
        var points = PolicyPacks.National.ExecutionPointsOf(DocumentKind.ProjectSelfEvaluationForm)?.Value;
        return
        [
            new FundingRow(FundingKind.Total, Label("Total"))
            {
                Initial = Amount(project?.InitialBudget),
                Annual = Amount(project?.AnnualBudget),
                Executed = Amount(project?.Executed),
                Points = points is { } worth ? NumberEntry.Of(worth) : NumberEntry.Blank,
                Rate = Rate(project) is { } rate ? CellReader.Number($"{Printed.Rate(rate)}%") : NumberEntry.Blank,
            },
            new FundingRow(FundingKind.Appropriation, Label("Fiscal")),
            new FundingRow(FundingKind.CarriedForward, Label("CarriedForward")),
            new FundingRow(FundingKind.Other, Label("OtherFunds")),
        ];

        static TextEntry Label(string key) => CellReader.Text(ReportText.Of($"Form.{key}"));
    }

    private static decimal? Rate(Project? project) =>
        project is { Executed: { } executed, AnnualBudget: { } budget }
            ? ExecutionRate.Of(executed, budget)
            : project?.ExecutionRate;

    /// <summary>万元 to the fen: the form asks for 万元, and small projects have less than one hundred 元 to tell.</summary>
    private static NumberEntry Amount(Money? amount) =>
        amount is { } known
            ? CellReader.Number((known.Yuan / 10_000m).ToString("#,##0.00####", CultureInfo.InvariantCulture))
            : NumberEntry.Blank;

    private static NumberEntry Claimed(Project? project) =>
        project?.ClaimedScore is { } score ? CellReader.Number(Printed.Score(score)) : NumberEntry.Blank;

    private static TextEntry Or(TextEntry written, string other) =>
        written.IsWritten ? written : CellReader.Text(other);

    /// <summary>The boxes of the layout in its order, then whatever else was filed.</summary>
    private static ImmutableArray<FormNote> WithBoxes(EvaluationForm form)
    {
        var boxes = form.Layout switch
        {
            FormLayout.TransferPayment => TransferBoxes,
            FormLayout.Sichuan => SichuanBoxes,
            _ => [],
        };
        var filed = boxes.Select(box => form.Notes.FirstOrDefault(note => IsBox(note, box))).ToList();
        return
        [
            .. boxes.Select((box, at) => filed[at] ?? new FormNote(box, TextEntry.Blank)),
            .. form.Notes.Except(filed.OfType<FormNote>()),
        ];
    }

    /// <summary>预算绩效管理 is the box 预算绩效管理情况.</summary>
    private static bool IsBox(FormNote note, string box) =>
        note.Label == box || (note.Label.Length > 4 && box.StartsWith(note.Label, StringComparison.Ordinal));
}
