using System.Collections.Immutable;

namespace MedInsPerf.Documents.Sheets;

/// <summary>工作表: one sheet of a workbook that is to be written.</summary>
/// <param name="Name">What its tab says; shortened and cleaned where Excel would refuse it.</param>
/// <param name="Widths">The columns' widths in characters.</param>
/// <param name="Rows">Its rows; asked for once, so that a long export need not stand in memory twice.</param>
public sealed record Sheet(string Name, ImmutableArray<decimal> Widths, IEnumerable<ImmutableArray<SheetCell>> Rows)
{
    /// <summary>表头: the rows that end it are repeated on each page and stay while one scrolls; 0 for none.</summary>
    public int HeaderRows { get; init; }

    /// <summary>页眉 in print; null for none.</summary>
    public string? Header { get; init; }

    /// <summary>Whether its pages lie on their side.</summary>
    public bool Landscape { get; init; }
}

/// <summary>A cell: words or a number. What a merged cell covers is left out, as in a report's table.</summary>
public sealed record SheetCell
{
    /// <summary>Words; null for a number and for an empty cell.</summary>
    public string? Text { get; private init; }

    /// <summary>A number; null for words.</summary>
    public decimal? Number { get; private init; }

    /// <summary>How the number is shown, as Excel writes it: <c>#,##0.00</c>.</summary>
    public string Format { get; private init; } = General;

    /// <summary>What the cell is for.</summary>
    public CellRole Role { get; init; } = CellRole.Plain;

    /// <summary>How many columns it covers.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>How many rows it covers.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Where words stand.</summary>
    public Domain.Reports.Alignment Alignment { get; init; }

    /// <summary>Excel's own choice of digits.</summary>
    public const string General = "General";

    /// <summary>A cell of words, whatever they begin with.</summary>
    public static SheetCell Of(string text) => new() { Text = text };

    /// <summary>A cell with a number.</summary>
    public static SheetCell Of(decimal number, string format = General) =>
        new()
        {
            Number = number,
            Format = format,
            Alignment = Domain.Reports.Alignment.Right,
        };

    /// <summary>A cell with a number; empty where there is none.</summary>
    public static SheetCell OfMaybe(decimal? number, string format = General) =>
        number is { } known ? Of(known, format) : Of("");
}

/// <summary>What a cell is for: decides its font and borders.</summary>
public enum CellRole
{
    /// <summary>A cell of a flat export, without borders.</summary>
    Plain,

    /// <summary>表题.</summary>
    Title,

    /// <summary>单位 and notes: small, without borders.</summary>
    Aside,

    /// <summary>表头.</summary>
    Head,

    /// <summary>A cell of an official table.</summary>
    Body,

    /// <summary>A total in an official table.</summary>
    Total,
}
