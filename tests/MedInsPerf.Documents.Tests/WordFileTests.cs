using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Tests;

public sealed class WordFileTests
{
    [Fact]
    public void Runs_make_a_paragraph_and_what_is_deleted_or_hidden_is_not_read() =>
        Paragraphs(
                """
                <w:p><w:r><w:t>使用率</w:t></w:r><w:ins><w:r><w:t>98.33</w:t></w:r></w:ins><w:del><w:r><w:delText>95.15</w:delText></w:r></w:del><w:r><w:t>%</w:t></w:r>
                <w:r><w:rPr><w:vanish/></w:rPr><w:t>暗字</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>。</w:t></w:r></w:hyperlink></w:p>
                """
            )
            .ShouldBe(["使用率98.33%。"]);

    [Fact]
    public void Automatic_numbers_stand_before_their_paragraphs()
    {
        const string Numbering = $"""
            <w:numbering xmlns:w='{Office.Word}'>
              <w:abstractNum w:abstractNumId="0">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
              </w:abstractNum>
              <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            </w:numbering>
            """;
        static string Item(int level, string text) =>
            $"<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

        Paragraphs(
                Item(0, "基本情况") + Item(1, "资金") + Item(1, "目标") + Item(0, "自评情况") + Item(1, "分数"),
                ("word/numbering.xml", Numbering),
                ("word/_rels/document.xml.rels", Office.Rels(("n", "numbering", "numbering.xml")))
            )
            .ShouldBe(["一、基本情况", "1.资金", "2.目标", "二、自评情况", "1.分数"]);
    }

    [Theory]
    [InlineData(10, "chineseCounting", "十")]
    [InlineData(11, "chineseCounting", "十一")]
    [InlineData(21, "chineseCountingThousand", "二十一")]
    [InlineData(105, "chineseCountingThousand", "一百零五")]
    [InlineData(3, "decimalEnclosedCircle", "③")]
    [InlineData(27, "lowerLetter", "aa")]
    [InlineData(14, "upperRoman", "XIV")]
    [InlineData(7, "somethingElse", "7")]
    public void Numbers_are_written_as_Word_writes_them(int number, string format, string written) =>
        Paragraphs(
                $"<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>项</w:t></w:r></w:p>",
                (
                    "word/numbering.xml",
                    $"<w:numbering xmlns:w='{Office.Word}'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='{number}'/><w:numFmt w:val='{format}'/><w:lvlText w:val='%1'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>"
                ),
                ("word/_rels/document.xml.rels", Office.Rels(("n", "numbering", "numbering.xml")))
            )
            .ShouldBe([written + "项"]);

    [Fact]
    public void A_table_of_contents_is_not_read_twice() =>
        Paragraphs(
                "<w:p><w:pPr><w:pStyle w:val='a1'/></w:pPr><w:r><w:t>一、基本情况 3</w:t></w:r></w:p>"
                    + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr><w:sdtContent>"
                    + Office.P("目录")
                    + "</w:sdtContent></w:sdt>"
                    + Office.P("一、基本情况"),
                (
                    "word/styles.xml",
                    $"<w:styles xmlns:w='{Office.Word}'><w:style w:styleId='a1'><w:name w:val='toc 1'/></w:style></w:styles>"
                ),
                ("word/_rels/document.xml.rels", Office.Rels(("s", "styles", "styles.xml")))
            )
            .ShouldBe(["一、基本情况"]);

    [Fact]
    public void Text_boxes_follow_the_paragraph_that_holds_them_once() =>
        Paragraphs(
                """
                <w:p><w:r><w:t>前文</w:t></w:r><w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>
                <mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>框里的字</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>
                <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>框里的字</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>
                </mc:AlternateContent></w:r></w:p>
                """
            )
            .ShouldBe(["前文", "框里的字"]);

    [Fact]
    public void Merged_cells_stand_once_with_their_spans()
    {
        static string Cell(string text, string properties = "") =>
            $"<w:tc><w:tcPr>{properties}</w:tcPr>{Office.P(text)}</w:tc>";

        var table = Blocks(
                Office.P("单位：万元")
                    + "<w:tbl>"
                    + $"<w:tr>{Cell("产出", "<w:vMerge w:val='restart'/>")}{Cell("数量", "<w:gridSpan w:val='2'/>")}</w:tr>"
                    + $"<w:tr>{Cell("", "<w:vMerge/>")}{Cell("质量")}{Cell("10")}</w:tr>"
                    + $"<w:tr>{Cell("", "<w:vMerge/>")}{Cell("时效")}{Cell("20")}</w:tr>"
                    + "</w:tbl>"
            )
            .OfType<Table>()
            .ShouldHaveSingleItem();

        table
            .Rows.SelectMany(row => row.Cells)
            .Select(cell => $"{cell.Address} {cell.Text.Value} {cell.RowSpan}×{cell.ColumnSpan}")
            .ShouldBe([
                "R1C1 产出 3×1",
                "R1C2 数量 1×2",
                "R2C2 质量 1×1",
                "R2C3 10 1×1",
                "R3C2 时效 1×1",
                "R3C3 20 1×1",
            ]);
        table.Caption!.Value.ShouldBe("单位：万元");
    }

