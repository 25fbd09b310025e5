using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.SelfEvaluations;
using MedInsPerf.Domain.Tests.Forms;

namespace MedInsPerf.Domain.Tests.Reports;

public sealed class FormsReportTests
{
    [Fact]
    public void A_form_is_begun_from_the_figures_of_a_narrative_to_the_fen()
    {
        var text = PlainText.Of(
            OfficialReport.Compose(
                A.Record(A.SoundFiling.ToString()),
                DocumentKind.ProjectSelfEvaluationForm,
                new DateOnly(2025, 2, 20)
            )!
        );
        text.ShouldStartWith("《项目支出绩效自评表（2024年度）》");
        text.ShouldContain("年度资金总额 | 25.00 | 20.00 | 18.74 | 10 | 93.70% | \n");
        text.ShouldContain("数量指标 |  |  |  |  |  | \n");
        text.ShouldContain("*总分*(5×1) | *100* | *94* | **");
        text.ShouldEndWith("填表日期：2025年2月20日(8×1)");
    }

    [Fact]
    public void Small_money_keeps_its_fen() =>
        PlainText
            .Of(
                FormsReport.Compose(
                    "清溪县医疗保障局",
                    2024,
                    [
                        new FiledPart(
                            new PartRecord(DocumentKind.ProjectSelfEvaluation, "运维经费", 0, 0, null)
                            {
                                Project = new Project("运维经费")
                                {
                                    InitialBudget = new Money(13_376_250m),
                                    AnnualBudget = new Money(1494.3m),
                                    Executed = new Money(940m),
                                },
                            }
                        ),
                    ],
                    null
                )
            )
            .ShouldContain("年度资金总额 | 1,337.625 | 0.14943 | 0.094 | 10 | 62.91% | ");

    [Fact]
    public void A_filed_form_is_printed_as_claimed_with_those_who_filled_it_in() =>
        Compose(SampleForm.National, "填表人：王小明　联系电话：13812345678")
            .ShouldBe(
                """
                《项目支出绩效自评表（2024年度）》
                [ 单位：]
                *项目名称* | 参保扩面经费(7×1)
                *主管部门* | 清溪县医疗保障局(3×1) | *实施单位* | 清溪县医疗保障事务中心(3×1)
                *项目资金（万元）*(1×5) | ** | *年初预算数* | *全年预算数（A）* | *全年执行数（B）* | *分值* | *执行率（B/A）* | *得分*
                年度资金总额 | 520.00 | 500.00 | 475.50 | 10 | 95.10% | 9.51
                其中：当年财政拨款 | 500.00 | 480.00 | 455.50 | — | 94.90% | —
                上年结转资金 | 20.00 | 20.00 | 20.00 | — | 100.00% | —
                其他资金 | 0.00 | 0.00 | 0.00 | — |  | —
                *年度总体目标*(1×2) | *预期目标*(4×1) | *实际完成情况*(3×1)
                参保人数不少于20000人。(4×1) | 年末参保20100人。(3×1)
                *一级指标* | *二级指标* | *三级指标* | *年度指标值* | *实际完成值* | *分值* | *得分* | *偏差原因分析及改进措施*
                产出指标(1×5) | 数量指标(1×2) | 参保人数 | ≥20,000人 | 20,100人 | 15 | 15.00 | 
                宣传场次 | ≥12场 | 12场 | 5 | 5.00 | 
                质量指标 | 参保率 | ≥95% | 96.2% | 10 | 10.00 | 
                时效指标 | 资金拨付时限 | ≤30日 | 28日 | 10 | 10.00 | 
                成本指标 | 人均成本 | ≤50元/人 | 50元/人 | 10 | 10.00 | 
                效益指标(1×2) | 社会效益指标 | 政策知晓率 | ≥90% | 92% | 20 | 20.00 | 
                可持续影响指标 | 长效机制 | 定性 | 达成 | 10 | 9.00 | 制度年底才印发，明年一季度落实
                满意度指标 | 服务对象满意度指标 | 参保群众满意度 | ≥90% | 81% | 10 | 9.00 | 窗口等候时间偏长，增设两个窗口
                *总分*(5×1) | *100* | *97.51* | **
                填表人：王小明　联系电话：13812345678(8×1)
                """
            );

