using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MedInsPerf.Documents.Word;

/// <summary>版面 of GB/T 9704: A4, margins 37/35/28/26 mm, the page number “— 1 —” to the outside. Lengths in twips.</summary>
internal static class WordPage
{
    public const string OddFooter = "rIdOddFooter";
    public const string EvenFooter = "rIdEvenFooter";
    public const string FirstFooter = "rIdFirstFooter";

    private const int Width = 11906;
    private const int Height = 16838;
    private const int Top = 2098;
    private const int Bottom = 1984;
    private const int Left = 1587;
    private const int Right = 1474;

    /// <summary>7 mm below the text, less the height of the number.</summary>
    private const int FooterFromEdge = 1304;

    /// <summary>28 pt.</summary>
    public const int Line = 560;

    /// <summary>四号.</summary>
    private const int OneCharacter = 280;

    /// <summary>156 mm.</summary>
    public const int TextWidth = Width - Left - Right;

    /// <param name="hasCover">Whether the first page is a cover, which shows no number.</param>
    public static W.SectionProperties Section(bool hasCover)
    {
        var section = Section();
        if (hasCover)
        {
            section.InsertBefore(new W.TitlePage(), section.GetFirstChild<W.DocGrid>());
            section.InsertBefore(
                new W.FooterReference { Type = W.HeaderFooterValues.First, Id = FirstFooter },
                section.GetFirstChild<W.PageSize>()
            );
        }

        return section;
    }

    private static W.SectionProperties Section() =>
        new(
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = OddFooter },
            new W.FooterReference { Type = W.HeaderFooterValues.Even, Id = EvenFooter },
            new W.PageSize { Width = Width, Height = Height },
            new W.PageMargin
            {
                Top = Top,
                Bottom = Bottom,
                Left = Left,
                Right = Right,
                Header = 851,
                Footer = FooterFromEdge,
                Gutter = 0,
            },
            new W.DocGrid { Type = W.DocGridValues.Lines, LinePitch = Line }
        );

    /// <summary>单页码居右空一字，双页码居左空一字; what else stands at the foot stands on the other side.</summary>
    public static W.Footer Footer(bool even, string? foot)
    {
        var paragraph = new W.Paragraph(
            new W.ParagraphProperties
            {
                ParagraphStyleId = new W.ParagraphStyleId { Val = WordStyleSheet.Footer },
                Tabs = foot is null
                    ? null
                    : new W.Tabs(
                        new W.TabStop
                        {
                            Val = W.TabStopValues.Right,
                            Position = even ? TextWidth : TextWidth - OneCharacter,
                        }
                    ),
                Indentation = even
                    ? new W.Indentation { LeftChars = 100, Left = "280" }
                    : new W.Indentation { RightChars = 100, Right = "280" },
                Justification = new W.Justification
                {
                    Val = even || foot is not null ? W.JustificationValues.Left : W.JustificationValues.Right,
                },
            }
        );
        if (foot is not null && !even)
            paragraph.Append(Small(foot), Tab());
        paragraph.Append(
            new W.Run(Text("— ")),
            new W.SimpleField(new W.Run(new W.Text("1"))) { Instruction = " PAGE " },
            new W.Run(Text(" —"))
        );
        if (foot is not null && even)
            paragraph.Append(Tab(), Small(foot));
        return new W.Footer(paragraph);
    }

    /// <summary>The foot of a cover, which shows no number.</summary>
    public static W.Footer FirstFoot(string? foot)
    {
        var paragraph = new W.Paragraph(
            new W.ParagraphProperties { ParagraphStyleId = new W.ParagraphStyleId { Val = WordStyleSheet.Footer } }
        );
        if (foot is not null)
            paragraph.Append(Small(foot));
        return new W.Footer(paragraph);
    }

    private static W.Run Tab() => new(new W.TabChar());

    /// <summary>小五 and smaller, so that it does not compete with the number.</summary>
    private static W.Run Small(string text) =>
        new(new W.RunProperties { FontSize = new W.FontSize { Val = "17" } }, Text(XmlCharacters.Clean(text)));

    public static W.Settings Settings() =>
        new(
            new W.Zoom { Percent = "100" },
            new W.EvenAndOddHeaders(),
            new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.CompressPunctuation },
            new W.Compatibility(
                new W.CompatibilitySetting
                {
                    Name = W.CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            )
        );

    private static W.Text Text(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
