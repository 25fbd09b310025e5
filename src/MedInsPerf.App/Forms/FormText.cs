using System.Collections.Immutable;
using MedInsPerf.App.Filings;
using MedInsPerf.Domain.Forms;

namespace MedInsPerf.App.Forms;

/// <summary>A form between the page, where every cell is words, and the domain.</summary>
internal static class FormText
{
    /// <summary>调整理由 that the fields give, by indicator.</summary>
    public static ImmutableArray<TargetReason> Reasons(FormFields fields) =>
        [
            .. fields
                .Indicators.Where(row => !string.IsNullOrWhiteSpace(row.TargetReason))
                .Select(row => new TargetReason(Said(row.Category), Said(row.Name), row.TargetReason!.Trim())),
        ];

    /// <summary>The form of the fields; null where a layout or kind is not known.</summary>
    public static EvaluationForm? Read(FormFields fields)
    {
        if (Choice<FormLayout>(fields.Layout) is not { } layout)
        {
            return null;
        }

        var funding = fields.Funding.Select(Read).ToList();
        return funding.Contains(null)
            ? null
            : new EvaluationForm(layout, Said(fields.Title))
            {
                ProjectName = CellReader.Text(Said(fields.ProjectName)),
                Department = CellReader.Text(Said(fields.Department)),
                Unit = CellReader.Text(Said(fields.Unit)),
                MoneyUnit = fields.MoneyUnit == "元" ? "元" : "万元",
                Funding = [.. funding.OfType<FundingRow>()],
                Objective = CellReader.Text(Said(fields.Objective)),
                ObjectiveResult = CellReader.Text(Said(fields.ObjectiveResult)),
                Indicators = [.. fields.Indicators.Select(Read)],
                TotalPoints = CellReader.Number(Said(fields.TotalPoints)),
                TotalScore = CellReader.Number(Said(fields.TotalScore)),
                Notes =
                [
                    .. fields.Notes.Select(note => new FormNote(Said(note.Label), CellReader.Text(Said(note.Text)))),
                ],
            };
    }

    /// <summary>The fields of a form.</summary>
    /// <param name="reasons">调整理由 that are kept beside it.</param>
    public static FormFields Write(EvaluationForm form, ImmutableArray<TargetReason> reasons) =>
        new(
            Words.Of(form.Layout),
            form.Title,
            form.ProjectName.Text,
            form.Department.Text,
            form.Unit.Text,
            form.MoneyUnit,
            [
                .. form.Funding.Select(row => new FundingFields(
                    Words.Of(row.Kind),
                    row.Label.Text,
                    row.Initial.Text,
                    row.Annual.Text,
                    row.Executed.Text,
                    row.Points.Text,
                    row.Rate.Text,
                    row.Score.Text,
                    row.Reason.Text
                )),
            ],
            form.Objective.Text,
            form.ObjectiveResult.Text,
            [
                .. form.Indicators.Select(row =>
                    Write(row) with
                    {
                        TargetReason = reasons.FirstOrDefault(reason => reason.IsOf(row))?.Text ?? "",
                    }
                ),
            ],
            form.TotalPoints.Text,
            form.TotalScore.Text,
            [.. form.Notes.Select(note => new NoteFields(note.Label, note.Text.Text))]
        );

    /// <summary>One row.</summary>
    public static IndicatorFields Write(Indicator row) =>
        new(
            row.Class,
            row.Category,
            row.Name.Text,
            Whole(row.Target),
            row.Actual.Text,
            row.Points.Text,
            row.ClaimedScore.Text,
            row.Deviation.Text
        );

    private static FundingRow? Read(FundingFields row) =>
        Choice<FundingKind>(row.Kind) is { } kind
            ? new FundingRow(kind, CellReader.Text(Said(row.Label)))
            {
                Initial = CellReader.Number(Said(row.Initial)),
                Annual = CellReader.Number(Said(row.Annual)),
                Executed = CellReader.Number(Said(row.Executed)),
                Points = CellReader.Number(Said(row.Points)),
                Rate = CellReader.Number(Said(row.Rate)),
                Score = CellReader.Number(Said(row.Score)),
                Reason = CellReader.Text(Said(row.Reason)),
            }
            : null;

    internal static Indicator Read(IndicatorFields row) =>
        new(Said(row.Class), Said(row.Category), CellReader.Text(Said(row.Name)))
        {
            Target = CellReader.Target(Said(row.Target)),
            Actual = CellReader.Actual(Said(row.Actual)),
            Points = CellReader.Number(Said(row.Points)),
            ClaimedScore = CellReader.Number(Said(row.Score)),
            Deviation = CellReader.Text(Said(row.Deviation)),
        };

    /// <summary>A target whose sign and unit stood in columns of their own, in one cell.</summary>
    private static string Whole(TargetEntry target)
    {
        var bare = target.Text.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',');
        return target.Value is { IsQuantitative: true } value && bare
            ? value.Comparison.Sign() + target.Text + value.Unit
            : target.Text;
    }

    private static string Said(string? words) => words ?? "";

    private static T? Choice<T>(string? name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Words.Of(value) == name)
            {
                return value;
            }
        }

        return null;
    }
}
