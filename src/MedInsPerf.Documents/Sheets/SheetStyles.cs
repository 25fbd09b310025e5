using System.Globalization;
using System.Xml;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.Sheets;

/// <summary>The looks that the cells of a workbook use, numbered in the order of their first use.</summary>
internal sealed class SheetStyles
{
    private const string Space = SheetXml.Space;

    /// <summary>The first number that Excel leaves free for a workbook's own formats.</summary>
    private const int FirstOwnFormat = 164;

    private readonly Dictionary<Look, int> looks = [];
    private readonly List<Look> inOrder = [];
    private readonly List<string> formats = [];

    public SheetStyles() => IndexOf(SheetCell.Of(""));

    public int IndexOf(SheetCell cell)
    {
        var look = new Look(
            cell.Role,
            cell.Alignment,
            cell.Number is null ? SheetCell.General : cell.Format,
            Quoted: cell.Text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
        );
        if (looks.TryGetValue(look, out var index))
            return index;
        inOrder.Add(look);
        if (look.Format != SheetCell.General && !formats.Contains(look.Format))
            formats.Add(look.Format);
        return looks[look] = inOrder.Count - 1;
    }

    public void WriteTo(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Space);
        if (formats.Count > 0)
        {
            Start(xml, "numFmts", formats.Count);
            for (var index = 0; index < formats.Count; index++)
            {
                xml.WriteStartElement("numFmt", Space);
                xml.WriteAttributeString("numFmtId", Number(FirstOwnFormat + index));
                xml.WriteAttributeString("formatCode", formats[index]);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        Start(xml, "fonts", 4);
        Font(xml, "宋体", 11);
        Font(xml, "黑体", 16);
        Font(xml, "宋体", 10);
        Font(xml, "黑体", 11);
        xml.WriteEndElement();
        xml.WriteRaw(
            "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
                + "<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        );
        Start(xml, "cellXfs", inOrder.Count);
        foreach (var look in inOrder)
            Cell(xml, look);
        xml.WriteEndElement();
        xml.WriteRaw("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        xml.WriteEndElement();
    }

    private void Cell(XmlWriter xml, Look look)
    {
        var ruled = look.Role is CellRole.Head or CellRole.Body or CellRole.Total;
        var format = look.Format == SheetCell.General ? 0 : FirstOwnFormat + formats.IndexOf(look.Format);
        xml.WriteStartElement("xf", Space);
        xml.WriteAttributeString("numFmtId", Number(format));
        xml.WriteAttributeString("fontId", Number(FontOf(look.Role)));
        xml.WriteAttributeString("fillId", "0");
        xml.WriteAttributeString("borderId", ruled ? "1" : "0");
        xml.WriteAttributeString("xfId", "0");
        if (format > 0)
            xml.WriteAttributeString("applyNumberFormat", "1");
        xml.WriteAttributeString("applyFont", "1");
        xml.WriteAttributeString("applyBorder", "1");
        xml.WriteAttributeString("applyAlignment", "1");
        if (look.Quoted)
            xml.WriteAttributeString("quotePrefix", "1");
        xml.WriteStartElement("alignment", Space);
        xml.WriteAttributeString("horizontal", SideOf(look));
        xml.WriteAttributeString("vertical", "center");
        if (look.Role is not (CellRole.Plain or CellRole.Aside))
            xml.WriteAttributeString("wrapText", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string SideOf(Look look) =>
        look switch
        {
            { Role: CellRole.Title or CellRole.Head } => "center",
            { Alignment: Alignment.Right } => "right",
            { Alignment: Alignment.Centre } => "center",
            _ => "left",
        };

    private static int FontOf(CellRole role) =>
        role switch
        {
            CellRole.Title => 1,
            CellRole.Aside => 2,
            CellRole.Head or CellRole.Total => 3,
            _ => 0,
        };

    private static void Font(XmlWriter xml, string name, int points)
    {
        xml.WriteStartElement("font", Space);
        Value(xml, "sz", Number(points));
        Value(xml, "name", name);
        Value(xml, "charset", "134");
        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement(name, Space);
        xml.WriteAttributeString("val", value);
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name, int count)
    {
        xml.WriteStartElement(name, Space);
        xml.WriteAttributeString("count", Number(count));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <param name="Quoted">
    /// Excel takes words that begin with = + - @ or a tab for a formula as soon as somebody edits or re-imports them.
    /// </param>
    private sealed record Look(CellRole Role, Alignment Alignment, string Format, bool Quoted);
}
