namespace MedInsPerf.Documents;

/// <summary>拒收: why an uploaded file is not opened. A closed set; the sentences stand in <c>RefusalText.resx</c>.</summary>
public abstract record UploadRefusal
{
    private UploadRefusal(string code) => Code = code;

    /// <summary>A stable English name of the reason.</summary>
    public string Code { get; }

    /// <summary>What is wrong and what to do, in Chinese.</summary>
    public string Sentence => RefusalText.Of(Text, Operands);

    private protected virtual string Text => Code;

    private protected virtual object[] Operands => [];

    /// <summary>No byte, or nothing to read.</summary>
    public sealed record Empty() : UploadRefusal("empty");

    /// <summary>More than 20 MB.</summary>
    /// <param name="Bytes">The size of the file.</param>
    public sealed record TooLarge(long Bytes) : UploadRefusal("too-large")
    {
        private protected override object[] Operands =>
            [(Bytes + Megabyte - 1) / Megabyte, DocumentReader.LargestUpload / Megabyte];
    }

    /// <summary>More to read than any filing holds.</summary>
    public sealed record TooMuchInside() : UploadRefusal("too-much-inside");

    /// <summary>A run of text that takes too long to make out.</summary>
    public sealed record TooIntricate() : UploadRefusal("too-intricate");

    /// <summary>An ending that is not read at all.</summary>
    /// <param name="Ending">With its dot; empty where the name has none.</param>
    public sealed record Unsupported(string Ending) : UploadRefusal("unsupported")
    {
        private protected override object[] Operands => [Ending];
    }

    /// <summary>The content is not what the ending says.</summary>
    /// <param name="Ending">With its dot.</param>
    /// <param name="Content">What the content is, in Chinese.</param>
    /// <param name="RightEnding">The ending under which it would be read; null where it would not.</param>
    public sealed record WrongKind(string Ending, string Content, string? RightEnding = null)
        : UploadRefusal("wrong-kind")
    {
        private protected override string Text => RightEnding is null ? Code : "wrong-ending";

        private protected override object[] Operands => [Ending, Content, RightEnding ?? ""];
    }

    /// <summary>Inflates beyond all measure.</summary>
    public sealed record ZipBomb() : UploadRefusal("zip-bomb");

    /// <summary>Carries macros.</summary>
    public sealed record Macro() : UploadRefusal("macro");

    /// <summary>Carries a document type definition.</summary>
    public sealed record DocumentTypeDefinition() : UploadRefusal("dtd");

    /// <summary>Refers to content outside itself, other than by hyperlink.</summary>
    /// <param name="Target">What it refers to, shortened for display.</param>
    public sealed record ExternalRelationship(string Target) : UploadRefusal("external-relationship")
    {
        private protected override object[] Operands => [Target];
    }

    /// <summary>Carries an OLE object or a control.</summary>
    public sealed record EmbeddedObject() : UploadRefusal("embedded-object");

    /// <summary>Needs a password.</summary>
    public sealed record Encrypted() : UploadRefusal("encrypted");

    /// <summary>Text in no encoding that we know.</summary>
    public sealed record UnreadableEncoding() : UploadRefusal("unreadable-encoding");

    /// <summary>A PDF of pictures.</summary>
    /// <param name="Pages">Its pages.</param>
    public sealed record ScannedPdf(int Pages) : UploadRefusal("scanned-pdf")
    {
        private protected override object[] Operands => [Pages];
    }

    /// <summary>.doc, .xls, .wps, .et, .ofd and their like.</summary>
    /// <param name="Ending">With its dot.</param>
    /// <param name="SaveAs">The ending to save it under.</param>
    public sealed record OldFormat(string Ending, string SaveAs) : UploadRefusal("old-format")
    {
        private protected override object[] Operands => [Ending, SaveAs];
    }

    /// <summary>Cut off or broken.</summary>
    public sealed record Damaged() : UploadRefusal("damaged");

    private const int Megabyte = 1024 * 1024;
}