    [Fact]
    public void A_form_of_a_transfer_payment_has_every_box_and_no_score()
    {
        var text = Compose(SampleForm.TransferPayment);
        text.ShouldStartWith("《转移支付区域（项目）绩效目标自评表（2024年度）》");
        text.ShouldContain(
            """
            *中央主管部门* | 国家医疗保障局(5×1)
            *地方主管部门* | 清溪县医疗保障局(2×1) | *资金使用单位* | 清溪县医疗保障局(2×1)
            *项目资金（万元）*(1×5) | **(2×1) | *全年预算数（A）* | *全年执行数（B）* | *执行率（B/A）*
            年度资金总额(2×1) | 830.00 | 830.00 | 100.00%
            其中：中央财政资金(2×1) | 600.00 | 600.00 | 100.00%
            地方财政资金(2×1) | 210.00 | 210.00 | 100.00%
            彩票公益金(2×1) | 20.00 | 20.00 | 100.00%
            *资金管理情况*(1×8) | ** | *情况说明*(2×1) | *存在问题和改进措施*(2×1)
            *分配科学性* | 按人数和标准分配。(2×1) | 无(2×1)
            *下达及时性* | 收到后30日内下达。(2×1) | 个别乡镇晚了3日，已改进。(2×1)
            *拨付合规性* | (2×1) | (2×1)
            *使用规范性* | (2×1) | (2×1)
            *执行准确性* | (2×1) | (2×1)
            *预算绩效管理情况* | (2×1) | (2×1)
            *支出责任履行情况* | (2×1) | (2×1)
            *总体目标完成情况*(1×2) | *总体目标*(3×1) | *全年实际完成情况*(2×1)
            """
        );
        text.ShouldContain("救助对象满意度 | ≥90% | 88% | 个别乡镇核对较慢\n*说明* | 无(5×1)");
        text.ShouldNotContain("分值");
    }

    [Fact]
    public void The_form_of_sichuan_has_sign_and_unit_in_columns_and_its_boxes_for_words()
    {
        var text = Compose(SampleForm.Sichuan);
        text.ShouldStartWith(
            "《部门预算项目支出绩效自评表（2024年度）》\n[ 单位：]\n*项目代码-名称* | 参保扩面经费(9×1)"
        );
        text.ShouldContain("*项目实施内容及过程概述* | 分两季宣传，逐村动员。(9×1)\n*项目资金（万元）*(1×5)");
        text.ShouldContain("参保人数 | ≥ | 20000 | 人 | 20100 | 15 | 15.00 | ");
        text.ShouldContain("*改进措施* | 增设两个窗口。(9×1)\n*项目负责人* | 王小明(4×1) | *财务负责人* | 李强(4×1)");
    }

    [Fact]
    public void Each_form_has_a_page_of_its_own()
    {
        var part = Part(SampleForm.National);
        var report = FormsReport.Compose("清溪县医疗保障局", 2024, [new FiledPart(part), new FiledPart(part)], null);
        report.Blocks.OfType<ReportBlock.PageBreak>().Count().ShouldBe(1);
        report.Blocks.OfType<ReportBlock.Title>().Count().ShouldBe(2);
    }

    [Fact]
    public void The_title_of_several_forms_is_no_form()
    {
        var title = new PartRecord(
            DocumentKind.ProjectSelfEvaluationForm,
            "2024年度项目支出绩效自评表（共两张）",
            0,
            0,
            1
        )
        {
            Project = new Project("2024年度项目支出绩效自评表（共两张）"),
        };
        FormsReport
            .Compose("清溪县医疗保障局", 2024, [new FiledPart(title), new FiledPart(Part(SampleForm.National))], null)
            .Blocks.OfType<ReportBlock.Title>()
            .ShouldHaveSingleItem();
    }

