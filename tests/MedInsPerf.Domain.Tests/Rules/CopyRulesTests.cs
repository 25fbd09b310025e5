namespace MedInsPerf.Domain.Tests.Rules;

public sealed class CopyRulesTests
{
    private static readonly SoundProject Other = A.SoundFiling with
    {
        Title = "医保基金监管专项经费",
        Basics = Renamed(A.SoundFiling.Basics),
        Spending = Renamed(A.SoundFiling.Spending),
    };

    private static string Renamed(string words) =>
        words.Replace("乡镇代办点补助经费", "医保基金监管专项经费", StringComparison.Ordinal);

    [Theory]
    [InlineData("保证了医保基金监管专项经费的效益。")]
    [InlineData("本局使用医保基金监管专项经费过程中手续齐全。")]
    public void COPY_001_a_project_that_speaks_of_another_projects_money(string results) =>
        A.Findings($"{A.SoundFiling.Telling(results)}\n{Other}", "COPY-001").ShouldHaveSingleItem();

    [Fact]
    public void COPY_001_a_project_evaluated_by_the_use_of_a_fund_that_is_not_its_own() =>
        A.Findings(A.SoundFiling.Telling("结合医疗救助补助资金使用情况进行绩效自评。"), "COPY-001")
            .ShouldHaveSingleItem();

    [Theory]
    [InlineData("部分费用改由医保基金监管专项经费列支。")]
    [InlineData("票据印制费与医保基金监管专项经费统筹安排。")]
    [InlineData("结合代办点补助经费使用情况进行绩效自评。")]
    public void COPY_001_says_nothing_where_two_funds_are_told_apart(string results) =>
        A.Findings($"{A.SoundFiling.Telling(results)}\n{Other}", "COPY-001").ShouldBeEmpty();

    [Fact]
    public void COPY_002_two_projects_with_the_same_problem_word_for_word()
    {
        var same = A.SoundFiling with { Problems = "资金申请不够及时，人员业务水平有待提高。" };

        A.Findings($"{same}\n{Other with { Problems = same.Problems }}", "COPY-002").ShouldHaveSingleItem();
        A.Findings($"{same}\n{Other with { Problems = "检查频次不足，执法人员偏少。" }}", "COPY-002").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2024年，丰岭县医疗保障局严格按照规定使用资金。", false)]
    [InlineData("执行《丰岭县医疗保障局财务制度》。", false)]
    [InlineData("2024年，清溪县医疗保障局严格按照规定使用资金。", true)]
    [InlineData("丰岭县医疗保障局到我县调研。", true)]
    public void COPY_003_another_county_does_what_the_filer_does(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "COPY-003").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("云浦市医疗保障局", false)]
    [InlineData("清溪县医疗保障局", true)]
    public void COPY_003_a_city_does_not_say_our_county(string bureau, bool sound) =>
        A.Findings($"部门名称：{bureau}\n{A.SoundFiling.Telling("我县代办点全部开通。")}", "COPY-003")
            .IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("本次自评对医保宣传经费的到位、使用和产出作了核查。", 1)]
    [InlineData("本次自评围绕医保宣传经费的使用情况展开。", 1)]
    [InlineData("代办点补助与医保宣传经费分开核算。", 0)]
    [InlineData("票据印制从医保宣传经费列支。", 0)]
    public void COPY_001_projects_that_are_told_one_after_another(string results, int found) =>
        A.Findings(
                "清溪县医疗保障局2024年度项目绩效自评报告\n现将两个项目报告如下。\n"
                    + $"项目一：乡镇代办点补助经费\n一、基本情况\n年初预算20.00万元。\n二、自评情况\n{results}\n三、存在问题\n人员变动多。\n四、改进建议\n加强培训。\n"
                    + "项目二：医保宣传经费\n一、基本情况\n年初预算10.00万元。\n二、自评情况\n发放资料2万份。\n三、存在问题\n形式单一。\n四、改进建议\n增加场次。",
                "COPY-001"
            )
            .Length.ShouldBe(found);
}
