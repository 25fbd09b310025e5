using System.Collections.Immutable;
using MedInsPerf.App.Parts;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Scoring;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.App.Filings;

/// <summary>Draws the <see cref="FilingView"/> of an open filing.</summary>
public sealed class FilingViews(FilingCheck check, ProvinceBook provinces, TenantRegistry registry, TimeProvider clock)
{
    private const int MostTodo = 20;

    /// <summary>The filing as the caller sees it now.</summary>
    public async Task<FilingView> Draw(Caller caller, OpenFiling filing, CancellationToken cancellation)
    {
        var parts = await filing.Parts(cancellation);
        var filed = await check.Of(filing.Scope, filing.Id.FiscalYear, parts, cancellation);
        var cycles = await provinces.Cycles(filing.Scope, cancellation);
        var reports = await filing.Period.All<ReportDocument>(ReportDocument.TypeName, cancellation);
        var handovers = await filing.Handovers(cancellation);
        var summaries = filed.Parts.Select(part => Summary(filed, part)).ToImmutableArray();
        var projects = parts.Where(part => part.Project is not null).ToImmutableArray();
        return new FilingView(
            filing.Id.ToString(),
            filing.Id.FiscalYear,
            Bureau(filing.County),
            Cycle(filing, cycles),
            Validity(filed),
            summaries,
            Totals(projects),
            Totals([.. projects.Where(part => !part.Project!.PassThrough)]),
            Todo(filed),
            [.. parts.Where(part => !PartWorkflow.IsFiled(part.State)).SelectMany(ReturnItems)],
            [.. parts.Where(part => PartWorkflow.IsFiled(part.State)).SelectMany(ReturnItems)],
            HandoverViews.Mine(filed, HandoverViews.Of(caller, filed, handovers)),
            [.. reports.OrderByDescending(report => report.ReportId, StringComparer.Ordinal).Select(Report)],
            Permissions(caller, filing, parts),
            clock.GetUtcNow()
        );
    }

    /// <summary>One material in a list.</summary>
    internal static PartSummaryView Summary(CheckedFiling filed, CheckedPart part)
    {
        var (document, project) = (part.Document, part.Document.Project);
        var soundness = filed.SoundnessOf(document.PartId);
        var computed = project is { AnnualBudget: { } budget, Executed: { } executed }
            ? ExecutionRate.Of(executed, budget)
            : null;
        var score = ScoreViews.Of(part, filed.Pack);
        return new PartSummaryView(
            document.PartId,
            Words.Of(document.Kind),
            document.Title,
            Words.Yuan(project?.AnnualBudget),
            Words.Yuan(project?.Executed),
            Words.Percent(project?.StatedRate),
            Words.Percent(computed),
            project?.PassThrough ?? false,
            Words.Score(project?.ClaimedScore),
            Words.Percent(score?.Computed),
            Words.Percent(score?.Ceiling),
            soundness.Errors,
            soundness.Warnings,
            soundness.OpenWarnings,
            soundness.Infos,
            document.Unanswered,
            Words.Of(document.State),
            document.Draft,
            document.File.Name,
            document.EditedBy.Name,
            document.EditedBy.At
        );
    }

    internal static BureauView Bureau(Bureau bureau) =>
        new(bureau.Code, bureau.Name, bureau.Area, Words.Of(bureau.Level));

    internal static IEnumerable<ReturnItemView> ReturnItems(PartDocument part) =>
        part.ReturnItems.Select(
            (item, index) =>
                new ReturnItemView(
                    part.PartId,
                    part.Title,
                    index,
                    item.Text,
                    item.By.Name,
                    item.By.At,
                    item.Answer is { } answer
                        ? new ReturnAnswerView(answer.Mended, answer.Text, answer.By.Name, answer.By.At)
                        : null
                )
        );

    /// <summary>Whether it may be filed, in one line.</summary>
    internal static ValidityView Validity(CheckedFiling filed)
    {
        var open = filed.Parts.Where(part => !PartWorkflow.IsFiled(part.Document.State)).ToImmutableArray();
        var counts = open.Aggregate(
            new Soundness(0, 0, 0, 0),
            (sum, part) => sum + filed.SoundnessOf(part.Document.PartId)
        );
        var sentence =
            filed.Parts.IsEmpty ? "还没有材料。把去年的自评报告拖进来，先看看写了什么、哪里对不上"
            : open.IsEmpty ? "都已报送"
            : counts.IsSound ? Ready(counts.Warnings)
            : new Refusal.NotSound(counts.Errors, counts.OpenWarnings).Sentence;
        return new ValidityView(
            !open.IsEmpty && counts.IsSound,
            counts.Errors,
            counts.OpenWarnings,
            counts.Warnings,
            counts.Infos,
            sentence
        );
    }

