using System.Collections.Immutable;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace MedInsPerf.Samples;

/// <summary>
/// A report as a .docx with tables and charts of Word's own, each chart under its caption where the text has one.
/// Nothing of the product writes it.
/// </summary>
public static class ReportDocx
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006";

    /// <param name="hardWrapped">Whether the text's lines are cut in mid-sentence.</param>
    public static byte[] FromText(string text, bool hardWrapped = false)
    {
        var pieces = ReportLayout.Of(text, hardWrapped);
        var graphs = pieces.OfType<LaidOut.Graph>().ToImmutableArray();
        var waiting = graphs.ToList();
        var body = new StringBuilder();
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case LaidOut.Prose prose:
                    body.Append(ParagraphOf(prose.Text));
                    if (waiting.Find(graph => IsCaptionOf(prose.Text, graph)) is { } under)
                    {
                        body.Append(ChartParagraph(graphs.IndexOf(under)));
                        waiting.Remove(under);
                    }

                    break;
                case LaidOut.Grid grid:
                    body.Append(TableOf(grid)).Append(ParagraphOf(""));
                    break;
                case LaidOut.Graph graph when waiting.Remove(graph):
                    body.Append(ChartParagraph(graphs.IndexOf(graph)));
                    break;
                default:
                    break;
            }
        }

        return Zip([
            ("[Content_Types].xml", ContentTypes(graphs.Length)),
            ("_rels/.rels", Relations(("main", "officeDocument", "word/document.xml"))),
            (
                "word/document.xml",
                $"<w:document xmlns:w=\"{Word}\" xmlns:r=\"{Office}\"><w:body>{body}</w:body></w:document>"
            ),
            (
                "word/_rels/document.xml.rels",
                Relations([.. graphs.Select((_, index) => ($"chart{index}", "chart", $"charts/chart{index}.xml"))])
            ),
            .. graphs.Select((graph, index) => ($"word/charts/chart{index}.xml", ChartOf(graph))),
        ]);
    }

    private static bool IsCaptionOf(string text, LaidOut.Graph graph)
    {
        var at = text.IndexOf('：', StringComparison.Ordinal);
        if (!text.StartsWith("（图", StringComparison.Ordinal) || at < 0)
            return false;
        var caption = text[(at + 1)..].Split('）')[0];
        var title = graph.Title.Split('（')[0];
        return caption == title || caption + "图" == title || caption == title + "图";
    }

    private static string ParagraphOf(string text) => $"<w:p>{RunOf(text)}</w:p>";

    private static string RunOf(string text) =>
        text.Length == 0 ? "" : $"<w:r><w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r>";

    private static string ChartParagraph(int index) =>
        "<w:p><w:r><w:drawing>"
        + $"<wp:inline xmlns:wp=\"{Drawing}/wordprocessingDrawing\"><wp:extent cx=\"4572000\" cy=\"2743200\"/>"
        + $"<wp:docPr id=\"{index + 1}\" name=\"图表 {index + 1}\"/>"
        + $"<a:graphic xmlns:a=\"{Drawing}/main\"><a:graphicData uri=\"{Drawing}/chart\">"
        + $"<c:chart xmlns:c=\"{Drawing}/chart\" r:id=\"chart{index}\"/>"
        + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

    private static string TableOf(LaidOut.Grid grid)
    {
        var table = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>");
        table.Insert(table.Length, "<w:gridCol w:w=\"1100\"/>", grid.Width).Append("</w:tblGrid>");
        var cells = grid.Cells();
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            table.Append("<w:tr>");
            foreach (
                var cell in cells
                    .Where(cell => cell.Row <= row && row < cell.Row + cell.RowSpan)
                    .OrderBy(cell => cell.Column)
            )
            {
                var goesOn = cell.Row < row;
                table.Append("<w:tc><w:tcPr>");
                if (cell.ColumnSpan > 1)
                    table.Append($"<w:gridSpan w:val=\"{cell.ColumnSpan}\"/>");
                if (cell.RowSpan > 1)
                    table.Append(goesOn ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>");
                table.Append("</w:tcPr>").Append(ParagraphOf(goesOn ? "" : cell.Text)).Append("</w:tc>");
            }

            table.Append("</w:tr>");
        }

        return table.Append("</w:tbl>").ToString();
    }

    private static string ChartOf(LaidOut.Graph graph)
    {
        var kind =
            graph.Title.Contains("变动", StringComparison.Ordinal)
            || graph.Title.Contains("对比", StringComparison.Ordinal)
                ? ("<c:barChart><c:barDir val=\"col\"/>", "</c:barChart>")
                : ("<c:pieChart>", "</c:pieChart>");
        return $"<c:chartSpace xmlns:c=\"{Drawing}/chart\" xmlns:a=\"{Drawing}/main\"><c:chart><c:title><c:tx><c:rich><a:p><a:r>"
            + $"<a:t>{Escape(graph.Title)}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea>{kind.Item1}<c:ser>"
            + $"<c:cat><c:strRef><c:strCache>{Points(graph.Labels)}</c:strCache></c:strRef></c:cat>"
            + $"<c:val><c:numRef><c:numCache>{Points(graph.Values)}</c:numCache></c:numRef></c:val>"
            + $"</c:ser>{kind.Item2}</c:plotArea></c:chart></c:chartSpace>";
    }

    private static string Points(ImmutableArray<string> values) =>
        $"<c:ptCount val=\"{values.Length}\"/>"
        + string.Concat(values.Select((value, index) => $"<c:pt idx=\"{index}\"><c:v>{Escape(value)}</c:v></c:pt>"));

    private static string ContentTypes(int charts) =>
        $"<Types xmlns=\"{Package}/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
        + string.Concat(
            Enumerable
                .Range(0, charts)
                .Select(index =>
                    $"<Override PartName=\"/word/charts/chart{index}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/>"
                )
        )
        + "</Types>";

    private static string Relations(params (string Id, string Type, string Target)[] relations) =>
        $"<Relationships xmlns=\"{Package}/relationships\">"
        + string.Concat(
            relations.Select(relation =>
                $"<Relationship Id=\"{relation.Id}\" Type=\"{Office}/{relation.Type}\" Target=\"{relation.Target}\"/>"
            )
        )
        + "</Relationships>";

    private static string Escape(string text) => SecurityElement.Escape(text);

    private static byte[] Zip(IEnumerable<(string Name, string Content)> parts)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return packed.ToArray();
    }
}
