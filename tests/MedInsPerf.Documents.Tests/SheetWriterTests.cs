using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MedInsPerf.Documents.Sheets;
using Read = MedInsPerf.Domain.Reading;
using Sheet = MedInsPerf.Documents.Sheets.Sheet;

namespace MedInsPerf.Documents.Tests;

public sealed class SheetWriterTests
{
    [Fact]
    public void An_official_table_keeps_its_merged_cells_numbers_and_head()
    {
        var bytes = WorkbookWriter.Write(ReportSheets.Of(SampleReports.Every), SampleReports.Meta);
        Faults(bytes).ShouldBeEmpty();
        var table = Tables(bytes).ShouldHaveSingleItem();
        table.Name.ShouldBe("汇总表");
        table
            .Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text.Value)))
            .ShouldBe([
                "汇总表",
                "单位：元",
                "项目|资金",
                "预算|执行",
                "征缴经费|164,000.00|-161,261.00",
                "合计|164,000.00|—",
            ]);
        var corner = table.Rows[2].Cells[0];
        (corner.Address, corner.RowSpan).ShouldBe(("A3", 2));

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var names = workbook.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>();
        names
            .Select(name => $"{name.Name}={name.Text}")
            .ShouldBe(["_xlnm.Print_Area='汇总表'!$A$1:$C$6", "_xlnm.Print_Titles='汇总表'!$1:$4"]);
        Cells(workbook)["B5"].CellValue!.Text.ShouldBe("164000.00");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void Words_that_look_like_a_formula_stay_words(string words)
    {
        var sheet = new Sheet(
            "导出",
            [10m],
            [
                [SheetCell.Of(words)],
            ]
        );
        var bytes = WorkbookWriter.Write([sheet], SampleReports.Meta);
        Faults(bytes).ShouldBeEmpty();
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var cell = Cells(workbook)["A1"];
        cell.CellFormula.ShouldBeNull();
        cell.InnerText.ShouldBe(words);
        var styles = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>();
        styles.ElementAt((int)cell.StyleIndex!.Value).QuotePrefix!.Value.ShouldBeTrue();
    }

    [Fact]
    public void Equal_sheets_give_equal_bytes() => Flat().ShouldBe(Flat());

    [Fact]
    public void A_flat_export_of_a_record_holds_its_projects_exactly()
    {
        var bytes = Flat();
        Faults(bytes).ShouldBeEmpty();
        var projects = Tables(bytes)[0];
        projects.Rows.Length.ShouldBe(7);
        projects.Rows[1].Cells[3].Text.Value.ShouldNotBeEmpty();
        Tables(bytes)[1].Rows.Length.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Findings_are_exported_one_a_row()
    {
        var record = Record(Samples.SampleText.Qingxi);
        var findings = Domain.Rules.RuleBook.Current.Check([record]).Findings;
        var bytes = WorkbookWriter.Write([FlatSheets.OfFindings(findings)], SampleReports.Meta);
        Faults(bytes).ShouldBeEmpty();
        Tables(bytes).ShouldHaveSingleItem().Rows.Length.ShouldBe(findings.Length + 1);
    }

    [Fact]
    public void Names_that_Excel_refuses_are_mended_and_kept_apart()
    {
        var sheets = new[] { "a/b:c", new string('长', 40), new string('长', 40), "" }.Select(name => new Sheet(
            name,
            [],
            [
                [SheetCell.Of("1")],
            ]
        ));
        Faults(WorkbookWriter.Write([.. sheets], SampleReports.Meta)).ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_stands_in_a_report_the_workbook_is_sound()
    {
        foreach (var (what, report) in SampleReports.Hostile)
            Faults(WorkbookWriter.Write(ReportSheets.Of(report), SampleReports.Meta)).ShouldBeEmpty(what);
    }

    private static byte[] Flat() =>
        WorkbookWriter.Write(FlatSheets.OfRecords([Record(Samples.SampleText.Fengling)]), SampleReports.Meta);

    private static Domain.SelfEvaluations.DocumentRecord Record(string text) =>
        Read.RecordReader.Read(
            DocumentReader
                .Read("a.txt", System.Text.Encoding.UTF8.GetBytes(text))
                .ShouldBeOfType<ReadOutcome.Accepted>()
                .Source
        );

    private static List<Read.Table> Tables(byte[] bytes) =>
        [
            .. DocumentReader
                .Read("a.xlsx", bytes)
                .ShouldBeOfType<ReadOutcome.Accepted>()
                .Source.Blocks.OfType<Read.Table>(),
        ];

    private static Dictionary<string, Cell> Cells(SpreadsheetDocument workbook) =>
        workbook
            .WorkbookPart!.WorksheetParts.First()
            .Worksheet!.Descendants<Cell>()
            .ToDictionary(cell => cell.CellReference!.Value!, StringComparer.Ordinal);

    private static List<string> Faults(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(document, TestContext.Current.CancellationToken)
                .Take(3)
                .Select(error => $"{error.Path?.XPath}: {error.Description}"),
        ];
    }
}
