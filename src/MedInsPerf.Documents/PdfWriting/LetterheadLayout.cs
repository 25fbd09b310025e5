using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>版头与版记 on pages, by GB/T 9704-2012 7.2 and 7.4.</summary>
internal static class LetterheadLayout
{
    private static readonly TextStyle Number = TextStyle.Body with { Side = Side.Centre, FirstIndent = 0 };

    /// <summary>版头: heads a page.</summary>
    public static void Set(
        PageFlow flow,
        FontBook book,
        ReportBlock.Letterhead head,
        Tag document,
        List<Picture> pictures
    )
    {
        if (!flow.IsAtTop)
            flow.NewPage();
        if (head.Logo is { } logo)
        {
            var (width, height) = LetterheadForm.SizeOf(logo);
            flow.Page.Begin(document.Add(new Tag("Figure") { Alternative = Words.Logo(head.Mark) }));
            var left = PageFlow.Left + ((PageFlow.TextWidth - width) / 2);
            flow.Page.Image(ImageObjects.NameOf(pictures.Count), left, flow.At, width, height);
            flow.Page.End();
            pictures.Add(logo);
        }

        flow.Skip(LetterheadForm.AboveMark);
        flow.Page.Colour(255, 0, 0);
        var mark = TextStyle.Mark(LetterheadForm.HalfPointsOf(head.Mark) / 2.0);
        flow.Paragraph(head.Mark, mark, document.Add(new Tag("P")));
        flow.Page.Colour(0, 0, 0);
        flow.Skip((head is { Number: null, Signer: null } ? 1 : 2) * Number.Line);
        NumberAndSigner(flow, book, head, document);
        flow.Skip(LetterheadForm.AboveLine);
        flow.Page.BeginArtifact();
        flow.Page.Colour(255, 0, 0);
        flow.Page.LineWidth(LetterheadForm.LineWidth);
        flow.Page.Line(PageFlow.Left, flow.At, PageFlow.Left + PageFlow.TextWidth, flow.At);
        flow.Page.Colour(0, 0, 0);
        flow.Page.End();
        flow.Skip(2 * Number.Line);
    }

    /// <summary>发文字号 in the middle; with a 签发人 to the left of it, each 空一字 from the margin.</summary>
    private static void NumberAndSigner(PageFlow flow, FontBook book, ReportBlock.Letterhead head, Tag document)
    {
        if (head.Signer is not { } signer)
        {
            if (head.Number is { } alone)
                flow.Paragraph(alone, Number, document.Add(new Tag("P")));
            return;
        }

        var baseline = flow.At + PageFlow.Baseline(Number.Line, Number.Size);
        if (head.Number is { } number)
        {
            flow.Page.Begin(document.Add(new Tag("P")));
            flow.Page.Text(book.Set(number, FontRole.Body), PageFlow.Left + Number.Size, baseline, Number.Size);
            flow.Page.End();
        }

        var (lead, name) = (book.Set(Words.Signer, FontRole.Body), book.Set(signer, FontRole.Kai));
        var width = LineBreaker.WidthOf(name, Number.Size, 0);
        var left = PageFlow.Left + PageFlow.TextWidth - Number.Size - width;
        flow.Page.Begin(document.Add(new Tag("P")));
        flow.Page.Text(lead, left - LineBreaker.WidthOf(lead, Number.Size, 0), baseline, Number.Size);
        flow.Page.Text(name, left, baseline, Number.Size);
        flow.Page.End();
        flow.Skip(Number.Line);
    }

    /// <summary>The keyword of an electronic seal, faint and left of the unit.</summary>
    public static void Keyword(
        PageFlow flow,
        FontBook book,
        ReportBlock.Signature signature,
        SignatureForm form,
        Tag document
    )
    {
        var style = TextStyle.Note with { Line = Number.Line };
        var width = LineBreaker.WidthOf(book.Set(Words.SealKeyword, style.Role), style.Size, 0);
        flow.Page.Colour(191, 191, 191);
        var left = form.LeftOfKeyword(signature, width);
        flow.Paragraph(Words.SealKeyword, style with { Left = left }, document.Add(new Tag("P")));
        flow.Page.Colour(0, 0, 0);
    }

    /// <summary>版记: at the foot of the page on which the text ends, or of the next where it does not fit.</summary>
    public static void Set(PageFlow flow, FontBook book, ReportBlock.Imprint imprint, Tag document)
    {
        var hanging = 3 * TextStyle.Imprint.Size;
        var copies = TextStyle.Imprint with { Left = TextStyle.Imprint.Left + hanging, FirstIndent = -hanging };
        var copyTo = imprint.CopyTo is { } names ? $"{Words.CopyTo}{names}。" : null;
        var height =
            (copyTo is null ? 0 : flow.HeightOf(copyTo, copies))
            + (imprint.PrintedBy is null ? 0 : TextStyle.Imprint.Line);
        flow.Need(height);
        flow.Skip(flow.Room - height);
        Rule(flow, LetterheadForm.OuterRule);
        if (copyTo is not null)
            flow.Paragraph(copyTo, copies, document.Add(new Tag("P")));
        if (imprint.PrintedBy is { } office)
        {
            if (copyTo is not null)
                Rule(flow, LetterheadForm.InnerRule);
            PrintedBy(flow, book, office, Words.Printed(imprint.Date), document);
        }

        Rule(flow, LetterheadForm.OuterRule);
    }

    private static void PrintedBy(PageFlow flow, FontBook book, string office, string date, Tag document)
    {
        var style = TextStyle.Imprint;
        var baseline = flow.At + PageFlow.Baseline(style.Line, style.Size);
        var (left, right) = (book.Set(office, style.Role), book.Set(date, style.Role));
        flow.Page.Begin(document.Add(new Tag("P")));
        flow.Page.Text(left, PageFlow.Left + style.Left, baseline, style.Size);
        flow.Page.Text(
            right,
            PageFlow.Left + PageFlow.TextWidth - style.Right - LineBreaker.WidthOf(right, style.Size, 0),
            baseline,
            style.Size
        );
        flow.Page.End();
        flow.Skip(style.Line);
    }

    private static void Rule(PageFlow flow, double width)
    {
        flow.Page.BeginArtifact();
        flow.Page.LineWidth(width);
        flow.Page.Line(PageFlow.Left, flow.At, PageFlow.Left + PageFlow.TextWidth, flow.At);
        flow.Page.End();
    }
}
