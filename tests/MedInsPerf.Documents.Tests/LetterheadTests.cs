using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MedInsPerf.Documents.Sheets;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Samples;
using UglyToad.PdfPig;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MedInsPerf.Documents.Tests;

/// <summary>版头与版记 in every form that an official document has.</summary>
public sealed class LetterheadTests
{
    private static readonly LetterheadWords Filled = new(
        "清溪县医疗保障局文件",
        "清医保",
        "陈国梁",
        "县财政局，县审计局",
        "清溪县医疗保障局办公室",
        SealPlace.OverDate
    );

    /// <summary>With all that a letterhead can bear.</summary>
    internal static Letterhead Everything => Head(Filled) with { Logo = Picture(SamplePicture.Logo) };

    public static TheoryData<string> Letterheads => [.. Kinds.Keys];

    private static readonly Dictionary<string, Letterhead> Kinds = new(StringComparer.Ordinal)
    {
        ["everything"] = Everything,
        ["a logo from a camera"] = Head(Filled) with { Logo = Picture(SamplePicture.Jpeg) },
        ["a grey logo"] = Head(Filled) with { Logo = Picture(SamplePicture.GreyJpeg) },
        ["the mark alone"] = Head(new LetterheadWords("清溪县医保局", "", "", "", "", SealPlace.None)),
        ["no signer"] = Head(Filled with { Signer = "" }),
        ["a signer and no number"] = Head(Filled with { Code = "", CopyTo = "" }),
        ["the longest words"] = Head(
            new LetterheadWords(
                new string('机', Letterhead.LongestMark),
                new string('代', Letterhead.LongestCode),
                new string('签', Letterhead.LongestSigner),
                new string('送', Letterhead.LongestCopyTo),
                new string('印', Letterhead.LongestPrintedBy),
                SealPlace.BesideUnit
            )
        ),
        ["rare and odd characters"] = Head(Filled with { Mark = "㵑<&>𬭎县医保局", CopyTo = "&K000000&G" }),
    };

