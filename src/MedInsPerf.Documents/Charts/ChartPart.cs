using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using MedInsPerf.Documents.Sheets;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.Charts;

/// <summary>
/// A chart as DrawingML, with the workbook behind it: a person clicks 编辑数据 and Excel opens. Cached values and cells are
/// the same numbers.
/// </summary>
internal sealed class ChartPart(ReportBlock.Chart chart)
{
    /// <summary>The relationship from the chart to its workbook.</summary>
    public const string WorkbookId = "rIdData";

    private const string SheetName = "Sheet1";

    /// <summary>Told apart in grey too, since counties print black and white.</summary>
    public static readonly ImmutableArray<string> Colours =
    [
        "1F5FAE",
        "9DBDE3",
        "5B6470",
        "D9A441",
        "6FA58C",
        "C3C9D1",
    ];

    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace R = PackageDraft.OfficeRelations.TrimEnd('/');

    private ImmutableArray<ReportSeries> Shown => chart.Drawn == ChartKind.Pie ? [chart.Series[0]] : chart.Series;

    public byte[] Xml() => PackageZip.Xml(Space().WriteTo);

    public byte[] Workbook(DocumentMeta meta) =>
        WorkbookWriter.Write(
            [
                new Sheet(
                    SheetName,
                    [20m, .. Shown.Select(_ => 16m)],
                    [
                        [SheetCell.Of(""), .. Shown.Select(series => SheetCell.Of(series.Name))],
                        .. Enumerable
                            .Range(0, chart.Points)
                            .Select(at =>
                                ImmutableArray.Create([
                                    SheetCell.Of(chart.Labels[at]),
                                    .. Shown.Select(series => SheetCell.Of(series.Values[at], FormatOf(series))),
                                ])
                            ),
                    ]
                ),
            ],
            meta
        );

    private XElement Space() =>
        new(
            C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", C),
            new XAttribute(XNamespace.Xmlns + "a", A),
            new XAttribute(XNamespace.Xmlns + "r", R),
            Val("date1904", "0"),
            Val("roundedCorners", "0"),
            new XElement(
                C + "chart",
                Val("autoTitleDeleted", "1"),
                new XElement(C + "plotArea", new XElement(C + "layout"), Plot(), Axes()),
                HasLegend ? new XElement(C + "legend", Val("legendPos", "b"), Val("overlay", "0")) : null,
                Val("plotVisOnly", "1"),
                Val("dispBlanksAs", "gap")
            ),
            Fill(C + "spPr", "FFFFFF"),
            new XElement(
                C + "txPr",
                new XElement(A + "bodyPr"),
                new XElement(A + "lstStyle"),
                new XElement(
                    A + "p",
                    new XElement(
                        A + "pPr",
                        new XElement(
                            A + "defRPr",
                            new XAttribute("sz", "1050"),
                            new XElement(A + "latin", new XAttribute("typeface", "Times New Roman")),
                            new XElement(A + "ea", new XAttribute("typeface", "宋体"))
                        )
                    ),
                    new XElement(A + "endParaRPr", new XAttribute("lang", "zh-CN"))
                )
            ),
            new XElement(C + "externalData", new XAttribute(R + "id", WorkbookId), Val("autoUpdate", "0"))
        );

    /// <summary>Direct labels before legends: one series needs none, and the parts of a pie say their own names.</summary>
    private bool HasLegend => chart.Drawn != ChartKind.Pie && Shown.Length > 1;

    private XElement Plot() =>
        chart.Drawn == ChartKind.Pie
            ? new XElement(C + "pieChart", Val("varyColors", "1"), Series(0), Val("firstSliceAng", "0"))
            : new XElement(
                C + "barChart",
                Val("barDir", chart.Drawn == ChartKind.Bar ? "bar" : "col"),
                Val("grouping", "clustered"),
                Val("varyColors", "0"),
                Enumerable.Range(0, Shown.Length).Select(Series),
                Val("gapWidth", chart.Drawn == ChartKind.Bar ? "60" : "120"),
                Val("axId", "1"),
                Val("axId", "2")
            );

    private XElement Series(int index)
    {
        var series = Shown[index];
        var column = SheetXml.Letters(index + 1);
        var last = chart.Points + 1;
        return new XElement(
            C + "ser",
            Val("idx", Number(index)),
            Val("order", Number(index)),
            new XElement(C + "tx", Reference("strRef", $"{SheetName}!${column}$1", "strCache", null, [series.Name])),
            chart.Drawn == ChartKind.Pie ? null : Fill(C + "spPr", ColourOf(index)),
            chart.Drawn == ChartKind.Pie ? null : Val("invertIfNegative", "0"),
            chart.Drawn == ChartKind.Pie ? Enumerable.Range(0, chart.Points).Select(Slice) : null,
            Labels(),
            new XElement(
                C + "cat",
                Reference("strRef", $"{SheetName}!$A$2:$A${last}", "strCache", null, chart.Labels.Take(chart.Points))
            ),
            new XElement(
                C + "val",
                Reference(
                    "numRef",
                    $"{SheetName}!${column}$2:${column}${last}",
                    "numCache",
                    FormatOf(series),
                    series.Values.Take(chart.Points).Select(value => value.ToString(CultureInfo.InvariantCulture))
                )
            )
        );
    }

