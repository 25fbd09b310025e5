using System.Collections.Immutable;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>A heading and the place that a bookmark or the contents lead to.</summary>
internal sealed record Landmark(int Level, string Text, int Page, double Top);

/// <summary>The blocks of a report on pages.</summary>
internal sealed class ReportLayout
{
    private readonly Report report;
    private readonly FontBook book;
    private readonly PageFlow flow;
    private readonly ImmutableArray<ContentsEntry> contents;
    private readonly List<Landmark> landmarks = [];
    private readonly List<Picture> pictures = [];
    private bool breakBefore;

    private ReportLayout(Report report, FontBook book, ImmutableArray<ContentsEntry> contents)
    {
        (this.report, this.book, this.contents) = (report, book, contents);
        flow = new PageFlow(book);
    }

    public Tag Document { get; } = new("Document");

    public IReadOnlyList<PageDraft> Pages => flow.Pages;

    public IReadOnlyList<Landmark> Landmarks => landmarks;

    /// <summary>What <see cref="ImageObjects.NameOf"/> names, in order.</summary>
    public IReadOnlyList<Picture> Pictures => pictures;

    /// <summary>Lays a report out. The pages in its 目录 are known only when all is laid out: then it is done again.</summary>
    public static (ReportLayout Layout, FontBook Book) Of(Report report, PdfFonts fonts, string? foot)
    {
        var glyphs = new FontBook(fonts);
        var headings = report.Blocks.Count(block => block is ReportBlock.PartTitle or ReportBlock.Heading);
        var layout = new ReportLayout(report, glyphs, ContentsEntry.Of(report, new int[headings]));
        layout.AddAll(foot);
        if (layout.contents.IsEmpty)
            return (layout, glyphs);
        glyphs = new FontBook(fonts);
        var pages = layout.landmarks.Select(landmark => landmark.Page + 1).ToList();
        layout = new ReportLayout(report, glyphs, ContentsEntry.Of(report, pages));
        layout.AddAll(foot);
        return (layout, glyphs);
    }

    private void AddAll(string? foot)
    {
        for (var index = 0; index < report.Blocks.Length; index++)
            Add(report.Blocks[index], index);
        if (Pages.Count == 0)
            flow.NewPage();
        flow.Number(report.Blocks is [ReportBlock.Cover, ..], foot);
    }

    private void Add(ReportBlock block, int index)
    {
        if (breakBefore && block is not ReportBlock.PageBreak)
        {
            if (!flow.IsAtTop)
                flow.NewPage();
            breakBefore = false;
        }

        switch (block)
        {
            case ReportBlock.Letterhead head:
                LetterheadLayout.Set(flow, book, head, Document, pictures);
                break;
            case ReportBlock.Imprint imprint:
                LetterheadLayout.Set(flow, book, imprint, Document);
                break;
            case ReportBlock.Cover cover:
                Add("Title", cover.Text, TextStyle.CoverTitle);
                foreach (var line in cover.Lines)
                    Add("P", $"{line.Label}：{line.Value}", TextStyle.CoverLine);
                breakBefore = true;
                break;
            case ReportBlock.Contents:
                AddContents();
                breakBefore = true;
                break;
            case ReportBlock.Title title:
                Add("Title", title.Text, TextStyle.Title);
                break;
            case ReportBlock.PartTitle title:
                AddHeading(0, title.Text, TextStyle.PartTitle, index);
                break;
            case ReportBlock.Heading heading:
                var level = Math.Clamp(heading.Level, 1, 4);
                AddHeading(level, heading.Text, TextStyle.Heading(level), index);
                break;
            case ReportBlock.Paragraph paragraph:
                NeedWithSignature(paragraph.Text, index);
                Add("P", paragraph.Text, TextStyle.Body);
                break;
            case ReportBlock.Note note:
                Add("P", note.Text, TextStyle.Note);
                break;
            case ReportBlock.Table table:
                AddTable(table);
                break;
            case ReportBlock.Chart chart:
                AddChart(chart);
                break;
            case ReportBlock.PageBreak:
                breakBefore = true;
                break;
            case ReportBlock.Attachments attachments:
                AddAttachments(attachments);
                break;
            case ReportBlock.Signature signature:
                AddSignature(signature);
                break;
            default:
                throw new InvalidOperationException($"No layout for {block.GetType().Name}.");
        }
    }

    /// <summary>落款 takes a short paragraph along: alone on a page it would sign nothing.</summary>
    private void NeedWithSignature(string text, int index)
    {
        if (report.Blocks.ElementAtOrDefault(index + 1) is not ReportBlock.Signature signature)
            return;
        var height = flow.HeightOf(text, TextStyle.Body) + HeightOf(signature, SignatureForm.Of(signature, ""));
        if (height <= PageFlow.WholePage / 2)
            flow.Need(height);
    }

    private void Add(string kind, string text, TextStyle style, double with = 0) =>
        flow.Paragraph(text, style, Document.Add(new Tag(kind)), with);

    private void AddHeading(int level, string text, TextStyle style, int index)
    {
        flow.Need(flow.HeightOf(text, style) + Following(index));
        landmarks.Add(new Landmark(level, text.Replace("\n", "", StringComparison.Ordinal), flow.Page.Number, flow.At));
        var depth = Math.Min(6, level + (report.Blocks.Any(block => block is ReportBlock.PartTitle) ? 1 : 0));
        Add("H" + PdfText.Number(Math.Max(1, depth)), text, style);
    }

    /// <summary>The room that a heading wants below it: other headings, and the first line of what they head.</summary>
    private double Following(int index)
    {
        var height = 0.0;
        for (var next = index + 1; next < report.Blocks.Length; next++)
        {
            if (report.Blocks[next] is not ReportBlock.Heading heading)
                return height + Beginning(report.Blocks[next]);
            height += flow.HeightOf(heading.Text, TextStyle.Heading(Math.Clamp(heading.Level, 1, 4)));
        }

        return height;
    }