    [Fact]
    public void What_was_filed_below_a_form_stays_below_it()
    {
        var source = new SourceText(
            "自评表.docx",
            [
                FormTable.Of(SampleForm.National, 2024),
                new Paragraph(CleanText.Of("填表人：王小明")),
                new Table([new TableRow([new TableCell("R1C1", 0, 0, CleanText.Of("汇总"))])]),
                new Paragraph(CleanText.Of("以上两个项目均按期完成。")),
            ]
        );
        var record = RecordReader.Read(source, new ReadingContext("清溪县医疗保障局", 2024));

        PlainText
            .Of(OfficialReport.Compose(record, record.Kind, null)!)
            .ShouldEndWith("填表人：王小明(8×1)\n[ 单位：]\n汇总\n以上两个项目均按期完成。");
    }

    [Fact]
    public void Behind_the_text_of_a_project_stands_its_form_once()
    {
        var source = new SourceText(
            "自评.docx",
            [
                new Paragraph(CleanText.Of("清溪县医疗保障局2024年度参保扩面经费项目支出绩效自评报告")),
                new Paragraph(CleanText.Of("一、自评情况")),
                new Paragraph(CleanText.Of("按期完成。")),
                FormTable.Of(SampleForm.National, 2024),
                new Paragraph(CleanText.Of("清溪县医疗保障局")),
                new Paragraph(CleanText.Of("2025年2月9日")),
            ]
        );
        var text = PlainText.Of(
            OfficialReport.Compose(RecordReader.Read(source), DocumentKind.ProjectSelfEvaluation, null)!
        );

        text.ShouldContain("# 一、自评情况\n按期完成。\n----\n[项目支出绩效自评表（2024年度） 单位：]\n*项目名称*");
        text.Split("*一级指标*").Length.ShouldBe(2);
        text.Split("清溪县医疗保障局\n2025年2月9日").Length.ShouldBe(2, "it is signed once");
    }

    [Fact]
    public void Forms_that_were_filed_by_themselves_stand_behind_the_reports()
    {
        var narrative = A.Record(A.SoundFiling.ToString()).Parts[0];
        var text = PlainText.Of(
            OfficialReport.Compose(
                "清溪县医疗保障局",
                2024,
                DocumentKind.ProjectSelfEvaluation,
                [new FiledPart(narrative), new FiledPart(Part(SampleForm.National))],
                null
            )!
        );

        text.ShouldContain("----\n〈项目支出绩效自评表（2024年度）〉\n[ 单位：]\n*项目名称* | 参保扩面经费(7×1)");
        text.ShouldContain("参保扩面经费 | 5,200,000.00 |", customMessage: "the summary counts its project");
    }

    [Fact]
    public void Forms_among_the_annexes_of_accounts_are_not_lost()
    {
        var accounts = new PartRecord(DocumentKind.FinalAccounts, "2024年度部门决算", 0, 0, null)
        {
            Sections = [new Section("一", "收入决算情况说明", 1, 0, null, "收入100万元。")],
        };
        var text = PlainText.Of(
            OfficialReport.Compose(
                "清溪县医疗保障局",
                2024,
                DocumentKind.Mixed,
                [new FiledPart(accounts), new FiledPart(Part(SampleForm.National))],
                null
            )!
        );

        text.ShouldContain("〈项目支出绩效自评表（2024年度）〉\n[ 单位：]\n*项目名称* | 参保扩面经费(7×1)");
    }

    private static PartRecord Part(EvaluationForm form) =>
        RecordReader.Read(new SourceText("自评表.xlsx", [FormTable.Of(form, 2024)])).Parts[0];

    private static string Compose(EvaluationForm form, params string[] below)
    {
        var source = new SourceText(
            "自评表.docx",
            [FormTable.Of(form, 2024), .. below.Select(line => new Paragraph(CleanText.Of(line)))]
        );
        var record = RecordReader.Read(source, new ReadingContext("清溪县医疗保障局", 2024));
        return PlainText.Of(OfficialReport.Compose(record, record.Kind, new DateOnly(2025, 2, 20))!);
    }
}
