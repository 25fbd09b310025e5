using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents;

/// <summary>Cleans what the readers find and puts pieces of it together.</summary>
internal static class Cleaning
{
    /// <summary>One paragraph, line or cell.</summary>
    public static CleanText Run(string raw, int? page = null) => TextCleaner.CleanRun(raw, line: null, page);

    /// <summary>
    /// Two lines of one paragraph. Between 汉字 nothing is put; words of Latin letters and digits stay apart.
    /// </summary>
    /// <param name="afterDropped">Whether something was left out between the two.</param>
    public static CleanText Join(CleanText first, CleanText second, bool afterDropped = false)
    {
        if (first.Value.Length == 0 || second.Value.Length == 0)
            return first.Value.Length == 0 ? second : first;
        // A line ends anywhere in a number of full-width digits.
        var isOneNumber =
            first.Raw is [.., var end]
            && second.Raw is [var start, ..]
            && IsFullWidthDigit(end)
            && IsFullWidthDigit(start);
        var gap =
            !isOneNumber && char.IsAsciiLetterOrDigit(first.Value[^1]) && char.IsAsciiLetterOrDigit(second.Value[0])
                ? " "
                : "";
        var shift = first.Value.Length + gap.Length;
        return new CleanText(
            first.Value + gap + second.Value,
            first.Raw is null && second.Raw is null
                ? null
                : (first.Raw ?? first.Value) + gap + (second.Raw ?? second.Value),
            [
                .. first.Runs,
                .. second.Runs.Select(
                    (run, index) =>
                        run with
                        {
                            Start = run.Start + shift,
                            AfterDropped = run.AfterDropped || (index == 0 && afterDropped),
                        }
                ),
            ]
        );
    }

    private static bool IsFullWidthDigit(char sign) => sign is >= '０' and <= '９';
}
