using System.Globalization;
using System.Xml.Linq;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Documents.Word;
using MedInsPerf.Documents.Workbooks;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Markup;

/// <summary>核验结果: the last sheet of a marked workbook, a row for each finding; its places lead to their cells.</summary>
internal static class FindingsSheet
{
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    private static readonly (string Title, int Width)[] Columns =
    [
        ("序号", 6),
        ("级别", 6),
        ("位置", 18),
        ("原文", 24),
        ("所写", 16),
        ("应为", 16),
        ("差额", 16),
        ("说明", 60),
        ("怎么办", 40),
        ("依据", 30),
        ("规则", 12),
    ];

    public static void Write(
        PackageEdit edit,
        OfficePackage package,
        IReadOnlyList<FindingNote> notes,
        SourceText source
    )
    {
        var main = package.MainPart!;
        var workbook = edit.Open(main)!;
        var space = workbook.Name.Namespace;
        var (head, body) = FindingsStyles.Add(edit, package, space);
        var links = new XElement(space + "hyperlinks");
        var rows = notes.Select((note, index) => Row(space, index + 2, body, Cells(note, index, source, links)));
        var root = new XElement(
            space + "worksheet",
            new XElement(
                space + "sheetViews",
                new XElement(
                    space + "sheetView",
                    new XAttribute("workbookViewId", "0"),
                    new XElement(
                        space + "pane",
                        new XAttribute("ySplit", "1"),
                        new XAttribute("topLeftCell", "A2"),
                        new XAttribute("activePane", "bottomLeft"),
                        new XAttribute("state", "frozen")
                    )
                )
            ),
            new XElement(space + "cols", Columns.Select((column, index) => Width(space, index + 1, column.Width))),
            new XElement(space + "sheetData", Row(space, 1, head, Columns.Select(column => column.Title)), rows)
        );
        if (links.HasElements)
            root.Add(links);
        edit.Put(PartOf(edit, package, workbook, main), root);
    }

    private static IEnumerable<string> Cells(FindingNote note, int index, SourceText source, XElement links)
    {
        var verdict = note.Finding.Verdict;
        var places = note.Here.Select(place => Name(place, source)).Distinct().ToList();
        if (places is [var first, ..] && first.Contains('!', StringComparison.Ordinal))
        {
            links.Add(
                new XElement(
                    links.Name.Namespace + "hyperlink",
                    new XAttribute("ref", $"C{index + 2}"),
                    new XAttribute("location", first)
                )
            );
        }

        return
        [
            (index + 1).ToString(CultureInfo.InvariantCulture),
            note.Severity,
            string.Join('\n', places),
            string.Join('\n', note.Finding.Verdict.Places.Select(place => place.Quote)),
            verdict.Stated ?? "",
            verdict.Computed ?? "",
            verdict.Difference ?? "",
            verdict.Explanation,
            note.Finding.Rule.Remedy,
            note.Finding.Rule.Basis.ToString(),
            note.Finding.Rule.Id,
        ];
    }

    private static string Name(Place place, SourceText source) =>
        source.Blocks.ElementAtOrDefault(place.Block) is Table { Name: { } sheet } && place.Cell is { } cell
            ? $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{cell}"
            : place.Cell ?? "";

    private static XElement Row(XNamespace space, int number, int style, IEnumerable<string> texts) =>
        new(
            space + "row",
            new XAttribute("r", number.ToString(CultureInfo.InvariantCulture)),
            texts.Select(
                (text, column) =>
                    new XElement(
                        space + "c",
                        new XAttribute("r", CellAddress.Write(number - 1, column)),
                        style == 0 ? null : new XAttribute("s", style.ToString(CultureInfo.InvariantCulture)),
                        new XAttribute("t", "inlineStr"),
                        new XElement(
                            space + "is",
                            new XElement(
                                space + "t",
                                new XAttribute(XNamespace.Xml + "space", "preserve"),
                                XmlCharacters.Clean(text)
                            )
                        )
                    )
            )
        );

    private static XElement Width(XNamespace space, int column, int width) =>
        new(
            space + "col",
            new XAttribute("min", column),
            new XAttribute("max", column),
            new XAttribute("width", width),
            new XAttribute("customWidth", "1")
        );

    /// <summary>The sheet of an earlier marking is written anew.</summary>
    private static string PartOf(PackageEdit edit, OfficePackage package, XElement workbook, string main)
    {
        var sheets = workbook.Child("sheets") ?? throw new UploadRefusedException(new UploadRefusal.Damaged());
        if (
            sheets.Elements().FirstOrDefault(sheet => sheet.Attr("name") is WorkbookFile.FindingsSheet)?.Attr("id")
                is { } id
            && package.RelationshipsOf(main).TryGetValue(id, out var known)
        )
            return known.Target;
        var part = edit.FreeName("xl/worksheets/findings#.xml");
        edit.DeclareType(part, SheetType);
        XNamespace relation = edit.RelationTypes.TrimEnd('/');
        var number = sheets
            .Elements()
            .Select(sheet => uint.TryParse(sheet.Attr("sheetId"), out var taken) ? taken : 0)
            .DefaultIfEmpty(0u)
            .Max();
        sheets.Add(
            new XElement(
                sheets.Name.Namespace + "sheet",
                new XAttribute("name", WorkbookFile.FindingsSheet),
                new XAttribute("sheetId", number + 1),
                new XAttribute(relation + "id", edit.Relate(main, "worksheet", part))
            )
        );
        return part;
    }
}
