using MedInsPerf.App.Filings;

namespace MedInsPerf.App.Forms;

/// <summary>What a form may hold at most.</summary>
internal static class FormLimits
{
    /// <summary>No official form has a tenth of it.</summary>
    private const int MostRows = 2000;

    private const int MostFundingRows = 40;

    /// <summary>They stand in the material's own document, which stays small.</summary>
    private const int MostReasons = 60;

    private const int LongestCell = 4000;

    public static readonly Refusal Unknown = new Refusal.BadRequest("不是这里认识的自评表，请刷新页面再试");

    public static Refusal? Refuse(FormFields? form)
    {
        if (form is null || form.Indicators.IsDefault || form.Funding.IsDefault || form.Notes.IsDefault)
        {
            return Unknown;
        }

        // A list of JSON may hold null, whatever the type says.
        if (form.Indicators.Contains(null!) || form.Funding.Contains(null!) || form.Notes.Contains(null!))
        {
            return Unknown;
        }

        if (
            form.Indicators.Length > MostRows
            || form.Funding.Length > MostFundingRows
            || form.Notes.Length > MostFundingRows
        )
        {
            return new Refusal.BadRequest($"一张表最多 {MostRows} 条指标");
        }

        if (FormText.Reasons(form) is var reasons && reasons.Length > MostReasons)
        {
            return new Refusal.BadRequest($"一张表最多写 {MostReasons} 条调整理由");
        }

        if (reasons.Any(reason => reason.Text.Length > TargetReason.LongestText))
        {
            return new Refusal.BadRequest($"一条调整理由最多 {TargetReason.LongestText} 个字");
        }

        return Cells(form).Any(cell => cell?.Length > LongestCell)
            ? new Refusal.BadRequest($"一格最多写 {LongestCell} 个字")
            : null;
    }

    private static IEnumerable<string?> Cells(FormFields form) =>
        [
            form.Title,
            form.ProjectName,
            form.Department,
            form.Unit,
            form.Objective,
            form.ObjectiveResult,
            .. form.Indicators.SelectMany(row =>
                (string?[])
                    [row.Class, row.Category, row.Name, row.Target, row.Actual, row.Points, row.Score, row.Deviation]
            ),
            .. form.Funding.SelectMany(row =>
                (string?[])
                    [row.Label, row.Initial, row.Annual, row.Executed, row.Points, row.Rate, row.Score, row.Reason]
            ),
            .. form.Notes.SelectMany(note => (string?[])[note.Label, note.Text]),
        ];
}
