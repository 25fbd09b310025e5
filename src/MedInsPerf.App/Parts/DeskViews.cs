using System.Collections.Immutable;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Scoring;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.App.Parts;

/// <summary>A material on the desk, with the version that a write must name.</summary>
public sealed record Desk(DeskView View, string ETag);

/// <summary>Draws the <see cref="DeskView"/> of a material.</summary>
public sealed class DeskViews(FilingCheck check)
{
    /// <summary>The desk; null where the caller's filing has no such material.</summary>
    public async Task<Desk?> Draw(Caller caller, OpenFiling filing, string partId, CancellationToken cancellation)
    {
        var parts = await filing.Parts(cancellation);
        var filed = await check.Of(filing.Scope, filing.Id.FiscalYear, parts, cancellation);
        if (filed.Part(partId) is not { } part)
        {
            return null;
        }

        var versions = await filing.Period.All<PartVersion>(PartVersion.TypeName, cancellation);
        var handovers = HandoverViews.Of(caller, filed, await filing.Handovers(cancellation));
        var findings = filed.Findings.Where(finding => Concerns(finding, partId)).ToImmutableArray();
        var siblings = filed.Parts.Select(sibling => FilingViews.Summary(filed, sibling)).ToImmutableArray();
        var view = new DeskView(
            filing.Id.ToString(),
            siblings.First(sibling => sibling.Id == partId),
            FilingViews.Bureau(filing.County),
            filing.Id.FiscalYear,
            FilingViews.Validity(new CheckedFiling([part], filed.Findings)),
            Project(part.Read?.Project),
            ScoreViews.Draw(part, filed.Pack),
            Outline(part, findings),
            [.. part.Text.Blocks.Select((block, index) => Block(block, index, part))],
            Figures(part, filed, findings),
            [.. findings.Select(finding => Finding(filed, finding, partId, handovers))],
            siblings,
            [.. FilingViews.ReturnItems(part.Document)],
            History(versions, partId),
            Permissions(caller, filing, part.Document)
        );
        return new Desk(view, part.Document.ETag ?? "");
    }

    private static bool Concerns(LocatedFinding finding, string partId) =>
        finding.Places.Any(place => place.PartId == partId);

    private static ProjectView? Project(Project? project) =>
        project is null
            ? null
            : new ProjectView(
                project.Name,
                project.FundSource is { } source ? Words.Of(source) : null,
                Words.Yuan(project.InitialBudget),
                Words.Yuan(project.BudgetAdjustment),
                Words.Yuan(project.AnnualBudget),
                Words.Yuan(project.Executed),
                Words.Percent(project.ExecutionRate),
                Words.Yuan(project.Surplus),
                project.SurplusDisposition is { } disposition ? Words.Of(disposition) : null,
                Words.Score(project.ClaimedScore),
                project.PassThrough
            );

    private static ImmutableArray<OutlineView> Outline(CheckedPart part, ImmutableArray<LocatedFinding> findings)
    {
        var sections = part.Read?.Sections ?? [];
        var partId = part.Document.PartId;
        var outline = ImmutableArray.CreateBuilder<OutlineView>();
        for (var index = 0; index < sections.Length; index++)
        {
            var (section, end) = (
                sections[index],
                index + 1 < sections.Length ? sections[index + 1].Block : part.Text.Blocks.Length
            );
            var here = findings
                .Where(finding =>
                    finding.Places.Any(place =>
                        place.PartId == partId && place.Place.Block >= section.Block && place.Place.Block < end
                    )
                )
                .Select(finding => finding.Finding.Severity)
                .ToList();
            outline.Add(
                new OutlineView(
                    section.Block,
                    section.Level,
                    $"{section.Number}{Separator(section.Number)}{section.Title}",
                    here.Count(severity => severity == Severity.Error),
                    here.Count(severity => severity == Severity.Warning),
                    here.Count(severity => severity == Severity.Info)
                )
            );
        }

        return outline.ToImmutable();
    }

    private static string Separator(string number) =>
        number.Length == 0 || number[^1] is '）' or ')' or '、' or '.' or '．' ? ""
        : char.IsAsciiDigit(number[^1]) ? "."
        : "、";

    private static BlockView Block(Block block, int index, CheckedPart part)
    {
        switch (block)
        {
            case Paragraph paragraph:
                var first = paragraph.Text.RunAt(0);
                var level = Level(part, index);
                return new BlockView(
                    index,
                    level is null ? "paragraph" : "heading",
                    level,
                    paragraph.Text.Value,
                    first?.Line,
                    first?.Page,
                    []
                );
            case Table table:
                return new BlockView(
                    index,
                    "table",
                    Level: null,
                    table.Caption?.Value ?? "",
                    Line: null,
                    Page: null,
                    [
                        .. table
                            .Rows.SelectMany(row => row.Cells)
                            .Select(cell => new CellView(
                                cell.Address,
                                cell.Row,
                                cell.Column,
                                cell.RowSpan,
                                cell.ColumnSpan,
                                cell.Text.Value
                            )),
                    ]
                );
            case ChartBlock chart:
                return new BlockView(index, "chart", Level: null, chart.Caption.Value, Line: null, Page: null, []);
            default:
                throw new InvalidOperationException($"A block of an unknown kind: {block.GetType().Name}.");
        }
    }

