using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Tests.Reading;

public sealed class RecordReaderTests
{
    [Fact]
    public void Projects_under_titles_without_numbered_headings_are_parts_of_their_own()
    {
        var record = A.Record(
            """
            清溪县医疗保障局
            2024年度项目支出绩效自评报告

            医保网络专线租赁费
            2024年本项目年初安排118.00万元，支出118.00万元，预算执行率100%。
            本项目自评得分90分。

            离休人员医药费补助
            2024年年初安排20.00万元，已使用18.00万元，资金使用率90%，剩余2.00万元结转下年使用。
            本项目自评得分94分。
            """
        );

        record.Parts.Select(part => part.Project!.Name).ShouldContain("离休人员医药费补助");
        record.Parts[^1].Project!.Executed!.Value.Yuan.ShouldBe(180000m);
    }

    [Fact]
    public void A_title_is_seen_above_a_paragraph_that_leads_in()
    {
        string[] lines =
        [
            "清溪县医疗保障局2023年度部门整体支出绩效自评报告",
            "根据县财政局通知要求，我局对2023年度部门整体支出开展了自评，现报告如下：",
            "一、部门基本情况",
            "全局有股室4个。",
            "二、自评结论",
            "自评得分95分。",
        ];
        var record = RecordReader.Read(
            new SourceText("自评.docx", [.. lines.Select(line => new Paragraph(CleanText.Of(line)))])
        );

        record.Kind.ShouldBe(DocumentKind.DepartmentSelfEvaluation);
        record.Parts.ShouldHaveSingleItem().Title.ShouldBe("清溪县医疗保障局2023年度部门整体支出绩效自评报告");
        record.Parts[0].Sections.Select(section => section.Title).ShouldBe(["部门基本情况", "自评结论"]);
    }

    [Fact]
    public void A_project_is_read_as_it_is_stated()
    {
        var record = A.Record(A.SoundFiling.ToString());

        record.Kind.ShouldBe(DocumentKind.ProjectSelfEvaluation);
        record.Bureau.ShouldBe("清溪县医疗保障局");
        record.FiscalYear.ShouldBe(2024);
        record
            .Parts.ShouldHaveSingleItem()
            .Project.ShouldBe(
                new Project("乡镇代办点补助经费")
                {
                    FundSource = FundSource.County,
                    InitialBudget = new Money(250000m),
                    BudgetAdjustment = new Money(-50000m),
                    AnnualBudget = new Money(200000m),
                    Executed = new Money(187400m),
                    ExecutionRate = 93.70m,
                    Surplus = new Money(12600m),
                    SurplusDisposition = SurplusDisposition.Returned,
                    ClaimedScore = 94m,
                }
            );
    }

    [Fact]
    public void What_is_not_stated_is_null()
    {
        var project = A.Record(
                (
                    A.SoundFiling with
                    {
                        Basics = "资金用于代办人员补助。",
                        Spending = "按计划支出。",
                        Score = "自评良好。",
                    }
                ).ToString()
            )
            .Parts[0]
            .Project;

        project.ShouldBe(new Project("乡镇代办点补助经费") { });
    }

    [Fact]
    public void Sections_hold_the_text_below_them()
    {
        var sections = A.Record(A.SoundFiling.ToString()).Parts[0].Sections;

        sections
            .Select(section => (section.Number, section.Title, section.Level))
            .ShouldBe([
                ("一", "基本情况", 1),
                ("二", "自评情况", 1),
                ("（一）", "自评分数", 2),
                ("（二）", "资金使用绩效", 2),
                ("1.", "资金支出情况", 3),
                ("2.", "资金完成绩效目标情况", 3),
                ("3.", "资金分用途使用绩效", 3),
                ("（三）", "资金使用绩效存在的问题", 2),
                ("三", "改进意见", 1),
            ]);
        sections[4].Text.ShouldBe(A.SoundFiling.Spending);
    }

