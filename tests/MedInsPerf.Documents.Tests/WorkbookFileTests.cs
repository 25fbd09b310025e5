using System.Text;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Samples;

namespace MedInsPerf.Documents.Tests;

public sealed class WorkbookFileTests
{
    [Fact]
    public void A_workbook_of_old_shows_what_its_cells_show()
    {
        var tables = DocumentReader
            .Read("a.xls", SampleFile.OldWorkbook)
            .ShouldBeOfType<ReadOutcome.Accepted>()
            .Source.Blocks.OfType<Table>()
            .ToList();
        tables.Select(table => table.Name).ShouldBe(["自评表", "附表"]);
        tables[0].Caption!.Value.ShouldBe("单位：万元");
        tables[0]
            .Rows.SelectMany(row => row.Cells)
            .Select(cell => $"{cell.Address} {cell.Text.Value} {cell.ColumnSpan}")
            .ShouldBe([
                "A1 项目支出绩效自评表 4",
                "A2 单位：万元 1",
                "A3 项目 1",
                "B3 预算数 1",
                "C3 执行率 1",
                "D3 日期 1",
                "A4 代办点补助 1",
                "B4 12,345.68 1",
                "C4 93.33% 1",
                "D4 12/31/2023 1",
                "A5 合计 1",
                "B5 12,345.68 1",
                "C5 — 1",
            ]);
    }

    [Fact]
    public void A_table_of_WPS_is_the_same_and_a_broken_one_is_told()
    {
        DocumentReader.Read("a.et", SampleFile.OldWorkbook).ShouldBeOfType<ReadOutcome.Accepted>();
        Refusal.Of("a.xls", SampleFile.OldWorkbook[..6000]).ShouldBe("damaged");
        Refusal.Of("a.xls", Encoding.UTF8.GetBytes("不是表")).ShouldBe("old-format");
    }

    /// <summary>One byte makes the record of a number that of the sheet's size. Looking for each row took 39 s.</summary>
    [Fact]
    public void A_sheet_that_says_it_has_two_thousand_million_rows_is_damaged()
    {
        var bytes = SampleFile.OldWorkbook.ToArray();
        bytes[bytes.AsSpan().IndexOf<byte>([0x03, 0x02, 0x0E, 0x00])] = 0x00;
        Refusal.Of("a.xls", bytes).ShouldBe("damaged");
    }

    [Fact]
    public void A_sheet_is_a_table_of_what_it_displays()
    {
        var table = Read(
            """
            <sheetData>
              <row r="1"><c r="A1" t="s"><v>0</v></c></row>
              <row r="2"><c r="C2" t="inlineStr"><is><t>单位：</t><t>万元</t></is></c></row>
              <row r="4"><c r="A4" t="str"><v>合计</v></c><c r="B4" s="1"><v>12712438.130000001</v></c><c r="C4" s="2"><v>0.95038</v></c><c r="D4"/></row>
            </sheetData>
            <mergeCells><mergeCell ref="A1:C1"/></mergeCells>
            """,
            (
                "xl/styles.xml",
                $"<styleSheet xmlns='{Office.Sheet}'><cellXfs><xf numFmtId='0'/><xf numFmtId='4'/><xf numFmtId='10'/></cellXfs></styleSheet>"
            ),
            (
                "xl/sharedStrings.xml",
                $"<sst xmlns='{Office.Sheet}'><si><r><t>项目支出</t></r><r><t>绩效自评表</t></r></si></sst>"
            )
        );

        table.Name.ShouldBe("自评表");
        table.Caption!.Value.ShouldBe("单位：万元");
        table.Rows[0].Cells[0].ShouldBe(new TableCell("A1", 0, 0, table.Rows[0].Cells[0].Text, 1, 3));
        table
            .Rows.SelectMany(row => row.Cells)
            .Select(cell => $"{cell.Address} {cell.Text.Value}")
            .ShouldBe(["A1 项目支出绩效自评表", "C2 单位：万元", "A4 合计", "B4 12,712,438.13", "C4 95.04%"]);
    }