    [Fact]
    public void A_chart_gives_its_cached_labels_and_values_and_takes_the_caption_below_it()
    {
        var chart = Blocks(
                "<w:p><w:r><w:drawing><c:chart xmlns:c='x' r:id='c1'/></w:drawing></w:r></w:p>"
                    + Office.P("（图4：财政拨款收入变动情况）"),
                (
                    "word/charts/chart1.xml",
                    """
                    <c:chartSpace xmlns:c='x'><c:chart><c:plotArea><c:barChart><c:barDir c:val='col' val='col'/>
                    <c:ser><c:tx><c:strRef><c:f>B1</c:f><c:strCache><c:pt idx='0'><c:v>总计</c:v></c:pt></c:strCache></c:strRef></c:tx>
                    <c:cat><c:strRef><c:strCache><c:pt idx='0'><c:v>2021年</c:v></c:pt><c:pt idx='1'><c:v>2022年</c:v></c:pt></c:strCache></c:strRef></c:cat>
                    <c:val><c:numRef><c:numCache><c:formatCode>0.00</c:formatCode><c:pt idx='0'><c:v>712.5</c:v></c:pt><c:pt idx='1'><c:v>680.25</c:v></c:pt></c:numCache></c:numRef></c:val>
                    </c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>
                    """
                ),
                ("word/_rels/document.xml.rels", Office.Rels(("c1", "chart", "charts/chart1.xml")))
            )
            .OfType<ChartBlock>()
            .ShouldHaveSingleItem();

        (chart.Kind, chart.Caption.Value).ShouldBe(("column", "（图4：财政拨款收入变动情况）"));
        var series = chart.Series.ShouldHaveSingleItem();
        series.Name.ShouldBe("总计");
        series.Points.ShouldBe([new ChartPoint("2021年", "712.5"), new ChartPoint("2022年", "680.25")]);
    }

    [Fact]
    public void Footnotes_and_endnotes_follow_the_paragraph_that_refers_to_them() =>
        Paragraphs(
                "<w:p><w:r><w:t>支出20万元</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t>。</w:t></w:r><w:r><w:endnoteReference w:id='1'/></w:r></w:p>"
                    + Office.P("后文"),
                (
                    "word/footnotes.xml",
                    $"<w:footnotes xmlns:w='{Office.Word}'><w:footnote w:id='-1' w:type='separator'>{Office.P("分隔")}</w:footnote><w:footnote w:id='2'>{Office.P("不含上年结转3万元。")}</w:footnote><w:footnote w:id='3'>{Office.P("没有人引用")}</w:footnote></w:footnotes>"
                ),
                (
                    "word/endnotes.xml",
                    $"<w:endnotes xmlns:w='{Office.Word}'><w:endnote w:id='1'>{Office.P("口径见附件。")}</w:endnote></w:endnotes>"
                ),
                (
                    "word/_rels/document.xml.rels",
                    Office.Rels(("f", "footnotes", "footnotes.xml"), ("e", "endnotes", "endnotes.xml"))
                )
            )
            .ShouldBe(["支出20万元。", "不含上年结转3万元。", "口径见附件。", "后文"]);

    [Fact]
    public void A_paragraph_whose_end_was_deleted_runs_on_into_the_next() =>
        Paragraphs(
                "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t>资金使用率</w:t></w:r></w:p>"
                    + Office.P("98%。")
                    + Office.P("完")
            )
            .ShouldBe(["资金使用率98%。", "完"]);

    [Fact]
    public void A_deleted_row_is_gone_and_an_inserted_one_is_there()
    {
        static string Row(string text, string change = "") =>
            $"<w:tr><w:trPr>{change}</w:trPr><w:tc>{Office.P(text)}</w:tc></w:tr>";

        Blocks($"<w:tbl>{Row("甲")}{Row("乙", "<w:del w:id='1'/>")}{Row("丙", "<w:ins w:id='2'/>")}</w:tbl>")
            .OfType<Table>()
            .ShouldHaveSingleItem()
            .Rows.SelectMany(row => row.Cells)
            .Select(cell => $"{cell.Address} {cell.Text.Value}")
            .ShouldBe(["R1C1 甲", "R2C1 丙"]);
    }

    [Fact]
    public void A_field_is_read_by_its_result() =>
        Paragraphs(
                "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> REF total </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>300</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:fldSimple w:instr='DATE'><w:r><w:t>元</w:t></w:r></w:fldSimple></w:p>"
            )
            .ShouldBe(["300元"]);

    [Fact]
    public void A_level_may_be_tied_to_a_style_and_a_number_before_a_digit_stays_apart() =>
        Paragraphs(
                "<w:p><w:pPr><w:pStyle w:val='h1'/></w:pPr><w:r><w:t>基本情况</w:t></w:r></w:p>"
                    + "<w:p><w:pPr><w:pStyle w:val='h2'/></w:pPr><w:r><w:t>2023年支出</w:t></w:r></w:p>",
                (
                    "word/styles.xml",
                    $"<w:styles xmlns:w='{Office.Word}'><w:style w:styleId='h1'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style><w:style w:styleId='h2'><w:basedOn w:val='h1'/></w:style></w:styles>"
                ),
                (
                    "word/numbering.xml",
                    $"<w:numbering xmlns:w='{Office.Word}'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='chineseCounting'/><w:pStyle w:val='h1'/><w:lvlText w:val='%1、'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='decimal'/><w:pStyle w:val='h2'/><w:lvlText w:val='%2.'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>"
                ),
                (
                    "word/_rels/document.xml.rels",
                    Office.Rels(("s", "styles", "styles.xml"), ("n", "numbering", "numbering.xml"))
                )
            )
            .ShouldBe(["一、基本情况", "1. 2023年支出"]);

    private static IEnumerable<string> Paragraphs(string body, params (string, string)[] more) =>
        Blocks(body, more).OfType<Paragraph>().Select(paragraph => paragraph.Text.Value);

    private static System.Collections.Immutable.ImmutableArray<Block> Blocks(
        string body,
        params (string, string)[] more
    ) => DocumentReader.Read("a.docx", Office.Docx(body, more)).ShouldBeOfType<ReadOutcome.Accepted>().Source.Blocks;
}
