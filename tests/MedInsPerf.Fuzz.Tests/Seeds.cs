using System.Text;
using MedInsPerf.Documents.Tests;
using MedInsPerf.Samples;

namespace MedInsPerf.Fuzz.Tests;

/// <summary>Small sound files that hold at least one of everything the readers look at.</summary>
internal static class Seeds
{
    public static readonly byte[] Docx = Office.Docx(
        Office.P("清溪县医疗保障局2023年度乡镇代办点补助经费绩效自评报告")
            + "<w:p><w:pPr><w:pStyle w:val='h1'/></w:pPr><w:r><w:t>基本情况</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>年初预算250000元，缩减50000元，</w:t></w:r><w:ins w:id='3'><w:r><w:t>已使用187400元</w:t></w:r></w:ins><w:del w:id='4'><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>，资金使用率93.70%。</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id='9'/></w:rPr></w:pPr><w:r><w:t>剩12600元</w:t></w:r></w:p>"
            + "<w:p><w:commentRangeStart w:id='1'/><w:hyperlink><w:r><w:t>未使用。</w:t></w:r></w:hyperlink><w:commentRangeEnd w:id='1'/><w:r><w:commentReference w:id='1'/></w:r></w:p>"
            + Office.P("单位：万元")
            + "<w:tbl><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge w:val='restart'/></w:tcPr><w:p><w:r><w:t>项目</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>预算数</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>100.5</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><w:drawing><c:chart xmlns:c='x' r:id='c1'/></w:drawing></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框里的字</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>",
        (
            "word/numbering.xml",
            $"<w:numbering xmlns:w='{Office.Word}'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='chineseCounting'/><w:pStyle w:val='h1'/><w:lvlText w:val='%1、'/></w:lvl><w:lvl w:ilvl='1'><w:start w:val='3'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.%2、'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='1'><w:startOverride w:val='2'/></w:lvlOverride></w:num></w:numbering>"
        ),
        (
            "word/styles.xml",
            $"<w:styles xmlns:w='{Office.Word}'><w:style w:styleId='h1'><w:name w:val='heading 1'/><w:basedOn w:val='h0'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style></w:styles>"
        ),
        (
            "word/footnotes.xml",
            $"<w:footnotes xmlns:w='{Office.Word}'><w:footnote w:id='2'>{Office.P("不含上年结转3万元。")}</w:footnote></w:footnotes>"
        ),
        (
            "word/comments.xml",
            $"<w:comments xmlns:w='{Office.Word}'><w:comment w:id='1' w:author='王'>{Office.P("请核对")}</w:comment></w:comments>"
        ),
        (
            "word/charts/chart1.xml",
            "<c:chartSpace xmlns:c='x'><c:chart><c:title><c:tx><c:v>图1</c:v></c:tx></c:title><c:plotArea><c:pieChart><c:ser><c:tx><c:v>支出</c:v></c:tx><c:cat><c:pt idx='0'><c:v>甲</c:v></c:pt></c:cat><c:val><c:pt idx='0'><c:v>1.5</c:v></c:pt></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>"
        ),
        (
            "word/_rels/document.xml.rels",
            Office.Rels(
                ("n", "numbering", "numbering.xml"),
                ("s", "styles", "styles.xml"),
                ("f", "footnotes", "footnotes.xml"),
                ("m", "comments", "comments.xml"),
                ("c1", "chart", "charts/chart1.xml")
            )
        )
    );

    public static readonly byte[] Xlsx = Office.Xlsx(
        "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>12712438.130000001</v></c></row><row r='2'><c r='A2' t='inlineStr'><is><r><t>支出</t></r></is></c><c r='B2' s='2'><v>44927.5</v></c><c t='b'><v>1</v></c><c t='e'><v>#DIV/0!</v></c></row></sheetData><mergeCells><mergeCell ref='A1:C2'/></mergeCells>",
        (
            "xl/styles.xml",
            $"<styleSheet xmlns='{Office.Sheet}'><numFmts><numFmt numFmtId='164' formatCode='[&gt;=10000]#,##0.00,\"万\";yyyy-mm-dd;0.0E+0'/></numFmts><fonts count='1'><font><sz val='12'/></font></fonts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='22'/></cellXfs></styleSheet>"
        ),
        ("xl/sharedStrings.xml", $"<sst xmlns='{Office.Sheet}'><si><t>合计（万元）</t></si></sst>")
    );

    /// <summary>Two lines, a page number and a ruled table, its letters mapped to 汉字 by a ToUnicode map.</summary>
    public static readonly byte[] Pdf = RawPdf.Page(
        RawPdf.Stream(
            "",
            "BT /F1 12 Tf 72 760 Td (AB 100.50 C) Tj 0 -20 Td [(B) -250 (20000) 120 (D)] TJ ET BT /F1 9 Tf 290 40 Td (1) Tj ET 0.5 w 72 600 200 40 re S 72 620 m 272 620 l S 172 600 m 172 640 l S BT /F1 10 Tf 80 625 Td (A) Tj 100 0 Td (90) Tj ET q 1 0 0 1 0 0 cm /X1 Do Q"u8.ToArray()
        ),
        "/Font << /F1 5 0 R >> /XObject << /X1 7 0 R >>",
        RawPdf.Object(
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>"
        ),
        RawPdf.Stream(
            "",
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def 1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <41> <9879> <42> <76EE> endbfchar 1 beginbfrange <43> <44> <5143> endbfrange endcmap end end"u8.ToArray()
        ),
        RawPdf.Stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 100 100]",
            "BT /F1 8 Tf 100 500 Td (A) Tj ET"u8.ToArray()
        )
    );

    public static readonly byte[] Text = Encoding.UTF8.GetBytes(
        SampleText.Fengling[..Math.Min(1500, SampleText.Fengling.Length)]
            + "\n目录\n一、存在问题\n二、有关建议\n1.代办点偏少，山区群众办事要走两小时。\n图1 收支变动（单位：万元）\n2022年\t2023年\t100.5\t90\n18\n\f二、下一页第 3 页\n"
    );
}
