using System.IO.Compression;
using System.Text;

namespace MedInsPerf.Documents.Tests;

/// <summary>Office files from the XML of their parts, as sound or as hostile as a test needs them.</summary>
internal static class Office
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static byte[] Docx(string body, params (string Name, string Content)[] more) =>
        Zip([
            .. Root("word/document.xml"),
            (
                "word/document.xml",
                $"<w:document xmlns:w='{Word}' xmlns:r='{Relations}'><w:body>{body}</w:body></w:document>"
            ),
            .. more,
        ]);

    public static byte[] Xlsx(string sheet, params (string Name, string Content)[] more) =>
        Zip([
            .. Root("xl/workbook.xml"),
            (
                "xl/workbook.xml",
                $"<workbook xmlns='{Sheet}' xmlns:r='{Relations}'><sheets><sheet name='自评表' sheetId='1' r:id='s1'/></sheets></workbook>"
            ),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns='{Sheet}'>{sheet}</worksheet>"),
            (
                "xl/_rels/workbook.xml.rels",
                Rels([
                    ("s1", "worksheet", "worksheets/sheet1.xml"),
                    .. new[] { ("st", "styles", "styles.xml"), ("ss", "sharedStrings", "sharedStrings.xml") }.Where(
                        part => more.Any(other => other.Name == "xl/" + part.Item3)
                    ),
                ])
            ),
            .. more,
        ]);

    public static string P(string text) => $"<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>";

    public static string Rels(params (string Id, string Type, string Target)[] relations) =>
        $"<Relationships xmlns='{PackageRelations}'>"
        + string.Concat(
            relations.Select(relation =>
                $"<Relationship Id='{relation.Id}' Type='{Relations}/{relation.Type}' Target='{relation.Target}'"
                + (relation.Target.Contains("://", StringComparison.Ordinal) ? " TargetMode='External'" : "")
                + "/>"
            )
        )
        + "</Relationships>";

    public static byte[] Zip(params (string Name, string Content)[] parts) =>
        Zip([.. parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content)))]);

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    private static (string Name, string Content)[] Root(string main) =>
        [
            (
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='xml' ContentType='application/xml'/>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + string.Concat(
                        Types.Select(type =>
                            $"<Override PartName='/{type.Part}' ContentType='{Formats}{type.Type}+xml'/>"
                        )
                    )
                    + "</Types>"
            ),
            ("_rels/.rels", Rels(("m", "officeDocument", main))),
        ];

    private const string Formats = "application/vnd.openxmlformats-officedocument.";

    private static readonly (string Part, string Type)[] Types =
    [
        ("word/document.xml", "wordprocessingml.document.main"),
        ("word/comments.xml", "wordprocessingml.comments"),
        ("xl/workbook.xml", "spreadsheetml.sheet.main"),
        ("xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"),
        ("xl/styles.xml", "spreadsheetml.styles"),
    ];
}
