namespace MedInsPerf.Domain.Tests.Rules;

public sealed class YearRulesTests
{
    private const string Department = """
        清溪县医疗保障局2024年度部门整体支出绩效自评报告
        一、部门概况
        （一）机构。2024年末在职12人。
        二、绩效分析
        （一）预算编制规范性
        2024年预算编制符合要求。
        （二）绩效目标合理性
        2024年绩效目标依据充分。
        （三）绩效指标明确性
        2024年各项目绩效指标明确。
        三、存在问题
        人员偏少。
        四、改进建议
        增加培训。
        """;

    [Theory]
    [InlineData("2023年12月31日", false)]
    [InlineData("2025年12月31日", false)]
    [InlineData("2025年1月20日", true)]
    public void YEAR_001_the_money_is_counted_to_a_day_of_the_year_or_the_day_of_writing(string day, bool sound) =>
        A.Findings(A.SoundFiling.With("2024年12月31日", day), "YEAR-001").IsEmpty.ShouldBe(sound);

    [Fact]
    public void YEAR_001_says_nothing_of_what_was_carried_over_from_the_year_before() =>
        A.Findings(A.SoundFiling.Telling("截至2023年12月31日结转资金30000元，已全部用完。"), "YEAR-001")
            .ShouldBeEmpty();

    [Fact]
    public void YEAR_002_a_result_that_opens_with_the_year_before()
    {
        var finding = A.Findings(
                Department.Replace("2024年各项目绩效", "2023年各项目绩效", StringComparison.Ordinal),
                "YEAR-002"
            )
            .ShouldHaveSingleItem();

        finding.Verdict.Correction.ShouldBe("2024");
        finding.Verdict.CorrectionPlaces.ShouldHaveSingleItem().Quote.ShouldBe("2023");
        A.Passes(Department, "YEAR-002").ShouldBeTrue();
    }

    [Theory]
    [InlineData("2023年代办点启动试点，覆盖6个乡镇。")]
    [InlineData("2023年参保率为96%，2024年参保率为97%。")]
    [InlineData("2023年城乡医疗救助补助资金已全部用完。")]
    [InlineData("2023年5月1日至2024年4月30日开展自查自纠。")]
    [InlineData("与2023年相比，服务量增加。")]
    public void YEAR_002_says_nothing_of_another_year_that_is_meant(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "YEAR-002").ShouldBeEmpty();

    [Theory]
    [InlineData("2023年度", false)]
    [InlineData("2025年", true)]
    [InlineData("2022年", false)]
    public void YEAR_003_the_title_names_the_year_or_the_year_of_evaluation(string year, bool sound) =>
        A.Findings(
                Department.Replace("清溪县医疗保障局2024年度", $"清溪县医疗保障局{year}", StringComparison.Ordinal)
                    + "2024年度支出已审核，截至2024年12月31日支出120万元。",
                "YEAR-003"
            )
            .IsEmpty.ShouldBe(sound);

    [Fact]
    public void YEAR_004_the_same_amount_of_the_same_thing_with_another_year()
    {
        const string Twice = "“三公”经费支出4.85万元，比预算节约。2023年“三公”经费支出4.85万元，控制在预算以内。";

        A.Findings(A.SoundFiling.Telling(Twice), "YEAR-004").ShouldHaveSingleItem();
        A.Findings(A.SoundFiling.Telling(Twice.Replace("2023年", "2024年", StringComparison.Ordinal)), "YEAR-004")
            .ShouldBeEmpty();
        A.Findings(A.SoundFiling.Telling("“三公”经费支出4.85万元。比2023年“三公”经费支出4.85万元持平。"), "YEAR-004")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("纳入2023年度部门决算编制范围的单位2家。", false)]
    [InlineData("纳入2024年度部门决算编制范围的单位2家。", true)]
    public void YEAR_005_accounts_speak_of_themselves_by_their_own_year(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "YEAR-005").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("2024年收入12万元。与2024年相比，增加2万元。", false)]
    [InlineData("支出12万元，比2025年增加2万元。", false)]
    [InlineData("支出12万元，与2023年相比，增加2万元。", true)]
    [InlineData("支出12万元，较2019年增加2万元。", true)]
    [InlineData("2025年预算安排12万元，比2024年增加2万元。", true)]
    public void YEAR_006_a_year_compared_with_itself(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "YEAR-006").IsEmpty.ShouldBe(sound);
}