    [Fact]
    public void A_hidden_sheet_is_not_read()
    {
        var workbook = Office.Xlsx("<sheetData><row><c t='str'><v>数</v></c></row></sheetData>", ("xl/other.xml", ""));
        var text = System.Text.Encoding.UTF8;
        var hidden = Office.Zip(
            Unzip(workbook)
                .Select(part =>
                    (
                        part.Name,
                        text.GetBytes(
                            text.GetString(part.Content).Replace("name='自评表'", "name='自评表' state='hidden'")
                        )
                    )
                )
                .ToArray()
        );
        Refusal.Of("a.xlsx", hidden).ShouldBe("empty");
    }

    [Theory]
    [InlineData("", "0.95510000000000006", "0.9551")]
    [InlineData("", "217605546.01", "217605546.01")]
    [InlineData("0.00", "1.005", "1.01")]
    [InlineData("#,##0.00_ ", "-1234567.5", "-1,234,567.50")]
    [InlineData("#,##0.00;[红色]-#,##0.00", "-1234.5", "-1,234.50")]
    [InlineData("#,##0.00_);(#,##0.00)", "-1234.5", "(1,234.50)")]
    [InlineData("0.00;-0.00;—", "0", "—")]
    [InlineData("0.0%", "0.26112", "26.1%")]
    [InlineData("0.00\"万元\"", "1271.243813", "1271.24万元")]
    [InlineData("0!.0,\"万元\"", "12712438.13", "1271.2万元")]
    [InlineData("#,##0,", "12712438.13", "12,712")]
    [InlineData("#.##", "0.5", ".5")]
    [InlineData("0.##", "12", "12")]
    [InlineData("000", "7", "007")]
    [InlineData("[$¥-804]#,##0", "1000", "¥1,000")]
    [InlineData("[>=10000]0!.0,\"万\";0", "52034", "5.2万")]
    [InlineData("[>=10000]0!.0,\"万\";0", "203", "203")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "44956", "2023年1月30日")]
    [InlineData("yyyy-mm-dd hh:mm", "44956.445833", "2023-01-30 10:42")]
    [InlineData("0.00E+00", "12345", "1.23E+04")]
    [InlineData("General\"分\"", "97", "97分")]
    [InlineData("@", "0123", "123")]
    public void A_number_is_read_as_it_is_displayed(string format, string saved, string displayed) =>
        Read(
            $"<sheetData><row><c s='0'><v>{saved}</v></c></row></sheetData>",
            (
                "xl/styles.xml",
                $"<styleSheet xmlns='{Office.Sheet}'><numFmts><numFmt numFmtId='164' formatCode='{System.Security.SecurityElement.Escape(format)}'/></numFmts><cellXfs><xf numFmtId='164'/></cellXfs></styleSheet>"
            )
        )
            .Rows[0]
            .Cells[0]
            .Text.Value.ShouldBe(displayed);

    [Fact]
    public void Cells_below_a_merged_one_are_covered()
    {
        var table = Read(
            """
            <sheetData>
              <row r="1"><c r="A1" t="str"><v>产出</v></c><c r="B1" t="str"><v>数量</v></c></row>
              <row r="2"><c r="A2"/><c r="B2" t="str"><v>质量</v></c></row>
            </sheetData>
            <mergeCells><mergeCell ref="A1:A2"/></mergeCells>
            """
        );
        table.Rows[1].Cells.Select(cell => cell.Address).ShouldBe(["B2"]);
        table.Rows[0].Cells[0].RowSpan.ShouldBe(2);
    }

    [Theory]
    [InlineData("<c r='XFE1' t='str'><v>x</v></c>")]
    [InlineData("<c r='A1048577' t='str'><v>x</v></c>")]
    [InlineData("<c r='A1' t='s'><v>5</v></c><c r='B1' t='s'><v>-1</v></c><c r='C1' t='s'><v>x</v></c>")]
    public void Addresses_and_indexes_that_lead_nowhere_show_nothing(string cells) =>
        DocumentReader.Read("a.xlsx", Office.Xlsx($"<sheetData><row>{cells}</row></sheetData>")).ShouldNotBeNull();

    private static Table Read(string sheet, params (string, string)[] more) =>
        DocumentReader
            .Read("a.xlsx", Office.Xlsx(sheet, more))
            .ShouldBeOfType<ReadOutcome.Accepted>()
            .Source.Blocks.ShouldHaveSingleItem()
            .ShouldBeOfType<Table>();

    private static IEnumerable<(string Name, byte[] Content)> Unzip(byte[] zip)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(zip));
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            yield return (entry.FullName, content.ToArray());
        }
    }
}
