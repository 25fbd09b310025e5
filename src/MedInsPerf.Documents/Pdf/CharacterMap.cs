using System.Globalization;
using MedInsPerf.Documents.Uploads;

namespace MedInsPerf.Documents.Pdf;

/// <summary>字符映射: which character a code of a font stands for. Its ranges are written out one by one when it is read.</summary>
internal static class CharacterMap
{
    /// <summary>All of Unicode's first plane, ten times.</summary>
    private const long MostCodes = 655_360;

    private const int Deepest = 50;

    /// <exception cref="UploadRefusedException">It nests or spans out of all measure.</exception>
    public static void Judge(ReadOnlySpan<byte> map)
    {
        JudgeDepth(map);
        long codes = 0;
        while (map.IndexOf("begin"u8) is var at and >= 0)
        {
            map = map[(at + "begin"u8.Length)..];
            if (!map.StartsWith("bfrange"u8) && !map.StartsWith("cidrange"u8) && !map.StartsWith("notdefrange"u8))
                continue;
            var end = map.IndexOf("end"u8);
            codes += CodesIn(end < 0 ? map : map[..end]);
            if (codes > MostCodes)
                throw new UploadRefusedException(new UploadRefusal.TooMuchInside());
        }
    }

    private static void JudgeDepth(ReadOnlySpan<byte> map)
    {
        var depth = 0;
        foreach (var sign in map)
        {
            if (sign is (byte)'[' or (byte)'(' or (byte)'{' or (byte)'<')
                depth++;
            else if (sign is (byte)']' or (byte)')' or (byte)'}' or (byte)'>' && depth > 0)
                depth--;
            if (depth > Deepest)
                throw new UploadRefusedException(new UploadRefusal.Damaged());
        }
    }

    /// <summary>The widths of ranges, taken from every two hexadecimal codes that stand side by side.</summary>
    private static long CodesIn(ReadOnlySpan<byte> ranges)
    {
        long codes = 0;
        long? first = null;
        var arrays = 0;
        while (ranges.IndexOfAny("<[]"u8) is var at and >= 0)
        {
            var sign = ranges[at];
            ranges = ranges[(at + 1)..];
            if (sign != (byte)'<')
            {
                arrays += sign == (byte)'[' ? 1 : -1;
                first = null;
                continue;
            }

            var close = ranges.IndexOf((byte)'>');
            if (close < 0)
                break;
            if (arrays == 0)
            {
                var code = Code(ranges[..close]);
                codes += first is { } from ? Math.Max(0, code - from) : 0;
                first = first is null ? code : null;
                codes++;
            }

            ranges = ranges[close..];
        }

        return codes;
    }

    private static long Code(ReadOnlySpan<byte> digits) =>
        digits.Length <= 8
        && long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? code
            : 0;
}
