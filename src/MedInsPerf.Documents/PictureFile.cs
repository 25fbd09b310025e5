using MedInsPerf.Documents.Pictures;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents;

/// <summary>
/// 读图片: a PNG or JPEG by its bytes, whatever its name. What comes out holds the picture and nothing that the file said
/// beside it: no place, no camera, no comment.
/// </summary>
public static class PictureFile
{
    /// <summary>512 KB: a logo of 22 mm in print takes a tenth of it.</summary>
    public const int LargestFile = 512 * 1024;

    /// <summary>The longest side in pixels.</summary>
    public const int LargestSide = 2000;

    /// <summary>The shortest side in pixels; less is a blot on paper.</summary>
    public const int SmallestSide = 32;

    /// <summary>The picture, or why it is none.</summary>
    public static PictureOutcome Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new PictureOutcome.Accepted(
                bytes.Length switch
                {
                    0 => throw new PictureRefusedException("picture.empty"),
                    > LargestFile => throw new PictureRefusedException(
                        "picture.too-large",
                        (bytes.Length + 1023) / 1024,
                        LargestFile / 1024
                    ),
                    _ when PngFile.Begins(bytes.Span) => PngFile.Read(bytes.Span),
                    _ when JpegFile.Begins(bytes.Span) => JpegFile.Read(bytes.Span),
                    _ => throw new PictureRefusedException("picture.other", Describe(bytes.Span)),
                }
            );
        }
        catch (PictureRefusedException refused)
        {
            return new PictureOutcome.Refused(refused.Message);
        }
    }

    /// <summary>Refuses before anything is unpacked.</summary>
    internal static void MustFit(int width, int height)
    {
        if (Math.Max(width, height) > LargestSide)
            throw new PictureRefusedException("picture.too-many-pixels", width, height, LargestSide);
        if (Math.Min(width, height) < SmallestSide)
            throw new PictureRefusedException("picture.too-few-pixels", width, height, SmallestSide);
    }

    private static string Describe(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 1024)].IndexOf("<svg"u8) >= 0 ? RefusalText.Of("content.svg")
        : ContentSniffer.Sniff(bytes) is not Content.Picture and var content
        && !bytes.StartsWith("BM"u8)
        && !bytes.StartsWith("RIFF"u8)
            ? ContentSniffer.Describe(content, bytes)
        : RefusalText.Of("content.other-picture");
}

/// <summary>What became of a file that should be a picture.</summary>
public abstract record PictureOutcome
{
    private PictureOutcome() { }

    /// <summary>It is one.</summary>
    public sealed record Accepted(Picture Picture) : PictureOutcome;

    /// <summary>It is none that can be printed.</summary>
    /// <param name="Sentence">Why, and what to do, in Chinese.</param>
    public sealed record Refused(string Sentence) : PictureOutcome;
}