    [Fact]
    public void Problems_and_recommendations_are_items_and_none_is_none()
    {
        var part = A.Record(
            (
                A.SoundFiling with
                {
                    Problems = "1.人员变动较多，衔接不畅。\n2.票据登记不全。",
                    Recommendations = "针对存在的问题提出完善意见。\n无",
                }
            ).ToString()
        ).Parts[0];

        part.Problems.ShouldBe(["人员变动较多，衔接不畅。", "票据登记不全。"]);
        part.Recommendations.ShouldBeEmpty();
    }

    [Fact]
    public void The_ten_projects_of_the_first_report_are_read_as_its_inventory_lists_them()
    {
        var record = RecordReader.Read(Seeds.Read("000"));

        record.Parts.Select(part => part.Kind).Distinct().ShouldBe([DocumentKind.ProjectSelfEvaluation]);
        record
            .Parts.Select(part => part.Project!)
            .Select(project =>
                (
                    project.InitialBudget?.Yuan,
                    project.BudgetAdjustment?.Yuan,
                    project.AnnualBudget?.Yuan,
                    project.Executed?.Yuan,
                    project.ExecutionRate,
                    project.Surplus?.Yuan,
                    project.SurplusDisposition,
                    project.ClaimedScore,
                    project.PassThrough
                )
            )
            .ShouldBe([
                (13376250m, null, 13376250m, 12712438.13m, 95.04m, null, null, 97m, false),
                (200000m, -36000m, 164000m, 161261m, 98.33m, 2739m, SurplusDisposition.Returned, 95m, false),
                (20000m, -19060m, 940m, 940m, 100.00m, 0m, null, 92m, false),
                (30000m, -28505.7m, 1494.3m, 1494.3m, 100.00m, 0m, null, 93m, false),
                (5250000m, null, 5250000m, 1370880m, 26.11m, null, null, 91m, false),
                (192381.85m, null, 192381.85m, 99469.67m, 51.7m, 92912.18m, SurplusDisposition.Unstated, 100m, false),
                (10000m, null, 10000m, 9854m, 98.5m, 146m, SurplusDisposition.Returned, 92m, false),
                (60344437m, null, 60344437m, null, 100m, null, null, 97m, true),
                (100000m, null, 100000m, 93940.5m, 93.94m, 6059.5m, SurplusDisposition.Unstated, 98m, false),
                (35096283.12m, null, 35096283.12m, null, 100m, null, null, 97m, true),
            ]);
    }

    [Theory]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("004")]
    public void A_slice_is_read_as_the_part_it_was_cut_from(string seed)
    {
        var whole = RecordReader.Read(Seeds.Read(seed));
        var context = new ReadingContext(whole.Bureau, whole.FiscalYear);

        foreach (var part in whole.Parts)
        {
            var slice = RecordReader.Read(whole.Slice(part), context);

            var again = slice.Parts.ShouldHaveSingleItem();
            again.Kind.ShouldBe(part.Kind);
            again.Title.ShouldBe(part.Title);
            again.Project.ShouldBe(part.Project);
            again.Problems.ShouldBe(part.Problems);
            again
                .Figures.Select(figure => figure with { Place = Moved(figure.Place, part.FirstBlock) })
                .ShouldBe(part.Figures);
        }
    }

    [Theory]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("004")]
    public void The_same_content_as_one_paragraph_a_block_is_read_alike(string seed)
    {
        var text = Seeds.Read(seed);
        var plain = text with
        {
            Blocks =
            [
                .. text.Blocks.Select(block =>
                    block is Paragraph paragraph ? new Paragraph(CleanText.Of(paragraph.Text.Value)) : block
                ),
            ],
        };

        var (one, other) = (RecordReader.Read(text), RecordReader.Read(plain));

        other.Parts.Select(part => part.Project).ShouldBe(one.Parts.Select(part => part.Project));
        other
            .Parts.SelectMany(part => part.Figures.Select(figure => (figure.Value, figure.Unit, figure.Label)))
            .ShouldBe(
                one.Parts.SelectMany(part => part.Figures.Select(figure => (figure.Value, figure.Unit, figure.Label)))
            );
    }

    private static Place Moved(Place place, int blocks) => place with { Block = place.Block + blocks };
}
