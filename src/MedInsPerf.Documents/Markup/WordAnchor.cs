using System.Xml.Linq;
using MedInsPerf.Documents.Word;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Markup;

/// <summary>Where in a .docx a comment hangs: from one character to another, or a whole paragraph where these are null.</summary>
internal sealed record WordAnchor(XElement Host, WordCharacter? First, WordCharacter? Last)
{
    /// <summary>The anchor of a place; null where the document has nothing there to hang a comment on.</summary>
    public static WordAnchor? Find(WordReading reading, Place place)
    {
        if (place.Block < 0 || place.Block >= reading.Origins.Count)
            return null;
        var origin = reading.Origins[place.Block];
        var (text, stretches) = reading.Source.Blocks[place.Block] switch
        {
            Paragraph paragraph => (paragraph.Text, origin.Stretches),
            Table table when place.Cell is { } address && origin.Cells.TryGetValue(address, out var cell) => (
                table.Rows.SelectMany(row => row.Cells).First(found => found.Address == address).Text,
                cell
            ),
            _ => (CleanText.Of(""), []),
        };
        var characters = WordCharacter
            .Under(text, stretches)
            .Skip(place.Start)
            .Take(place.Length)
            .OfType<WordCharacter>()
            .ToList();
        var host =
            stretches
                .SelectMany(stretch => stretch.Runs.Pieces)
                .Select(piece => ParagraphOf(piece.Text))
                .FirstOrDefault()
            ?? origin.Host;
        if (host is null || IsBeside(host))
            host = origin.Host;
        if (host is null)
            return null;
        return characters is [var first, ..] && CanBeMarked(first.Text) && CanBeMarked(characters[^1].Text)
            ? new WordAnchor(host, first, characters[^1])
            : new WordAnchor(host, null, null);
    }

    /// <summary>Word takes no comments inside text boxes and notes, and none between the parts of a formula.</summary>
    private static bool CanBeMarked(XElement text)
    {
        if (text.Parent is not { Name.LocalName: "r" } run)
            return false;
        for (var at = run.Parent; at is not null; at = at.Parent)
        {
            if (at.Name.LocalName == "p")
                return !IsBeside(at);
            if (
                at.Name.LocalName
                is not (
                    "hyperlink"
                    or "ins"
                    or "moveTo"
                    or "smartTag"
                    or "customXml"
                    or "sdt"
                    or "sdtContent"
                    or "fldSimple"
                )
            )
                return false;
        }

        return false;
    }

    private static bool IsBeside(XElement paragraph) =>
        paragraph.Ancestors().Any(element => element.Name.LocalName is "txbxContent" or "footnote" or "endnote");

    private static XElement? ParagraphOf(XElement text) =>
        text.Ancestors().FirstOrDefault(element => element.Name.LocalName == "p");
}

/// <summary>One character of a .docx.</summary>
/// <param name="Text">The element that holds it.</param>
/// <param name="Offset">Its index there.</param>
internal sealed record WordCharacter(XElement Text, int Offset)
{
    /// <summary>For each character of a clean text the one that it was read from; null for what stands nowhere.</summary>
    public static IReadOnlyList<WordCharacter?> Under(CleanText text, IReadOnlyList<WordStretch> stretches)
    {
        var raw = stretches.SelectMany(InOrder).ToList();
        var under = new List<WordCharacter?>(text.Value.Length);
        var at = 0;
        for (var index = 0; index < text.Value.Length; index++)
        {
            var sign = (text.Raw ?? text.Value)[index];
            var next = sign == ' ' ? -1 : raw.FindIndex(at, candidate => candidate.Sign == sign);
            under.Add(next < 0 ? null : raw[next].Character);
            at = next < 0 ? at : next + 1;
        }

        return under;
    }

    private static IEnumerable<(char Sign, WordCharacter? Character)> InOrder(WordStretch stretch)
    {
        foreach (var sign in stretch.Number)
            yield return (sign, null);
        var text = stretch.Runs.Text;
        var piece = -1;
        for (var index = 0; index < text.Length; index++)
        {
            while (piece + 1 < stretch.Runs.Pieces.Count && stretch.Runs.Pieces[piece + 1].Start <= index)
                piece++;
            var holder = piece < 0 ? default : stretch.Runs.Pieces[piece];
            yield return (
                text[index],
                holder.Text is { } element && index - holder.Start < element.Value.Length
                    ? new WordCharacter(element, index - holder.Start)
                    : null
            );
        }
    }
}
