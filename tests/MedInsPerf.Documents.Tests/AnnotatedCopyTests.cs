using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Samples;

namespace MedInsPerf.Documents.Tests;

/// <summary>What was found is given back at its place, and nothing else of the file changes.</summary>
public sealed class AnnotatedCopyTests
{
    [Fact]
    public void A_comment_holds_exactly_the_quoted_words_across_runs_and_keeps_their_styles()
    {
        var docx = Office.Docx(
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>资金使用率</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space='preserve'> 98. 33%，</w:t><w:tab/><w:t>剩</w:t></w:r><w:r><w:t>12元。</w:t></w:r></w:p>"
        );
        var source = Source("a.docx", docx);
        var marked = Annotated("a.docx", docx, On(source, "率98.33%，剩"), On(source, "剩12元"));

        Comments(marked).ShouldBe(["率 98. 33%，剩", "剩12元"]);
        Runs(marked)
            .Where(run => run.Text.Length > 0)
            .ShouldBe([("资金使用", "b"), ("率", "b"), (" 98. 33%，", "i"), ("剩", "i"), ("12元", ""), ("。", "")]);
        Source("a.docx", marked).Blocks.ShouldBe(source.Blocks, new SameText());
    }

    [Fact]
    public void Each_place_has_its_comment_in_paragraphs_and_cells_and_a_finding_without_one_stands_at_the_end()
    {
        var docx = Office.Docx(
            Office.P("预算100元。")
                + $"<w:tbl><w:tr><w:tc>{Office.P("合计")}</w:tc><w:tc>{Office.P("90")}</w:tc></w:tr></w:tbl>"
                + Office.P("完。")
        );
        var source = Source("a.docx", docx);
        var marked = Annotated("a.docx", docx, Finding(Place(source, "100元"), Place(source, "90")), Finding());

        Comments(marked).ShouldBe(["100元", "90", "完。"]);
        CommentTexts(marked).ShouldAllBe(text => text.Contains("怎么办：", StringComparison.Ordinal));
    }

    [Fact]
    public void Comments_that_stand_in_the_file_stay()
    {
        var docx = Office.Docx(
            "<w:p><w:commentRangeStart w:id='7'/><w:r><w:t>预算100元。</w:t></w:r><w:commentRangeEnd w:id='7'/><w:r><w:commentReference w:id='7'/></w:r></w:p>",
            (
                "word/comments.xml",
                $"<w:comments xmlns:w='{Office.Word}'><w:comment w:id='7' w:author='王'>{Office.P("请核对")}</w:comment></w:comments>"
            ),
            ("word/_rels/document.xml.rels", Office.Rels(("c", "comments", "comments.xml")))
        );
        var marked = Annotated("a.docx", docx, On(Source("a.docx", docx), "100元"));

        Comments(marked).ShouldBe(["预算100元。", "100元"]);
        CommentTexts(marked)[0].ShouldBe("请核对");
        Part(marked, "word/document.xml")
            .Descendants()
            .Count(element => element.Name.LocalName == "commentReference")
            .ShouldBe(2);
    }

