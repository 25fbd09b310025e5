using System.Globalization;
using System.Text;

namespace MedInsPerf.Documents.Workbooks;

/// <summary>One of the sections of a format code, which semicolons part.</summary>
/// <param name="Tokens">In order.</param>
/// <param name="Condition">When it applies; null where the code does not say.</param>
internal sealed record FormatSection(IReadOnlyList<FormatToken> Tokens, Func<decimal, bool>? Condition)
{
    private const string DateLetters = "ymdhsaYMDHS";

    public bool IsDate => Tokens.Any(token => token.Kind == FormatKind.DatePart);

    /// <summary>The sections, quotes and escapes minded; at least one.</summary>
    public static IEnumerable<string> Split(string code)
    {
        var section = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < code.Length; at++)
        {
            if (code[at] == '"')
                quoted = !quoted;
            if (!quoted && code[at] == ';')
            {
                yield return section.ToString();
                section.Clear();
                continue;
            }

            section.Append(code[at]);
            if (!quoted && code[at] is '\\' or '!' && at + 1 < code.Length)
                section.Append(code[++at]);
        }

        yield return section.ToString();
    }

    public static FormatSection Parse(string code)
    {
        var tokens = new List<FormatToken>();
        Func<decimal, bool>? condition = null;
        if (code.Length == 0)
            tokens.Add(new FormatToken(FormatKind.General, ""));
        for (var at = 0; at < code.Length; at++)
        {
            var rest = code[at..];
            if (Starts(rest, "General") || Starts(rest, "G/通用格式"))
            {
                tokens.Add(new FormatToken(FormatKind.General, ""));
                at += rest[1] == '/' ? 5 : 6;
            }
            else if (Starts(rest, "AM/PM") || Starts(rest, "上午/下午"))
            {
                tokens.Add(new FormatToken(FormatKind.DatePart, rest[..5]));
                at += 4;
            }
            else
            {
                at = ParseOne(code, at, tokens, ref condition);
            }
        }

        return new FormatSection(tokens, condition);
    }

    private static bool Starts(string rest, string word) => rest.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the token at a position and gives the position of its last character.</summary>
    private static int ParseOne(string code, int at, List<FormatToken> tokens, ref Func<decimal, bool>? condition)
    {
        var character = code[at];
        switch (character)
        {
            case '"':
                var end = code.IndexOf('"', at + 1);
                end = end < 0 ? code.Length : end;
                tokens.Add(new FormatToken(FormatKind.Literal, code[(at + 1)..end]));
                return end;
            case '\\' or '!' when at + 1 < code.Length:
                tokens.Add(new FormatToken(FormatKind.Literal, code[at + 1].ToString()));
                return at + 1;
            case '_' or '*':
                return at + 1;
            case '[':
                var close = code.IndexOf(']', at);
                close = close < 0 ? code.Length - 1 : close;
                ParseBracket(code[(at + 1)..Math.Max(at + 1, close)], tokens, ref condition);
                return close;
            case '0' or '#' or '?':
                tokens.Add(new FormatToken(FormatKind.Digit, character.ToString()));
                return at;
            case '.':
                tokens.Add(new FormatToken(FormatKind.Point, "."));
                return at;
            case ',':
                tokens.Add(new FormatToken(FormatKind.Comma, ","));
                return at;
            case '%':
                tokens.Add(new FormatToken(FormatKind.Percent, "%"));
                return at;
            case '@':
                tokens.Add(new FormatToken(FormatKind.General, ""));
                return at;
            case 'E' or 'e' when at + 1 < code.Length && code[at + 1] is '+' or '-':
                tokens.Add(new FormatToken(FormatKind.Exponent, code[at + 1].ToString()));
                return at + 1;
            case var letter when DateLetters.Contains(letter, StringComparison.Ordinal):
                var last = at;
                while (last + 1 < code.Length && char.ToLowerInvariant(code[last + 1]) == char.ToLowerInvariant(letter))
                    last++;
                tokens.Add(new FormatToken(FormatKind.DatePart, code[at..(last + 1)].ToLowerInvariant()));
                return last;
            default:
                tokens.Add(new FormatToken(FormatKind.Literal, character.ToString()));
                return at;
        }
    }

    /// <summary>[$¥-804] is a currency, [>=100] a condition, [h] elapsed time, [红色] a colour.</summary>
    private static void ParseBracket(string inside, List<FormatToken> tokens, ref Func<decimal, bool>? condition)
    {
        if (inside.StartsWith('$'))
        {
            var dash = inside.IndexOf('-', StringComparison.Ordinal);
            tokens.Add(new FormatToken(FormatKind.Literal, inside[1..(dash < 1 ? inside.Length : dash)]));
        }
        else if (inside.Length > 0 && inside[0] is '<' or '>' or '=')
        {
            condition = ParseCondition(inside) ?? condition;
        }
        else if (inside.Length > 0 && inside.ToLowerInvariant().All(letter => letter is 'h' or 'm' or 's'))
        {
            tokens.Add(new FormatToken(FormatKind.DatePart, inside.ToLowerInvariant()));
        }
    }

    private static Func<decimal, bool>? ParseCondition(string inside)
    {
        var sign = inside.TakeWhile(character => character is '<' or '>' or '=').Count();
        if (!decimal.TryParse(inside[sign..], NumberStyles.Float, CultureInfo.InvariantCulture, out var limit))
            return null;
        return inside[..sign] switch
        {
            "<" => number => number < limit,
            "<=" => number => number <= limit,
            ">" => number => number > limit,
            ">=" => number => number >= limit,
            "=" => number => number == limit,
            "<>" => number => number != limit,
            _ => null,
        };
    }
}

/// <summary>A piece of a format code.</summary>
internal readonly record struct FormatToken(FormatKind Kind, string Text);

/// <summary>What a piece of a format code does.</summary>
internal enum FormatKind
{
    Literal,
    General,
    Digit,
    Point,
    Comma,
    Percent,
    Exponent,
    DatePart,
}
