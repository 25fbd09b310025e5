using System.Text;

namespace MedInsPerf.Samples.Generation;

/// <summary>项目支出绩效自评报告 in four outlines.</summary>
internal static class ProjectReports
{
    public static string Filing(Dice dice, Hand hand, Place place)
    {
        var purposes = dice.Some(Enum.GetValues<Purpose>(), dice.Whole(1, 4));
        var text = new StringBuilder();
        var outline = dice.Whole(0, 3);
        text.Append($"{place.Bureau}\n{place.Year}年度项目支出绩效自评报告\n\n");
        foreach (var purpose in purposes)
        {
            text.Append(Of(dice, hand, place, new Project(dice, hand, place, purpose), outline)).Append('\n');
        }

        return text.Append($"{place.Bureau}\n{place.FiledOn}\n").ToString();
    }

    public static string Of(Dice dice, Hand hand, Place place, Project project, int outline)
    {
        var tell = new ProjectTelling(dice, hand, place, project);
        var results = tell.Results().ToList();
        if (Asides.Of(dice, hand, place) is { Length: > 0 } aside)
            results.Add(aside);
        return outline switch
        {
            0 => $"""
                {project.Name}
                一、基本情况
                {tell.Funding()}
                二、自评情况
                （一）自评分数
                {tell.Score()}
                （二）资金使用绩效
                1.资金支出情况。
                {tell.Spending()}
                2.绩效目标完成情况。
                {string.Concat(results)}
                （三）存在的问题
                {tell.Problem()}
                三、改进意见
                {tell.Advice()}

                """,
            1 =>
                $"""
                {project.Name}绩效自评
                一、项目概况
                （一）项目基本情况。{tell.Funding()}
                （二）项目绩效目标。保障资金及时拨付、规范使用，{dice.Of(
                    "服务对象满意度达到90%以上",
                    "群众满意",
                    "各项待遇按时落实"
                )}。
                二、项目实施及管理情况
                资金实行专账核算，{dice.Of(
                    "严格执行三级审批",
                    "由财务室按月对账",
                    "大额支出集体研究"
                )}。{tell.Spending()}
                三、项目绩效情况
                {Numbered(results)}
                四、评价结论及建议
                （一）评价结论。{tell.Score()}
                （二）存在的问题。{tell.Problem()}
                （三）相关建议。{tell.Advice()}

                """,
            2 => $"""
                {project.Name}
                一、绩效目标分解下达情况
                资金文件下达后，绩效目标同步分解到相关股室。
                二、绩效目标完成情况分析
                （一）资金投入情况分析
                1.项目资金到位和执行情况。{tell.Funding()}
                2.项目资金管理情况。{tell.Spending()}
                （二）绩效指标完成情况分析
                {Numbered(results, "（{0}）")}
                三、偏离绩效目标的原因和下一步改进措施
                {tell.Problem()}{tell.Advice()}
                四、绩效自评结果
                {tell.Score()}

                """,
            _ => $"""
                {project.Name}
                {tell.Funding()}{tell.Spending()}
                {string.Concat(results.Select((result, index) => $"{ProjectTelling.Chinese(index + 1)}是{result}"))}
                {tell.Score()}
                存在问题：{tell.Problem()}
                改进措施：{tell.Advice()}

                """,
        };
    }

    private static string Numbered(IEnumerable<string> sentences, string number = "{0}.") =>
        string.Join(
            '\n',
            sentences.Select(
                (sentence, index) =>
                    number.Replace(
                        "{0}",
                        (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                        StringComparison.Ordinal
                    ) + sentence
            )
        );
}
