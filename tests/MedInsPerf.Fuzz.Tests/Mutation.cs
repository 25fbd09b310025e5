using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MedInsPerf.Documents.Tests;

namespace MedInsPerf.Fuzz.Tests;

/// <summary>Changes a sound file a little, as chance has it: the same seed makes the same changes.</summary>
internal sealed partial class Mutation(int seed)
{
    private const int LargestText = 60_000;
    private const int Patience = 60_000;

    private static readonly string[] Odd =
    [
        "0",
        "-1",
        "1",
        "255",
        "65536",
        "1048577",
        "2147483647",
        "-2147483648",
        "99999999999999999999",
        "1e308",
        "-1e-320",
        "0.1",
        "",
        " ",
        "A0",
        "XFD1048576",
        "A1:XFD1048576",
        "on",
        "../../x",
        "%1%2%9",
        "[>=1e9]#,##0,,,,,,.00%%%%;@;yyyy",
        "一二三",
        "（一）",
        "9,999,999.999元",
        "100%",
        "2023年13月32日",
        "单位：万元",
        "restart",
        "continue",
        "decimal",
        "\u2F00\u3000\uFEFF",
        "((((((((（（（（",
        "其中：",
        "占比",
    ];

    private readonly Random chance = new(seed);

    /// <summary>A docx or xlsx: its bytes, or more often one of its parts.</summary>
    public byte[] OfPackage(byte[] sound)
    {
        if (chance.Next(5) == 0)
            return OfBytes(sound);
        var parts = Unzip(sound);
        for (var times = chance.Next(1, 3); times > 0; times--)
        {
            var which = chance.Next(parts.Length);
            parts[which] = (parts[which].Name, OfMarkup(parts[which].Content));
        }

        return Office.Zip(parts);
    }

    public byte[] OfPdf(byte[] sound)
    {
        if (chance.Next(4) == 0)
            return OfBytes(sound);
        var text = Encoding.Latin1.GetString(sound);
        for (var times = chance.Next(1, 5); times > 0; times--)
            text = chance.Next(3) == 0 ? Shuffled(text) : Replaced(text, Token());
        return Encoding.Latin1.GetBytes(text);
    }

    public byte[] OfText(byte[] sound)
    {
        if (chance.Next(4) == 0)
            return OfBytes(sound);
        var text = Encoding.UTF8.GetString(sound);
        for (var times = chance.Next(1, 6); times > 0; times--)
            text = chance.Next(2) == 0 ? Shuffled(text) : Replaced(text, Word());
        return chance.Next(6) switch
        {
            0 => Encoding.Unicode.GetBytes(text),
            1 => Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes(text)).ToArray(),
            _ => Encoding.UTF8.GetBytes(text),
        };
    }

    private byte[] OfMarkup(byte[] sound)
    {
        var text = Encoding.UTF8.GetString(sound);
        for (var times = chance.Next(1, 4); times > 0; times--)
        {
            text = chance.Next(6) switch
            {
                0 => Replaced(text, Attribute()),
                1 => Replaced(text, Content()),
                2 => Repeated(text, Element()),
                3 => Removed(text, Element()),
                4 => Swapped(text),
                _ => Shuffled(text),
            };
        }

        return Encoding.UTF8.GetBytes(text);
    }

    public byte[] OfBytes(byte[] sound)
    {
        var bytes = sound.ToList();
        for (var times = chance.Next(1, 7); times > 0 && bytes.Count > 0; times--)
        {
            var at = chance.Next(bytes.Count);
            switch (chance.Next(6))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(chance.Next(1, 16), bytes.Count - at));
                    break;
                case 1:
                    bytes.InsertRange(at, Enumerable.Range(0, chance.Next(1, 8)).Select(_ => (byte)chance.Next(256)));
                    break;
                case 2:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 3:
                    bytes[at] = (byte)(chance.Next(2) * 255);
                    break;
                default:
                    bytes[at] = (byte)chance.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }

    private string Replaced(string text, Regex pattern)
    {
        var found = Any(text, pattern);
        var odd = chance.Next(12) == 0 ? new string('9', chance.Next(1, 400)) : Odd[chance.Next(Odd.Length)];
        return found is null
            ? text
            : string.Concat(text.AsSpan(0, found.Index), odd, text.AsSpan(found.Index + found.Length));
    }

    private string Repeated(string text, Regex pattern) =>
        Any(text, pattern) is { } found && text.Length < LargestText / 2
            ? text.Insert(
                found.Index,
                string.Concat(
                    Enumerable.Repeat(found.Value, chance.Next(1, Math.Max(2, LargestText / 20 / found.Length)))
                )
            )
            : text;

    private string Removed(string text, Regex pattern) =>
        Any(text, pattern) is { } found ? text.Remove(found.Index, found.Length) : text;

    /// <summary>Gives one element the name of another.</summary>
    private string Swapped(string text) =>
        Any(text, Name()) is { } one && Any(text, Name()) is { } other
            ? text.Replace(one.Value, other.Value, StringComparison.Ordinal)
            : text;

    /// <summary>Copies a stretch elsewhere, or cuts it out.</summary>
    private string Shuffled(string text)
    {
        if (text.Length < 2)
            return text;
        var from = chance.Next(text.Length - 1);
        var length = chance.Next(1, Math.Min(200, text.Length - from));
        var stretch = text.Substring(from, length);
        if (chance.Next(3) == 0)
            return text.Remove(from, length);
        var times = chance.Next(10) == 0 ? chance.Next(2, 1 + (LargestText / 2 / length)) : 1;
        return text.Insert(chance.Next(text.Length), string.Concat(Enumerable.Repeat(stretch, times)));
    }

    private Match? Any(string text, Regex pattern)
    {
        var all = pattern.Matches(text);
        return all.Count == 0 ? null : all[chance.Next(all.Count)];
    }

    private static (string Name, byte[] Content)[] Unzip(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return
        [
            .. archive.Entries.Select(entry =>
            {
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                return (entry.FullName, content.ToArray());
            }),
        ];
    }

    [GeneratedRegex("(?<=')[^'<>]*(?=')", RegexOptions.None, Patience)]
    private static partial Regex Attribute();

    [GeneratedRegex("(?<=>)[^<>]+(?=<)", RegexOptions.None, Patience)]
    private static partial Regex Content();

    [GeneratedRegex(
        @"<(?<name>[\w:]+)[^<>]*>[^<>]*(?:<[^<>]*>[^<>]*){0,12}?</\k<name>>|<[^<>/]*/>",
        RegexOptions.None,
        Patience
    )]
    private static partial Regex Element();

    [GeneratedRegex(@"(?<=</?)[a-z]\w*(?=[\s/>])", RegexOptions.None, Patience)]
    private static partial Regex Name();

    [GeneratedRegex(@"-?\d+(?:\.\d+)?|/\w+|[<>\[\]()]+|\b[A-Za-z]{1,12}\b", RegexOptions.None, Patience)]
    private static partial Regex Token();

    [GeneratedRegex(@"[\d.,%]+|[一-龥]{1,3}|[，。；：（）、]|\s+", RegexOptions.None, Patience)]
    private static partial Regex Word();
}
