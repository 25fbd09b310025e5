using System.Globalization;
using System.Text;

namespace MedInsPerf.Documents.Workbooks;

/// <summary>Shows a number of days as the date and time that it stands for.</summary>
internal static class FormatDate
{
    private const decimal SecondsADay = 86_400m;
    private const int From1904 = 1_462;
    private const decimal LastDay = 2_958_465m;

    /// <summary>Null for a number that is no date.</summary>
    public static string? Show(FormatSection section, decimal days, bool from1904)
    {
        if (from1904)
            days += From1904;
        if (days is < 0m or > LastDay)
            return null;
        var seconds = decimal.ToInt64(Domain.Quantities.Rounding.HalfUp(days * SecondsADay, 0));
        // Excel counts a 29 February 1900 that never was.
        var start =
            days < 60m
                ? new DateTime(1899, 12, 31, 0, 0, 0, DateTimeKind.Unspecified)
                : new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
        var time = start.AddTicks(seconds * TimeSpan.TicksPerSecond);

        var tokens = section.Tokens;
        var halfDays = tokens.Any(token => token.Text is "AM/PM" or "上午/下午");
        var text = new StringBuilder();
        for (var at = 0; at < tokens.Count; at++)
        {
            text.Append(
                tokens[at].Kind == FormatKind.DatePart ? Part(tokens, at, time, halfDays, seconds) : tokens[at].Text
            );
        }

        return text.ToString();
    }

    private static string Part(IReadOnlyList<FormatToken> tokens, int at, DateTime time, bool halfDays, long seconds)
    {
        var hour = halfDays && time.Hour % 12 is var twelfth ? (twelfth == 0 ? 12 : twelfth) : time.Hour;
        return tokens[at].Text switch
        {
            "AM/PM" => time.Hour < 12 ? "AM" : "PM",
            "上午/下午" => time.Hour < 12 ? "上午" : "下午",
            "yy" => Text(time.Year % 100, 2),
            var years when years[0] == 'y' => Text(time.Year, 4),
            "m" when IsMinutes(tokens, at) => Text(time.Minute, 1),
            "mm" when IsMinutes(tokens, at) => Text(time.Minute, 2),
            "m" => Text(time.Month, 1),
            "mm" => Text(time.Month, 2),
            "mmm" => time.ToString("MMM", CultureInfo.InvariantCulture),
            "mmmm" => time.ToString("MMMM", CultureInfo.InvariantCulture),
            "d" => Text(time.Day, 1),
            "dd" => Text(time.Day, 2),
            "aaa" => "日一二三四五六"[(int)time.DayOfWeek].ToString(),
            "aaaa" => "星期" + "日一二三四五六"[(int)time.DayOfWeek],
            "ddd" => time.ToString("ddd", CultureInfo.InvariantCulture),
            "dddd" => time.ToString("dddd", CultureInfo.InvariantCulture),
            "h" => Text(hour, 1),
            "hh" => Text(hour, 2),
            "s" => Text((int)(seconds % 60), 1),
            "ss" => Text((int)(seconds % 60), 2),
            _ => "",
        };
    }

    /// <summary>m is minutes after hours and before seconds.</summary>
    private static bool IsMinutes(IReadOnlyList<FormatToken> tokens, int at)
    {
        var before = tokens.Take(at).LastOrDefault(token => token.Kind == FormatKind.DatePart).Text;
        var after = tokens.Skip(at + 1).FirstOrDefault(token => token.Kind == FormatKind.DatePart).Text;
        return before is ['h', ..] || after is ['s', ..];
    }

    private static string Text(int number, int digits) => number.ToString("D" + digits, CultureInfo.InvariantCulture);
}
