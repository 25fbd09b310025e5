namespace MedInsPerf.App.Tests.Support;

/// <summary>Short reports of a made-up county.</summary>
internal static class Texts
{
    /// <summary>A project in which everything agrees.</summary>
    public const string Office =
        "医保征缴工作经费2023年年初预算200000元，全年预算数200000元，截至2023年12月31日，全年执行190000元，执行率95.00%，结余10000元由县财政收回。";

    /// <summary>One warning and no error.</summary>
    public static string WithWarning => Of($"{Office}全县资助4000人，按320元/人·年补助，共需1281000元。");

    /// <summary>One error and no warning.</summary>
    public static string WithError => Of(Office.Replace("95.00%", "95.50%", StringComparison.Ordinal));

    /// <summary>A report of one project.</summary>
    public static string Of(string basics, string title = "医保征缴工作经费") =>
        $"""
            清溪县医疗保障局2023年度项目支出绩效自评报告

            {title}
            一、基本情况
            {basics}
            二、自评情况
            （一）自评分数
            本项目自评得分94分。
            （二）资金使用绩效
            1.资金支出情况。
            全年分两次拨付，已全部到账。
            2.资金完成绩效目标情况。
            征缴任务按期完成。
            3.资金分用途使用绩效。
            资金用于票据印制和宣传。
            （三）资金使用绩效存在的问题
            个别乡镇进度偏慢。
            三、改进意见
            按月通报进度。
            """;
}
