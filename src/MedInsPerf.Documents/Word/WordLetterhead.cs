using System.Globalization;
using MedInsPerf.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MedInsPerf.Documents.Word;

/// <summary>
/// 版头与版记 as WordprocessingML, each paragraph with its own look: styles of theirs would change every document without.
/// </summary>
internal static class WordLetterhead
{
    private const string Red = "FF0000";
    private const string Title = "方正小标宋简体";
    private const string Kai = "楷体_GB2312";

    /// <summary>The faint words of an electronic seal's place.</summary>
    private const string Grey = "BFBFBF";

    /// <summary>四号 in twips.</summary>
    private const int Character = 280;

    /// <param name="logo">The place of the logo; null for none.</param>
    public static IEnumerable<W.Paragraph> Of(ReportBlock.Letterhead head, W.Run? logo, bool breakBefore)
    {
        var above = LetterheadForm.AboveMark;
        if (head.Logo is { } picture && logo is not null)
        {
            yield return new W.Paragraph(Properties(Single(), breakBefore), logo);
            above -= LetterheadForm.SizeOf(picture).Height;
        }

        var size = LetterheadForm.HalfPointsOf(head.Mark);
        yield return new W.Paragraph(
            Properties(
                Exactly(size / 2d * 1.3, above, head is { Number: null, Signer: null } ? 28 : 56),
                breakBefore && logo is null
            ),
            Run(head.Mark, Title, size, Red)
        );
        yield return Line(head);
    }

    /// <summary>发文字号 and 签发人 on the red line; the line alone where there is neither.</summary>
    private static W.Paragraph Line(ReportBlock.Letterhead head)
    {
        var properties = Properties(
            Exactly(head is { Number: null, Signer: null } ? 1 : 28, 0, 56),
            breakBefore: false
        );
        properties.ParagraphBorders = new W.ParagraphBorders(
            new W.BottomBorder
            {
                Val = W.BorderValues.Single,
                Color = Red,
                Size = (uint)(LetterheadForm.LineWidth * 8),
                Space = (uint)LetterheadForm.AboveLine,
            }
        );
        var paragraph = new W.Paragraph(properties);
        if (head.Signer is not { } signer)
        {
            if (head.Number is { } alone)
                paragraph.Append(WordRun.Of(alone));
            return paragraph;
        }

        // 上行文: number 居左空一字, signer 居右空一字. An indent would shorten the red line.
        properties.Justification = new W.Justification { Val = W.JustificationValues.Left };
        properties.Tabs = new W.Tabs(
            new W.TabStop { Val = W.TabStopValues.Left, Position = 320 },
            new W.TabStop { Val = W.TabStopValues.Right, Position = WordPage.TextWidth - 320 }
        );
        paragraph.Append(new W.Run(new W.TabChar()));
        if (head.Number is { } number)
            paragraph.Append(WordRun.Of(number));
        paragraph.Append(new W.Run(new W.TabChar()), WordRun.Of(Words.Signer), Run(signer, Kai, 32, colour: null));
        return paragraph;
    }

    /// <summary>The keyword of an electronic seal, faint and left of the unit.</summary>
    public static W.Paragraph SealPlace(ReportBlock.Signature signature, SignatureForm form)
    {
        var width = (double)TextWidth.Of(Words.SealKeyword) * 10.5;
        var properties = Properties(Exactly(28, 0, 0), breakBefore: false);
        properties.Indentation = new W.Indentation
        {
            FirstLineChars = 0,
            FirstLine = "0",
            Left = Twips(form.LeftOfKeyword(signature, width)),
        };
        properties.Justification = new W.Justification { Val = W.JustificationValues.Left };
        properties.KeepNext = new W.KeepNext();
        return new W.Paragraph(properties, Run(Words.SealKeyword, face: null, 21, Grey));
    }

