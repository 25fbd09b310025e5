using System.Globalization;

namespace MedInsPerf.Samples.Generation;

/// <summary>How one official writes figures: the unit, the decimals, separators, the width of digits.</summary>
internal sealed class Hand
{
    private readonly Dice dice;
    private readonly bool thousands;
    private readonly bool spaced;
    private readonly bool fullWidth;
    private readonly int rateDecimals;

    public Hand(Dice dice)
    {
        this.dice = dice;
        InTenThousands = dice.In(60);
        Decimals = InTenThousands ? dice.Of(2, 2, 2, 2, 1, 4) : dice.Of(2, 2, 0);
        thousands = dice.In(30);
        spaced = dice.In(12);
        fullWidth = dice.In(4);
        rateDecimals = dice.Of(2, 2, 2, 1);
        IsExact = dice.In(75);
    }

    /// <summary>Whether amounts are in 万元.</summary>
    public bool InTenThousands { get; }

    /// <summary>Decimals of an amount.</summary>
    public int Decimals { get; }

    /// <summary>Whether amounts are whole in the last printed digit, so that sums of printed figures agree to the digit.</summary>
    public bool IsExact { get; }

    /// <summary>万元 or 元.</summary>
    public string Unit => InTenThousands ? "万元" : "元";

    /// <summary>The step of amounts in 元: the last printed digit, or a fen.</summary>
    public decimal Grain =>
        !IsExact && InTenThousands ? 0.01m
        : InTenThousands ? 10000m / Power(Decimals)
        : 1m / Power(Decimals);

    /// <summary>An amount between two whole sums of 元, on this hand's grain.</summary>
    public decimal Amount(int least, int most) =>
        decimal.Floor((dice.Whole(least, most) + (dice.Whole(0, 99) / 100m)) / Grain) * Grain;

    /// <summary>An amount of 元 brought onto this hand's grain.</summary>
    public decimal OnGrain(decimal yuan) => decimal.Floor(yuan / Grain) * Grain;

    /// <summary>With its unit.</summary>
    public string Money(decimal yuan) => Number(yuan) + (spaced ? " " : "") + Unit;

    /// <summary>Without its unit, as in a table that names it.</summary>
    public string Number(decimal yuan) =>
        Wide(Group(HalfUp(InTenThousands ? yuan / 10000m : yuan, Decimals), Decimals));

    /// <summary>A small sum that everybody writes in 元.</summary>
    public string Yuan(decimal yuan) => Wide(Group(yuan, yuan == decimal.Truncate(yuan) ? 0 : 2)) + "元";

    /// <summary>A number of people, cases, institutions.</summary>
    public string Count(decimal count) => Wide(Group(count, 0));

    /// <summary>One amount in hundredths of another.</summary>
    public string Rate(decimal part, decimal whole) => Percent(100m * part / whole);

    /// <summary>A percentage.</summary>
    public string Percent(decimal percent) => Wide(Fixed(HalfUp(percent, rateDecimals), rateDecimals)) + "%";

    /// <summary>A percentage as a target has it: no decimals beyond those that are there.</summary>
    public static string Goal(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>四舍五入.</summary>
    public static decimal HalfUp(decimal value, int decimals) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero);

    private static decimal Power(int decimals) => decimals == 0 ? 1m : 10m * Power(decimals - 1);

    private string Group(decimal value, int decimals) =>
        thousands ? value.ToString("N" + decimals, CultureInfo.InvariantCulture) : Fixed(value, decimals);

    private static string Fixed(decimal value, int decimals) =>
        value.ToString("F" + decimals, CultureInfo.InvariantCulture);

    private string Wide(string number) =>
        fullWidth && dice.In(30)
            ? string.Concat(
                number.Select(character => char.IsAsciiDigit(character) ? (char)(character - '0' + '０') : character)
            )
            : number;
}
