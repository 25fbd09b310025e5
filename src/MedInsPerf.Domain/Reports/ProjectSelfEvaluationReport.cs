using System.Collections.Immutable;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>What a filed part is composed from.</summary>
/// <param name="Part">What was read.</param>
/// <param name="Source">The text it was read from; its tables are taken along. Null where only the record is at hand.</param>
public sealed record FiledPart(PartRecord Part, SourceText? Source = null)
{
    /// <summary>Where the charts of the text belong.</summary>
    internal FiledFigures Figures { get; } = FiledFigures.In(Source);
}

/// <summary>
/// 项目支出绩效自评报告: the official document of one bureau and fiscal year, with a summary of all projects up front, each
/// project's report as filed with its form behind it, and forms that were filed by themselves.
/// </summary>
public static class ProjectSelfEvaluationReport
{
    /// <summary>Composes the document.</summary>
    /// <param name="bureau">医疗保障局, for the title and the signature.</param>
    /// <param name="fiscalYear">预算年度.</param>
    /// <param name="parts">The parts in the order of the filing; those without a project are left out of the summary.</param>
    /// <param name="signedOn">成文日期; null to leave it for the pen.</param>
    public static Report Compose(string bureau, int fiscalYear, ImmutableArray<FiledPart> parts, DateOnly? signedOn)
    {
        var written = parts.Select(FiledSignature.Apart).ToList();
        return new Report([
            new ReportBlock.Title(ReportText.Of("Projects.Title", bureau, fiscalYear)),
            .. Summary(fiscalYear, [.. parts.Select(filed => filed.Part.Project).OfType<Project>()]),
            .. written.SelectMany(part => Body(part.Filed, bureau, fiscalYear)),
            new ReportBlock.Signature(bureau, signedOn ?? written.Max(part => part.Date)),
        ]);
    }

    private static IEnumerable<ReportBlock> Summary(int fiscalYear, ImmutableArray<Project> projects)
    {
        if (projects.IsEmpty)
            yield break;

        var table = new ProjectTable(projects);
        yield return table.Block(ReportText.Of("Projects.Caption", fiscalYear));
        foreach (var note in table.Notes)
            yield return new ReportBlock.Note(note);
    }

    private static IEnumerable<ReportBlock> Body(FiledPart filed, string bureau, int fiscalYear)
    {
        if (filed.Part is { Kind: DocumentKind.ProjectSelfEvaluationForm, Form: not null })
            return FormsReport.Annex(filed, bureau, fiscalYear);
        return
        [
            new ReportBlock.PageBreak(),
            new ReportBlock.PartTitle(filed.Part.Title),
            .. FiledOpening.Of(filed),
            .. Sections(FiledOpening.WithoutForm(filed)),
            .. filed.Part.Form is null ? [] : Form(OfficialForm.Of(filed.Part, bureau), fiscalYear),
        ];
    }

    private static IEnumerable<ReportBlock> Sections(FiledPart filed) =>
        filed.Part.Sections.SelectMany(
            (section, index) => FiledBody.Of(filed, section, FiledBody.EndOf(filed.Part, index))
        );

    private static ReportBlock[] Form(EvaluationForm form, int fiscalYear) =>
        [new ReportBlock.PageBreak(), OfficialForm.Table(form, OfficialForm.TitleOf(form, fiscalYear))];
}
