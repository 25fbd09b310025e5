using System.Globalization;

namespace MedInsPerf.Samples.Generation;

/// <summary>绩效指标 of a form, each with a target, what was reached, and a score that follows.</summary>
internal sealed record IndicatorRow(
    string Class,
    string Category,
    string Name,
    string Target,
    string Actual,
    decimal Points,
    decimal Score,
    string Reason
)
{
    private static readonly (string Class, string Category, string[] Names)[] Shelf =
    [
        ("产出指标", "数量指标", ["救助人次", "培训人次", "宣传场次", "检查机构数"]),
        ("产出指标", "质量指标", ["待遇审核准确率", "资助参保覆盖率", "线索办结率"]),
        ("产出指标", "时效指标", ["零星报销办结时限", "资金拨付时限"]),
        ("产出指标", "成本指标", ["人均办案成本", "印制单价"]),
        ("效益指标", "社会效益指标", ["政策知晓率", "电子凭证激活率"]),
        ("效益指标", "可持续影响指标", ["长效机制"]),
        ("满意度指标", "服务对象满意度指标", ["参保群众满意度"]),
    ];

    private static readonly decimal[][] Weights =
    [
        [20m, 10m, 10m, 10m, 20m, 10m, 10m],
        [15m, 15m, 10m, 10m, 15m, 15m, 10m],
        [12.5m, 12.5m, 12.5m, 12.5m, 20m, 10m, 10m],
    ];

    /// <summary>Seven indicators of ninety points.</summary>
    public static List<IndicatorRow> Ninety(Dice dice)
    {
        var weights = dice.Of(Weights[0], Weights[1], Weights[2]);
        return
        [
            .. Shelf.Select(
                (shelf, index) => Of(dice, shelf.Class, shelf.Category, dice.Of(shelf.Names), weights[index])
            ),
        ];
    }

    private static IndicatorRow Of(Dice dice, string group, string category, string name, decimal points)
    {
        if (name == "长效机制")
            return new(group, category, name, "健全", "健全", points, points, "");
        var missed = dice.In(18);
        var score = points;
        string target,
            actual;
        switch (category)
        {
            case "数量指标":
                var wanted = dice.Whole(3, 90) * 10;
                var reached = missed ? (int)(wanted * dice.Whole(85, 98) / 100m) : wanted + dice.Whole(0, wanted / 5);
                var unit = name switch
                {
                    "宣传场次" => "场",
                    "检查机构数" => "家",
                    _ => "人次",
                };
                (target, actual) = ($"≥{wanted}{unit}", $"{reached}{unit}");
                score = reached >= wanted ? points : Hand.HalfUp(points * reached / wanted, 2);
                break;
            case "时效指标":
                var days = dice.Of(15, 20, 30);
                (target, actual) = ($"≤{days}个工作日", $"{days - dice.Whole(0, 8)}个工作日");
                break;
            case "成本指标":
                var cost = dice.Whole(20, 400);
                (target, actual) = ($"≤{cost}元", $"{cost - (dice.Whole(0, cost * 10) / 100m):0.##}元");
                break;
            default:
                var goal = dice.Of(85m, 90m, 95m);
                var rate = missed ? goal - (dice.Whole(5, 60) / 10m) : goal + (dice.Whole(0, 49) / 10m);
                (target, actual) = ($"≥{Hand.Goal(goal)}", Hand.Goal(rate));
                score = rate >= goal ? points : Hand.HalfUp(points * rate / goal, 2);
                break;
        }

        var reason =
            score < points
                ? dice.Of("年初目标偏高，下年据实设定", "人手不足，已安排补充", "部分乡镇进度滞后，已督促整改")
                : dice.Of("", "", "—");
        return new(group, category, name, target, actual, points, score, reason);
    }

    /// <summary>The row of a form with scores.</summary>
    public string Scored(bool repeatGroup) =>
        $"{(repeatGroup ? Class : "")}\t{Category}\t{Name}\t{Target}\t{Actual}\t{Plain(Points)}\t{Plain(Score)}\t{Reason}";

    /// <summary>The row of a form without scores.</summary>
    public string Unscored(bool repeatGroup) =>
        $"{(repeatGroup ? Class : "")}\t{Category}\t{Name}\t{Target}\t{Actual}\t{(Reason.Length == 0 ? "—" : Reason)}";

    public static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
