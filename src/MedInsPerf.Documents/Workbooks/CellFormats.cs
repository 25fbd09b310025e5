using System.Globalization;
using System.Xml.Linq;
using MedInsPerf.Documents.Uploads;

namespace MedInsPerf.Documents.Workbooks;

/// <summary>How the styles of a workbook show the numbers of its cells.</summary>
internal sealed class CellFormats
{
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [5] = "\"¥\"#,##0;\"¥\"-#,##0",
        [6] = "\"¥\"#,##0;\"¥\"-#,##0",
        [7] = "\"¥\"#,##0.00;\"¥\"-#,##0.00",
        [8] = "\"¥\"#,##0.00;\"¥\"-#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [11] = "0.00E+00",
        [14] = "yyyy/m/d",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [18] = "h:mm AM/PM",
        [19] = "h:mm:ss AM/PM",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "yyyy/m/d h:mm",
        [27] = "yyyy\"年\"m\"月\"",
        [28] = "m\"月\"d\"日\"",
        [29] = "m\"月\"d\"日\"",
        [30] = "m/d/yy",
        [31] = "yyyy\"年\"m\"月\"d\"日\"",
        [32] = "h\"时\"mm\"分\"",
        [33] = "h\"时\"mm\"分\"ss\"秒\"",
        [36] = "yyyy\"年\"m\"月\"",
        [37] = "#,##0;-#,##0",
        [38] = "#,##0;-#,##0",
        [39] = "#,##0.00;-#,##0.00",
        [40] = "#,##0.00;-#,##0.00",
        [41] = "#,##0;-#,##0;-",
        [42] = "¥#,##0;¥-#,##0;¥-",
        [43] = "#,##0.00;-#,##0.00;-",
        [44] = "¥#,##0.00;¥-#,##0.00;¥-",
        [45] = "mm:ss",
        [46] = "h:mm:ss",
        [47] = "mm:ss",
        [48] = "0.0E+0",
        [49] = "@",
        [50] = "yyyy\"年\"m\"月\"",
        [51] = "m\"月\"d\"日\"",
        [52] = "yyyy\"年\"m\"月\"",
        [53] = "m\"月\"d\"日\"",
        [54] = "m\"月\"d\"日\"",
        [55] = "h\"时\"mm\"分\"",
        [56] = "h\"时\"mm\"分\"ss\"秒\"",
        [57] = "yyyy\"年\"m\"月\"",
        [58] = "m\"月\"d\"日\"",
    };

    private readonly List<NumberFormat> styles = [];
    private readonly bool from1904;

    /// <param name="part">The styles part; null where the workbook has none.</param>
    /// <param name="from1904">Whether its days are counted from 1904.</param>
    public CellFormats(XElement? part, bool from1904)
    {
        this.from1904 = from1904;
        var own = new Dictionary<int, string>();
        foreach (var format in part?.Child("numFmts")?.Children("numFmt") ?? [])
            own[Whole(format.Attr("numFmtId"))] = format.Attr("formatCode") ?? "";

        var known = new Dictionary<int, NumberFormat>();
        foreach (var style in part?.Child("cellXfs")?.Children("xf") ?? [])
        {
            var id = Whole(style.Attr("numFmtId"));
            if (!known.TryGetValue(id, out var format))
                known[id] = format = NumberFormat.Parse(own.GetValueOrDefault(id) ?? BuiltIn.GetValueOrDefault(id, ""));
            styles.Add(format);
        }
    }

    /// <summary>A format that every workbook knows, as Chinese Excel shows it; null where the number is the workbook's own.</summary>
    public static string? Standard(int id) => BuiltIn.GetValueOrDefault(id);

    /// <summary>What a cell with this saved value and style displays.</summary>
    public string Display(string value, int style) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (style < styles.Count ? styles[style] : NumberFormat.General).Show(Saved.AsTyped(number), from1904)
            : value;

    private static int Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
