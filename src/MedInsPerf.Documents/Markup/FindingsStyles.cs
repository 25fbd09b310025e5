using System.Globalization;
using System.Xml.Linq;
using MedInsPerf.Documents.Uploads;

namespace MedInsPerf.Documents.Markup;

/// <summary>Two cell styles of the sheet 核验结果, added behind those of the workbook: a bold head, and text that wraps.</summary>
internal static class FindingsStyles
{
    /// <summary>The indexes of head and text; both 0 where the workbook has no styles to add to.</summary>
    public static (int Head, int Text) Add(PackageEdit edit, OfficePackage package, XNamespace space)
    {
        var styles = package
            .RelationshipsOf(package.MainPart!)
            .Values.FirstOrDefault(relation => relation.IsOf("styles"));
        if (
            styles is null
            || edit.Open(styles.Target) is not { } root
            || root.Child("fonts") is not { } fonts
            || root.Child("cellXfs") is not { } formats
        )
            return (0, 0);
        var bold = Append(fonts, new XElement(space + "font", new XElement(space + "b"), Size(fonts, space)));
        return (Append(formats, Format(space, bold)), Append(formats, Format(space, font: 0)));
    }

    private static XElement Size(XElement fonts, XNamespace space) =>
        new(space + "sz", new XAttribute("val", fonts.Elements().FirstOrDefault()?.Val("sz") ?? "11"));

    private static XElement Format(XNamespace space, int font) =>
        new(
            space + "xf",
            new XAttribute("numFmtId", "0"),
            new XAttribute("fontId", font.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("fillId", "0"),
            new XAttribute("borderId", "0"),
            new XAttribute("xfId", "0"),
            new XAttribute("applyFont", "1"),
            new XAttribute("applyAlignment", "1"),
            new XElement(space + "alignment", new XAttribute("vertical", "top"), new XAttribute("wrapText", "1"))
        );

    private static int Append(XElement list, XElement item)
    {
        list.Add(item);
        var count = list.Elements().Count();
        list.SetAttributeValue("count", count.ToString(CultureInfo.InvariantCulture));
        return count - 1;
    }
}
