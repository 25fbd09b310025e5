using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Tests.Reports;

public sealed class OfficialReportTests
{
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

    [Theory]
    [InlineData("审核人：路晓云　联系电话：3320117", "审核人：路**　联系电话：****117")]
    public void Those_who_review_and_numbers_without_an_area_code_are_masked(string text, string published) =>
        PublicVersion.Of(text).ShouldBe(published);

    [Fact]
    public void In_a_form_the_name_stands_behind_its_label()
    {
        var report = PublicVersion.Of(
            new Report([
                new ReportBlock.Table(
                    [new(Alignment.Left), new(Alignment.Left), new(Alignment.Left), new(Alignment.Left)],
                    0,
                    [
                        [new("项目负责人"), new("王小明"), new("财务负责人"), new("李强")],
                        [new("项目资金"), new("数量指标"), new("12345678"), new("王小明补助")],
                    ]
                ),
            ])
        );
        PlainText
            .Of(report)
            .ShouldBe("[ 单位：]\n项目负责人 | 王** | 财务负责人 | 李*\n项目资金 | 数量指标 | 12345678 | 王小明补助");
    }

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
