namespace MedInsPerf.Domain.Reports;

/// <summary>图片: a picture that was found to be one. What its bytes mean is the business of whoever sets it.</summary>
/// <param name="Bytes">The file, with nothing in it but the picture.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record Picture(ReadOnlyMemory<byte> Bytes, PictureKind Kind, int Width, int Height);

/// <summary>The two kinds of picture that every reader of Word and PDF files shows.</summary>
public enum PictureKind
{
    /// <summary>.png.</summary>
    Png,

    /// <summary>.jpg.</summary>
    Jpeg,
}
