using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace MedInsPerf.Domain.Regulations;

/// <summary>
/// A value of a pack's JSON that knows where it stands. What it cannot read it reports and goes on, so that all faults
/// are told at once.
/// </summary>
internal readonly struct PackElement(JsonElement? json, string at, PackFaults faults)
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public bool IsPresent => json is { ValueKind: not JsonValueKind.Null };

    public string At => at;

    public PackElement this[string name]
    {
        get
        {
            var below = at.Length == 0 ? name : $"{at}.{name}";
            return json is { ValueKind: JsonValueKind.Object } thing && thing.TryGetProperty(name, out var value)
                ? new PackElement(value, below, faults)
                : new PackElement(null, below, faults);
        }
    }

    public ImmutableArray<T> Each<T>(Func<PackElement, T> read)
    {
        if (!IsPresent)
            return [];
        if (json is not { ValueKind: JsonValueKind.Array } list)
        {
            faults.Add(at, "要写成一个列表。");
            return [];
        }

        var (path, all) = (at, faults);
        return
        [
            .. list.EnumerateArray().Select((value, index) => read(new PackElement(value, $"{path}[{index}]", all))),
        ];
    }

    public string Text()
    {
        if (json is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } words)
            return words;
        faults.Add(at, IsPresent ? "要写文字。" : "没有写。");
        return "";
    }

    public string? TextOrNull() => IsPresent ? Text() : null;

    /// <summary>A number, as JSON number or as decimal string; between both bounds.</summary>
    public decimal Number(decimal from, decimal upTo)
    {
        var words = json switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };
        if (words is null)
            faults.Add(at, IsPresent ? "要写一个数。" : "没有写。");
        else if (!decimal.TryParse(words, Plain, CultureInfo.InvariantCulture, out var value))
            faults.Add(at, $"要写一个数，写的是“{words}”。");
        else if (value < from || value > upTo)
            faults.Add(at, $"要在 {from} 到 {upTo} 之间，写的是 {words}。");
        else
            return value;
        return from;
    }

    public int Whole(int from, int upTo)
    {
        var value = Number(from, upTo);
        if (decimal.IsInteger(value))
            return decimal.ToInt32(value);
        faults.Add(at, $"要写整数，写的是 {value}。");
        return from;
    }

    public bool YesOrNo()
    {
        if (json is { ValueKind: JsonValueKind.True or JsonValueKind.False } value)
            return value.GetBoolean();
        faults.Add(at, IsPresent ? "要写 true 或 false。" : "没有写。");
        return false;
    }

    /// <summary>A name of an enumeration, in lower camel case.</summary>
    public T Choice<T>()
        where T : struct, Enum
    {
        if (
            json is { ValueKind: JsonValueKind.String } text
            && text.GetString() is { Length: > 0 } words
            && Enum.GetValues<T>().Where(value => PackNames.Of(value) == words).ToList() is [var found]
        )
            return found;
        var known = string.Join("、", Enum.GetValues<T>().Select(PackNames.Of));
        faults.Add(at, $"只能写 {known} 中的一个。");
        return default;
    }

    public void Fault(string sentence) => faults.Add(at, sentence);
}

/// <summary>Collects what is wrong with a pack.</summary>
internal sealed class PackFaults
{
    private readonly List<PackFault> all = [];

    public ImmutableArray<PackFault> All => [.. all];

    public void Add(string at, string sentence) => all.Add(new PackFault(at, sentence));
}

/// <summary>Names of enumerations as packs write them.</summary>
internal static class PackNames
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
