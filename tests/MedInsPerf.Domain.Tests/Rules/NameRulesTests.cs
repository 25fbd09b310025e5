using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Tests.Rules;

public sealed class NameRulesTests
{
    [Theory]
    [InlineData("严格执行《县疗保障局财务制度》。", "医疗保障局")]
    [InlineData("县医疗保局组织培训。", "医疗保障局")]
    [InlineData("县医疗障保局组织培训。", "医疗保障局")]
    [InlineData("检查定点药机构12家。", "定点医药机构")]
    [InlineData("城乡居民基本医疗疗保险稳定运行。", "基本医疗保险")]
    public void NAME_001_a_term_with_a_character_missing_doubled_or_out_of_place(string results, string right) =>
        A.Findings(A.SoundFiling.Telling(results), "NAME-001")
            .ShouldContain(finding => finding.Verdict.Computed!.Contains(right, StringComparison.Ordinal));

    [Theory]
    [InlineData("指定医疗机构3家，治疗机构登记齐全，诊疗服务规范。")]
    [InlineData("基本医保险种齐全，医疗保险金按时支付，长期护理险参保稳定。")]
    [InlineData("县医保局、县财政局联合检查。")]
    public void NAME_001_says_nothing_of_other_words(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "NAME-001").ShouldBeEmpty();

    [Theory]
    [InlineData("推进RDG付费改革。", "DRG")]
    [InlineData("推进DPI付费改革。", "DIP")]
    public void NAME_002_letters_changed_about(string results, string right) =>
        A.Findings(A.SoundFiling.Telling(results), "NAME-002")
            .ShouldHaveSingleItem()
            .Verdict.Correction.ShouldBe(right);

    [Theory]
    [InlineData("推进DRG、DIP付费改革，APP上线。")]
    [InlineData("设备型号为GRD200。")]
    public void NAME_002_says_nothing_of_other_letters(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "NAME-002").ShouldBeEmpty();

    [Fact]
    public void NAME_003_one_document_under_two_names()
    {
        A.Findings(
                A.SoundFiling.Telling(
                    "按照《清溪县代办点管理办法》执行。印发《清溪县代办点管办法》。复核《清溪县代办点管理办法》。"
                ),
                "NAME-003"
            )
            .ShouldHaveSingleItem()
            .Verdict.Computed.ShouldBe("《清溪县代办点管理办法》");
        A.Findings(A.SoundFiling.Telling("按照《县代办点管理办法》执行。印发《清溪县代办点管理办法》。"), "NAME-003")
            .ShouldHaveSingleItem()
            .Severity.ShouldBe(Severity.Info);
    }

    [Theory]
    [InlineData("印发《2023年度代办点工作方案》《2024年度代办点工作方案》。")]
    [InlineData("对照《部门收入决算总表》《部门支出决算总表》。")]
    [InlineData("执行《上半年代办点考核办法》《下半年代办点考核办法》。")]
    public void NAME_003_says_nothing_of_different_documents(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "NAME-003").ShouldBeEmpty();

    [Theory]
    [InlineData("根据清财社[2024]31号文件下达。", "〔2024〕31号")]
    [InlineData("根据清财社（2024）31号文件下达。", "〔2024〕31号")]
    [InlineData("根据清财社〔2024〕第31号文件下达。", "〔2024〕31号")]
    [InlineData("根据清财社〔2024〕031号文件下达。", "〔2024〕31号")]
    [InlineData("根据清府办2024 31号文件下达。", "〔2024〕31号")]
    public void DOCNO_001_a_number_that_is_not_in_form(string results, string right) =>
        A.Findings(A.SoundFiling.Telling(results), "DOCNO-001")
            .ShouldHaveSingleItem()
            .Verdict.Correction.ShouldNotBeNull()
            .ShouldEndWith(right);

    [Fact]
    public void DOCNO_001_holds_for_a_number_in_form() =>
        A.Passes(A.SoundFiling.Telling("根据清财社〔2024〕31号文件下达。"), "DOCNO-001").ShouldBeTrue();

    [Theory]
    [InlineData("办公地点在人民路104号。")]
    [InlineData("合同编号2024031号已归档（2024版）。")]
    public void DOCNO_001_says_nothing_of_other_numbers(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "DOCNO-001").ShouldBeEmpty();

    [Theory]
    [InlineData("1.按月发放。\n2.按季核对。\n4.按年考核。", false)]
    [InlineData("1.按月发放。\n2.按季核对。\n2.按年考核。", false)]
    [InlineData("1.按月发放。\n2.按季核对。\n3.按年考核。", true)]
    [InlineData("1.按月发放。\n2.按季核对。", true)]
    public void NUMB_001_numbers_count_on(string problems, bool sound) =>
        A.Findings((A.SoundFiling with { Problems = problems }).ToString(), "NUMB-001").IsEmpty.ShouldBe(sound);

    [Fact]
    public void NUMB_001_says_nothing_where_a_text_copy_lost_numbers() =>
        A.Findings(
                """
                清溪县医疗保障局2024年度部门决算情况说明
                1、收入支出决算总体情况说明
                2024年度收支总计120.50万元。
                2、收入决算情况说明
                2024年度收入合计120.50万元。
                三、支出决算情况说明
                2024年度支出合计120.50万元。
                六、机关运行经费情况说明
                2024年度没有机关运行经费。
                """,
                "NUMB-001"
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("一是按月发放；三是按年考核。", false)]
    [InlineData("一是按月发放；二是按季核对；二是按年考核。", false)]
    [InlineData("一是按月发放；二是按季核对；三是按年考核。", true)]
    [InlineData("一是按月发放。一是按季核对；二是按年考核。", true)]
    public void NUMB_002_the_points_count_on(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "NUMB-002").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("执行《清溪县代办点管理办法》。依照《清溪县代办点管理办去》补助。", "NAME-003", 1)]
    [InlineData("依照《清溪县代办点管理条列》补助。", "NAME-001", 1)]
    [InlineData("依照《清溪县代办点管理方按（试行）》补助。", "NAME-001", 1)]
    [InlineData("依照《清溪县代办点管理条例》补助，逐条列明。", "NAME-001", 0)]
    public void NAME_a_slip_in_the_last_character_of_a_document(string results, string rule, int found) =>
        A.Findings(A.SoundFiling.Telling(results), rule).Length.ShouldBe(found);
}