    private static int? Level(CheckedPart part, int block)
    {
        if (part.Read is not { } read)
        {
            return null;
        }

        return block == read.FirstBlock ? 0 : read.Sections.FirstOrDefault(section => section.Block == block)?.Level;
    }

    private static ImmutableArray<FigureView> Figures(
        CheckedPart part,
        CheckedFiling filed,
        ImmutableArray<LocatedFinding> findings
    )
    {
        var partId = part.Document.PartId;
        var marks = findings
            .SelectMany(finding =>
                finding
                    .Places.Concat(finding.Corrections)
                    .Where(place => place.PartId == partId)
                    .Select(place => (place.Place, finding.Finding))
            )
            .ToImmutableArray();
        return
        [
            .. (part.Read?.Figures ?? []).Select(figure =>
            {
                var here = marks.Where(mark => Overlap(mark.Place, figure.Place)).Select(mark => mark.Finding).ToList();
                return new FigureView(
                    figure.Place.Block,
                    figure.Place.Cell,
                    figure.Place.Start,
                    figure.Place.Length,
                    figure.Place.Quote,
                    Words.Of(figure.Kind),
                    figure.Label,
                    Words.Yuan(figure.Money),
                    figure.AsOf?.ToString("O"),
                    here.Count == 0 ? "plain" : Words.Of(here.Max(finding => finding.Severity)),
                    [.. here.Select(finding => finding.Key).Distinct(StringComparer.Ordinal)]
                );
            }),
        ];
    }

    private static bool Overlap(Place left, Place right) =>
        left.Block == right.Block
        && left.Cell == right.Cell
        && left.Start < right.Start + right.Length
        && right.Start < left.Start + left.Length;

    private static FindingView Finding(
        CheckedFiling filed,
        LocatedFinding located,
        string partId,
        ImmutableArray<HandoverView> handovers
    )
    {
        var (finding, verdict) = (located.Finding, located.Finding.Verdict);
        var explanation = filed
            .Part(located.PartId)
            ?.Document.Explanations.FirstOrDefault(given => given.FindingKey == finding.Key);
        return new FindingView(
            finding.Key,
            located.PartId,
            finding.Rule.Id,
            Words.Of(finding.Rule.Family),
            Words.Of(finding.Severity),
            finding.Rule.Statement,
            verdict.Stated,
            verdict.Computed,
            verdict.Difference,
            [.. located.Places.Select(place => Place(filed, place))],
            verdict.Explanation,
            finding.Rule.Remedy,
            finding.Rule.Basis.ToString(),
            Correction(located, partId),
            explanation is null ? null : new ExplainedView(explanation.Text, explanation.By.Name, explanation.By.At),
            handovers.FirstOrDefault(each => each.PartId == located.PartId && each.FindingKey == finding.Key)
        );
    }

    private static PlaceView Place(CheckedFiling filed, LocatedPlace located)
    {
        var place = located.Place;
        return new PlaceView(
            located.PartId,
            filed.Part(located.PartId)?.Document.Title,
            place.Document,
            place.Block,
            place.Cell,
            place.Start,
            place.Length,
            place.Quote,
            place.Line,
            place.Page
        );
    }

    /// <summary>The correction as far as it is in this material: each material is changed on its own desk.</summary>
    private static CorrectionView? Correction(LocatedFinding located, string partId)
    {
        var here = located.Corrections.Where(place => place.PartId == partId).ToImmutableArray();
        return located.Finding.Verdict.Correction is not { } replacement || here.IsEmpty
            ? null
            : new CorrectionView(
                replacement,
                [
                    .. here.Select(place => new EditView(
                        place.Place.Block,
                        place.Place.Cell,
                        place.Place.Start,
                        place.Place.Length,
                        place.Place.Quote,
                        replacement
                    )),
                ]
            );
    }

    private static ImmutableArray<HistoryView> History(ImmutableArray<PartVersion> versions, string partId) =>
        [
            .. versions
                .Where(version => version.PartId == partId)
                .OrderByDescending(version => version.Revision)
                .Select(version => new HistoryView(version.By.At, version.By.Name, version.Action, version.Draft)),
        ];

    private static DeskPermissionsView Permissions(Caller caller, OpenFiling filing, PartDocument part)
    {
        var preparer = filing.IsOwn && caller.Is(Role.Preparer);
        var head = filing.IsOwn && caller.Is(Role.UnitHead);
        var canEdit = (preparer || head) && PartWorkflow.Edit(part.State) is Step.To;
        return new DeskPermissionsView(
            canEdit,
            preparer && part.State is PartState.Draft or PartState.Returned,
            head && part.State == PartState.AwaitingSignOff,
            head && part.State == PartState.SignedOff,
            !filing.IsOwn && part.State == PartState.Submitted,
            !filing.IsOwn && part.State == PartState.Submitted
        );
    }
}
