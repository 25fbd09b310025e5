namespace MedInsPerf.Documents;

/// <summary>The few Chinese words that belong to the form of an official document, not to its content.</summary>
internal static class Words
{
    public const string Contents = "目  录";
    public const string Attachment = "附件：";
    public const string NoDate = "    年  月  日";

    public const string Signer = "签发人：";
    public const string CopyTo = "抄送：";
    public const string SealKeyword = "（电子印章）";

    /// <summary>印发日期.</summary>
    public static string Printed(DateOnly? date) =>
        (date is { } day ? Domain.Reports.Printed.Date(day) : NoDate) + "印发";

    /// <summary>页眉 of a printed sheet: whose document, and which.</summary>
    public static string SheetHeader(Domain.Reports.ReportBlock.Letterhead head) =>
        head.Number is { } number ? $"{head.Mark}　{number}" : head.Mark;

    /// <summary>What a logo shows, for those who do not see it.</summary>
    public static string Logo(string mark) => $"{mark}的徽标";

    public static string Unit(string unit) => $"单位：{unit}";

    public static string CheckCode(string code) => $"校验码 {code}";

    /// <summary>图题 with its unit.</summary>
    public static string ChartCaption(Domain.Reports.ReportBlock.Chart chart) =>
        chart.Caption + (chart.Unit.Length == 0 ? "" : $"（{Unit(chart.Unit)}）");

    /// <summary>What stands in place of a chart without a value.</summary>
    public const string NoValues = "（没有数据）";
}
