using System.Text;

namespace MedInsPerf.Documents.Tests;

/// <summary>A PDF from its objects, with a true cross-reference table.</summary>
internal static class RawPdf
{
    /// <param name="trailer">What the trailer says besides its size; the catalogue is the first object.</param>
    /// <param name="objects">The objects' bodies, numbered from 1.</param>
    public static byte[] Of(string trailer, params byte[][] objects)
    {
        var pdf = new List<byte>("%PDF-1.4\n"u8.ToArray());
        var offsets = new List<int>();
        foreach (var body in objects)
        {
            offsets.Add(pdf.Count);
            pdf.AddRange(Encoding.ASCII.GetBytes($"{offsets.Count} 0 obj\n"));
            pdf.AddRange(body);
            pdf.AddRange("\nendobj\n"u8);
        }

        var start = pdf.Count;
        pdf.AddRange(Encoding.ASCII.GetBytes($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
            pdf.AddRange(Encoding.ASCII.GetBytes($"{offset:D10} 00000 n \n"));
        pdf.AddRange(
            Encoding.ASCII.GetBytes(
                $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
            )
        );
        return [.. pdf];
    }

    public static byte[] Object(string body) => Encoding.ASCII.GetBytes(body);

    public static byte[] Stream(string dictionary, byte[] content) =>
        [
            .. Encoding.ASCII.GetBytes($"<< /Length {content.Length} {dictionary} >>\nstream\n"),
            .. content,
            .. "\nendstream"u8,
        ];

    /// <summary>One page with this content stream as object 4, and what its resources say.</summary>
    public static byte[] Page(byte[] content, string resources = "", params byte[][] more) =>
        Of(
            "",
            [
                Object("<< /Type /Catalog /Pages 2 0 R >>"),
                Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                Object(
                    $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {resources} >> >>"
                ),
                content,
                .. more,
            ]
        );
}
