using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.Scoring;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Tests.Scoring;

public sealed class CeilingTests
{
    [Theory]
    [InlineData("100", "100")]
    [InlineData("120", "100")]
    [InlineData("0", "90")]
    [InlineData("51.7", "95.17")]
    public void The_execution_rate_leaves_what_its_ten_points_allow(string rate, string ceiling) =>
        Ceiling.Of(AForm.D(rate), DocumentKind.ProjectSelfEvaluation, AForm.National).ShouldBe(AForm.D(ceiling));

    [Fact]
    public void Departments_of_Shaoguan_have_none() =>
        Ceiling.Of(0m, DocumentKind.DepartmentSelfEvaluation, AForm.Shaoguan).ShouldBe(100m);

    [Fact]
    public void The_ten_projects_of_the_first_report()
    {
        var record = RecordReader.Read(Seeds.Read("000"));

        record
            .Parts.Select(part => Scorer.Score(ScoreSheet.Of(part), AForm.National).Ceiling)
            .ShouldBe([99.50m, 99.83m, 100m, 100m, 92.61m, 95.17m, 99.85m, 100m, 99.39m, 100m]);
    }

    [Fact]
    public void The_finding_is_at_the_project_that_claims_a_hundred()
    {
        var record = RecordReader.Read(Seeds.Read("000"));

        var finding = RuleBook
            .Current.Check([record], AForm.National)
            .Findings.Where(found => found.Rule.Id == "SCORE-001")
            .ShouldHaveSingleItem();
        finding.Verdict.Computed.ShouldBe("95.17分");
        finding.Verdict.Difference.ShouldBe("4.83分");
    }
}
