using MedInsPerf.Domain.Reports;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MedInsPerf.Documents.Word;

/// <summary>The place of a chart in the text; the chart itself is a part of its own.</summary>
internal static class WordChart
{
    private const string ChartSpace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>145 mm by 75 mm in EMU: a chart and its caption take less than half a page.</summary>
    private const long Width = 5_220_000;

    private const long Height = 2_700_000;

    public static W.Run Of(ReportBlock.Chart chart, uint number, string relationship) =>
        new(
            new W.Drawing(
                new D.Inline(
                    new D.Extent { Cx = Width, Cy = Height },
                    new D.DocProperties
                    {
                        Id = number,
                        Name = XmlCharacters.Clean(chart.Caption),
                        Description = XmlCharacters.Clean(chart.Sentence),
                    },
                    new A.Graphic(new A.GraphicData(new C.ChartReference { Id = relationship }) { Uri = ChartSpace })
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
