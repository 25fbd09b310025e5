using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using MedInsPerf.Documents.Sheets;

namespace MedInsPerf.Documents;

/// <summary>
/// 写 .xlsx: sheets with merged cells, number formats, print areas and repeated heads; byte-identical for identical input.
/// No cell is ever a formula, whatever its words begin with.
/// </summary>
public static partial class WorkbookWriter
{
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int LongestName = 31;

    /// <summary>Writes a workbook.</summary>
    /// <exception cref="ArgumentException">There is no sheet: Excel opens no such file.</exception>
    public static byte[] Write(IReadOnlyList<Sheet> sheets, DocumentMeta meta)
    {
        if (sheets.Count == 0)
            throw new ArgumentException("A workbook needs a sheet.", nameof(sheets));
        var names = Names(sheets);
        var styles = new SheetStyles();
        var package = new PackageDraft(meta, "xl/workbook.xml");
        var written = new List<SheetXml>();
        for (var index = 0; index < sheets.Count; index++)
        {
            var sheet = new SheetXml(sheets[index], styles);
            var file = $"worksheets/sheet{Number(index + 1)}.xml";
            package.Add($"xl/{file}", Types + "worksheet+xml", PackageZip.Xml(sheet.WriteTo));
            package.Relate("xl/workbook.xml", SheetId(index), PackageDraft.OfficeRelations + "worksheet", file);
            written.Add(sheet);
        }

        package.Relate("xl/workbook.xml", "rIdStyles", PackageDraft.OfficeRelations + "styles", "styles.xml");
        package.Add("xl/styles.xml", Types + "styles+xml", PackageZip.Xml(styles.WriteTo));
        package.Add(
            "xl/workbook.xml",
            Types + "sheet.main+xml",
            PackageZip.Xml(xml => WriteWorkbook(xml, sheets, names, written))
        );
        return package.Pack();
    }

    private static void WriteWorkbook(
        XmlWriter xml,
        IReadOnlyList<Sheet> sheets,
        List<string> names,
        List<SheetXml> written
    )
    {
        xml.WriteStartElement("workbook", SheetXml.Space);
        xml.WriteAttributeString("xmlns", "r", ns: null, PackageDraft.OfficeRelations.TrimEnd('/'));
        xml.WriteStartElement("sheets", SheetXml.Space);
        for (var index = 0; index < sheets.Count; index++)
        {
            xml.WriteStartElement("sheet", SheetXml.Space);
            xml.WriteAttributeString("name", names[index]);
            xml.WriteAttributeString("sheetId", Number(index + 1));
            xml.WriteAttributeString("r", "id", ns: null, SheetId(index));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        var defined = Defined(sheets, names, written).ToList();
        if (defined.Count > 0)
        {
            xml.WriteStartElement("definedNames", SheetXml.Space);
            foreach (var (name, sheet, range) in defined)
            {
                xml.WriteStartElement("definedName", SheetXml.Space);
                xml.WriteAttributeString("name", name);
                xml.WriteAttributeString("localSheetId", Number(sheet));
                xml.WriteString(range);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>打印区域 and 打印标题.</summary>
    private static IEnumerable<(string Name, int Sheet, string Range)> Defined(
        IReadOnlyList<Sheet> sheets,
        List<string> names,
        List<SheetXml> written
    )
    {
        for (var index = 0; index < sheets.Count; index++)
        {
            var (quoted, size) = (
                $"'{names[index].Replace("'", "''", StringComparison.Ordinal)}'",
                written[index].Size
            );
            if (size is { Rows: > 0, Columns: > 0 })
                yield return (
                    "_xlnm.Print_Area",
                    index,
                    $"{quoted}!$A$1:${SheetXml.Letters(size.Columns - 1)}${Number(size.Rows)}"
                );
            if (sheets[index].HeaderRows > 0)
                yield return ("_xlnm.Print_Titles", index, $"{quoted}!$1:${Number(sheets[index].HeaderRows)}");
        }
    }

    /// <summary>Names that Excel accepts, each once.</summary>
    private static List<string> Names(IReadOnlyList<Sheet> sheets)
    {
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            var clean = Refused().Replace(sheet.Name, " ").Trim().Trim('\'');
            var name = Shortened(clean.Length == 0 ? "Sheet" : clean, LongestName);
            for (var again = 2; names.Contains(name, StringComparer.OrdinalIgnoreCase); again++)
            {
                var suffix = $"（{Number(again)}）";
                name = Shortened(clean, LongestName - suffix.Length) + suffix;
            }

            names.Add(name);
        }

        return names;
    }

    private static string Shortened(string name, int length) => name.Length <= length ? name : name[..length];

    private static string SheetId(int index) => "rIdSheet" + Number(index + 1);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\[\]:*?/\\\p{C}]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Refused();
}
