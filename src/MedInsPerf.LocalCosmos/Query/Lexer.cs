using System.Globalization;
using System.Text;

namespace MedInsPerf.LocalCosmos.Query;

/// <summary>Cuts a statement into tokens.</summary>
internal static class Lexer
{
    private static readonly string[] Signs =
    [
        "!=",
        "<>",
        "<=",
        ">=",
        "??",
        "||",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ".",
        ":",
        "?",
        "=",
        "<",
        ">",
        "+",
        "-",
        "*",
        "/",
        "%",
    ];

    /// <exception cref="NotUnderstoodException">A character belongs to no token.</exception>
    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                tokens.Add(new(TokenKind.End, "", at));
                return tokens;
            }

            tokens.Add(Next(text, ref at));
        }
    }

    private static Token Next(string text, ref int at)
    {
        var start = at;
        var first = text[at];
        if (first is '\'' or '"')
        {
            return new(TokenKind.Text, Quoted(text, ref at), start);
        }

        if (char.IsAsciiDigit(first))
        {
            return new(TokenKind.Number, Number(text, ref at), start);
        }

        if (first == '@' || IsWordPart(first))
        {
            at++;
            while (at < text.Length && IsWordPart(text[at]))
            {
                at++;
            }

            return new(first == '@' ? TokenKind.Parameter : TokenKind.Word, text[start..at], start);
        }

        foreach (var sign in Signs)
        {
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
            {
                at += sign.Length;
                return new(TokenKind.Sign, sign, start);
            }
        }

        throw new NotUnderstoodException($"Syntax error, invalid token '{first}' at {start}.");
    }

    private static string Number(string text, ref int at)
    {
        var start = at;
        while (
            at < text.Length
            && (
                char.IsAsciiLetterOrDigit(text[at])
                || text[at] == '.'
                || (text[at] is '+' or '-' && text[at - 1] is 'e' or 'E')
            )
        )
        {
            at++;
        }

        var number = text[start..at];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? number
            : throw new NotUnderstoodException($"Syntax error, invalid numeric value token '{number}' at {start}.");
    }

    private static string Quoted(string text, ref int at)
    {
        var quote = text[at];
        var start = at++;
        var content = new StringBuilder();
        while (at < text.Length && text[at] != quote)
        {
            content.Append(text[at] == '\\' ? Escaped(text, ref at) : text[at]);
            at++;
        }

        if (at == text.Length)
        {
            throw new NotUnderstoodException($"Syntax error, the string at {start} is not closed.");
        }

        at++;
        return content.ToString();
    }

    private static char Escaped(string text, ref int at)
    {
        at++;
        var letter = at < text.Length ? text[at] : ' ';
        switch (letter)
        {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case '\\' or '/' or '"' or '\'':
                return letter;
            case 'u'
                when at + 4 < text.Length
                    && ushort.TryParse(
                        text.AsSpan(at + 1, 4),
                        NumberStyles.HexNumber,
                        CultureInfo.InvariantCulture,
                        out var code
                    ):
                at += 4;
                return (char)code;
            default:
                throw new NotUnderstoodException($"Syntax error, invalid escape at {at}.");
        }
    }

    private static bool IsWordPart(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '$';
}
