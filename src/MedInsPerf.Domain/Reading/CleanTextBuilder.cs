using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MedInsPerf.Domain.Reading;

/// <summary>Puts a <see cref="CleanText"/> together from raw pieces.</summary>
internal sealed partial class CleanTextBuilder
{
    private readonly StringBuilder value = new();
    private readonly StringBuilder raw = new();
    private readonly ImmutableArray<SourceRun>.Builder runs = ImmutableArray.CreateBuilder<SourceRun>();
    private bool mapped;
    private bool brokenOff;
    private int blanks;

    /// <summary>Adds a piece that stands on one line; the pieces before it and it are apart by white space.</summary>
    /// <param name="afterDropped">Whether a line was dropped between the piece before and this one.</param>
    public CleanTextBuilder Append(string piece, int? line, int? page, bool afterDropped)
    {
        brokenOff = blanks == 0;
        blanks = Math.Max(blanks, 1);
        var run = new SourceRun(0, line, page, afterDropped);
        var from = 0;
        var opened = false;
        foreach (Match dropped in Dropped().Matches(piece))
        {
            opened |= Append(piece.AsSpan(from, dropped.Index - from), opened ? null : run);
            run = run with { AfterDropped = true };
            opened = false;
            from = dropped.Index + dropped.Length;
        }

        Append(piece.AsSpan(from), opened ? null : run);
        return this;
    }

    /// <summary>The text; where nothing is left, empty.</summary>
    public CleanText Build() => new(value.ToString(), mapped ? raw.ToString() : null, runs.ToImmutable());

    /// <summary>Whether a character was written, and with the first one the run opened.</summary>
    private bool Append(ReadOnlySpan<char> piece, SourceRun? run)
    {
        var opened = false;
        foreach (var sign in piece)
        {
            if (char.IsWhiteSpace(sign))
            {
                blanks += sign == '\t' ? 3 : 1;
                continue;
            }

            var read = Read(sign);
            // A line ends anywhere in a number of full-width digits.
            var isOneNumber = brokenOff && raw.Length > 0 && IsFullWidthDigit(raw[^1]) && IsFullWidthDigit(sign);
            if (blanks > 0 && value.Length > 0 && !isOneNumber && KeepsApart(value[^1], read, blanks))
                Write(' ', ' ');
            blanks = 0;
            brokenOff = false;
            if (run is not null && !opened)
                runs.Add(run with { Start = value.Length });
            opened = true;
            Write(read, sign);
        }

        return opened;
    }

    private void Write(char read, char sign)
    {
        value.Append(read);
        raw.Append(sign);
        mapped |= read != sign;
    }

    /// <summary>Words of Latin letters and digits stay apart; between 汉字 only a gap that lays out fields is kept.</summary>
    private static bool KeepsApart(char before, char after, int blanks) =>
        (char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after))
        || (blanks >= 3 && IsIdeograph(before) && IsIdeograph(after));

    private static bool IsFullWidthDigit(char sign) => sign is >= '０' and <= '９';

    private static bool IsIdeograph(char sign) => char.GetUnicodeCategory(sign) == UnicodeCategory.OtherLetter;

    private static char Read(char sign) =>
        sign switch
        {
            >= '０' and <= '９' => (char)(sign - '０' + '0'),
            '％' => '%',
            '﹪' => '%',
            _ => Radicals.Read(sign),
        };

    /// <summary>书签 of a text copy, and characters that take no room.</summary>
    [GeneratedRegex(
        @"\[bookmark:[^\]\r\n]*\]|[\u200B-\u200F\u2060\uFEFF\u00AD\u0000-\u0008\u000E-\u001F]",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Dropped();
}
