using MedInsPerf.Documents.Word;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents;

/// <summary>版头的尺寸 of GB/T 9704-2012 7.2, in points.</summary>
internal static class LetterheadForm
{
    /// <summary>发文机关标志上边缘至版心上边缘 35 mm.</summary>
    public const double AboveMark = 99.2;

    /// <summary>The red line stands 4 mm below the number.</summary>
    public const double AboveLine = 11.3;

    /// <summary>0.5 mm.</summary>
    public const double LineWidth = 1.5;

    /// <summary>版记: 四号, from line to line.</summary>
    public const double ImprintLine = 22;

    /// <summary>首条、末条分隔线 0.35 mm.</summary>
    public const double OuterRule = 1;

    /// <summary>中间的分隔线 0.25 mm.</summary>
    public const double InnerRule = 0.75;

    /// <summary>A seal of a county's bureau is 45 mm wide at most (国发〔1999〕25号).</summary>
    public const double Seal = 127.6;

    /// <summary>版心 of 156 mm.</summary>
    private const double TextWidth = 442;

    /// <summary>初号: no mark is taller than the state council's.</summary>
    private const double LargestMark = 42;

    /// <summary>A logo stays between the top of the text and the mark: 60 mm by 24 mm.</summary>
    private const double LargestLogoWidth = 170;

    private const double LargestLogoHeight = 68;

    /// <summary>The size of the mark in half points: as large as a line holds.</summary>
    public static int HalfPointsOf(string mark) =>
        (int)(2 * Math.Min(LargestMark, TextWidth / (double)Math.Max(1m, Word.TextWidth.Of(mark))));

    /// <summary>How large a logo is printed.</summary>
    public static (double Width, double Height) SizeOf(Picture logo)
    {
        var scale = Math.Min(LargestLogoWidth / logo.Width, LargestLogoHeight / logo.Height);
        return (logo.Width * scale, logo.Height * scale);
    }
}

/// <summary>落款的位置, in characters of 三号.</summary>
/// <param name="LinesAbove">空行 between the text and the unit.</param>
/// <param name="RightOfUnit">What the unit leaves to its right.</param>
/// <param name="RightOfDate">What the date leaves to its right.</param>
internal sealed record SignatureForm(int LinesAbove, decimal RightOfUnit, decimal RightOfDate)
{
    /// <summary>Where a signature stands, by GB/T 9704-2012 7.3.5.</summary>
    /// <param name="date">As printed.</param>
    public static SignatureForm Of(ReportBlock.Signature signature, string date)
    {
        var (unit, day) = (TextWidth.Of(signature.Unit), TextWidth.Of(date));
        if (signature.Seal == SealPlace.None)
        {
            var right = Math.Max(2m, unit - day);
            return new SignatureForm(1, right + day + 2m - unit, right);
        }

        var overhang = (unit - day) / 2m;
        var free = Math.Max(4m, overhang + 1m);
        return new SignatureForm(2, free - overhang, free);
    }

    /// <summary>What a keyword leaves to its left so that a seal on it touches the unit but for a character.</summary>
    /// <param name="signature">Whose seal.</param>
    /// <param name="keyword">The width of the keyword in points.</param>
    public double LeftOfKeyword(ReportBlock.Signature signature, double keyword)
    {
        const double Character = 16;
        const double Line = 442;
        var unit = Line - ((double)(RightOfUnit + TextWidth.Of(signature.Unit)) * Character);
        return Math.Max(LetterheadForm.Seal / 2, unit - Character - (LetterheadForm.Seal / 2)) - (keyword / 2);
    }
}