    /// <summary>版记: a table that floats at the foot of the page on which the text ends.</summary>
    /// <remarks>LibreOffice before 7.6 lets no table float that is as wide as the text: there it follows the date.</remarks>
    public static W.Table Of(ReportBlock.Imprint imprint)
    {
        var table = new W.Table(
            new W.TableProperties
            {
                TablePositionProperties = new W.TablePositionProperties
                {
                    VerticalAnchor = W.VerticalAnchorValues.Margin,
                    HorizontalAnchor = W.HorizontalAnchorValues.Margin,
                    TablePositionXAlignment = W.HorizontalAlignmentValues.Left,
                    TablePositionYAlignment = W.VerticalAlignmentValues.Bottom,
                },
                TableOverlap = new W.TableOverlap { Val = W.TableOverlapValues.Never },
                TableWidth = new W.TableWidth { Width = Number(WordPage.TextWidth), Type = W.TableWidthUnitValues.Dxa },
                TableBorders = new W.TableBorders(
                    Rule<W.TopBorder>(LetterheadForm.OuterRule),
                    Rule<W.BottomBorder>(LetterheadForm.OuterRule),
                    Rule<W.InsideHorizontalBorder>(LetterheadForm.InnerRule)
                ),
                TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                TableCellMarginDefault = new W.TableCellMarginDefault(
                    new W.TableCellLeftMargin { Width = Character, Type = W.TableWidthValues.Dxa },
                    new W.TableCellRightMargin { Width = Character, Type = W.TableWidthValues.Dxa }
                ),
            },
            new W.TableGrid(new W.GridColumn { Width = Number(WordPage.TextWidth) })
        );
        if (imprint.CopyTo is { } copies)
        {
            var hanging = InRow();
            hanging.Indentation = new W.Indentation
            {
                Left = Number(3 * Character),
                HangingChars = 0,
                Hanging = Number(3 * Character),
            };
            table.Append(Row(new W.Paragraph(hanging, Small($"{Words.CopyTo}{copies}。"))));
        }

        if (imprint.PrintedBy is { } office)
        {
            var tabbed = InRow();
            tabbed.Tabs = new W.Tabs(
                new W.TabStop { Val = W.TabStopValues.Right, Position = WordPage.TextWidth - (2 * Character) }
            );
            var date = Small(Words.Printed(imprint.Date));
            table.Append(Row(new W.Paragraph(tabbed, Small(office), new W.Run(new W.TabChar()), date)));
        }

        return table;
    }

    private static W.ParagraphProperties InRow()
    {
        var properties = Properties(Exactly(LetterheadForm.ImprintLine, 0, 0), breakBefore: false);
        properties.Justification = new W.Justification { Val = W.JustificationValues.Left };
        return properties;
    }

    private static W.TableRow Row(W.Paragraph paragraph) =>
        new(
            new W.TableCell(
                new W.TableCellProperties(
                    new W.TableCellWidth { Width = Number(WordPage.TextWidth), Type = W.TableWidthUnitValues.Dxa }
                ),
                paragraph
            )
        );

    private static T Rule<T>(double points)
        where T : W.BorderType, new() =>
        new()
        {
            Val = W.BorderValues.Single,
            Size = (uint)(points * 8),
            Space = 0,
            Color = "auto",
        };

    private static W.ParagraphProperties Properties(W.SpacingBetweenLines lines, bool breakBefore) =>
        new()
        {
            ParagraphStyleId = new W.ParagraphStyleId { Val = WordStyleSheet.Flush },
            PageBreakBefore = breakBefore ? new W.PageBreakBefore() : null,
            SnapToGrid = new W.SnapToGrid { Val = false },
            SpacingBetweenLines = lines,
            Justification = new W.Justification { Val = W.JustificationValues.Center },
        };

    /// <summary>As tall as what stands on the line.</summary>
    private static W.SpacingBetweenLines Single() =>
        new()
        {
            Before = "0",
            After = "0",
            Line = "240",
            LineRule = W.LineSpacingRuleValues.Auto,
        };

    private static W.SpacingBetweenLines Exactly(double points, double before, double after) =>
        new()
        {
            Before = Twips(before),
            After = Twips(after),
            Line = Twips(points),
            LineRule = W.LineSpacingRuleValues.Exact,
        };

    private static W.Run Small(string text) => Run(text, face: null, 28, colour: null);

    private static W.Run Run(string text, string? face, int halfPoints, string? colour)
    {
        var run = WordRun.Of(text);
        run.RunProperties = new W.RunProperties
        {
            RunFonts = face is null ? null : new W.RunFonts { EastAsia = face },
            Color = colour is null ? null : new W.Color { Val = colour },
            Spacing = new W.Spacing { Val = 0 },
            FontSize = new W.FontSize { Val = Number(halfPoints) },
            FontSizeComplexScript = new W.FontSizeComplexScript { Val = Number(halfPoints) },
        };
        return run;
    }

    private static string Twips(double points) => Number((int)(points * 20));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
