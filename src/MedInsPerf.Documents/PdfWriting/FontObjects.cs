using System.Globalization;
using System.Text;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>A font of a document as PDF objects: the subset, its widths, and what its codes stand for.</summary>
internal static class FontObjects
{
    private const int MostInBlock = 100;
    private const int DefaultWidth = 1000;

    public static int Write(PdfObjects file, FontUse use)
    {
        var font = use.Font;
        var name = $"{Tag(use)}+{font.PostScriptName}";
        var subset = FontSubset.Of(font, use.Used.Select(used => used.Glyph));
        var program = file.AddStream($"/Length1 {subset.Length}", subset);
        var box = string.Join(' ', font.Bounds.Select(PdfText.Number));
        var (ascent, descent) = (font.PerThousand(font.Ascent), font.PerThousand(font.Descent));
        var descriptor = file.Add(
            $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{box}]/ItalicAngle 0/Ascent {ascent}"
                + $"/Descent {descent}/CapHeight {ascent}/StemV 80/FontFile2 {program} 0 R>>"
        );
        var descendant = file.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
                + $"/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW {DefaultWidth}/W[{Widths(use)}]/CIDToGIDMap/Identity>>"
        );
        var unicode = file.AddStream("", ToUnicode(use));
        return file.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]"
                + $"/ToUnicode {unicode} 0 R>>"
        );
    }

    /// <summary>Six letters that tell one subset from another.</summary>
    private static string Tag(FontUse use)
    {
        var hash = 17u;
        foreach (var (character, _) in use.Used)
            hash = unchecked((hash * 16777619u) ^ (uint)character);
        var tag = new char[6];
        for (var at = 0; at < tag.Length; at++, hash /= 26)
            tag[at] = (char)('A' + (int)(hash % 26));
        return new string(tag);
    }

    private static string Widths(FontUse use)
    {
        var widths = new StringBuilder();
        for (var code = 1; code < use.Used.Count; code++)
        {
            var width = use.Font.Advance(use.Used[code].Glyph);
            if (width != DefaultWidth)
                widths.Append(CultureInfo.InvariantCulture, $"{code}[{width}]");
        }

        return widths.ToString();
    }

    /// <summary>What each code stands for, taken from the text that was set, not from the font.</summary>
    private static byte[] ToUnicode(FontUse use)
    {
        var map = new StringBuilder(
            "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                + "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"
        );
        for (var first = 1; first < use.Used.Count; first += MostInBlock)
        {
            var count = Math.Min(MostInBlock, use.Used.Count - first);
            map.Append(CultureInfo.InvariantCulture, $"{count} beginbfchar\n");
            for (var code = first; code < first + count; code++)
            {
                map.Append('<').AppendHex(code).Append("><");
                foreach (var unit in char.ConvertFromUtf32(use.Used[code].Character))
                    map.AppendHex(unit);
                map.Append(">\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n").Bytes();
    }
}
