using System.Collections.Immutable;
using MedInsPerf.App.Filings;
using MedInsPerf.Domain.Filings;
using MedInsPerf.Domain.RollUps;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.App.RollUps;

/// <summary>What a county's materials bring to the province.</summary>
internal static class Contributions
{
    private const int MostPoints = 8;
    private const int LongestPoint = 120;
    private const int MostReturns = 40;

    /// <summary>The contribution of everything that was filed or returned.</summary>
    /// <param name="due">When it was due; null where the province has no cycle for the year.</param>
    public static Contribution Of(string county, long sequence, CheckedFiling filed, DateTimeOffset? due)
    {
        var contributed = filed
            .Parts.Where(part => IsContributed(part.Document.State))
            .Select(part =>
                Part(part.Document, Findings(filed, part.Document.PartId)) with
                {
                    Points = Points(part.Read),
                }
            );
        var submissions = filed
            .Parts.Select(part => part.Document.SubmittedBy)
            .OfType<Signature>()
            .OrderBy(submitted => submitted.At)
            .ToImmutableArray();
        return new Contribution(
            county,
            sequence,
            filed.Parts.Count(part => !IsContributed(part.Document.State)),
            [.. contributed],
            submissions.Any(submitted => submitted.At > due)
        )
        {
            SubmittedAt = submissions.LastOrDefault()?.At,
            SubmittedBy = submissions.LastOrDefault()?.Name,
            Returns = [.. filed.Parts.SelectMany(part => Returns(part.Document)).Take(MostReturns)],
        };
    }

    private static IEnumerable<FiledReturn> Returns(PartDocument part) =>
        part
            .ReturnItems.Where(item => item.FromAbove)
            .Take(MostPoints)
            .Select(item => new FiledReturn(
                part.Title,
                Shortened(item.Text),
                item.By.At,
                PartWorkflow.IsFiled(part.State) && item.Answer is { } answer ? Answer(answer) : null
            ));

    private static string Answer(ReturnAnswer answer) =>
        !answer.Mended ? Shortened(answer.Text)
        : answer.Text.Length == 0 ? "已改"
        : $"已改：{Shortened(answer.Text)}";

    private static string Shortened(string text) => text.Length <= LongestPoint ? text : text[..LongestPoint] + "…";

    /// <summary>One material.</summary>
    public static ContributedPart Part(PartDocument part, ImmutableArray<RuleCount> findings) =>
        new(
            part.Title,
            part.State,
            part.Kind is DocumentKind.ProjectSelfEvaluation or DocumentKind.ProjectSelfEvaluationForm,
            part.Project?.AnnualBudget,
            part.Project?.Executed,
            part.Project?.StatedRate,
            part.Project?.PassThrough ?? false,
            part.Project?.ClaimedScore,
            findings
        );

    /// <summary>A contribution is one document of the store: it holds the beginning of what was written.</summary>
    private static ImmutableArray<FiledPoint> Points(PartRecord? read) =>
        read is null
            ? []
            :
            [
                .. read
                    .Problems.Select(text => new FiledPoint(IsProblem: true, text))
                    .Concat(read.Recommendations.Select(text => new FiledPoint(IsProblem: false, text)))
                    .Take(MostPoints)
                    .Select(point => point with { Text = Shortened(point.Text) }),
            ];

    private static bool IsContributed(PartState state) => PartWorkflow.IsFiled(state) || state == PartState.Returned;

    private static ImmutableArray<RuleCount> Findings(CheckedFiling filed, string partId) =>
        [
            .. filed
                .FindingsOf(partId)
                .Where(located => located.Finding.Severity != Severity.Info)
                .GroupBy(located => (located.Finding.Rule.Id, IsError: located.Finding.Severity == Severity.Error))
                .OrderBy(rule => rule.Key.Id, StringComparer.Ordinal)
                .Select(rule => new RuleCount(rule.Key.Id, rule.Key.IsError, rule.Count())),
        ];
}
