using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MedInsPerf.Documents.Uploads;

namespace MedInsPerf.Documents.Word;

/// <summary>自动编号: the numbers that Word counts and shows without their standing in the text.</summary>
internal sealed partial class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, XElement> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Abstract, XElement Element)> instances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> counters = new(StringComparer.Ordinal);
    private readonly HashSet<string> started = new(StringComparer.Ordinal);
    private readonly WordStyles styles;

    public WordNumbering(XElement? part, WordStyles styles)
    {
        this.styles = styles;
        foreach (var list in part?.Children("abstractNum") ?? [])
            lists.TryAdd(list.Attr("abstractNumId") ?? "", list);
        foreach (var instance in part?.Children("num") ?? [])
            instances.TryAdd(instance.Attr("numId") ?? "", (instance.Val("abstractNumId") ?? "", instance));
    }

    /// <summary>Counts one paragraph on and gives the number that it shows; empty for none and for bullets.</summary>
    /// <param name="own">The paragraph's own <c>numPr</c>, which may name the level only.</param>
    /// <param name="style">Its style, which may give it a number too.</param>
    public string Next(XElement? own, string? style)
    {
        var ofStyle = own?.Val("numId") is null || own.Number("ilvl") is null ? styles.NumberingOf(style) : null;
        if (
            (own?.Val("numId") ?? ofStyle?.Val("numId")) is not { } id
            || !instances.TryGetValue(id, out var instance)
            || ListOf(instance.Abstract) is not { } list
        )
            return "";

        var level = Math.Clamp(
            own?.Number("ilvl") ?? ofStyle?.Number("ilvl") ?? LevelOf(list, style) ?? 0,
            0,
            Levels - 1
        );
        var counted = list.Attr("abstractNumId") ?? "";
        if (!counters.TryGetValue(counted, out var counts))
            counters[counted] = counts = new int?[Levels];
        if (started.Add(id))
            Restart(instance.Element, counts);

        counts[level] = counts[level] is { } count && count < int.MaxValue ? count + 1 : Start(list, level);
        for (var below = level + 1; below < Levels; below++)
        {
            if (Level(list, instance.Element, below)?.Number("lvlRestart") is not 0)
                counts[below] = null;
        }

        return Shown(list, instance.Element, level, counts);
    }

    private static void Restart(XElement instance, int?[] counts)
    {
        foreach (var change in instance.Children("lvlOverride"))
        {
            if (
                change.Number("startOverride") is { } start
                && int.TryParse(change.Attr("ilvl"), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
                && level < Levels
                && start > int.MinValue
            )
                counts[level] = start - 1;
        }
    }

    /// <summary>A list may only point to the style that defines it.</summary>
    private XElement? ListOf(string id) =>
        !lists.TryGetValue(id, out var list) ? null
        : list.Val("numStyleLink") is { } link
            ? lists.Values.FirstOrDefault(other => other.Val("styleLink") == link) ?? list
        : list;

    /// <summary>The level of a list that is tied to a style.</summary>
    private static int? LevelOf(XElement list, string? style) =>
        style is not null
        && list.Children("lvl").FirstOrDefault(level => level.Val("pStyle") == style) is { } tied
        && int.TryParse(tied.Attr("ilvl"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static XElement? Level(XElement list, XElement instance, int level)
    {
        var name = level.ToString(CultureInfo.InvariantCulture);
        return instance.Children("lvlOverride").FirstOrDefault(change => change.Attr("ilvl") == name)?.Child("lvl")
            ?? list.Children("lvl").FirstOrDefault(candidate => candidate.Attr("ilvl") == name);
    }

    private static int Start(XElement list, int level) => Level(list, list, level)?.Number("start") ?? 1;

    private static string Shown(XElement list, XElement instance, int level, int?[] counts)
    {
        var definition = Level(list, instance, level);
        if (definition?.Val("lvlText") is not { } pattern || definition.Val("numFmt") is "bullet" or "none")
            return "";
        var decimals = definition.IsOn("isLgl");
        return LevelNumber()
            .Replace(
                pattern,
                match =>
                {
                    var of = match.Value[1] - '1';
                    var format = decimals ? "decimal" : Level(list, instance, of)?.Val("numFmt");
                    return Numerals.Write(counts[of] ?? Start(list, of), format ?? "decimal");
                }
            );
    }

    [GeneratedRegex("%[1-9]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LevelNumber();
}
