using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Tests.Reports;

public sealed class OfficialReportTests
{
    private const string Department = """
        清溪县医疗保障局2023年度部门整体支出绩效自评报告
        一、部门基本情况
        全局有股室4个。
        二、自评结论
        自评得分95分。
        三、绩效分析
        （一）预算编制情况
        编制合理。
        五、存在问题
        人员不足。
        """;

    [Fact]
    public void A_department_report_follows_the_outline_of_its_province_and_says_what_is_missing()
    {
        var record = A.Record(Department);
        var text = PlainText.Of(
            OfficialReport.Compose(record, DocumentKind.DepartmentSelfEvaluation, new DateOnly(2024, 1, 30))!
        );
        text.ShouldStartWith("《《清溪县医疗保障局／2023年度部门整体支出绩效自评报告》》\n部门名称：清溪县医疗保障局");
        text.ShouldContain("# 一、部门基本情况\n全局有股室4个。");
        text.ShouldContain(
            "## （一）预算编制情况\n编制合理。\n# 四、主要绩效\n（本部分未填写）\n# 五、存在问题\n人员不足。"
        );
        text.ShouldContain("# 六、相关建议\n（本部分未填写）");
    }

    [Fact]
    public void A_form_is_filled_from_the_figures_of_the_narrative()
    {
        var record = A.Record(A.SoundFiling.ToString());
        var text = PlainText.Of(OfficialReport.Compose(record, DocumentKind.ProjectSelfEvaluationForm, null)!);
        text.ShouldContain("《项目支出绩效自评表（2024年度）》");
        text.ShouldContain("*年度资金总额* | 25.00 | 20.00 | 18.74 | 93.70 |");
        text.ShouldContain("100 / 94");
    }

    [Fact]
    public void A_record_without_the_kind_gives_nothing() =>
        OfficialReport.Compose(A.Record(A.SoundFiling.ToString()), DocumentKind.FinalAccounts, null).ShouldBeNull();

    [Fact]
    public void Findings_come_gravest_first_with_both_values_and_the_remedy()
    {
        var text = PlainText.Of(
            FindingsReport.Compose("清溪县医疗保障局", 2024, A.Checked(A.SoundFiling.With("93.70%", "39.70%")))
        );
        text.ShouldStartWith("《清溪县医疗保障局／2024年度绩效自评材料校验结果》\n共核对");
        text.ShouldContain("条错误");
        text.ShouldContain("# 一、错误（");
        text.ShouldContain("写的是39.70%，应为93.70%");
        text.ShouldContain("怎么改：");
    }

    [Fact]
    public void Sound_material_is_said_to_be_sound_in_one_sentence() =>
        PlainText
            .Of(FindingsReport.Compose("清溪县医疗保障局", 2024, new CheckResult([], 12, [])))
            .ShouldBe("《清溪县医疗保障局／2024年度绩效自评材料校验结果》\n共核对12处，没有发现错误，可以报送。");

    [Theory]
    [InlineData("填报人：王小明　联系电话：13812345678", "填报人：王**　联系电话：138****5678")]
    [InlineData("单位负责人：李强，财务负责人：欧阳文静", "单位负责人：李*，财务负责人：欧***")]
    [InlineData("电话0751-8123456", "电话0751-****456")]
    [InlineData("身份证440201198001011234", "身份证440201********1234")]
    [InlineData("全年执行13812345678元，参保237975人", "全年执行13812345678元，参保237975人")]
    public void What_is_published_names_no_person_and_no_number(string text, string published) =>
        PublicVersion.Of(text).ShouldBe(published);

    [Fact]
    public void A_cover_and_a_table_are_masked_too()
    {
        var report = PublicVersion.Of(
            new Report([
                new ReportBlock.Cover("自评", [new CoverLine("填报人", "王小明"), new CoverLine("部门名称", "医保局")]),
                new ReportBlock.Table(
                    [new ReportColumn(Alignment.Left)],
                    0,
                    [
                        [new ReportCell("联系人：赵四")],
                    ]
                ),
            ])
        );
        PlainText.Of(report).ShouldBe("《《自评》》\n填报人：王**\n部门名称：医保局\n[ 单位：]\n联系人：赵*");
    }
}