    private static XElement Slice(int index) =>
        new(C + "dPt", Val("idx", Number(index)), Val("bubble3D", "0"), Fill(C + "spPr", ColourOf(index)));

    private XElement Labels() =>
        new(
            C + "dLbls",
            Val("dLblPos", "outEnd"),
            Val("showLegendKey", "0"),
            Val("showVal", "1"),
            Val("showCatName", chart.Drawn == ChartKind.Pie ? "1" : "0"),
            Val("showSerName", "0"),
            Val("showPercent", chart.Drawn == ChartKind.Pie ? "1" : "0"),
            Val("showBubbleSize", "0"),
            chart.Drawn == ChartKind.Pie ? new XElement(C + "separator", "\n") : null
        );

    private IEnumerable<XElement> Axes()
    {
        if (chart.Drawn == ChartKind.Pie)
            yield break;
        var lying = chart.Drawn == ChartKind.Bar;
        yield return new XElement(
            C + "catAx",
            Val("axId", "1"),
            new XElement(C + "scaling", Val("orientation", lying ? "maxMin" : "minMax")),
            Val("delete", "0"),
            Val("axPos", lying ? "l" : "b"),
            Val("numFmt", null, ("formatCode", SheetCell.General), ("sourceLinked", "0")),
            Val("majorTickMark", "none"),
            Val("minorTickMark", "none"),
            Val("tickLblPos", "low"),
            Line("8A919B"),
            Val("crossAx", "2"),
            Val("crosses", "autoZero"),
            Val("auto", "1"),
            Val("lblAlgn", "ctr"),
            Val("lblOffset", "100"),
            Val("noMultiLvlLbl", "0")
        );
        yield return new XElement(
            C + "valAx",
            Val("axId", "2"),
            new XElement(
                C + "scaling",
                Val("orientation", "minMax"),
                // Bars that do not begin at nought lie about their lengths.
                Shown.Any(series => series.Values.Any(value => value < 0m))
                    ? null
                    : Val("min", "0")
            ),
            Val("delete", "0"),
            Val("axPos", lying ? "t" : "l"),
            new XElement(C + "majorGridlines", Line("E1E4E8")),
            Val("numFmt", null, ("formatCode", "#,##0"), ("sourceLinked", "0")),
            Val("majorTickMark", "none"),
            Val("minorTickMark", "none"),
            Val("tickLblPos", "nextTo"),
            Line(null),
            Val("crossAx", "1"),
            Val("crosses", lying ? "max" : "autoZero"),
            Val("crossBetween", "between")
        );
    }

    private static XElement Reference(
        string kind,
        string formula,
        string cache,
        string? format,
        IEnumerable<string> values
    )
    {
        var all = values.ToList();
        return new XElement(
            C + kind,
            new XElement(C + "f", formula),
            new XElement(
                C + cache,
                format is null ? null : new XElement(C + "formatCode", format),
                Val("ptCount", Number(all.Count)),
                all.Select(
                    (value, index) =>
                        new XElement(
                            C + "pt",
                            new XAttribute("idx", Number(index)),
                            new XElement(C + "v", Word.XmlCharacters.Clean(value))
                        )
                )
            )
        );
    }

    private static XElement Fill(XName name, string colour) =>
        new(
            name,
            new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour))),
            new XElement(A + "ln", new XElement(A + "noFill"))
        );

    private static XElement Line(string? colour) =>
        new(
            C + "spPr",
            new XElement(
                A + "ln",
                new XAttribute("w", "6350"),
                colour is null
                    ? new XElement(A + "noFill")
                    : new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour)))
            )
        );

    private static XElement Val(string name, string? value, params (string Name, string Value)[] more) =>
        new(
            C + name,
            value is null ? null : new XAttribute("val", value),
            more.Select(attribute => new XAttribute(attribute.Name, attribute.Value))
        );

    private static string FormatOf(ReportSeries series) =>
        series.Values.Select(value => (int)value.Scale).DefaultIfEmpty(0).Max() switch
        {
            0 => "#,##0",
            var decimals => "#,##0." + new string('0', decimals),
        };

    private static string ColourOf(int index) => Colours[index % Colours.Length];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
