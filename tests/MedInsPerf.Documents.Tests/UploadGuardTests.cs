using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;

namespace MedInsPerf.Documents.Tests;

public sealed class UploadGuardTests
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

    [Fact]
    public void A_sound_document_passes() =>
        DocumentReader.Read("a.docx", Office.Docx(Office.P("自评"))).ShouldBeOfType<ReadOutcome.Accepted>();

    [Fact]
    public void An_empty_file() => Refusal.Of("a.docx", []).ShouldBe("empty");

    [Fact]
    public void A_document_without_a_word() => Refusal.Of("a.docx", Office.Docx("<w:p/>")).ShouldBe("empty");

    [Fact]
    public void Twenty_megabytes_are_read_and_a_byte_more_is_not()
    {
        var text = new byte[DocumentReader.LargestUpload + 1];
        Array.Fill(text, (byte)'a');
        DocumentReader.Read("a.txt", text.AsMemory(1)).ShouldBeOfType<ReadOutcome.Accepted>();
        Refusal.Of("a.txt", text).ShouldBe("too-large");
    }

    [Fact]
    public void A_run_that_takes_too_long_to_make_out_is_refused_in_whatever_format() =>
        DocumentReader
            .Guarded(() => throw new RegexMatchTimeoutException())
            .ShouldBeOfType<ReadOutcome.Refused>()
            .Refusal.ShouldBeOfType<UploadRefusal.TooIntricate>();

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.exe")]
    [InlineData("没有结尾")]
    public void An_ending_that_is_not_read(string name) => Refusal.Of(name, "x"u8.ToArray()).ShouldBe("unsupported");

    [Theory]
    [InlineData("a.doc", ".docx")]
    [InlineData("a.WPS", ".docx")]
    [InlineData("a.ofd", ".docx")]
    [InlineData("a.xls", ".xlsx")]
    [InlineData("a.et", ".xlsx")]
    public void An_old_format_says_what_to_save_it_as(string name, string saveAs) =>
        DocumentReader
            .Read(name, Ole)
            .ShouldBeOfType<ReadOutcome.Refused>()
            .Refusal.ShouldBeOfType<UploadRefusal.OldFormat>()
            .Sentence.ShouldContain(saveAs);

    [Fact]
    public void A_docx_that_is_named_doc_is_told_to_change_its_name() =>
        DocumentReader
            .Read("a.doc", Office.Docx(Office.P("自评")))
            .ShouldBeOfType<ReadOutcome.Refused>()
            .Refusal.ShouldBe(new UploadRefusal.WrongKind(".doc", "一份 Word 文档（.docx）", ".docx"));

    public static TheoryData<string, byte[]> Disguises =>
        new()
        {
            { "a.docx", "%PDF-1.4"u8.ToArray() },
            { "a.docx", "只是文字"u8.ToArray() },
            { "a.docx", Office.Xlsx("<sheetData/>") },
            { "a.xlsx", Office.Docx("") },
            { "a.docx", Office.Zip(("readme.txt", "x")) },
            { "a.pdf", "只是文字"u8.ToArray() },
            { "a.pdf", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A] },
            { "a.txt", Ole },
            { "a.txt", Office.Docx("") },
            { "a.md", "%PDF-1.7"u8.ToArray() },
            { "a.docx", [.. Ole, .. Encoding.Unicode.GetBytes("WordDocument\0")] },
        };

    [Theory]
    [MemberData(nameof(Disguises))]
    public void A_file_that_is_not_what_its_ending_says(string name, byte[] bytes) =>
        Refusal.Of(name, bytes).ShouldBe("wrong-kind");

    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.xlsx")]
    [InlineData("a.doc")]
    public void A_file_with_a_password(string name) =>
        Refusal.Of(name, [.. Ole, .. Encoding.Unicode.GetBytes("EncryptedPackage\0")]).ShouldBe("encrypted");

    [Fact]
    public void A_zip_with_a_password()
    {
        var zip = Office.Docx(Office.P("自评"));
        foreach (var entry in DirectoryEntries(zip))
            zip[entry + 8] |= 1;
        Refusal.Of("a.docx", zip).ShouldBe("encrypted");
    }

    [Fact]
    public void A_small_file_that_declares_sixty_megabytes_is_refused_before_it_is_inflated()
    {
        var bomb = Office.Zip(("xl/worksheets/sheet1.xml", new byte[60 * 1024 * 1024]));
        bomb.Length.ShouldBeLessThan(188 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refusal.Of("a.xlsx", bomb).ShouldBe("zip-bomb");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1024 * 1024);
    }

    [Fact]
    public void A_directory_that_belittles_a_part_is_caught_while_inflating()
    {
        var bomb = Office.Docx(Office.P(new string('零', 5 * 1024 * 1024)));
        foreach (var entry in DirectoryEntries(bomb))
            BinaryPrimitives.WriteUInt32LittleEndian(bomb.AsSpan(entry + 24), 5_000);
        Refusal.Of("a.docx", bomb).ShouldBeOneOf("zip-bomb", "damaged");
    }

    [Fact]
    public void More_than_two_hundred_megabytes_in_all()
    {
        var zip = Office.Docx(Office.P("自评"), ("word/a.bin", ""), ("word/b.bin", ""));
        foreach (var entry in DirectoryEntries(zip))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(entry + 20), 1024 * 1024);
            BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(entry + 24), 60 * 1024 * 1024);
        }

        Refusal.Of("a.docx", zip).ShouldBe("zip-bomb");
    }

    [Fact]
    public void Thousands_of_entries() =>
        Refusal
            .Of("a.docx", Office.Zip([.. Enumerable.Range(0, 4_001).Select(index => ($"word/{index}.xml", "<a/>"))]))
            .ShouldBe("zip-bomb");

    [Fact]
    public void Macros_by_their_part() =>
        Refusal.Of("a.docx", Office.Docx(Office.P("自评"), ("word/vbaProject.bin", "x"))).ShouldBe("macro");

    [Fact]
    public void Macros_by_their_content_type() =>
        Refusal
            .Of(
                "a.docx",
                Office.Zip(
                    (
                        "[Content_Types].xml",
                        "<Types><Override PartName='/word/document.xml' ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>"
                    ),
                    ("word/document.xml", "<document/>")
                )
            )
            .ShouldBe("macro");

    [Fact]
    public void Macros_by_their_ending() => Refusal.Of("a.xlsm", Office.Xlsx("<sheetData/>")).ShouldBe("macro");

    [Theory]
    [InlineData("word/settings.xml")]
    [InlineData("docProps/custom.xml")]
    public void A_document_type_definition_in_any_part(string part) =>
        Refusal
            .Of(
                "a.docx",
                Office.Docx(Office.P("自评"), (part, "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"))
            )
            .ShouldBe("dtd");

    [Fact]
    public void A_document_type_definition_in_UTF16() =>
        Refusal
            .Of(
                "a.xlsx",
                Office.Zip(("xl/workbook.xml", Encoding.Unicode.GetBytes("\uFEFF<!DOCTYPE a [<!ENTITY b 'c'>]><a/>")))
            )
            .ShouldBe("dtd");

    [Theory]
    [InlineData("image")]
    [InlineData("attachedTemplate")]
    [InlineData("oleObject")]
    [InlineData("externalLinkPath")]
    public void Content_from_outside(string type) =>
        Refusal.Of("a.docx", WithRelation(type, "http://192.0.2.1/x")).ShouldBe("external-relationship");

    [Theory]
    [InlineData("file:///C:\\Users\\zhang\\Templates\\Normal.dotm")]
    public void Where_the_authors_template_lay_is_no_content_from_outside(string path) =>
        DocumentReader.Read("a.docx", WithRelation("attachedTemplate", path)).ShouldBeOfType<ReadOutcome.Accepted>();

    [Theory]
    [InlineData("file://server/share/report.dotm")]
    [InlineData("file:////server/share/report.dotm")]
    public void A_template_on_another_machine_is(string path) =>
        Refusal.Of("a.docx", WithRelation("attachedTemplate", path)).ShouldBe("external-relationship");

    [Fact]
    public void A_hyperlink_is_no_content_from_outside() =>
        DocumentReader
            .Read("a.docx", WithRelation("hyperlink", "http://192.0.2.1/x"))
            .ShouldBeOfType<ReadOutcome.Accepted>();

    [Theory]
    [InlineData("word/embeddings/oleObject1.bin")]
    [InlineData("word/activeX/activeX1.bin")]
    public void An_embedded_object(string part) =>
        Refusal.Of("a.docx", Office.Docx(Office.P("自评"), (part, "x"))).ShouldBe("embedded-object");

    [Fact]
    public void The_workbook_behind_a_chart_is_no_embedded_object() =>
        DocumentReader
            .Read("a.docx", Office.Docx(Office.P("自评"), ("word/embeddings/Microsoft_Excel_Sheet1.xlsx", "x")))
            .ShouldBeOfType<ReadOutcome.Accepted>();

    [Fact]
    public void A_file_that_was_cut_off()
    {
        var whole = Office.Docx(Office.P("自评"));
        Refusal.Of("a.docx", whole[..(whole.Length / 2)]).ShouldBe("damaged");
        Refusal.Of("a.pdf", "%PDF-1.7\n1 0 obj\n<<"u8.ToArray()).ShouldBe("damaged");
    }

    [Fact]
    public void Xml_nested_out_of_all_measure()
    {
        var deep =
            string.Concat(Enumerable.Repeat("<w:ins>", 100_000))
            + string.Concat(Enumerable.Repeat("</w:ins>", 100_000));
        Refusal.Of("a.docx", Office.Docx(deep)).ShouldBe("damaged");
    }

    private static byte[] WithRelation(string type, string target) =>
        Office.Docx(Office.P("自评"), ("word/_rels/document.xml.rels", Office.Rels(("r1", type, target))));

    private static IEnumerable<int> DirectoryEntries(byte[] zip)
    {
        for (var at = 0; at < zip.Length - 4; at++)
        {
            if (zip.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
                yield return at;
        }
    }
}
