using System.Globalization;
using System.Text;

namespace MedInsPerf.Local.Demo;

/// <summary>演示材料: a county's project self-evaluations for a year, as the text that it would drop.</summary>
/// <remarks>Figures are plausible and right by construction, except for the slips that are asked for.</remarks>
internal sealed class DemoReport(string area, int year, Random random)
{
    private const decimal Cent = 0.01m;

    private static readonly Kind[] Kinds =
    [
        new("城乡居民基本医疗保险县级配套资金", 9_000_000, 18_000_000, "按参保人数足额上拨县级配套资金"),
        new("基本医疗保险征缴工作经费", 120_000, 260_000, "开展参保动员、宣传资料印制和征缴培训"),
        new("药品集中采购工作经费", 10_000, 40_000, "组织医疗机构报量、签约和回款督导"),
        new("医保信息系统运维经费", 20_000, 90_000, "保障结算网络、终端设备和编码贯标"),
        new("困难群体资助参保资金", 1_500_000, 6_000_000, "按政策资助困难群体参加居民医保"),
        new("城乡医疗救助补助资金", 180_000, 2_400_000, "对救助对象住院和门诊费用给予救助"),
        new("医保政策宣传和调研经费", 8_000, 30_000, "进村入户宣传政策并调研群众需求"),
        new("医疗服务与保障能力提升补助资金", 80_000, 320_000, "提升经办服务、基金监管和人才队伍能力"),
    ];

    private static readonly Kind PassThroughKind = new(
        "省级财政城乡居民基本医疗保险补助资金",
        30_000_000,
        90_000_000,
        "由省级财政直接支付到市级财政专户"
    );

    /// <summary>The text, with the slips.</summary>
    public string Write(DemoSlips slips)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{area}医疗保障局{year}年度项目支出绩效自评报告").AppendLine();
        var chosen = Kinds
            .OrderBy(_ => random.Next())
            .Take(5 + random.Next(4))
            .OrderBy(kind => Array.IndexOf(Kinds, kind));
        var first = true;
        foreach (var kind in chosen)
        {
            Project(text, kind, first ? slips : DemoSlips.None);
            first = false;
        }

        PassThrough(text);
        return text.ToString();
    }

    private void Project(StringBuilder text, Kind kind, DemoSlips slips)
    {
        var initial = Amount(kind.Least, kind.Most);
        var cut = random.Next(3) == 0 ? Math.Floor(initial * random.Next(5, 40) / 100m) : 0m;
        var budget = initial - cut;
        var executed =
            Math.Floor(budget * random.Next(slips.HasFlag(DemoSlips.LowRate) ? 420 : 760, 1001) / 10m) * Cent;
        executed = Math.Min(executed, budget);
        var surplus = budget - executed;
        var rate = Percent(executed, budget);
        var printedRate = slips.HasFlag(DemoSlips.WrongRate) ? rate + 1.10m : rate;
        var asOfYear = slips.HasFlag(DemoSlips.WrongYear) ? year - 1 : year;
        var ceiling = 100m - 10m * (1m - executed / budget);
        var score = slips.HasFlag(DemoSlips.ProudScore)
            ? 100m
            : Math.Floor(Math.Min(ceiling, random.Next(88, 99))) - (random.Next(4) == 0 ? 0.5m : 0m);

        text.AppendLine(kind.Name).AppendLine();
        text.AppendLine("一、基本情况").AppendLine();
        text.Append(CultureInfo.InvariantCulture, $"{year}年度{kind.Name}年初预算{Yuan(initial)}元，");
        if (cut > 0m)
        {
            text.Append(CultureInfo.InvariantCulture, $"年中按财政要求调减{Yuan(cut)}元，调整后预算{Yuan(budget)}元，");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"截至{asOfYear}年12月31日，已使用{Yuan(executed)}元，使用率{printedRate:0.00}%"
        );
        text.AppendLine(
                surplus > 0m
                    ? string.Create(CultureInfo.InvariantCulture, $"，结余{Yuan(surplus)}元已由县财政收回。")
                    : "。"
            )
            .AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"该项资金主要用于{kind.Purpose}。").AppendLine();
        text.AppendLine("二、自评情况").AppendLine();
        text.AppendLine("（一）自评分数").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"对照年初设定的绩效目标逐项核对，本项目自评得分{score:0.##}分。")
            .AppendLine();
        text.AppendLine("（二）资金使用绩效").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"资金管理规范，{kind.Purpose}，年度任务按计划推进。")
            .AppendLine();
        text.AppendLine("（三）存在的问题").AppendLine();
        text.AppendLine(
                surplus > budget / 10m ? "支出进度偏慢，部分工作集中在下半年开展。" : "预算编制的精细程度还需提高。"
            )
            .AppendLine();
        text.AppendLine("三、改进意见").AppendLine();
        text.AppendLine("加强项目前期论证，按季度通报支出进度。").AppendLine();
    }

    private void PassThrough(StringBuilder text)
    {
        var amount = Math.Floor(Amount(PassThroughKind.Least, PassThroughKind.Most));
        text.AppendLine(CultureInfo.InvariantCulture, $"{year}年{PassThroughKind.Name}").AppendLine();
        text.AppendLine("一、基本情况").AppendLine();
        text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{year}年{PassThroughKind.Name}预算安排{Yuan(amount)}元，截至{year}年12月31日，此项资金采取直接支付方式，"
                    + $"{PassThroughKind.Purpose}，使用率100%。"
            )
            .AppendLine();
        text.AppendLine("二、自评情况").AppendLine();
        text.AppendLine("（一）自评分数").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"本项目自评得分{random.Next(94, 99)}分。").AppendLine();
        text.AppendLine("（二）资金使用绩效").AppendLine();
        text.AppendLine("资金全部用于参保补助，年度任务按计划推进。").AppendLine();
        text.AppendLine("（三）存在的问题").AppendLine();
        text.AppendLine("资金到账信息由上级掌握，县里对账不够及时。").AppendLine();
        text.AppendLine("三、改进意见").AppendLine();
        text.AppendLine("与市级经办机构按月核对到账情况。").AppendLine();
    }

    private decimal Amount(int least, int most) => random.Next(least / 100, most / 100) * 100m;

    private static decimal Percent(decimal executed, decimal budget) =>
        Domain.Quantities.Rounding.HalfUp(executed / budget * 100m, 2);

    private static string Yuan(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private sealed record Kind(string Name, int Least, int Most, string Purpose);
}

/// <summary>What is wrong with a county's first project.</summary>
[Flags]
internal enum DemoSlips
{
    None = 0,

    /// <summary>The rate does not follow from the amounts: an error.</summary>
    WrongRate = 1,

    /// <summary>The as-of date lies in the year before: an error.</summary>
    WrongYear = 2,

    /// <summary>A score above what the execution rate leaves: a warning.</summary>
    ProudScore = 4,

    /// <summary>Less than half was used.</summary>
    LowRate = 8,
}
