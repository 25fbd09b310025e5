using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Scoring;
using MedInsPerf.Domain.SelfEvaluations;
using MedInsPerf.Domain.Tests.Scoring;

namespace MedInsPerf.Domain.Tests.Forms;

public sealed class FormReaderTests
{
    public static TheoryData<FormLayout> Layouts =>
        [FormLayout.National, FormLayout.TransferPayment, FormLayout.Sichuan];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_form_that_is_laid_out_is_read_again(FormLayout layout)
    {
        var form = Of(layout);

        SampleForm.Told(FormReader.Read(FormTable.Of(form, 2024)).ShouldNotBeNull()).ShouldBe(SampleForm.Told(form));
    }

    [Fact]
    public void A_cell_knows_its_place()
    {
        var form = FormReader.Read(FormTable.Of(SampleForm.National, 2024), "自评表.xlsx", 3).ShouldNotBeNull();

        var place = form.Indicators[2].Actual.Place.ShouldNotBeNull();
        place.Quote.ShouldBe("96.2%");
        place.Document.ShouldBe("自评表.xlsx");
        place.Block.ShouldBe(3);
        place.Cell.ShouldNotBeNull();
    }

    [Fact]
    public void A_workbook_is_a_part_with_its_project_year_and_bureau()
    {
        var record = RecordReader.Read(new SourceText("自评表.xlsx", [FormTable.Of(SampleForm.National, 2024)]));

        record.FiscalYear.ShouldBe(2024);
        record.Bureau.ShouldBe("清溪县医疗保障局");
        var part = record.Parts.ShouldHaveSingleItem();
        part.Kind.ShouldBe(DocumentKind.ProjectSelfEvaluationForm);
        part.Project!.Name.ShouldBe("参保扩面经费");
        part.Project.AnnualBudget!.Value.Yuan.ShouldBe(5_000_000m, "500.00 万元");
        part.Project.Executed!.Value.Yuan.ShouldBe(4_755_000m);
        part.Project.ClaimedScore.ShouldBe(97.51m);
    }

    [Fact]
    public void It_scores_as_it_claims()
    {
        var record = RecordReader.Read(new SourceText("自评表.xlsx", [FormTable.Of(SampleForm.National, 2024)]));

        var tree = Scorer.Score(ScoreSheet.Of(record.Parts[0]), AForm.National);

        // 9.51 + 50 + 29 + 9 = 97.51.
        tree.Computed.ShouldBe(97.51m);
        tree.Difference.ShouldBe(0m);
        tree.Ceiling.ShouldBe(99.51m);
    }

    [Fact]
    public void Two_forms_in_a_workbook_are_two_parts()
    {
        var second = SampleForm.National with { ProjectName = CellReader.Text("信息系统运维经费") };

        var record = RecordReader.Read(
            new SourceText("自评表.xlsx", [FormTable.Of(SampleForm.National, 2024), FormTable.Of(second, 2024)])
        );

        record.Parts.Select(part => part.Project!.Name).ShouldBe(["参保扩面经费", "信息系统运维经费"]);
    }

    [Fact]
    public void A_class_that_is_written_once_holds_for_the_rows_below()
    {
        var form = FormReader
            .Read(
                Table(
                    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
                    ["产出指标（50分）", "数量指标", "参保人数", "≥100", "100", "50", "50", ""],
                    ["", "", "参保率", "≥95%", "96%", "40", "40", "—"],
                    ["总分", "", "", "", "", "100", "90", ""]
                )
            )
            .ShouldNotBeNull();

        form.Indicators.Select(row => row.Class).ShouldBe(["产出指标（50分）", "产出指标（50分）"]);
        form.TotalPoints.Value.ShouldBe(100m);
        form.TotalScore.Value.ShouldBe(90m);
    }

    [Fact]
    public void The_unit_of_money_may_stand_in_a_head()
    {
        var form = FormReader
            .Read(
                Table(
                    ["项目资金（元）", "", "全年预算数(A)", "全年执行数(B)", "分值", "执行率(B/A)", "得分", ""],
                    ["", "年度资金总额", "5000000", "4755000", "10", "95.10%", "9.51", ""],
                    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
                    ["产出", "数量", "参保人数", "≥100", "100", "90", "90", ""]
                )
            )
            .ShouldNotBeNull();

        form.Amount(form.Total!.Annual)!.Value.Yuan.ShouldBe(5_000_000m);
    }

    [Theory]
    [InlineData("姓名", "电话")]
    [InlineData("三级指标", "说明")]
    public void Another_table_is_no_form(string left, string right) =>
        FormReader.Read(Table([left, right], ["陈禾", "1"])).ShouldBeNull();

    [Fact]
    public void A_table_of_a_million_cells_is_no_form() =>
        FormReader
            .Read(
                new Table([
                    new TableRow([new TableCell("A1", 0, 0, CleanText.Of("三级指标"), int.MaxValue, int.MaxValue)]),
                ])
            )
            .ShouldBeNull();

    internal static Table Table(params string[][] rows) =>
        new([
            .. rows.Select(
                (cells, row) =>
                    new TableRow([
                        .. cells.Select(
                            (text, column) => new TableCell($"R{row + 1}C{column + 1}", row, column, CleanText.Of(text))
                        ),
                    ])
            ),
        ]);

    private static EvaluationForm Of(FormLayout layout) =>
        layout switch
        {
            FormLayout.TransferPayment => SampleForm.TransferPayment,
            FormLayout.Sichuan => SampleForm.Sichuan,
            _ => SampleForm.National,
        };
}
