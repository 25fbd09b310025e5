using System.Text;

namespace MedInsPerf.Samples.Generation;

/// <summary>项目支出绩效自评表 and 转移支付区域绩效目标自评表.</summary>
internal static class Forms
{
    private static readonly string[] Management =
    [
        "分配科学性",
        "下达及时性",
        "拨付合规性",
        "使用规范性",
        "执行准确性",
        "预算绩效管理情况",
        "支出责任履行情况",
    ];

    public static string ProjectForms(Dice dice, Hand hand, Place place)
    {
        var text = new StringBuilder();
        foreach (var purpose in dice.Some(Enum.GetValues<Purpose>(), dice.Whole(1, 3)))
            text.Append(ProjectForm(dice, hand, place, new Project(dice, hand, place, purpose))).Append('\n');
        return text.ToString();
    }

    public static string ProjectForm(Dice dice, Hand hand, Place place, Project project)
    {
        var indicators = IndicatorRow.Ninety(dice);
        var execution = Hand.HalfUp(10m * decimal.Min(project.Rate, 1m), 2);
        var rate = hand.Rate(project.Executed, project.Annual);
        var repeat = dice.In(50);
        var carried =
            project.Purpose == Purpose.Capability && project.Annual <= project.Initial
                ? hand.OnGrain(project.Initial / 8m)
                : 0m;
        carried = decimal.Min(carried, project.Executed);
        string Row(string title, decimal initial, decimal annual, decimal executed) =>
            $"\t{title}\t{hand.Number(initial)}\t{hand.Number(annual)}\t{hand.Number(executed)}\t—\t—\t—";
        var zero = dice.Of("—", hand.Number(0m));
        return $"""
            {dice.Of("项目支出绩效自评表", "部门预算项目支出绩效自评表")}
            （{place.Year}年度）
            项目名称	{project.Name}
            主管部门	{place.Bureau}	实施单位	{dice.Of(place.Bureau, place.Centre)}
            项目资金（{hand.Unit}）		年初预算数	全年预算数（A）	全年执行数（B）	分值	执行率（B/A）	得分
            	年度资金总额	{hand.Number(project.Initial)}	{hand.Number(project.Annual)}	{hand.Number(
                project.Executed
            )}	10	{rate}	{IndicatorRow.Plain(execution)}
            {Row("其中：当年财政拨款", project.Initial - carried, project.Annual - carried, project.Executed - carried)}
            {Row("上年结转资金", carried, carried, carried)}
            	其他资金	{zero}	{zero}	{zero}	—	—	—
            年度总体目标	预期目标	实际完成情况
            	{dice.Of("资金及时拨付，各项任务按期完成。", "规范使用资金，提高服务质量。")}	{dice.Of(
                "资金按进度拨付，主要任务已经完成。",
                "资金使用规范，服务质量有所提高。"
            )}
            一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
            {string.Join(
                '\n',
                indicators.Select(
                    (row, index) => row.Scored(repeat || index == 0 || row.Class != indicators[index - 1].Class)
                )
            )}
            总分	100	{IndicatorRow.Plain(execution + indicators.Sum(row => row.Score))}	
            填表人：{dice.Of("何", "罗", "韦", "段")}{dice.Of("敏", "立新", "晓芳")}　填表日期：{place.FiledOn}

            """;
    }

    public static string TransferForm(Dice dice, Hand hand, Place place)
    {
        var central = hand.Amount(2_000_000, 30_000_000);
        var lottery = dice.In(50) ? hand.Amount(100_000, 900_000) : 0m;
        var local = hand.Amount(600_000, 9_000_000);
        var other = dice.In(30) ? hand.Amount(20_000, 400_000) : 0m;
        decimal Spent(decimal amount) => dice.In(50) ? amount : hand.OnGrain(amount * dice.Whole(880, 999) / 1000m);
        (string Title, decimal Budget, decimal Spent)[] rows =
        [
            ("其中：中央财政资金", central, Spent(central)),
            ("彩票公益金", lottery, Spent(lottery)),
            ("地方资金", local, Spent(local)),
            ("其他资金", other, Spent(other)),
        ];
        string Rate(decimal spent, decimal budget) => budget == 0m ? "—" : hand.Rate(spent, budget);
        string Number(decimal amount) => amount == 0m ? dice.Of("—", "0") : hand.Number(amount);
        var (budget, spent) = (rows.Sum(row => row.Budget), rows.Sum(row => row.Spent));
        var indicators = IndicatorRow.Ninety(dice);
        var repeat = dice.In(50);
        var done = dice.Of(
            "按因素法测算分配",
            "执行国库集中支付制度",
            "专款专用，未发现挪用",
            "按月对账",
            "设定目标并开展监控"
        );
        return $"""
            {dice.Of("中央对地方转移支付区域绩效目标自评表", "转移支付项目绩效目标自评表")}
            （{place.Year}年度）
            转移支付（项目）名称	医疗救助补助资金
            中央主管部门	国家医疗保障局
            地方主管部门	{place.Bureau}	资金使用单位	{place.Bureau}
            资金投入情况（{hand.Unit}）		全年预算数（A）	全年执行数（B）	预算执行率（B/A×100%）
            	年度资金总额	{hand.Number(budget)}	{hand.Number(spent)}	{Rate(spent, budget)}
            {string.Join(
                '\n',
                rows.Select(row =>
                    $"\t{row.Title}\t{Number(row.Budget)}\t{Number(row.Spent)}\t{Rate(row.Spent, row.Budget)}"
                )
            )}
            资金管理情况		情况说明	存在问题和改进措施
            {string.Join(
                '\n',
                Management.Select(title => $"\t{title}\t{done}\t{dice.Of("无", "—", "已整改到位")}")
            )}
            总体目标完成情况	总体目标	全年实际完成情况
            	减轻困难群众医疗负担。	住院救助{hand.Count(place.Inpatient)}人次，门诊救助{hand.Count(
                place.Outpatient
            )}人次，共{hand.Count(place.AidCases)}人次。
            一级指标	二级指标	三级指标	指标值	全年实际完成值	未完成原因和改进措施
            {string.Join(
                '\n',
                indicators.Select(
                    (row, index) => row.Unscored(repeat || index == 0 || row.Class != indicators[index - 1].Class)
                )
            )}
            说明	无
            填报日期：{place.FiledOn}

            """;
    }
}
