using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.RollUps;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Documents.Sheets;

/// <summary>导出: one row a thing, for those who go on calculating. Amounts are 元, exact; what is not stated is empty.</summary>
public static class FlatSheets
{
    private const string Yuan = "#,##0.00";
    private const string Percent = "0.00";

    /// <summary>项目 and 数字 of some records.</summary>
    public static ImmutableArray<Sheet> OfRecords(IReadOnlyList<DocumentRecord> records) =>
        [
            Flat(
                "项目",
                [
                    ("文件", 24m),
                    ("单位", 20m),
                    ("年度", 8m),
                    ("项目", 36m),
                    ("资金来源", 10m),
                    ("年初预算", 16m),
                    ("调整", 16m),
                    ("全年预算数", 16m),
                    ("全年执行数", 16m),
                    ("执行率（%）", 12m),
                    ("结余", 16m),
                    ("自评得分", 10m),
                    ("直达资金", 10m),
                ],
                from record in records
                from project in record.Parts.Select(part => part.Project).OfType<Project>()
                select ProjectRow(record, project)
            ),
            Flat(
                "数字",
                [
                    ("文件", 24m),
                    ("材料", 36m),
                    ("名目", 24m),
                    ("数值", 16m),
                    ("单位", 10m),
                    ("折合元", 18m),
                    ("截止日期", 12m),
                    ("行", 8m),
                    ("原文", 30m),
                ],
                from record in records
                from part in record.Parts
                from figure in part.Figures
                select ImmutableArray.Create(
                    SheetCell.Of(record.Source.Document),
                    SheetCell.Of(part.Title),
                    SheetCell.Of(figure.Label ?? ""),
                    SheetCell.Of(figure.Value),
                    SheetCell.Of(figure.Unit),
                    Amount(figure.Money),
                    SheetCell.Of(figure.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
                    SheetCell.OfMaybe(figure.Place.Line),
                    SheetCell.Of(figure.Place.Quote)
                )
            ),
        ];

    /// <summary>校验结果.</summary>
    public static Sheet OfFindings(IEnumerable<Finding> findings) =>
        Flat(
            "校验结果",
            [
                ("级别", 8m),
                ("规则", 12m),
                ("规定", 40m),
                ("写的是", 18m),
                ("应为", 18m),
                ("相差", 18m),
                ("位置", 40m),
                ("说明", 50m),
                ("怎么改", 40m),
                ("依据", 40m),
            ],
            findings.Select(finding =>
                ImmutableArray.CreateRange(
                    new[]
                    {
                        ReportNames.Of(finding.Severity),
                        finding.Rule.Id,
                        finding.Rule.Statement,
                        finding.Verdict.Stated ?? "",
                        finding.Verdict.Computed ?? "",
                        finding.Verdict.Difference ?? "",
                        string.Join('\n', finding.Verdict.Places.Select(ReportNames.Of)),
                        finding.Verdict.Explanation,
                        finding.Rule.Remedy,
                        finding.Rule.Basis.ToString(),
                    }.Select(SheetCell.Of)
                )
            )
        );

    /// <summary>汇总: one row a county that is counted, then those that are not.</summary>
    public static ImmutableArray<Sheet> OfYear(ProvinceYear year) =>
        [
            Flat(
                "各县汇总",
                [
                    ("县（市、区）", 20m),
                    ("市", 14m),
                    ("本级项目数", 12m),
                    ("本级预算数", 18m),
                    ("本级执行数", 18m),
                    ("本级执行率（%）", 16m),
                    ("直达项目数", 12m),
                    ("直达预算数", 18m),
                    ("直达执行数", 18m),
                    ("直达执行率（%）", 16m),
                    ("平均自评得分", 14m),
                ],
                year.Counties.Select(county =>
                    ImmutableArray.Create([
                        SheetCell.Of(county.Name),
                        SheetCell.Of(county.Prefecture ?? ""),
                        .. Money(county.Own),
                        .. Money(county.PassThrough),
                        SheetCell.OfMaybe(county.MeanClaimedScore, Percent),
                    ])
                )
            ),
            Flat(
                "未纳入",
                [("县（市、区）", 20m), ("市", 14m), ("原因", 40m)],
                year.Excluded.Select(county =>
                    ImmutableArray.Create(
                        SheetCell.Of(county.Name),
                        SheetCell.Of(county.Prefecture),
                        SheetCell.Of(county.Reason)
                    )
                )
            ),
        ];

    private static ImmutableArray<SheetCell> ProjectRow(DocumentRecord record, Project project) =>
        [
            SheetCell.Of(record.Source.Document),
            SheetCell.Of(record.Bureau ?? ""),
            SheetCell.OfMaybe(record.FiscalYear, "0"),
            SheetCell.Of(project.Name),
            SheetCell.Of(project.FundSource is { } source ? ReportNames.Of(source) : ""),
            Amount(project.InitialBudget),
            Amount(project.BudgetAdjustment),
            Amount(project.AnnualBudget),
            Amount(project.Executed),
            SheetCell.OfMaybe(project.ExecutionRate, Percent),
            Amount(project.Surplus),
            SheetCell.OfMaybe(project.ClaimedScore),
            SheetCell.Of(project.PassThrough ? "是" : ""),
        ];

    private static IEnumerable<SheetCell> Money(Funds funds) =>
        [
            SheetCell.Of(funds.Projects, "0"),
            Amount(funds.AnnualBudget),
            Amount(funds.Executed),
            SheetCell.OfMaybe(funds.Rate, Percent),
        ];

    private static SheetCell Amount(Money? amount) => SheetCell.OfMaybe(amount?.Yuan, Yuan);

    private static Sheet Flat(
        string name,
        ImmutableArray<(string Name, decimal Width)> columns,
        IEnumerable<ImmutableArray<SheetCell>> rows
    ) =>
        new(
            name,
            [.. columns.Select(column => column.Width)],
            rows.Prepend([.. columns.Select(column => SheetCell.Of(column.Name) with { Role = CellRole.Head })])
        )
        {
            HeaderRows = 1,
            Landscape = true,
        };
}
