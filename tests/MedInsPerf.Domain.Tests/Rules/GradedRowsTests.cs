namespace MedInsPerf.Domain.Tests.Rules;

public sealed class GradedRowsTests
{
    private static string Table(string rows) =>
        A.SoundFiling.ToString() + "\n项目名称\t预算\t自评得分\t等级\n" + rows.Replace('|', '\t').Replace('/', '\n');

    [Theory]
    [InlineData("代办补助|20|96.0|优/信息运维|8|88.5|优", "优")]
    [InlineData("代办补助|20|96.0|优秀/信息运维|8|79|良好", "良好")]
    [InlineData("代办补助|20|92|良/信息运维|8|88.5|良", "良")]
    [InlineData("代办补助|20|96.0|优/信息运维|8|88.5|良", null)]
    [InlineData("代办补助|20|90|优/合计|28|—|—", null)]
    public void BASIS_005_a_grade_in_a_table_beside_its_score(string rows, string? stated) =>
        A.Findings(Table(rows), "BASIS-005").SingleOrDefault()?.Verdict.Stated.ShouldBe(stated);

    [Theory]
    [InlineData("代办补助|20|96.0|优/信息运维|8|88.5|优", 1)]
    [InlineData("代办补助|20|96.0|优/信息运维|8|88.5|良", 0)]
    [InlineData("代办补助|20|93|良/信息运维|8|96|优/注：95分以上为优，85分以上为良。", 0)]
    public void BASIS_005_by_the_scale_in_use(string rows, int found) =>
        A.Findings(Table(rows), "BASIS-005").Length.ShouldBe(found);

    [Theory]
    [InlineData("信息运维项目得82.4分，其余项目得分都在90分以上，三个项目等次均为“优”。", false)]
    [InlineData("宣传项目自评88分，两个项目都评为优秀。", false)]
    [InlineData("稽核项目得91.5分，运维项目得79分，全部评定为良。", false)]
    [InlineData("信息运维项目得92.4分，其余项目得分都在93分以上，三个项目等次均为“优”。", true)]
    [InlineData("得分在80分以上的为良。稽核项目得95分，各项目均为“优”。", true)]
    [InlineData("产出指标得38.5分，各项目均评为优。", true)]
    public void BASIS_005_one_grade_for_all(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "BASIS-005").IsEmpty.ShouldBe(sound);
}
