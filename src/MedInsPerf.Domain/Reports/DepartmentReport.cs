using System.Collections.Immutable;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Scoring;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 部门整体支出绩效自评报告: a cover, then the parts in the order that the outline of the province gives, one 落款, the
/// score table that was filed. A part that the filing lacks keeps its heading and says that it is not filled in.
/// </summary>
public static class DepartmentReport
{
    /// <summary>Composes the document.</summary>
    /// <param name="bureau">部门名称.</param>
    /// <param name="fiscalYear">预算年度.</param>
    /// <param name="parts">The self-evaluation as filed; further ones, of subordinate units, stand behind it.</param>
    /// <param name="signedOn">填报日期; null for the filed one, or to leave it for the pen.</param>
    public static Report Compose(string bureau, int fiscalYear, ImmutableArray<FiledPart> parts, DateOnly? signedOn)
    {
        var (first, filedOn) = FiledSignature.Apart(parts[0]);
        var date = signedOn ?? filedOn;
        return new Report([
            Cover(bureau, fiscalYear, first, date),
            .. Text(first),
            new ReportBlock.Signature(bureau, date),
            .. ScoreTable(first.Part),
            .. parts.Skip(1).SelectMany(Further),
        ]);
    }

    private static IEnumerable<ReportBlock> Further(FiledPart filed) =>
        [
            new ReportBlock.PageBreak(),
            new ReportBlock.PartTitle(filed.Part.Title),
            .. Text(FiledSignature.Apart(filed).Filed),
            .. ScoreTable(filed.Part),
        ];

    private static ReportBlock.Cover Cover(string bureau, int fiscalYear, FiledPart filed, DateOnly? date)
    {
        return new ReportBlock.Cover(
            ReportText.Of("Department.Title", bureau, fiscalYear),
            [
                new CoverLine(ReportText.Of("Department.Name"), bureau),
                Line("Department.Head"),
                Line("Department.Preparer"),
                Line("Department.Telephone"),
                .. ScoreSheet.Of(filed.Part).ClaimedScore is { } score
                    ? ImmutableArray.Create(
                        new CoverLine(
                            ReportText.Of("Column.Score"),
                            ReportText.Of("Department.Points", Printed.Score(score))
                        )
                    )
                    : [],
                new CoverLine(ReportText.Of("Department.Date"), date is { } day ? Printed.Date(day) : ""),
            ]
        );

        CoverLine Line(string key) => new(ReportText.Of(key), FiledOpening.Field(filed, ReportText.Of(key)));
    }

    private static IEnumerable<ReportBlock> Text(FiledPart filed)
    {
        var body = Scores(filed.Part) is null ? filed : FiledOpening.WithoutForm(filed);
        return FiledOpening.Of(body).Concat(Chapter.Arranged(Chapter.Of(body)));
    }

    /// <summary>指标体系 with what the bureau claims; nothing is scored here, and a total is printed where one was filed.</summary>
    private static IEnumerable<ReportBlock> ScoreTable(PartRecord part) =>
        Scores(part) is { } form
            ? [new ReportBlock.PageBreak(), OfficialForm.ScoreTable(form, ReportText.Of("Department.ScoreTable"))]
            : [];

    /// <summary>A filed table of indicators and their scores; one that tells more stays where it was filed.</summary>
    private static EvaluationForm? Scores(PartRecord part) =>
        part.Form
            is {
                HasScores: true,
                Indicators.IsEmpty: false,
                Funding.IsEmpty: true,
                Objective.IsWritten: false,
                Notes.IsEmpty: true,
            } form
            ? form
            : null;
}
