using System.Globalization;
using MedInsPerf.Documents.Pictures;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>Pictures as PDF objects.</summary>
internal static class ImageObjects
{
    public static string NameOf(int index) => "Im" + (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <returns>The entry of the resources; empty without pictures.</returns>
    public static string Resources(PdfObjects file, IReadOnlyList<Picture> pictures) =>
        pictures.Count == 0
            ? ""
            : $"/XObject<<{string.Concat(pictures.Select((picture, index) => $"/{NameOf(index)} {Write(file, picture)} 0 R"))}>>";

    private static int Write(PdfObjects file, Picture picture)
    {
        var size = $"/Type/XObject/Subtype/Image/Width {picture.Width}/Height {picture.Height}/BitsPerComponent 8";
        if (picture.Kind == PictureKind.Jpeg)
        {
            var space = JpegFile.ColoursOf(picture) == 1 ? "DeviceGray" : "DeviceRGB";
            return file.AddPlainStream($"{size}/ColorSpace/{space}/Filter/DCTDecode", picture.Bytes.ToArray());
        }

        var (colours, alpha) = PngFile.Pixels(picture);
        var mask = alpha is null ? "" : $"/SMask {file.AddStream($"{size}/ColorSpace/DeviceGray", alpha)} 0 R";
        return file.AddStream($"{size}/ColorSpace/DeviceRGB{mask}", colours);
    }
}
