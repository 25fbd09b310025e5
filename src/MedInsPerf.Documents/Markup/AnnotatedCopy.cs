using System.Xml;
using MedInsPerf.Documents.Markup;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Documents;

/// <summary>
/// 带批注的原件: a document given back with what was found in it. A .docx carries a comment at every place, a .xlsx a note at
/// every cell and the sheet 核验结果; of what cannot be written into, a .pdf or a text, a
/// report is made.
/// </summary>
/// <param name="Name">The name of the copy: the file's own, or with 核验结果.docx behind it.</param>
/// <param name="Bytes">Equal documents and findings give equal bytes.</param>
public sealed record AnnotatedCopy(string Name, byte[] Bytes)
{
    /// <summary>Who the comments are by.</summary>
    public const string Author = "医保绩效核验";

    /// <summary>Marks a copy of a document.</summary>
    /// <param name="document">As it was named when it was read: the findings' places name it so.</param>
    /// <param name="original">The very bytes that were read.</param>
    /// <param name="findings">Findings on this document, and on others filed with it.</param>
    /// <returns>The copy; where its own parts do not let themselves be added to, what was found beside it.</returns>
    public static AnnotatedCopy Of(string document, ReadOnlyMemory<byte> original, IReadOnlyList<Finding> findings)
    {
        var name = Path.GetFileName(document);
        var notes = FindingNote.On(document, findings);
        try
        {
            return Path.GetExtension(name).ToLowerInvariant() switch
            {
                ".docx" => new AnnotatedCopy(name, WordMarkup.Write(document, original, notes)),
                ".xlsx" => new AnnotatedCopy(name, WorkbookMarkup.Write(document, original, notes)),
                _ => Beside(name, notes),
            };
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or UploadRefusedException)
        {
            // A part that reading has no need of, a thumbnail, a theme, others' comments, may be damaged: it cannot be taken along.
            return Beside(name, notes);
        }
    }

    private static AnnotatedCopy Beside(string name, IReadOnlyList<FindingNote> notes) =>
        new(name + ".核验结果.docx", FindingsReport.Write(name, notes));
}
