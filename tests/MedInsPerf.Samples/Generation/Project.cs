namespace MedInsPerf.Samples.Generation;

/// <summary>What a project's money is for; decides what its report tells.</summary>
internal enum Purpose
{
    ResidentSubsidy,
    Assistance,
    Supervision,
    Systems,
    Publicity,
    Capability,
    PassThrough,
    RetiredCadres,
    Aid,
}

/// <summary>A project with its money, every figure following from the others.</summary>
internal sealed class Project
{
    private static readonly Dictionary<Purpose, string[]> Names = new()
    {
        [Purpose.ResidentSubsidy] =
        [
            "城乡居民基本医疗保险{0}级财政补助",
            "居民医保{0}级配套资金",
            "城乡居民医保{0}财政补助资金",
        ],
        [Purpose.Assistance] = ["城乡医疗救助补助资金", "医疗救助专项资金", "困难群众医疗救助资金"],
        [Purpose.Supervision] = ["医保基金监管工作经费", "打击欺诈骗保专项经费", "定点医药机构监督检查经费"],
        [Purpose.Systems] = ["医保信息系统运维经费", "医疗保障信息平台维护费", "医保网络专线及设备维护经费"],
        [Purpose.Publicity] = ["医保政策宣传经费", "参保征缴宣传经费", "医保征缴工作经费"],
        [Purpose.Capability] = ["医疗服务与保障能力提升补助资金", "医保经办服务能力建设资金"],
        [Purpose.PassThrough] = ["中央财政城乡居民基本医疗保险补助资金", "省级财政城乡居民基本医疗保险补助资金"],
        [Purpose.RetiredCadres] = ["离休干部医疗费统筹资金", "离休人员医药费补助"],
        [Purpose.Aid] = ["困难群众参保资助资金", "特殊人群参保缴费补助"],
    };

    private static readonly Dictionary<Purpose, string[]> Uses = new()
    {
        [Purpose.Supervision] = ["第三方审核服务费", "检查差旅费", "举报奖励金", "执法装备购置费"],
        [Purpose.Systems] = ["专线租赁费", "服务器维护费", "终端设备购置费", "安全测评费"],
        [Purpose.Publicity] = ["宣传折页印制费", "户外广告费", "短视频制作费", "培训资料费"],
        [Purpose.Capability] = ["信息化建设", "基金监管能力建设", "经办服务网点改造", "人才培养"],
        [Purpose.RetiredCadres] = ["住院医疗费", "门诊医药费"],
    };

    private static readonly string[] Reliefs = ["住院救助", "门诊救助", "资助参保"];

    public Project(Dice dice, Hand hand, Place place, Purpose purpose)
    {
        Purpose = purpose;
        Name = string.Format(System.Globalization.CultureInfo.InvariantCulture, dice.Of(Names[purpose]), place.Kind);
        switch (purpose)
        {
            case Purpose.ResidentSubsidy:
                Standard = dice.Whole(30, 120);
                Heads = place.Residents;
                Executed = Heads * Standard;
                Annual = Executed;
                break;
            case Purpose.Aid:
                Standard = dice.Of(280, 320, 350, 380);
                Heads = place.Aided;
                Executed = Heads * Standard;
                Annual = hand.OnGrain(Executed * dice.Whole(1000, 1090) / 1000m) + hand.Grain;
                break;
            case Purpose.PassThrough:
                Annual = hand.Amount(8_000_000, 190_000_000);
                Executed = Annual;
                break;
            case Purpose.Assistance:
                Executed = hand.Amount(3_000_000, 41_000_000);
                Annual = hand.OnGrain(Executed * dice.Whole(1000, 1120) / 1000m);
                break;
            default:
                Executed = hand.Amount(40_000, 1_900_000);
                Annual = dice.In(25) ? Executed : hand.OnGrain(Executed * dice.Whole(1005, 1130) / 1000m);
                break;
        }

        if (purpose is not (Purpose.ResidentSubsidy or Purpose.PassThrough or Purpose.Aid) && dice.In(12))
            Annual = hand.OnGrain(Executed * dice.Whole(130, 240) / 100m);
        Initial =
            purpose is Purpose.PassThrough || dice.In(45)
                ? Annual
                : hand.OnGrain(Annual * dice.Of(80, 85, 90, 95, 105, 110, 120, 125) / 100m);
        if (Uses.TryGetValue(purpose, out var uses))
        {
            var chosen = dice.Some(uses, dice.Whole(2, uses.Length));
            Items = [.. chosen.Zip(dice.Split(Executed, chosen.Count, hand.Grain))];
        }
        else if (purpose is Purpose.Assistance)
        {
            Items = [.. Reliefs.Zip(dice.Split(Executed, 3, hand.Grain))];
        }

        Score = dice.Whole(88, 99) - (int)decimal.Ceiling(10m * (1m - Rate));
    }

    public Purpose Purpose { get; }
    public string Name { get; }

    /// <summary>年初预算.</summary>
    public decimal Initial { get; }

    /// <summary>全年预算.</summary>
    public decimal Annual { get; }

    /// <summary>全年执行.</summary>
    public decimal Executed { get; }

    /// <summary>Heads and 元 a head, where the sum is their product; else 0.</summary>
    public int Heads { get; }
    public int Standard { get; }

    /// <summary>What the money went to; adds up to <see cref="Executed"/>.</summary>
    public IReadOnlyList<(string Use, decimal Amount)> Items { get; } = [];

    /// <summary>自评得分, never above what the execution rate allows.</summary>
    public int Score { get; }

    public decimal Rate => Executed / Annual;
    public bool IsSlow => Rate < 0.8m;
    public decimal Balance => Annual - Executed;
    public string Grade => Score >= 90 ? "优" : "良";
}
