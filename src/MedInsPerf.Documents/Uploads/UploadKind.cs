namespace MedInsPerf.Documents.Uploads;

/// <summary>How a file is to be read.</summary>
internal enum UploadKind
{
    Text,
    Word,
    Pdf,
    Workbook,
    OldWorkbook,
}

/// <summary>Holds a file's ending against its content.</summary>
internal static class UploadKinds
{
    /// <exception cref="UploadRefusedException">The ending is not read, or the content is not what it says.</exception>
    public static UploadKind Judge(string name, ReadOnlySpan<byte> bytes)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        var content = ContentSniffer.Sniff(bytes);
        if (bytes.IsEmpty)
            throw new UploadRefusedException(new UploadRefusal.Empty());

        return ending switch
        {
            ".txt" or ".md" => Expect(Content.Text, UploadKind.Text, ending, content, bytes),
            ".docx" => Expect(Content.Zip, UploadKind.Word, ending, content, bytes),
            ".xlsx" => Expect(Content.Zip, UploadKind.Workbook, ending, content, bytes),
            ".pdf" => Expect(Content.Pdf, UploadKind.Pdf, ending, content, bytes),
            ".docm" or ".dotm" or ".xlsm" or ".xltm" or ".xlsb" => throw new UploadRefusedException(
                new UploadRefusal.Macro()
            ),
            ".doc" or ".dot" or ".wps" or ".wpt" or ".rtf" or ".odt" or ".ofd" => throw Old(
                ending,
                ".docx",
                content,
                bytes
            ),
            ".xls" or ".xlt" or ".et" or ".ett" when IsOldWorkbook(content, bytes) => UploadKind.OldWorkbook,
            ".xls" or ".xlt" or ".et" or ".ett" or ".ods" or ".csv" => throw Old(ending, ".xlsx", content, bytes),
            _ => throw new UploadRefusedException(new UploadRefusal.Unsupported(ending)),
        };
    }

    private static UploadKind Expect(
        Content expected,
        UploadKind kind,
        string ending,
        Content content,
        ReadOnlySpan<byte> bytes
    )
    {
        if (content == expected && (content != Content.Zip || HoldsMain(kind, bytes)))
            return kind;
        if (content == Content.Ole && ContentSniffer.HoldsStream(bytes, "EncryptedPackage"))
            throw new UploadRefusedException(new UploadRefusal.Encrypted());
        throw Wrong(ending, content, bytes);
    }

    /// <summary>WPS keeps the tables that it calls .et in the same form.</summary>
    private static bool IsOldWorkbook(Content content, ReadOnlySpan<byte> bytes)
    {
        if (content != Content.Ole || ContentSniffer.HoldsStream(bytes, "EncryptedPackage"))
            return false;
        if (ContentSniffer.HoldsStream(bytes, "_VBA_PROJECT_CUR"))
            throw new UploadRefusedException(new UploadRefusal.Macro());
        return ContentSniffer.HoldsStream(bytes, "Workbook") || ContentSniffer.HoldsStream(bytes, "Book");
    }

    private static UploadRefusedException Old(string ending, string saveAs, Content content, ReadOnlySpan<byte> bytes)
    {
        if (content == Content.Ole && ContentSniffer.HoldsStream(bytes, "EncryptedPackage"))
            return new UploadRefusedException(new UploadRefusal.Encrypted());
        return RightEnding(content, bytes) is { } right && right is not ".txt"
            ? Wrong(ending, content, bytes)
            : new UploadRefusedException(new UploadRefusal.OldFormat(ending, saveAs));
    }

    private static UploadRefusedException Wrong(string ending, Content content, ReadOnlySpan<byte> bytes) =>
        new(new UploadRefusal.WrongKind(ending, ContentSniffer.Describe(content, bytes), RightEnding(content, bytes)));

    private static string? RightEnding(Content content, ReadOnlySpan<byte> bytes) =>
        content switch
        {
            Content.Pdf => ".pdf",
            Content.Zip when HoldsMain(UploadKind.Word, bytes) => ".docx",
            Content.Zip when HoldsMain(UploadKind.Workbook, bytes) => ".xlsx",
            Content.Text when Plain.TextEncoding.Decode(bytes) is not null => ".txt",
            _ => null,
        };

    private static bool HoldsMain(UploadKind kind, ReadOnlySpan<byte> zip) =>
        ZipDirectory.MayHoldFolder(zip, kind == UploadKind.Word ? "word/"u8 : "xl/"u8);
}