    [Fact]
    public void A_file_with_a_damaged_picture_is_read_and_what_was_found_is_told_beside_it()
    {
        var picture = new string('图', 2000);
        var docx = Office.Docx(Office.P("预算100元。"), ("word/media/image1.png", picture));
        using (var zip = new ZipArchive(new MemoryStream(docx)))
        {
            var packed = zip.GetEntry("word/media/image1.png")!.CompressedLength;
            var at = docx.AsSpan().IndexOf("word/media/image1.png"u8) + "word/media/image1.png".Length;
            docx.AsSpan(at, (int)packed).Fill(0xFF);
        }

        var copy = AnnotatedCopy.Of("a.docx", docx, [On(Source("a.docx", docx), "100元")]);
        copy.Name.ShouldBe("a.docx.核验结果.docx");
        DocumentReader.Read(copy.Name, copy.Bytes).ShouldBeOfType<ReadOutcome.Accepted>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<w:comments")]
    public void Where_others_comments_are_damaged_what_was_found_is_told_beside_it(string comments)
    {
        var docx = Office.Docx(
            Office.P("预算100元。"),
            ("word/comments.xml", comments),
            ("word/_rels/document.xml.rels", Office.Rels(("c", "comments", "comments.xml")))
        );
        AnnotatedCopy.Of("a.docx", docx, [On(Source("a.docx", docx), "100元")]).Name.ShouldBe("a.docx.核验结果.docx");
    }

    [Fact]
    public void What_stands_in_a_number_a_text_box_or_a_note_is_marked_at_the_paragraph_that_holds_it()
    {
        var docx = Office.Docx(
            "<w:p><w:r><w:t>前文</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框里100元</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
                + "<w:p><w:r><w:t>后文</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>",
            (
                "word/footnotes.xml",
                $"<w:footnotes xmlns:w='{Office.Word}'><w:footnote w:id='2'>{Office.P("注里90元")}</w:footnote></w:footnotes>"
            ),
            ("word/_rels/document.xml.rels", Office.Rels(("f", "footnotes", "footnotes.xml")))
        );
        var source = Source("a.docx", docx);
        var marked = Annotated("a.docx", docx, On(source, "100元"), On(source, "90元"));

        Comments(marked).ShouldBe(["前文框里100元", "后文"]);
        Part(marked, "word/document.xml")
            .Descendants()
            .Where(element => element.Name.LocalName == "txbxContent")
            .Descendants()
            .ShouldNotContain(element => element.Name.LocalName.StartsWith("comment", StringComparison.Ordinal));
    }

    [Fact]
    public void A_checked_report_comes_back_valid_with_every_finding_and_in_the_same_bytes_each_time()
    {
        var docx = SampleDocx.FromText(SampleText.Qingxi);
        var findings = RuleBook.Current.Check([RecordReader.Read(Source("清溪.docx", docx))]).Findings;
        findings.ShouldNotBeEmpty();

        var marked = AnnotatedCopy.Of("清溪.docx", docx, findings);

        marked.Name.ShouldBe("清溪.docx");
        Valid(marked.Bytes);
        CommentTexts(marked.Bytes).Length.ShouldBe(findings.Sum(finding => finding.Verdict.Places.Length));
        Comments(marked.Bytes)
            .Select(Squeezed)
            .ShouldBe(
                findings.SelectMany(finding => finding.Verdict.Places).Select(place => Squeezed(place.Quote)),
                ignoreOrder: true
            );
        AnnotatedCopy.Of("清溪.docx", docx, findings).Bytes.ShouldBe(marked.Bytes);
        Source("清溪.docx", marked.Bytes).Blocks.ShouldBe(Source("清溪.docx", docx).Blocks, new SameText());
    }

    [Fact]
    public void A_workbook_carries_a_note_at_the_cell_and_a_sheet_that_lists_what_was_found()
    {
        var xlsx = Office.Xlsx(
            "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>合计</t></is></c><c r='B1'><v>90</v></c></row></sheetData><extLst/>",
            (
                "xl/styles.xml",
                $"<styleSheet xmlns='{Office.Sheet}'><fonts count='1'><font><sz val='12'/></font></fonts><fills count='1'><fill/></fills><borders count='1'><border/></borders><cellStyleXfs count='1'><xf/></cellStyleXfs><cellXfs count='1'><xf/></cellXfs></styleSheet>"
            )
        );
        var source = Source("a.xlsx", xlsx);
        var marked = Annotated("a.xlsx", xlsx, Finding(Place(source, "90")), Finding(Place(source, "90")), Finding());

        Valid(marked);
        Part(marked, "xl/comments.xml")
            .Descendants()
            .Where(element => element.Name.LocalName == "comment")
            .ShouldHaveSingleItem()
            .Attribute("ref")!
            .Value.ShouldBe("B1");
        Part(marked, "xl/worksheets/sheet1.xml")
            .Elements()
            .Select(element => element.Name.LocalName)
            .ShouldBe(["sheetData", "legacyDrawing", "extLst"]);
        Part(marked, "xl/worksheets/findings.xml")
            .Descendants()
            .Count(element => element.Name.LocalName == "row")
            .ShouldBe(4);
        Part(marked, "xl/worksheets/findings.xml")
            .Descendants()
            .Count(element => element.Name.LocalName == "hyperlink")
            .ShouldBe(2);
        Source("a.xlsx", marked).Blocks.ShouldBe(source.Blocks, new SameText());
        Annotated("a.xlsx", xlsx, Finding(Place(source, "90")), Finding(Place(source, "90")), Finding())
            .ShouldBe(marked);
    }

    [Fact]
    public void A_workbook_marked_twice_has_one_list_and_keeps_its_notes()
    {
        var xlsx = Office.Xlsx(
            "<sheetData><row r='1'><c r='A1'><v>90</v></c><c r='B1'><v>10</v></c></row></sheetData>"
        );
        var source = Source("a.xlsx", xlsx);
        var once = Annotated("a.xlsx", xlsx, Finding(Place(source, "90")));
        var twice = Annotated("a.xlsx", once, Finding(Place(source, "90")), Finding(Place(source, "10")));

        Valid(twice);
        Part(twice, "xl/workbook.xml").Descendants().Count(element => element.Name.LocalName == "sheet").ShouldBe(2);
        Part(twice, "xl/comments.xml")
            .Descendants()
            .Where(element => element.Name.LocalName == "comment")
            .Select(comment =>
                (comment.Attribute("ref")!.Value, comment.Descendants().Count(element => element.Name.LocalName == "t"))
            )
            .ShouldBe([("A1", 2), ("B1", 1)]);
        Part(twice, "xl/drawings/vmlDrawing.vml")
            .Elements()
            .Count(element => element.Name.LocalName == "shape")
            .ShouldBe(2);
    }

    [Fact]
    public void Of_a_text_or_pdf_a_report_is_made()
    {
        var text = Encoding.UTF8.GetBytes(SampleText.Qingxi);
        var findings = RuleBook.Current.Check([RecordReader.Read(Source("清溪.txt", text))]).Findings;
        var copy = AnnotatedCopy.Of("清溪.txt", text, findings);

        copy.Name.ShouldBe("清溪.txt.核验结果.docx");
        Valid(copy.Bytes);
        var report = Source(copy.Name, copy.Bytes).Blocks.OfType<Table>().ShouldHaveSingleItem();
        report.Rows.Length.ShouldBe(findings.Length + 1);
    }

    private static string Squeezed(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));

