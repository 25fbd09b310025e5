using System.IO.Compression;
using System.Text;
using CsCheck;
using MedInsPerf.Samples;

namespace MedInsPerf.Documents.Tests;

/// <summary>Sound files with bytes changed at random: whatever comes, there is an answer and never an exception.</summary>
public sealed class HostileFileTests
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("MEDINSPERF_LONG") is null ? 150 : 20_000;

    private static readonly byte[] Docx = Office.Docx(
        Office.P("一、基本情况")
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>2023年预算20000元</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge w:val='restart'/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><w:drawing><c:chart xmlns:c='x' r:id='c1'/></w:drawing></w:r></w:p>",
        (
            "word/numbering.xml",
            $"<w:numbering xmlns:w='{Office.Word}'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='1'><w:start w:val='3'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.%2、'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>"
        ),
        (
            "word/charts/chart1.xml",
            "<c:chartSpace xmlns:c='x'><c:chart><c:plotArea><c:pieChart><c:ser><c:cat><c:pt idx='0'><c:v>甲</c:v></c:pt></c:cat><c:val><c:pt idx='0'><c:v>1</c:v></c:pt></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>"
        ),
        (
            "word/_rels/document.xml.rels",
            Office.Rels(("n", "numbering", "numbering.xml"), ("c1", "chart", "charts/chart1.xml"))
        )
    );

    private static readonly byte[] Xlsx = Office.Xlsx(
        "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>12712438.130000001</v></c></row></sheetData><mergeCells><mergeCell ref='A1:C2'/></mergeCells>",
        (
            "xl/styles.xml",
            $"<styleSheet xmlns='{Office.Sheet}'><numFmts><numFmt numFmtId='164' formatCode='[&gt;=10000]#,##0.00,\"万\";yyyy-mm-dd;0.0E+0'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>"
        ),
        ("xl/sharedStrings.xml", $"<sst xmlns='{Office.Sheet}'><si><t>合计</t></si></sst>")
    );

    [Fact]
    public void Any_bytes_under_any_ending() =>
        Gen.Select(Gen.OneOf(".txt", ".md", ".docx", ".xlsx", ".pdf", ".doc", ""), Gen.Byte.Array[0, 400])
            .Sample((ending, bytes) => Answers("a" + ending, bytes), iter: Rounds);

    [Fact]
    public void A_docx_with_changed_bytes() => Changed(Docx).Sample(bytes => Answers("a.docx", bytes), iter: Rounds);

    [Fact]
    public void A_docx_with_changed_parts() =>
        ChangedInside(Docx).Sample(bytes => Answers("a.docx", bytes), iter: Rounds);

    [Fact]
    public void A_workbook_with_changed_bytes() =>
        Changed(Xlsx).Sample(bytes => Answers("a.xlsx", bytes), iter: Rounds);

    [Fact]
    public void A_workbook_with_changed_parts() =>
        ChangedInside(Xlsx).Sample(bytes => Answers("a.xlsx", bytes), iter: Rounds);

    [Fact]
    public void A_pdf_with_changed_bytes() =>
        Changed(SampleFile.CompiledPdf).Sample(bytes => Answers("a.pdf", bytes), iter: Rounds / 10);

    [Fact]
    public void A_text_with_changed_bytes() =>
        Changed(Encoding.UTF8.GetBytes(SampleText.Fengling)).Sample(bytes => Answers("a.txt", bytes), iter: Rounds);

    [Fact]
    public void A_record_with_changed_bytes() =>
        Changed(
                "{\"documents\":[{\"path\":\"a\",\"kind\":\"mixed\",\"parts\":[{\"kind\":\"finalAccounts\",\"figures\":[{\"value\":\"1\"}]}]}]}"u8.ToArray()
            )
            .Sample(bytes => RecordJson.Read(bytes) is not null, iter: Rounds);

    private static bool Answers(string name, byte[] bytes) =>
        DocumentReader.Read(name, bytes) switch
        {
            ReadOutcome.Accepted accepted => SourceJson.Write(accepted.Source).Length > 0,
            ReadOutcome.Refused refused => refused.Refusal.Sentence.Length > 0,
            _ => false,
        };

    /// <summary>A few bytes replaced, or the end cut off.</summary>
    private static Gen<byte[]> Changed(byte[] sound) =>
        Gen.Select(
            Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte).Array[1, 6],
            Gen.Frequency((4, Gen.Const(sound.Length)), (1, Gen.Int[0, sound.Length])),
            (changes, length) =>
            {
                var changed = sound.ToArray();
                foreach (var (at, value) in changes)
                    changed[at] = value;
                return changed[..length];
            }
        );

    /// <summary>The same with the inflated parts, which are packed again soundly; digits are changed as often as bytes.</summary>
    private static Gen<byte[]> ChangedInside(byte[] sound)
    {
        var parts = Unzip(sound);
        return Gen.Select(
            Gen.Int[0, parts.Length - 1],
            Gen.Select(
                Gen.Int[0, int.MaxValue],
                Gen.OneOf((IGen<byte>)Gen.Byte, Gen.OneOf("0129-<>\"'&"u8.ToArray()))
            ).Array[1, 6],
            (which, changes) =>
                Office.Zip([
                    .. parts.Select(
                        (part, index) => index == which ? (part.Name, Change(part.Content, changes)) : part
                    ),
                ])
        );
    }

    private static byte[] Change(byte[] content, (int At, byte Value)[] changes)
    {
        var changed = content.ToArray();
        foreach (var (at, value) in changes)
            changed[at % changed.Length] = value;
        return changed;
    }

    private static (string Name, byte[] Content)[] Unzip(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return
        [
            .. archive.Entries.Select(entry =>
            {
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                return (entry.FullName, content.ToArray());
            }),
        ];
    }
}
