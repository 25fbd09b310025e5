namespace MedInsPerf.Documents;

/// <summary>The few Chinese words that belong to the form of an official document, not to its content.</summary>
internal static class Words
{
    public const string Contents = "目  录";
    public const string Attachment = "附件：";
    public const string NoDate = "    年  月  日";

    public static string Unit(string unit) => $"单位：{unit}";

    public static string CheckCode(string code) => $"校验码 {code}";

    /// <summary>图题 with its unit.</summary>
    public static string ChartCaption(Domain.Reports.ReportBlock.Chart chart) =>
        chart.Caption + (chart.Unit.Length == 0 ? "" : $"（{Unit(chart.Unit)}）");

    /// <summary>What stands in place of a chart without a value.</summary>
    public const string NoValues = "（没有数据）";
}
