using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using MedInsPerf.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MedInsPerf.Documents.Word;

/// <summary>The blocks of a report as WordprocessingML.</summary>
internal sealed class WordBody
{
    /// <summary>Characters of a paragraph that still goes to the next page as a whole.</summary>
    private const int LongestKept = 200;

    private readonly W.Body body = new();
    private readonly List<ReportBlock.Chart> charts = [];
    private readonly List<Picture> pictures = [];
    private readonly ImmutableArray<ContentsEntry> contents;
    private readonly bool hasParts;
    private bool breakBefore;
    private int headings;

    private WordBody(bool hasParts, ImmutableArray<ContentsEntry> contents) =>
        (this.hasParts, this.contents) = (hasParts, contents);

    /// <returns>
    /// The document, and what it points to: charts and pictures by their order, <see cref="ChartId"/> and
    /// <see cref="PictureId"/>.
    /// </returns>
    public static WordDocument Of(Report report, ImmutableArray<ContentsEntry> contents)
    {
        var writer = new WordBody(report.Blocks.Any(block => block is ReportBlock.PartTitle), contents);
        foreach (var block in report.Blocks)
            writer.Add(block);
        writer.body.Append(WordPage.Section(report.Blocks is [ReportBlock.Cover, ..]));
        return new WordDocument(new W.Document(writer.body), writer.charts, writer.pictures);
    }

    public static string ChartId(int index) => "rIdChart" + (index + 1).ToString(CultureInfo.InvariantCulture);

    public static string PictureId(int index) => "rIdPicture" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private void Add(ReportBlock block)
    {
        switch (block)
        {
            case ReportBlock.Letterhead head:
                AddLetterhead(head);
                break;
            case ReportBlock.Imprint imprint:
                body.Append(WordLetterhead.Of(imprint));
                // A document cannot end with a table, and one that floats stands on the page of what follows it.
                Add(WordStyleSheet.Note, "");
                break;
            case ReportBlock.Cover cover:
                AddCover(cover);
                break;
            case ReportBlock.Contents:
                AddContents();
                break;
            case ReportBlock.Title title:
                Add(WordStyleSheet.Title, title.Text);
                break;
            case ReportBlock.PartTitle title:
                AddHeading(WordStyleSheet.PartTitle, title.Text);
                break;
            case ReportBlock.Heading heading:
                AddHeading(WordStyleSheet.Heading(Math.Clamp(heading.Level, 1, 4), hasParts), heading.Text);
                break;
            case ReportBlock.Paragraph paragraph:
                Add(WordStyleSheet.Body, paragraph.Text);
                break;
            case ReportBlock.Note note:
                Add(WordStyleSheet.Note, note.Text);
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
                var last = body.ChildElements.Count - 1;
                AddSignature(signature);
                KeepTogether(last);
                break;
            default:
                throw new InvalidOperationException($"No layout for {block.GetType().Name}.");
        }
    }

    private void AddLetterhead(ReportBlock.Letterhead head)
    {
        var logo = head.Logo is { } picture
            ? WordPicture.Of(picture, Words.Logo(head.Mark), (uint)pictures.Count, PictureId(pictures.Count))
            : null;
        pictures.AddRange(head.Logo is { } kept ? [kept] : []);
        body.Append(WordLetterhead.Of(head, logo, breakBefore));
        breakBefore = false;
    }

    private void AddCover(ReportBlock.Cover cover)
    {
        Add(WordStyleSheet.CoverTitle, cover.Text);
        foreach (var line in cover.Lines)
            Add(WordStyleSheet.CoverLine, $"{line.Label}：{line.Value}");
        breakBefore = true;
    }

    private void AddContents()
    {
        foreach (var paragraph in WordContents.Of(contents))
        {
            if (breakBefore)
                paragraph.ParagraphProperties!.PageBreakBefore = new W.PageBreakBefore();
            breakBefore = false;
            body.Append(paragraph);
        }

        breakBefore = true;
    }

    private void AddHeading(string style, string text)
    {
        var paragraph = TextParagraph(style, text);
        if (contents.Length > 0)
        {
            var id = headings.ToString(CultureInfo.InvariantCulture);
            paragraph.InsertAfter(
                new W.BookmarkStart { Id = id, Name = WordContents.Bookmark(headings) },
                paragraph.ParagraphProperties
            );
            paragraph.Append(new W.BookmarkEnd { Id = id });
        }

        headings++;
        body.Append(paragraph);
    }