    private static SourceText Source(string name, byte[] bytes) =>
        DocumentReader.Read(name, bytes).ShouldBeOfType<ReadOutcome.Accepted>().Source;

    private static byte[] Annotated(string name, byte[] bytes, params Finding[] findings) =>
        AnnotatedCopy.Of(name, bytes, findings).Bytes;

    private static Finding On(SourceText source, string words) => Finding(Place(source, words));

    private static Finding Finding(params Place[] places) =>
        new(
            "k",
            RuleBook.Current.All[0],
            Severity.Error,
            new Verdict(false, [.. places], "90", "100", "10", "算出来是 100。")
        );

    private static Place Place(SourceText source, string words)
    {
        for (var block = 0; block < source.Blocks.Length; block++)
        {
            IEnumerable<(string? Cell, CleanText Text)> texts = source.Blocks[block] switch
            {
                Paragraph paragraph => [(null, paragraph.Text)],
                Table table => table
                    .Rows.SelectMany(row => row.Cells)
                    .Select(cell => ((string?)cell.Address, cell.Text)),
                _ => [],
            };
            foreach (var (cell, text) in texts)
            {
                var at = text.Value.IndexOf(words, StringComparison.Ordinal);
                if (at >= 0)
                    return new Place(
                        source.Document,
                        block,
                        cell,
                        at,
                        words.Length,
                        text.Verbatim(at, words.Length),
                        null,
                        null
                    );
            }
        }

        throw new ArgumentException($"{words} does not stand there.", nameof(words));
    }

    /// <summary>The words under each comment, in the order of their beginnings.</summary>
    private static string[] Comments(byte[] docx)
    {
        var nodes = Part(docx, "word/document.xml").Descendants().ToList();
        return
        [
            .. nodes
                .Select((node, index) => (node, index))
                .Where(at => at.node.Name.LocalName == "commentRangeStart")
                .Select(at =>
                {
                    var id = at.node.Attributes().Single().Value;
                    var end = nodes.FindIndex(node =>
                        node.Name.LocalName == "commentRangeEnd" && node.Attributes().Single().Value == id
                    );
                    return string.Concat(
                        nodes[at.index..end].Where(node => node.Name.LocalName == "t").Select(node => node.Value)
                    );
                }),
        ];
    }

    private static string[] CommentTexts(byte[] docx) =>
        [
            .. Part(docx, "word/comments.xml")
                .Elements()
                .Select(comment =>
                    string.Join(
                        '\n',
                        comment.Descendants().Where(node => node.Name.LocalName == "t").Select(node => node.Value)
                    )
                ),
        ];

    private static IEnumerable<(string Text, string Style)> Runs(byte[] docx) =>
        Part(docx, "word/document.xml")
            .Descendants()
            .Where(node => node.Name.LocalName == "r")
            .Select(run =>
                (
                    string.Concat(run.Elements().Where(node => node.Name.LocalName == "t").Select(node => node.Value)),
                    run.Elements()
                        .FirstOrDefault(node => node.Name.LocalName == "rPr")
                        ?.Elements()
                        .Single()
                        .Name.LocalName
                        ?? ""
                )
            );

    private static XElement Part(byte[] package, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var stream = (zip.GetEntry(name) ?? throw new InvalidOperationException($"No {name}.")).Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
    }

    private static void Valid(byte[] package)
    {
        using var stream = new MemoryStream(package);
        OpenXmlPackage opened =
            package.AsSpan().IndexOf("word/document.xml"u8) >= 0
                ? WordprocessingDocument.Open(stream, isEditable: false)
                : SpreadsheetDocument.Open(stream, isEditable: false);
        using (opened)
        {
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                .Validate(opened)
                .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")
                .ShouldBeEmpty();
        }
    }

    /// <summary>Two blocks that say the same, wherever it came from.</summary>
    private sealed class SameText : IEqualityComparer<Block>
    {
        public bool Equals(Block? x, Block? y) => Said(x) == Said(y);

        public int GetHashCode(Block obj) => StringComparer.Ordinal.GetHashCode(Said(obj));

        private static string Said(Block? block) =>
            block switch
            {
                Paragraph paragraph => paragraph.Text.Value,
                Table table => string.Join(
                    '|',
                    table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Address + cell.Text.Value)
                ),
                _ => block?.ToString() ?? "",
            };
    }
}