    /// <summary>What of a block must stand below its heading: a line of text, the first rows of a table.</summary>
    private static double Beginning(ReportBlock block) =>
        block switch
        {
            ReportBlock.PageBreak => 0,
            ReportBlock.Table table => TextStyle.Caption.Line + TextStyle.Unit.Line + TableLayout.Beginning(table),
            _ => TextStyle.Body.Line,
        };

    private void AddContents()
    {
        var list = Document.Add(new Tag("TOC"));
        flow.Paragraph(Words.Contents, TextStyle.ContentsTitle, Document.Add(new Tag("P")));
        foreach (var entry in contents)
        {
            var style = TextStyle.Contents with { Left = entry.Depth * 14, Right = 40 };
            var item = list.Add(new Tag("TOCI"));
            flow.Need(style.Line);
            var first = flow.Page;
            var top = flow.At;
            flow.Paragraph(entry.Text, style, item);
            var (page, bottom) = (flow.Page, flow.At);
            var lastWidth = LastLineWidth(entry.Text, style);
            AddLeader(page, item, PageFlow.Left + style.Left + lastWidth, bottom - style.Line, entry.Page, style);
            page.Link(
                PageFlow.Left,
                page == first ? top : bottom - style.Line,
                PageFlow.Left + PageFlow.TextWidth,
                bottom,
                entry.Heading
            );
        }
    }

    private double LastLineWidth(string text, TextStyle style)
    {
        var width = PageFlow.TextWidth - style.Left - style.Right;
        var lines = LineBreaker.Break(book.Set(text, style.Role), style.Size, style.Spacing, width, 0);
        return lines.Count == 0 ? 0 : lines[^1].Width;
    }

    private void AddLeader(PageDraft page, Tag item, double from, double top, int number, TextStyle style)
    {
        var digits = book.Set(PdfText.Number(number), style.Role);
        var width = LineBreaker.WidthOf(digits, style.Size, 0);
        var baseline = top + PageFlow.Baseline(style.Line, style.Size);
        var right = PageFlow.Left + PageFlow.TextWidth - width;
        page.BeginArtifact();
        for (var x = right - 8; x > from + 6; x -= 6)
            page.Fill(x, baseline - 4, 1, 1);
        page.End();
        page.Begin(item);
        page.Text(digits, right, baseline, style.Size);
        page.End();
    }

    private void AddTable(ReportBlock.Table table)
    {
        var tag = Document.Add(new Tag("Table"));
        if (table.Caption is { } caption)
            flow.Paragraph(
                caption,
                TextStyle.Caption,
                tag.Add(new Tag("Caption")),
                TextStyle.Unit.Line + TableLayout.Beginning(table)
            );
        if (table.Unit is { } unit)
            flow.Paragraph(Words.Unit(unit), TextStyle.Unit, tag.Add(new Tag("P")), TableLayout.Beginning(table));
        if (!table.Columns.IsEmpty && !table.Rows.IsEmpty)
            TableLayout.Set(flow, book, table, tag);
    }

    private void AddChart(ReportBlock.Chart chart)
    {
        var caption = Words.ChartCaption(chart);
        if (chart.HasValues)
        {
            var height = ChartDrawing.HeightOf(chart);
            flow.Need(height + TextStyle.ChartCaption.Line);
            var figure = Document.Add(new Tag("Figure") { Alternative = chart.Sentence });
            flow.Page.Begin(figure);
            ChartDrawing.Draw(flow.Page, book, chart, flow.At);
            flow.Page.End();
            flow.Skip(height);
        }
        else
        {
            Add(
                "P",
                Words.NoValues,
                TextStyle.Note with
                {
                    Side = Side.Centre,
                    KeepsNext = true,
                },
                TextStyle.ChartCaption.Line
            );
        }

        Add("Caption", caption, TextStyle.ChartCaption);
    }

    private void AddAttachments(ReportBlock.Attachments attachments)
    {
        flow.Skip(TextStyle.Body.Line);
        for (var index = 0; index < attachments.Names.Length; index++)
        {
            var lead = index == 0 ? Words.Attachment : "";
            var number = attachments.Names.Length == 1 ? "" : $"{index + 1}.";
            var style = TextStyle.Body with { Side = Side.Left, Left = 2 * 16, FirstIndent = index == 0 ? 0 : 3 * 16 };
            Add("P", lead + number + attachments.Names[index], style);
        }
    }

    /// <summary>落款.</summary>
    private void AddSignature(ReportBlock.Signature signature)
    {
        var date = signature.Date is { } day ? Printed.Date(day) : Words.NoDate;
        var form = SignatureForm.Of(signature, date);
        var style = TextStyle.Body with { Side = Side.Right, FirstIndent = 0, KeepsNext = true };
        flow.Need(HeightOf(signature, form));
        flow.Skip(form.LinesAbove * style.Line);
        if (signature.Seal == SealPlace.BesideUnit)
            LetterheadLayout.Keyword(flow, book, signature, form, Document);
        Add("P", signature.Unit, style with { Right = (double)form.RightOfUnit * style.Size }, style.Line);
        Add("P", date, style with { Right = (double)form.RightOfDate * style.Size });
    }

    /// <summary>The white above, the seal's keyword where it stands, unit and date.</summary>
    private static double HeightOf(ReportBlock.Signature signature, SignatureForm form) =>
        (form.LinesAbove + (signature.Seal == SealPlace.BesideUnit ? 3 : 2)) * TextStyle.Body.Line;
}
