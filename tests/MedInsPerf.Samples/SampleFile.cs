namespace MedInsPerf.Samples;

/// <summary>Sample files that cannot be made at run time.</summary>
public static class SampleFile
{
    /// <summary><see cref="SampleText.Qingxi"/> as a PDF.</summary>
    public static byte[] QingxiPdf => Bytes("qingxi-2023.pdf");

    /// <summary>A compiled report of 澜江省 as a PDF: its tables have merged heads and go over pages.</summary>
    public static byte[] CompiledPdf => Bytes("langjiang-2023-compiled.pdf");

    /// <summary>A small form in the binary format of Excel 97: two sheets, a merged title, an amount, a rate and a day.</summary>
    public static byte[] OldWorkbook => Bytes("form-1997.xls");

    internal static byte[] Bytes(string name)
    {
        using var stream =
            typeof(SampleFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The samples have lost {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