    private void AddTable(ReportBlock.Table table)
    {
        if (table.Caption is { } caption)
            Add(WordStyleSheet.Caption, caption);
        if (table.Unit is { } unit)
            Add(WordStyleSheet.Unit, Words.Unit(unit));
        if (breakBefore)
            Add(WordStyleSheet.Flush, "");
        if (table.Columns.IsEmpty || table.Rows.IsEmpty)
            return;
        body.Append(WordTable.Of(table));
        // Two tables in a row would run together, and a document cannot end with one.
        Add(WordStyleSheet.Note, "");
    }

    private void AddChart(ReportBlock.Chart chart)
    {
        if (chart.HasValues)
        {
            var place = TextParagraph(WordStyleSheet.Chart, "");
            place.Append(WordChart.Of(chart, (uint)charts.Count + 1, ChartId(charts.Count)));
            body.Append(place);
            charts.Add(chart);
        }
        else
        {
            Add(WordStyleSheet.Chart, Words.NoValues);
        }

        Add(WordStyleSheet.ChartCaption, Words.ChartCaption(chart));
    }

    /// <summary>附件说明: 左空二字; further names under the first.</summary>
    private void AddAttachments(ReportBlock.Attachments attachments)
    {
        Add(WordStyleSheet.Flush, "");
        for (var index = 0; index < attachments.Names.Length; index++)
        {
            var lead = index == 0 ? Words.Attachment : "";
            var number = attachments.Names.Length == 1 ? "" : $"{index + 1}.";
            var paragraph = TextParagraph(WordStyleSheet.Flush, lead + number + attachments.Names[index]);
            paragraph.ParagraphProperties!.Indentation = Indent(500, hanging: index == 0 ? 300 : 0);
            body.Append(paragraph);
        }
    }

    /// <summary>落款.</summary>
    private void AddSignature(ReportBlock.Signature signature)
    {
        var date = signature.Date is { } day ? Printed.Date(day) : Words.NoDate;
        var form = SignatureForm.Of(signature, date);
        for (var line = 0; line < form.LinesAbove; line++)
            Add(WordStyleSheet.Flush, "");
        if (signature.Seal == SealPlace.BesideUnit)
            body.Append(WordLetterhead.SealPlace(signature, form));
        AddRight(signature.Unit, form.RightOfUnit);
        AddRight(date, form.RightOfDate);
    }

    /// <summary>落款 takes a short paragraph along: alone on a page it would sign nothing.</summary>
    private void KeepTogether(int first)
    {
        foreach (var paragraph in body.ChildElements.Skip(Math.Max(first, 0)).SkipLast(1).OfType<W.Paragraph>())
        {
            if (paragraph is not { ParagraphProperties: { } properties, InnerText.Length: <= LongestKept })
                continue;
            properties.KeepNext = new W.KeepNext();
            properties.KeepLines = new W.KeepLines();
        }
    }

    private void AddRight(string text, decimal charactersFree)
    {
        var paragraph = TextParagraph(WordStyleSheet.Flush, text);
        var hundredths = (int)(charactersFree * 100m);
        paragraph.ParagraphProperties!.KeepLines = new W.KeepLines();
        paragraph.ParagraphProperties.Indentation = new W.Indentation
        {
            FirstLineChars = 0,
            FirstLine = "0",
            RightChars = hundredths,
            Right = Twips(hundredths),
        };
        paragraph.ParagraphProperties.Justification = new W.Justification { Val = W.JustificationValues.Right };
        body.Append(paragraph);
    }

    private void Add(string style, string text) => body.Append(TextParagraph(style, text));

    private W.Paragraph TextParagraph(string style, string text)
    {
        var paragraph = new W.Paragraph(
            new W.ParagraphProperties
            {
                ParagraphStyleId = style == WordStyleSheet.Body ? null : new W.ParagraphStyleId { Val = style },
                PageBreakBefore = breakBefore ? new W.PageBreakBefore() : null,
            }
        );
        breakBefore = false;
        if (text.Length > 0)
            paragraph.Append(WordRun.Of(text));
        return paragraph;
    }

    private static W.Indentation Indent(int left, int hanging)
    {
        var indent = new W.Indentation { LeftChars = left, Left = Twips(left) };
        if (hanging > 0)
        {
            indent.HangingChars = hanging;
            indent.Hanging = Twips(hanging);
        }
        else
        {
            indent.FirstLineChars = 0;
            indent.FirstLine = "0";
        }

        return indent;
    }

    /// <summary>Hundredths of a character of 三号 as twips.</summary>
    private static string Twips(int hundredths) => (hundredths * 315 / 100).ToString(CultureInfo.InvariantCulture);
}

/// <summary>A document being written, with what it points to.</summary>
internal sealed record WordDocument(
    W.Document Document,
    IReadOnlyList<ReportBlock.Chart> Charts,
    IReadOnlyList<Picture> Pictures
);
