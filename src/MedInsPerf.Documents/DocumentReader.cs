using System.Text.RegularExpressions;
using System.Xml;
using MedInsPerf.Documents.Plain;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Documents.Word;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents;

/// <summary>
/// 读文件: bytes of .txt, .md, .docx, .pdf, .xlsx or .xls to <see cref="SourceText"/>. Whatever the bytes are, it answers with
/// the text or with a refusal, in bounded memory; it never throws on account of them.
/// </summary>
public static class DocumentReader
{
    /// <summary>20 MB: the largest file that is looked at.</summary>
    public const int LargestUpload = 20 * 1024 * 1024;

    /// <summary>Reads a file as a person dropped it.</summary>
    /// <param name="name">Its name; the ending decides how it is read, the content must agree.</param>
    public static ReadOutcome Read(string name, ReadOnlyMemory<byte> bytes) => Guarded(() => ReadOrRefuse(name, bytes));

    /// <summary>Whatever a reader of any format stumbles over becomes its refusal.</summary>
    internal static ReadOutcome Guarded(Func<SourceText> read)
    {
        try
        {
            var source = read();
            return source.Blocks.IsEmpty
                ? new ReadOutcome.Refused(new UploadRefusal.Empty())
                : new ReadOutcome.Accepted(source);
        }
        catch (UploadRefusedException refused)
        {
            return new ReadOutcome.Refused(refused.Refusal);
        }
        catch (RegexMatchTimeoutException)
        {
            return new ReadOutcome.Refused(new UploadRefusal.TooIntricate());
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException)
        {
            return new ReadOutcome.Refused(new UploadRefusal.Damaged());
        }
    }

    private static SourceText ReadOrRefuse(string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > LargestUpload)
            throw new UploadRefusedException(new UploadRefusal.TooLarge(bytes.Length));
        var kind = UploadKinds.Judge(name, bytes.Span);
        return kind switch
        {
            UploadKind.Text => TextFile.Read(name, bytes.Span),
            UploadKind.Word => WordFile.Read(name, bytes),
            UploadKind.Pdf => Pdf.PdfFile.Read(name, bytes),
            UploadKind.Workbook => Workbooks.WorkbookFile.Read(name, bytes),
            UploadKind.OldWorkbook => Workbooks.OldWorkbookFile.Read(name, bytes),
            _ => throw new InvalidOperationException($"No reader for {kind}."),
        };
    }
}
