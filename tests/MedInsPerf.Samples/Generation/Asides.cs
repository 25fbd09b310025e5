namespace MedInsPerf.Samples.Generation;

/// <summary>Sentences that sound like slips and are none: each is ordinary official Chinese and true of the place.</summary>
internal static class Asides
{
    /// <summary>None to two of them.</summary>
    public static string Of(Dice dice, Hand hand, Place place)
    {
        var year = place.Year;
        var (villages, stations) = (dice.Whole(60, 300), dice.Whole(20, 59));
        var (before, after) = (dice.Whole(20, 60), dice.Whole(3, 18));
        var limit = dice.Of(200m, 500m, 1000m);
        string[] sentences =
        [
            "层层压实责任，做到家家户户知晓政策，人人享有基本医疗保障。",
            $"根据《{place.City}医疗保障局关于做好{year}年度城乡居民参保工作的通知》（{place.City[..1]}医保发〔{year - 1}〕{dice.Whole(3, 60)}号）组织实施。",
            $"{villages}个行政村中有{stations}个建成医保服务站，其余{villages - stations}个由乡镇窗口代办。",
            $"零星报销平均办结时间由{before}个工作日缩短至{after}个工作日，压缩{before - after}个工作日。",
            $"对举报人奖励{hand.Yuan(limit)}，当年共奖励{dice.Whole(1, 6)}人次。",
            $"{year - 1}年下达、{year}年使用的结转资金已单独核算。",
            $"门诊统筹年度支付限额为{hand.Yuan(limit)}/人，起付标准{dice.Of(30, 50, 80)}元。",
            "DRG付费覆盖全部二级以上定点医院，DIP付费不适用于本地。",
            $"计划于{year + 1}年6月底前完成系统升级，目前已完成方案论证。",
            $"自{year - 1}年11月1日至{year}年2月28日为集中参保缴费期。",
            $"住院政策范围内报销比例，职工为{dice.Whole(80, 89)}%、居民为{dice.Whole(65, 76)}%。",
            "本项目与其他项目没有重复列支的情形。",
        ];
        return string.Concat(dice.Some(sentences, dice.Whole(0, 2)));
    }
}
