using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Documents.Workbooks;

/// <summary>
/// Workbooks save binary fractions: 0.95510000000000006 for what was typed as 0.9551. Fifteen digits are what Excel
/// itself keeps.
/// </summary>
internal static class Saved
{
    private const int Digits = 15;

    public static decimal AsTyped(decimal saved)
    {
        if (saved == 0m)
            return 0m;
        var whole = 0;
        for (var rest = decimal.Abs(saved); rest >= 1m; rest /= 10m)
            whole++;
        if (whole == 0)
        {
            for (var rest = decimal.Abs(saved) * 10m; rest < 1m; rest *= 10m)
                whole--;
        }

        var decimals = Digits - whole;
        return decimals is >= 0 and <= 28 ? Rounding.HalfUp(saved, decimals) : saved;
    }
}
