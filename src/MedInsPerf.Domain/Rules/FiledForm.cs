using System.Collections.Immutable;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>A form with the part it belongs to.</summary>
/// <param name="AsksForReasons">Whether it has a column for what fell short.</param>
internal sealed record FiledForm(EvaluationForm Form, string Scope, bool AsksForReasons)
{
    /// <summary>The form of a part; null where it has none.</summary>
    public static FiledForm? Of(FiledPart part) =>
        part.Record.Form is { } form ? new FiledForm(form, part.Record.Title, HasReasons(part, form)) : null;

    /// <summary>A form that was typed in has every column of its layout.</summary>
    private static bool HasReasons(FiledPart part, EvaluationForm form)
    {
        var blocks = form
            .Indicators.Select(row => row.Name.Place?.Block)
            .OfType<int>()
            .Distinct()
            .SelectMany(block => IndicatorRow.In(part.Document.Source, block, 1))
            .ToList();
        return blocks.Count == 0 || blocks.Exists(row => row.Reason is not null);
    }

    /// <summary>Its indicators.</summary>
    public IEnumerable<FormRow> Rows() => Form.Indicators.Select(row => new FormRow(this, row));

    /// <summary>分值 of the execution rate and of every indicator.</summary>
    public IEnumerable<NumberEntry> Points() =>
        Form
            .Indicators.Select(row => row.Points)
            .Prepend(Form.Total?.Points ?? NumberEntry.Blank)
            .Where(entry => entry.IsWritten);

    /// <summary>得分 likewise.</summary>
    public IEnumerable<NumberEntry> Scores() =>
        Form
            .Indicators.Select(row => row.ClaimedScore)
            .Prepend(Form.Total?.Score ?? NumberEntry.Blank)
            .Where(entry => entry.IsWritten);

    /// <summary>Every cell for a number, with what it is of.</summary>
    public IEnumerable<(FiledForm Filed, string Name, NumberEntry Cell)> Numbers()
    {
        foreach (var row in Form.Funding)
        {
            yield return (this, $"{row.Label.Text}的年初预算数", row.Initial);
            yield return (this, $"{row.Label.Text}的全年预算数", row.Annual);
            yield return (this, $"{row.Label.Text}的全年执行数", row.Executed);
            yield return (this, $"{row.Label.Text}的分值", row.Points);
            yield return (this, $"{row.Label.Text}的执行率", row.Rate);
            yield return (this, $"{row.Label.Text}的得分", row.Score);
        }

        foreach (var row in Form.Indicators)
        {
            yield return (this, $"“{row.Name.Text}”的分值", row.Points);
            yield return (this, $"“{row.Name.Text}”的得分", row.ClaimedScore);
        }

        yield return (this, "总分的分值", Form.TotalPoints);
        yield return (this, "总分的得分", Form.TotalScore);
    }

    /// <summary>A verdict at the cells that have a place; null where none has: what was typed is shown beside itself.</summary>
    public Verdict? Verdict(
        bool holds,
        ImmutableArray<Entry> cells,
        Entry stated,
        string? computed,
        string? difference,
        string explanation,
        Severity? severity = null
    )
    {
        var places = cells.Select(cell => cell.Place).OfType<Place>().ToImmutableArray();
        return places.IsEmpty
            ? null
            : new Verdict(
                holds && severity is null,
                places,
                stated.Text,
                computed,
                holds && severity is null ? null : difference,
                explanation
            )
            {
                Severity = severity,
                Scope = Scope,
                Cause = explanation,
            };
    }
}

/// <summary>A row of a form.</summary>
internal sealed record FormRow(FiledForm Filed, Indicator Indicator);
