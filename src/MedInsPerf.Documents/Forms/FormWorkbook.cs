using System.Collections.Immutable;
using MedInsPerf.Documents.Sheets;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.Forms;

/// <summary>写自评表: a form as the official .xlsx, which the product reads again as the same form.</summary>
public static class FormWorkbook
{
    private static readonly ImmutableArray<decimal> National = [10m, 14m, 28m, 14m, 14m, 11m, 11m, 32m];
    private static readonly ImmutableArray<decimal> TransferPayment = [10m, 14m, 30m, 18m, 18m, 34m];
    private static readonly ImmutableArray<decimal> Sichuan = [10m, 14m, 24m, 11m, 12m, 11m, 12m, 9m, 9m, 26m];

    /// <summary>Writes one form.</summary>
    /// <param name="fiscalYear">预算年度 for the head; null leaves it blank.</param>
    public static byte[] Write(EvaluationForm form, int? fiscalYear, DocumentMeta meta) =>
        WorkbookWriter.Write(
            [
                new Sheet(
                    "自评表",
                    WidthsOf(form.Layout),
                    FormTable.Rows(form, fiscalYear).Select(row => row.Select(Cell).ToImmutableArray())
                )
                {
                    Landscape = true,
                },
            ],
            meta
        );

    private static ImmutableArray<decimal> WidthsOf(FormLayout layout) =>
        layout switch
        {
            FormLayout.TransferPayment => TransferPayment,
            FormLayout.Sichuan => Sichuan,
            _ => National,
        };

    private static SheetCell Cell(FormCell cell)
    {
        var written =
            cell.Number is { } number && FormatOf(cell.Text) is { } format
                ? SheetCell.Of(format.EndsWith('%') ? number / 100m : number, format)
                : SheetCell.Of(cell.Text);
        return written with
        {
            Role = cell.Role switch
            {
                FormCellRole.Title => CellRole.Title,
                FormCellRole.Aside => CellRole.Aside,
                FormCellRole.Head => CellRole.Head,
                FormCellRole.Total => CellRole.Total,
                _ => CellRole.Body,
            },
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
            Alignment = cell.Role is FormCellRole.Title or FormCellRole.Head ? Alignment.Centre : written.Alignment,
        };
    }

    /// <summary>The number format that shows a number as it was written; null where none does.</summary>
    private static string? FormatOf(string text)
    {
        var percent = text.EndsWith('%');
        var digits = percent ? text[..^1] : text;
        if (digits.Length == 0 || !digits.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',' or '-'))
            return null;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        return (digits.Contains(',', StringComparison.Ordinal) ? "#,##0" : "0")
            + (decimals > 0 ? "." + new string('0', decimals) : "")
            + (percent ? "%" : "");
    }
}
