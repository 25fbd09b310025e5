using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.SelfEvaluations;
using MedInsPerf.Domain.Tests.Forms;

namespace MedInsPerf.Domain.Tests.Reports;

public sealed class DepartmentReportTests
{
    private const string Shaoguan = """
        清溪县医疗保障局2023年度部门整体支出绩效自评报告
        单位负责人：李强
        填报人：王小明
        联系电话：13812345678
        根据县财政局通知要求，我局对2023年度部门整体支出开展了自评，现报告如下：
        一、部门基本情况
        （一）部门整体收支情况
        收支平衡。
        （二）部门整体概况
        全局有股室4个。
        二、自评结论
        自评得分95分。
        三、绩效分析
        编制合理。
        五、存在问题
        人员不足。
        清溪县医疗保障局
        2024年1月29日
        """;

    [Fact]
    public void After_the_outline_of_shaoguan_with_what_is_missing_and_one_signature() =>
        Compose(Shaoguan, new DateOnly(2024, 1, 30))
            .ShouldBe(
                """
                《《清溪县医疗保障局／2023年度部门整体支出绩效自评报告》》
                部门名称：清溪县医疗保障局
                单位负责人：李强
                填报人：王小明
                联系电话：13812345678
                自评得分：95分
                填报日期：2024年1月30日
                根据县财政局通知要求，我局对2023年度部门整体支出开展了自评，现报告如下：
                # 一、部门基本情况
                ## （一）部门整体概况
                全局有股室4个。
                ## （二）部门整体收支情况
                收支平衡。
                ## （三）部门整体支出目标及任务
                （本部分未填写）
                # 二、自评结论
                自评得分95分。
                # 三、绩效分析
                编制合理。
                # 四、主要绩效
                （本部分未填写）
                # 五、存在问题
                人员不足。
                # 六、相关建议
                （本部分未填写）
                清溪县医疗保障局
                2024年1月30日
                """
            );

    [Fact]
    public void Without_a_day_of_its_own_it_bears_the_filed_one() =>
        Compose(Shaoguan, null).ShouldEndWith("清溪县医疗保障局\n2024年1月29日");

    [Fact]
    public void After_the_outline_of_sichuan()
    {
        var text = Compose(
            """
            邻河县医疗保障局2023年度部门整体支出绩效自评报告
            一、部门概况
            （一）机构组成。
            内设4个股室。
            （三）人员概况。
            在职15人。
            二、部门财政资金收支情况
            收入1000万元。
            四、评价结论及建议
            （一）评价结论。
            自评得分94分。
            （二）存在问题。
            预算编制不细。
            """,
            null
        );

        text.ShouldContain("# 一、部门概况\n## （一）机构组成");
        text.ShouldContain("## （二）机构职能\n（本部分未填写）\n## （三）人员概况");
        text.ShouldContain("# 三、部门整体预算绩效管理情况\n（本部分未填写）\n# 四、评价结论及建议");
        text.ShouldContain("预算编制不细。\n## （三）改进建议\n（本部分未填写）");
        text.ShouldEndWith("（日期待填）");
    }

    [Fact]
    public void Another_outline_stays_in_its_own_order_and_is_asked_for_nothing_more()
    {
        var text = Compose(
            """
            青禾县医疗保障局2023年度部门整体支出绩效自评报告
            一、部门基本情况
            4个股室。
            二、一般公共预算支出情况
            支出900万元。
            三、政府性基金预算支出情况
            没有。
            四、国有资本经营预算支出情况
            没有。
            五、部门整体支出绩效情况
            较好。
            六、存在的问题
            预算不细。
            七、改进措施
            细化预算。
            八、自评结论
            自评得分93分。
            """,
            null
        );

        text.ShouldNotContain("未填写");
        text.ShouldContain("# 二、一般公共预算支出情况");
        text.ShouldContain("# 八、自评结论\n自评得分93分。\n青禾县医疗保障局");
    }

    [Fact]
    public void A_part_that_was_written_twice_stands_there_twice()
    {
        var text = Compose(
            Shaoguan.Replace("五、存在问题", "四、存在的问题\n经费不足。\n五、存在问题", StringComparison.Ordinal),
            null
        );

        text.ShouldContain("经费不足。");
        text.ShouldContain("人员不足。");
    }

    [Fact]
    public void The_score_table_that_was_filed_stands_behind_the_text_as_claimed()
    {
        var text = WithTable(SampleForm.National with { Funding = [], Objective = TextEntry.Blank });

        text.ShouldContain("自评得分：97.51分");
        text.ShouldContain("总体较好。\n# 二、存在问题\n人员不足。\n清溪县医疗保障局\n（日期待填）\n----\n[部门整体");
        text.ShouldContain("参保率 | ≥95% | 96.2% | 10 | 10.00 |");
        text.ShouldContain("*总分*(5×1) | *100* | *97.51* | **");
    }

    [Fact]
    public void A_table_that_tells_more_than_scores_stays_where_it_was_filed()
    {
        var text = WithTable(SampleForm.National);

        text.ShouldNotContain("评分表");
        text.IndexOf("年度资金总额", StringComparison.Ordinal)
            .ShouldBeInRange(
                text.IndexOf("总体较好。", StringComparison.Ordinal),
                text.IndexOf("二、存在问题", StringComparison.Ordinal)
            );
    }

    private static string WithTable(EvaluationForm form)
    {
        var source = new SourceText(
            "自评.docx",
            [
                new Paragraph(CleanText.Of("清溪县医疗保障局2023年度部门整体支出绩效自评报告")),
                new Paragraph(CleanText.Of("一、自评结论")),
                new Paragraph(CleanText.Of("总体较好。")),
                FormTable.Of(form, 2023),
                new Paragraph(CleanText.Of("二、存在问题")),
                new Paragraph(CleanText.Of("人员不足。")),
            ]
        );
        var record = RecordReader.Read(source);
        return PlainText.Of(OfficialReport.Compose(record, DocumentKind.DepartmentSelfEvaluation, null)!);
    }

    [Theory]
    [InlineData("第一部分", "部门概况", "第一部分　部门概况")]
    [InlineData("第一部分、", "部门概况", "第一部分　部门概况")]
    [InlineData("一、", "部门概况", "一、部门概况")]
    public void A_part_takes_no_comma(string number, string title, string printed)
    {
        var part = new PartRecord(DocumentKind.ProjectSelfEvaluation, "补助", 0, 0, null)
        {
            Sections = [new Section(number, title, 1, 0, null, "")],
        };
        PlainText
            .Of(ProjectSelfEvaluationReport.Compose("清溪县医疗保障局", 2023, [new FiledPart(part)], null))
            .ShouldContain($"# {printed}\n");
    }

    private static string Compose(string text, DateOnly? signedOn)
    {
        var lines = text.Split('\n').Select(line => new Paragraph(CleanText.Of(line)));
        var record = RecordReader.Read(new SourceText("自评.docx", [.. lines]));
        return PlainText.Of(OfficialReport.Compose(record, DocumentKind.DepartmentSelfEvaluation, signedOn)!);
    }
}
