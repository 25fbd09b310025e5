using System.Collections.Immutable;

namespace MedInsPerf.Domain.Reports;

/// <summary>公文: an official document as blocks, free of any file format.</summary>
/// <param name="Blocks">From top to bottom.</param>
public sealed record Report(ImmutableArray<ReportBlock> Blocks);

/// <summary>A block of a <see cref="Report"/>.</summary>
public abstract record ReportBlock
{
    private ReportBlock() { }

    /// <summary>版头: above the title, closed by a red line as wide as the text.</summary>
    /// <param name="Mark">发文机关标志, red and on one line.</param>
    /// <param name="Number">发文字号; null for none.</param>
    /// <param name="Signer">签发人; null for none.</param>
    /// <param name="Logo">徽标 above the mark; null for none.</param>
    public sealed record Letterhead(string Mark, string? Number, string? Signer, Picture? Logo) : ReportBlock;

    /// <summary>标题: the title of the whole document, centred.</summary>
    /// <param name="Text">A line feed where it should break: 回行词意完整.</param>
    public sealed record Title(string Text) : ReportBlock;

    /// <summary>封面: a page of its own with the title and what is known of the document.</summary>
    /// <param name="Text">The title; a line feed where it should break.</param>
    /// <param name="Lines">For example 部门名称, 填报人, 填报日期.</param>
    public sealed record Cover(string Text, ImmutableArray<CoverLine> Lines) : ReportBlock;

    /// <summary>目录: the headings with their pages.</summary>
    /// <param name="Depth">Which headings it lists: 0 for the titles of parts only, 1 for 一、 too, and so on.</param>
    public sealed record Contents(int Depth) : ReportBlock;

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

    /// <summary>图: bars or a pie, with its caption below it.</summary>
    /// <param name="Kind">What is asked for; <see cref="Drawn"/> says what is drawn.</param>
    /// <param name="Caption">图题, with its number.</param>
    /// <param name="Unit">单位, for example 万元; empty for none.</param>
    /// <param name="Labels">What each point stands for, in order.</param>
    /// <param name="Series">At least one; a pie shows one.</param>
    public sealed record Chart(
        ChartKind Kind,
        string Caption,
        string Unit,
        ImmutableArray<string> Labels,
        ImmutableArray<ReportSeries> Series
    ) : ReportBlock
    {
        /// <summary>Whether there is a value to draw; a chart without one is named and said to be without.</summary>
        public bool HasValues => Points > 0;

        /// <summary>How many points have a label and a value in each series.</summary>
        public int Points => Series.IsEmpty ? 0 : Math.Min(Labels.Length, Series.Min(series => series.Values.Length));

        /// <summary>A pie cannot show a negative share, nor shares of nothing: such a chart is drawn as columns.</summary>
        public ChartKind Drawn =>
            Kind == ChartKind.Pie
            && HasValues
            && (Series[0].Values.Any(value => value < 0m) || Series[0].Values.Take(Points).Sum() == 0m)
                ? ChartKind.Column
                : Kind;

        /// <summary>The chart in words, for those who do not see it.</summary>
        public string Sentence =>
            HasValues
                ? $"{Caption}：{string.Join("；", Series.Select(SentenceOf))}。"
                : $"{Caption}：{ReportText.Of("Chart.Empty")}。";

        private string SentenceOf(ReportSeries series) =>
            (Series.Length > 1 ? $"{series.Name}，" : "")
            + string.Join(
                "，",
                Enumerable.Range(0, Points).Select(at => $"{Labels[at]}{Printed.Exact(series.Values[at])}{Unit}")
            );
    }

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
    public sealed record Signature(string Unit, DateOnly? Date) : ReportBlock
    {
        /// <summary>用印位置.</summary>
        public SealPlace Seal { get; init; }
    }

    /// <summary>版记: at the foot of the last page, between two lines.</summary>
    /// <param name="CopyTo">抄送机关, without its stop; null for none.</param>
    /// <param name="PrintedBy">印发机关; null for none.</param>
    /// <param name="Date">印发日期; null to leave it for the pen.</param>
    public sealed record Imprint(string? CopyTo, string? PrintedBy, DateOnly? Date) : ReportBlock;
}

/// <summary>A line of a cover.</summary>
/// <param name="Label">For example 填报人.</param>
/// <param name="Value">What stands behind it; empty to leave it for the pen.</param>
public sealed record CoverLine(string Label, string Value);

/// <summary>One series of a chart.</summary>
/// <param name="Name">What its values are, for example 决算总计.</param>
/// <param name="Values">One a label, with the decimals that are printed.</param>
public sealed record ReportSeries(string Name, ImmutableArray<decimal> Values);

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>柱形图: upright bars, for two years side by side.</summary>
    Column,

    /// <summary>条形图: lying bars, for many labels.</summary>
    Bar,

    /// <summary>饼图: shares of a whole.</summary>
    Pie,
}

/// <summary>A column of a table.</summary>
public sealed record ReportColumn(Alignment Alignment);

/// <summary>A cell of a table.</summary>
/// <param name="Strong">Whether it is a total.</param>
public sealed record ReportCell(string Text, int ColumnSpan = 1, int RowSpan = 1, bool Strong = false)
{
    /// <summary>Where its text stands; null for where that of its column does, and of merged cells the middle.</summary>
    public Alignment? Side { get; init; }

    /// <summary>Whether it is a number or a date wherever it stands: it is not broken, and a workbook can add it up.</summary>
    public bool IsFigure { get; init; }
}

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
