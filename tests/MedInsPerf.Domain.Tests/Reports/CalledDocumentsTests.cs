using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.SelfEvaluations;
using static MedInsPerf.Domain.SelfEvaluations.DocumentKind;

namespace MedInsPerf.Domain.Tests.Reports;

public sealed class CalledDocumentsTests
{
    [Fact]
    public void Each_kind_calls_for_its_document() =>
        Called((ProjectSelfEvaluation, "a"), (TransferPaymentForm, "b"), (DepartmentSelfEvaluation, "c"))
            .ShouldBe(["ProjectSelfEvaluation: a", "TransferPaymentForm: b", "DepartmentSelfEvaluation: c"]);

    [Fact]
    public void Forms_go_with_the_narratives_where_there_are_any()
    {
        Called((ProjectSelfEvaluationForm, "a"), (ProjectSelfEvaluation, "b"), (ProjectSelfEvaluationForm, "c"))
            .ShouldBe(["ProjectSelfEvaluation: a b c"]);
        Called((ProjectSelfEvaluationForm, "a"), (ProjectSelfEvaluationForm, "b"))
            .ShouldBe(["ProjectSelfEvaluationForm: a b"]);
    }

    [Fact]
    public void Accounts_hold_every_self_evaluation_as_an_annex() =>
        Called((DepartmentSelfEvaluation, "a"), (ProjectSelfEvaluation, "b"), (DocumentKind.FinalAccounts, "c"))
            .ShouldBe(["ProjectSelfEvaluation: b", "DepartmentSelfEvaluation: a", "Mixed: c a b"]);

    [Fact]
    public void What_came_in_the_file_of_the_accounts_has_no_document_besides() =>
        Called((DocumentKind.FinalAccounts, "a"), (DepartmentSelfEvaluation, "a"), (ProjectSelfEvaluation, "a"))
            .ShouldBe(["Mixed: a a a"]);

    [Fact]
    public void Accounts_alone_are_no_mixture() =>
        Called((DocumentKind.FinalAccounts, "a")).ShouldBe(["FinalAccounts: a"]);

    [Fact]
    public void What_is_not_recognised_calls_for_nothing()
    {
        Called((Unknown, "a")).ShouldBeEmpty();
        Called((Unknown, "a"), (DocumentKind.FinalAccounts, "a")).ShouldBe(["FinalAccounts: a"]);
    }

    [Fact]
    public void Every_recognised_material_stands_in_a_document_and_every_document_has_a_title()
    {
        var kinds = Enum.GetValues<DocumentKind>().Except([Unknown, Mixed]).ToList();
        foreach (var count in Enumerable.Range(1, (1 << kinds.Count) - 1))
        {
            (DocumentKind Kind, string File)[] filed =
            [
                .. kinds.Where((_, at) => (count & (1 << at)) != 0).Select(kind => (kind, kind.ToString())),
            ];
            var called = CalledDocuments.Of([.. filed], part => part.Kind, part => part.File);
            called.SelectMany(document => document.Parts).Distinct().Order().ShouldBe(filed.Order());
            foreach (var document in called)
                OfficialReport.TitleOf(document.Kind, 2023).ShouldStartWith("2023年度");
        }
    }

    private static IEnumerable<string> Called(params (DocumentKind Kind, string File)[] filed) =>
        CalledDocuments
            .Of([.. filed], part => part.Kind, part => part.File)
            .Select(called => $"{called.Kind}: {string.Join(' ', called.Parts.Select(part => part.File))}");
}