    private static string Ready(int warnings) =>
        warnings == 0 ? "可以报送：没有错误，也没有提示" : $"可以报送：没有错误，{warnings} 处提示都已说明";

    private static TotalsView Totals(ImmutableArray<PartDocument> projects)
    {
        var summary = Domain.RollUps.Summary.Of(projects.Select(part => Contributions.Part(part, [])));
        return new TotalsView(
            projects.Length,
            summary.All.AnnualBudget.ToString(),
            summary.All.Executed.ToString(),
            Words.Percent(summary.All.Rate),
            Words.Percent(summary.MeanClaimedScore)
        );
    }

    private static ImmutableArray<TodoView> Todo(CheckedFiling filed) =>
        [
            .. from part in filed.Parts
            where !PartWorkflow.IsFiled(part.Document.State)
            from located in filed.FindingsOf(part.Document.PartId)
            where located.Finding.Severity != Severity.Info
            where part.Document.Explanations.All(explanation => explanation.FindingKey != located.Finding.Key)
            orderby located.Finding.Severity descending, part.Document.Order
            select new TodoView(
                part.Document.PartId,
                part.Document.Title,
                located.Finding.Key,
                Words.Of(located.Finding.Severity),
                Line(located.Finding)
            ),
        ];

    /// <summary>A finding as a line.</summary>
    internal static string Line(Finding finding)
    {
        var statement = finding.Rule.Statement.TrimEnd('。');
        return finding.Verdict.Computed is { } computed
            ? $"{statement}：写的是 {finding.Verdict.Stated}，应为 {computed}"
            : $"{statement}：{finding.Verdict.Stated}";
    }

    private CycleView? Cycle(OpenFiling filing, ImmutableArray<Cycle> cycles)
    {
        var cycle = cycles.FirstOrDefault(cycle => cycle.FiscalYear == filing.Id.FiscalYear);
        var reviewer = filing.County.ParentCode is { } parent ? registry.Current.BureauWith(parent)?.Name : null;
        return cycle is null
            ? null
            : new CycleView(
                cycle.FiscalYear,
                cycle.Title,
                cycle.Due,
                (int)Math.Floor((cycle.Due - clock.GetUtcNow()).TotalDays),
                reviewer ?? ""
            );
    }

    private static ReportView Report(ReportDocument report) =>
        new(
            report.ReportId,
            report.Title,
            report switch
            {
                { File: not null } => "ready",
                { Failure: not null } => "failed",
                _ => "queued",
            },
            report.RequestedBy.At,
            report.File?.At,
            report.File?.Name,
            report.File?.Bytes,
            report.File?.Sha256,
            report.CheckCode,
            report.File is null ? report.Failure?.Sentence : null,
            [.. report.Others.Select(file => new ReportFileView(file.Format, file.Name, file.Bytes, file.Sha256))]
        );

    private static FilingPermissionsView Permissions(
        Caller caller,
        OpenFiling filing,
        ImmutableArray<PartDocument> parts
    )
    {
        bool Any(params ReadOnlySpan<PartState> states)
        {
            foreach (var part in parts)
            {
                if (states.Contains(part.State))
                {
                    return true;
                }
            }

            return false;
        }

        var preparer = filing.IsOwn && caller.Is(Role.Preparer);
        var head = filing.IsOwn && caller.Is(Role.UnitHead);
        var reviewer = !filing.IsOwn;
        return new FilingPermissionsView(
            CanImport: preparer,
            CanRequestSignOff: preparer && Any(PartState.Draft, PartState.Returned),
            CanSign: head && Any(PartState.AwaitingSignOff),
            CanSubmit: head && Any(PartState.SignedOff),
            CanSendBack: head && Any(PartState.AwaitingSignOff, PartState.SignedOff),
            CanAccept: reviewer && Any(PartState.Submitted),
            CanReturn: reviewer && Any(PartState.Submitted)
        );
    }
}
