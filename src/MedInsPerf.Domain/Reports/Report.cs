using System.Collections.Immutable;

namespace MedInsPerf.Domain.Reports;

/// <summary>公文: an official document as blocks, free of any file format.</summary>
/// <param name="Blocks">From top to bottom.</param>
public sealed record Report(ImmutableArray<ReportBlock> Blocks);

/// <summary>A block of a <see cref="Report"/>.</summary>
public abstract record ReportBlock
{
    private ReportBlock() { }

    /// <summary>标题: the title of the whole document, centred.</summary>
    /// <param name="Text">A line feed where it should break: 回行词意完整.</param>
    public sealed record Title(string Text) : ReportBlock;

    /// <summary>分标题: the title of one of several reports inside the document, above 一、.</summary>
    public sealed record PartTitle(string Text) : ReportBlock;

    /// <summary>各级标题.</summary>
    /// <param name="Level">1 for 一、, 2 for （一）, 3 for 1., 4 for （1）.</param>
    /// <param name="Text">With its number.</param>
    public sealed record Heading(int Level, string Text) : ReportBlock;

    /// <summary>正文: one paragraph.</summary>
    public sealed record Paragraph(string Text) : ReportBlock;

    /// <summary>表.</summary>
    /// <param name="Columns">How each column is set.</param>
    /// <param name="HeaderRows">How many rows at the top are repeated on each page.</param>
    /// <param name="Rows">Cells from left to right; what a merged cell covers is left out.</param>
    /// <param name="Caption">表题, above it; null for none.</param>
    /// <param name="Unit">单位, for example 元; null for none.</param>
    public sealed record Table(
        ImmutableArray<ReportColumn> Columns,
        int HeaderRows,
        ImmutableArray<ImmutableArray<ReportCell>> Rows,
        string? Caption = null,
        string? Unit = null
    ) : ReportBlock;

    /// <summary>注: a note below a table.</summary>
    public sealed record Note(string Text) : ReportBlock;

    /// <summary>分页.</summary>
    public sealed record PageBreak : ReportBlock;

    /// <summary>附件说明: the list of attachments.</summary>
    /// <param name="Names">Their names in order.</param>
    public sealed record Attachments(ImmutableArray<string> Names) : ReportBlock;

    /// <summary>落款: who signs, and when.</summary>
    /// <param name="Unit">单位.</param>
    /// <param name="Date">成文日期; null to leave it for the pen.</param>
    public sealed record Signature(string Unit, DateOnly? Date) : ReportBlock;
}

/// <summary>A column of a table.</summary>
public sealed record ReportColumn(Alignment Alignment);

/// <summary>A cell of a table.</summary>
/// <param name="Strong">Whether it is a total.</param>
public sealed record ReportCell(string Text, int ColumnSpan = 1, int RowSpan = 1, bool Strong = false);

/// <summary>Where text stands in a column.</summary>
public enum Alignment
{
    /// <summary>Words.</summary>
    Left,

    /// <summary>Short words and numbers of order.</summary>
    Centre,

    /// <summary>Amounts and rates.</summary>
    Right,
}
