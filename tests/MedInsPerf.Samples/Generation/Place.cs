namespace MedInsPerf.Samples.Generation;

/// <summary>A county that does not exist and what is true of it in one year; every part of its filing draws on this.</summary>
internal sealed class Place
{
    public Place(Dice dice)
    {
        Kind = dice.Of("县", "县", "县", "市", "区");
        Name =
            dice.Of("澄", "沛", "梧", "溱", "岚", "珂", "芸", "屿", "浔", "棠")
            + dice.Of("川", "阳", "坪", "陵", "浦", "宁", "塘", "岭", "河", "桥")
            + Kind;
        City = dice.Of("汭", "昀", "霁", "岑", "漪") + dice.Of("州", "安", "江", "原", "城") + "市";
        Year = dice.Whole(2020, 2024);
        Residents = dice.Whole(82_000, 890_000);
        Employees = dice.Whole(9_000, 98_000);
        ResidentsBefore = Residents + dice.Whole(-9_000, 9_000);
        MidYear = Residents - dice.Whole(120, 2_600);
        Due = (int)(Residents * (1m + (dice.Whole(10, 45) / 1000m)));
        Hospitals = dice.Whole(6, 31);
        Clinics = dice.Whole(18, 210);
        Pharmacies = dice.Whole(22, 260);
        Aided = dice.Whole(2_100, 34_000);
        Inpatient = dice.Whole(900, 16_000);
        Outpatient = dice.Whole(1_200, 42_000);
        Filed = new DateOnly(Year + 1, dice.Whole(1, 4), dice.Whole(5, 28));
    }

    /// <summary>县, 市 or 区.</summary>
    public string Kind { get; }
    public string Name { get; }
    public string City { get; }
    public int Year { get; }
    public int Residents { get; }
    public int Employees { get; }
    public int ResidentsBefore { get; }

    /// <summary>参保人数 as of 30 June, on which advances are settled.</summary>
    public int MidYear { get; }

    /// <summary>应参保人数.</summary>
    public int Due { get; }
    public int Hospitals { get; }
    public int Clinics { get; }
    public int Pharmacies { get; }

    /// <summary>资助参保人数.</summary>
    public int Aided { get; }
    public int Inpatient { get; }
    public int Outpatient { get; }
    public DateOnly Filed { get; }

    public string Bureau => Name + "医疗保障局";
    public string Centre => Name + "医疗保障事务中心";
    public int Providers => Hospitals + Clinics + Pharmacies;
    public int AidCases => Inpatient + Outpatient;
    public string YearEnd => $"{Year}年12月31日";
    public string FiledOn => $"{Filed.Year}年{Filed.Month}月{Filed.Day}日";
}