    [Theory]
    [MemberData(nameof(Letterheads))]
    public void Word_accepts_the_document(string which)
    {
        var report = Kinds[which].On(SampleReports.Every, serial: 7);
        using var document = WordprocessingDocument.Open(
            new MemoryStream(WordWriter.Write(report, SampleReports.Meta)),
            false
        );
        new OpenXmlValidator(FileFormatVersions.Microsoft365)
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Letterheads))]
    public void The_pdf_opens_and_both_come_out_the_same_twice(string which)
    {
        var head = Kinds[which];
        using var document = PdfDocument.Open(Pdf(head.On(SampleReports.Every, serial: 7)));
        document.NumberOfPages.ShouldBeGreaterThan(3);
        Pdf(head.On(SampleReports.Every, 7)).ShouldBe(Pdf(head.On(SampleReports.Every, 7)));
        Word(head.On(SampleReports.Every, 7)).ShouldBe(Word(head.On(SampleReports.Every, 7)));
    }

    [Theory]
    [MemberData(nameof(Letterheads))]
    public void Excel_accepts_the_workbook_and_prints_whose_it_is(string which)
    {
        var head = Kinds[which];
        var bytes = WorkbookWriter.Write(ReportSheets.Of(head.On(SampleReports.Every, 7)), SampleReports.Meta);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        new OpenXmlValidator(FileFormatVersions.Microsoft365)
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(error => error.Description)
            .ShouldBeEmpty();
        document
            .WorkbookPart!.WorksheetParts.Single()
            .Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.OddHeader>()
            .Single()
            .Text.ShouldStartWith("&C" + head.Words.Mark.Replace("&", "&&", StringComparison.Ordinal));
    }

    [Fact]
    public void The_red_line_is_a_border_and_the_logo_a_picture_with_words()
    {
        using var document = WordprocessingDocument.Open(
            new MemoryStream(Word(Kinds["everything"].On(SampleReports.Every, 7))),
            false
        );
        var body = document.MainDocumentPart!.Document!.Body!;
        body.Descendants<W.BottomBorder>().Count(border => border.Color == "FF0000").ShouldBe(1);
        body.Descendants<D.DocProperties>()
            .Select(properties => properties.Description?.Value)
            .ShouldContain("清溪县医疗保障局文件的徽标");
        document.MainDocumentPart.ImageParts.Single().ContentType.ShouldBe("image/png");
    }

    [Fact]
    public void The_logo_is_a_figure_that_is_read_out()
    {
        var file = Path.Combine(Path.GetTempPath(), $"medinsperf-letterhead-{Environment.ProcessId}.pdf");
        File.WriteAllBytes(file, Pdf(Kinds["everything"].On(SampleReports.Every, 7)));
        try
        {
            Programs.Run("qpdf", "--check", file).ShouldContain("No syntax or stream encoding errors found");
            Programs.Run("pdfimages", "-list", file).ShouldContain("240   240");
            using var document = PdfDocument.Open(file);
            document.GetPages().SelectMany(page => page.GetImages()).Count().ShouldBe(1);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_mark_is_red_and_on_one_line_and_the_copies_stand_at_the_foot_of_the_last_page()
    {
        using var document = PdfDocument.Open(Pdf(Kinds["the longest words"].On(SampleReports.Every, 7)));
        var pages = document.GetPages().ToList();
        var mark = pages.SelectMany(page => page.Letters).Where(letter => letter.Value == "机").ToList();
        mark.Count.ShouldBe(Letterhead.LongestMark);
        mark.Select(letter => letter.StartBaseLine.Y).Distinct().Count().ShouldBe(1);
        mark.Select(letter => letter.Color.ToRGBValues()).Distinct().ShouldBe([(1, 0, 0)]);
        var foot = pages[^1].Letters.Where(letter => letter.Value == "印" && letter.FontSize is > 13 and < 15).ToList();
        foot.Count.ShouldBe(Letterhead.LongestPrintedBy + 1, "印发机关, and 印发 behind the date");
        foot.ShouldAllBe(letter => letter.StartBaseLine.Y > 98 && letter.StartBaseLine.Y < 125);
    }

    [Theory]
    [InlineData("清溪县", true)]
    [InlineData("清溪县", false)]
    [InlineData("丰岭县", true)]
    [InlineData("丰岭县", false)]
    public void What_stands_in_the_document_is_read_as_without_a_letterhead(string county, bool asPdf)
    {
        var source = Encoding.UTF8.GetBytes(county == "清溪县" ? SampleText.Qingxi : SampleText.Fengling);
        var record = Read("a.txt", source);
        var report = ProjectSelfEvaluationReport.Compose(
            record.Bureau!,
            record.FiscalYear!.Value,
            [.. record.Parts.Select(part => new FiledPart(part, record.Source))],
            new DateOnly(2024, 2, 20)
        );
        var head = Head(Filled with { Mark = county + "医疗保障局文件", PrintedBy = county + "医疗保障局办公室" });
        var with = head.On(report, serial: null);
        var official = asPdf ? Read("a.pdf", Pdf(with)) : Read("a.docx", Word(with));
        official.Bureau.ShouldBe(record.Bureau);
        official.FiscalYear.ShouldBe(record.FiscalYear);
        official.Parts.Select(part => part.Project).ShouldBe(record.Parts.Select(part => part.Project));
        Findings(official).Except(Findings(record)).ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_seal_of_ink_nothing_is_printed_and_of_an_electronic_one_a_faint_keyword()
    {
        Text(Head(Filled).On(SampleReports.Every, 7)).ShouldNotContain("印章");
        Text(Head(Filled with { Seal = SealPlace.BesideUnit }).On(SampleReports.Every, 7))
            .ShouldContain("（电子印章）");
    }

    private static string Text(Report report)
    {
        using var document = PdfDocument.Open(Pdf(report));
        return string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
    }

    private static IEnumerable<string> Findings(Domain.SelfEvaluations.DocumentRecord record) =>
        RuleBook.Current.Check([record]).Findings.Select(finding => $"{finding.Rule.Id} {finding.Verdict.Stated}");

    private static Domain.SelfEvaluations.DocumentRecord Read(string name, byte[] bytes) =>
        RecordReader.Read(DocumentReader.Read(name, bytes).ShouldBeOfType<ReadOutcome.Accepted>().Source);

    private static byte[] Pdf(Report report) => PdfWriter.Write(report, SampleReports.Meta, Fonts.Required).Bytes;

    private static byte[] Word(Report report) => WordWriter.Write(report, SampleReports.Meta);

    private static Letterhead Head(LetterheadWords words) =>
        Letterhead.Of(words).ShouldBeOfType<LetterheadOutcome.Accepted>().Letterhead;

    private static Picture Picture(byte[] bytes) =>
        PictureFile.Read(bytes).ShouldBeOfType<PictureOutcome.Accepted>().Picture;
}
