using System.Collections.Immutable;

namespace MedInsPerf.Domain.Forms;

/// <summary>文字栏: the boxes for words of a form, as rows of its official table.</summary>
internal static class FormNotes
{
    private static readonly ImmutableArray<string> People = ["项目负责人", "财务负责人"];

    /// <summary>A row each; those who sign share one.</summary>
    public static IEnumerable<ImmutableArray<FormCell>> Of(IReadOnlyList<FormNote> notes, FormColumns columns)
    {
        foreach (var note in notes.Where(note => !People.Contains(note.Label)))
            yield return [FormTable.Head(note.Label), FormTable.Body(note.Text.Text, columns.Count - 1)];
        var signing = notes.Where(note => People.Contains(note.Label)).ToList();
        var half = (columns.Count - 2) / 2;
        if (signing is [var lead, var finance])
            yield return
            [
                FormTable.Head(lead.Label),
                FormTable.Body(lead.Text.Text, half),
                FormTable.Head(finance.Label),
                FormTable.Body(finance.Text.Text, columns.Count - 2 - half),
            ];
        else
            foreach (var note in signing)
                yield return [FormTable.Head(note.Label), FormTable.Body(note.Text.Text, columns.Count - 1)];
    }

    /// <summary>资金管理情况: what was done beside what is wrong with it.</summary>
    public static IEnumerable<ImmutableArray<FormCell>> OfManagement(IReadOnlyList<FormNote> notes, FormColumns columns)
    {
        if (notes.Count == 0)
            yield break;
        var half = (columns.Count - 2) / 2;
        yield return
        [
            FormTable.Head("资金管理情况") with
            {
                RowSpan = notes.Count + 1,
            },
            FormTable.Head(""),
            FormTable.Head("情况说明", half),
            FormTable.Head("存在问题和改进措施", columns.Count - 2 - half),
        ];
        foreach (var note in notes)
            yield return
            [
                FormTable.Head(note.Label),
                FormTable.Body(note.Text.Text, half),
                FormTable.Body(note.Problem.Text, columns.Count - 2 - half),
            ];
    }
}
