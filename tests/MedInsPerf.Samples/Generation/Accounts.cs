namespace MedInsPerf.Samples.Generation;

/// <summary>A department's year in money: income and expenditure in all the ways in which accounts cut them.</summary>
internal sealed class Accounts
{
    public Accounts(Dice dice, Hand hand)
    {
        Pension = hand.Amount(300_000, 1_900_000);
        Running = hand.Amount(2_000_000, 8_000_000);
        Housing = hand.Amount(250_000, 1_200_000);
        Subsidy = hand.Amount(9_000_000, 80_000_000);
        Relief = hand.Amount(2_000_000, 20_000_000);
        Handling = hand.Amount(300_000, 3_000_000);
        FundSpent = dice.In(50) ? hand.Amount(500_000, 9_000_000) : 0m;
        CarriedIn = dice.In(50) ? hand.Amount(20_000, 500_000) : 0m;
        CarriedOut = dice.In(50) ? hand.Amount(20_000, 500_000) : 0m;
        if (CarriedOut == CarriedIn && CarriedIn > 0m)
            CarriedOut += hand.Grain;
        LastTotal = hand.OnGrain(Total * dice.Whole(820, 1190) / 1000m);
        LastGeneral = hand.OnGrain(GeneralSpent * dice.Whole(820, 1190) / 1000m);
        GeneralBudget = hand.OnGrain(GeneralSpent * dice.Whole(880, 1100) / 1000m);
        Public = hand.OnGrain(Basic * dice.Whole(10, 25) / 100m);
        PersonnelItems = Items(
            dice,
            hand,
            Personnel,
            "基本工资",
            "津贴补贴",
            "奖金",
            "绩效工资",
            "机关事业单位基本养老保险缴费",
            "职工基本医疗保险缴费",
            "其他社会保障缴费"
        );
        PublicItems = Items(
            dice,
            hand,
            Public,
            "办公费",
            "印刷费",
            "电费",
            "邮电费",
            "差旅费",
            "维修（护）费",
            "劳务费",
            "工会经费"
        );
        VehicleBudget = hand.Amount(30_000, 80_000);
        ReceptionBudget = hand.Amount(20_000, 60_000);
        Vehicle = hand.OnGrain(VehicleBudget * dice.Whole(50, 100) / 100m);
        Reception = hand.OnGrain(ReceptionBudget * dice.Whole(30, 100) / 100m);
        LastThree = hand.OnGrain(Three * dice.Whole(85, 130) / 100m);
        Goods = hand.Amount(60_000, 700_000);
        Services = hand.Amount(60_000, 900_000);
    }

    public decimal Pension { get; }
    public decimal Running { get; }
    public decimal Housing { get; }
    public decimal Subsidy { get; }
    public decimal Relief { get; }
    public decimal Handling { get; }
    public decimal FundSpent { get; }
    public decimal CarriedIn { get; }
    public decimal CarriedOut { get; }
    public decimal LastTotal { get; }
    public decimal LastGeneral { get; }
    public decimal GeneralBudget { get; }
    public decimal Public { get; }
    public IReadOnlyList<(string Item, decimal Amount)> PersonnelItems { get; }
    public IReadOnlyList<(string Item, decimal Amount)> PublicItems { get; }
    public decimal VehicleBudget { get; }
    public decimal ReceptionBudget { get; }
    public decimal Vehicle { get; }
    public decimal Reception { get; }
    public decimal LastThree { get; }
    public decimal Goods { get; }
    public decimal Services { get; }

    public decimal Basic => Pension + Running + Housing;
    public decimal Personnel => Basic - Public;
    public decimal GeneralProject => Subsidy + Relief + Handling;
    public decimal Health => Running + GeneralProject;
    public decimal GeneralSpent => Basic + GeneralProject;
    public decimal Project => GeneralProject + FundSpent;
    public decimal Spent => GeneralSpent + FundSpent;
    public decimal GeneralIncome => GeneralSpent + CarriedOut - CarriedIn;
    public decimal Income => GeneralIncome + FundSpent;

    /// <summary>收、支总计.</summary>
    public decimal Total => Income + CarriedIn;
    public decimal Three => Vehicle + Reception;
    public decimal ThreeBudget => VehicleBudget + ReceptionBudget;

    private static List<(string, decimal)> Items(Dice dice, Hand hand, decimal total, params string[] names)
    {
        var chosen = dice.Some(names, dice.Whole(4, names.Length));
        return [.. chosen.Zip(dice.Split(total, chosen.Count, hand.Grain))];
    }
}
