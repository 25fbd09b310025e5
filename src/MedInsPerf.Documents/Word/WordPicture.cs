using MedInsPerf.Domain.Reports;
using A = DocumentFormat.OpenXml.Drawing;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MedInsPerf.Documents.Word;

/// <summary>The place of a picture in the text; its bytes are a part of their own.</summary>
internal static class WordPicture
{
    private const string PictureSpace = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const int EmuInPoint = 12_700;

    /// <summary>Charts are numbered from 1; a picture is not taken for one of them.</summary>
    private const uint First = 10_001;

    public static W.Run Of(Picture picture, string words, uint index, string relationship)
    {
        var (width, height) = LetterheadForm.SizeOf(picture);
        var (across, down) = ((long)(width * EmuInPoint), (long)(height * EmuInPoint));
        var text = XmlCharacters.Clean(words);
        return new W.Run(
            new W.Drawing(
                new D.Inline(
                    new D.Extent { Cx = across, Cy = down },
                    new D.DocProperties
                    {
                        Id = First + index,
                        Name = text,
                        Description = text,
                    },
                    new D.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
                    new A.Graphic(
                        new A.GraphicData(
                            new P.Picture(
                                new P.NonVisualPictureProperties(
                                    new P.NonVisualDrawingProperties { Id = First + index, Name = text },
                                    new P.NonVisualPictureDrawingProperties()
                                ),
                                new P.BlipFill(
                                    new A.Blip { Embed = relationship },
                                    new A.Stretch(new A.FillRectangle())
                                ),
                                new P.ShapeProperties(
                                    new A.Transform2D(
                                        new A.Offset { X = 0, Y = 0 },
                                        new A.Extents { Cx = across, Cy = down }
                                    ),
                                    new A.PresetGeometry(new A.AdjustValueList())
                                    {
                                        Preset = A.ShapeTypeValues.Rectangle,
                                    }
                                )
                            )
                        )
                        {
                            Uri = PictureSpace,
                        }
                    )
                )
                {
                    DistanceFromTop = 0U,
                    DistanceFromBottom = 0U,
                    DistanceFromLeft = 0U,
                    DistanceFromRight = 0U,
                }
            )
        );
    }
}
