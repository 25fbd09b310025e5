using System.Collections.Immutable;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 项目支出绩效自评表, one a project, in the layout of 财预〔2020〕10号: the funding block is filled from the record; what
/// the record does not hold (indicators, the split of the money by source) is left for the pen.
/// </summary>
public static class ProjectForms
{
    /// <summary>The points that an execution rate of 100 % earns unless a policy pack says otherwise.</summary>
    private const string ExecutionPoints = "10";

    private const int Columns = 7;

    private static readonly string[] FundSources = ["Form.Fiscal", "Form.CarriedForward", "Form.OtherFunds"];

    private static readonly (string Class, string[] Categories)[] Indicators =
    [
        ("Output", ["Quantity", "Quality", "Timeliness", "Cost"]),
        ("Outcome", ["Economic", "Social", "Ecological", "Sustainability"]),
        ("Satisfaction", ["Satisfaction"]),
    ];

    /// <summary>Composes the forms.</summary>
    /// <param name="bureau">主管部门 and 实施单位.</param>
    /// <param name="fiscalYear">预算年度.</param>
    public static Report Compose(string bureau, int fiscalYear, ImmutableArray<Project> projects) =>
        new([
            .. projects.SelectMany(
                (project, index) =>
                    (IEnumerable<ReportBlock>)
                        [
                            .. index > 0 ? ImmutableArray.Create<ReportBlock>(new ReportBlock.PageBreak()) : [],
                            new ReportBlock.Title(ReportText.Of("Form.Title", fiscalYear)),
                            Form(bureau, project),
                        ]
            ),
        ]);

    private static ReportBlock.Table Form(string bureau, Project project) =>
        new(
            [.. Enumerable.Repeat(new ReportColumn(Alignment.Centre), Columns)],
            HeaderRows: 0,
            [
                [Head("Form.Project"), Wide(project.Name, 6)],
                [Head("Form.Department"), Wide(bureau, 2), Head("Form.Unit"), Wide(bureau, 3)],
                [
                    Head("Form.Funds", rows: 5),
                    Cell(""),
                    Head("Column.InitialBudget"),
                    Head("Form.AnnualBudget"),
                    Head("Form.Executed"),
                    Head("Column.Rate"),
                    Head("Form.PointsAndScore"),
                ],
                [
                    Head("Form.Total"),
                    Amount(project.InitialBudget),
                    Amount(project.AnnualBudget),
                    Amount(project.Executed),
                    Cell(Printed.Rate(Rate(project))),
                    Cell($"{ExecutionPoints} / "),
                ],
                .. FundSources.Select(source =>
                    ImmutableArray.Create([Head(source), .. Enumerable.Repeat(Cell(""), 3), Cell("—"), Cell("—")])
                ),
                [Head("Form.Objective"), Head("Form.Expected"), Wide("", 2), Head("Form.Achieved"), Wide("", 2)],
                [
                    Head("Form.Class"),
                    Head("Form.Category"),
                    Head("Form.Indicator"),
                    Head("Form.Target"),
                    Head("Form.Actual"),
                    Head("Form.PointsAndScore"),
                    Head("Form.Deviation"),
                ],
                .. Indicators.SelectMany(group =>
                    group.Categories.Select(
                        (category, index) =>
                            ImmutableArray.Create([
                                .. index == 0
                                    ? ImmutableArray.Create(Head($"Form.{group.Class}Class", group.Categories.Length))
                                    : [],
                                Head($"Form.{category}"),
                                .. Enumerable.Repeat(Cell(""), 5),
                            ])
                    )
                ),
                [
                    Head("Form.Score"),
                    Wide("", 4),
                    Cell(project.ClaimedScore is { } score ? $"100 / {Printed.Score(score)}" : "100 / "),
                    Cell(""),
                ],
            ],
            Unit: ReportText.Of("Unit.TenThousand")
        );

    private static decimal? Rate(Project project) =>
        project is { Executed: { } executed, AnnualBudget: { } budget }
            ? ExecutionRate.Of(executed, budget)
            : project.ExecutionRate;

    private static ReportCell Amount(Money? amount) => Cell(amount is { } known ? Printed.TenThousands(known) : "");

    private static ReportCell Head(string key, int rows = 1) => new(ReportText.Of(key), RowSpan: rows, Strong: true);

    private static ReportCell Wide(string text, int columns) => new(text, ColumnSpan: columns);

    private static ReportCell Cell(string text) => new(text);
}
