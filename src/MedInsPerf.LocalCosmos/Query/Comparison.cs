using System.Text.Json;

namespace MedInsPerf.LocalCosmos.Query;

/// <summary>How values compare, and how they are sorted.</summary>
internal static class Comparison
{
    /// <summary>Equality: undefined when either side is; values of different types differ.</summary>
    public static Value Equal(Value left, Value right) =>
        left.IsDefined && right.IsDefined ? Value.Of(Same(left, right)) : Value.Undefined;

    /// <summary>Greater and less: only between two scalars of one type, else undefined.</summary>
    public static int? Order(Value left, Value right) =>
        left.Type == right.Type && left.Type is JsonType.Null or JsonType.Boolean or JsonType.Number or JsonType.Text
            ? Sort(left, right)
            : null;

    /// <summary>Whether two values are the same, the order of properties aside.</summary>
    public static bool Same(Value left, Value right) =>
        left.Type == right.Type
        && left.Type switch
        {
            JsonType.Array or JsonType.Object => JsonElement.DeepEquals(left.Element, right.Element),
            _ => Sort(left, right) == 0,
        };

    /// <summary>The order of <c>ORDER BY</c>: by type, then by value; arrays and objects by their canonical form.</summary>
    public static int Sort(Value left, Value right)
    {
        if (left.Type != right.Type)
        {
            return left.Type.CompareTo(right.Type);
        }

        return left.Type switch
        {
            JsonType.Boolean or JsonType.Number => left.Number.CompareTo(right.Number),
            JsonType.Text => string.CompareOrdinal(left.Text, right.Text),
            JsonType.Array or JsonType.Object => string.CompareOrdinal(
                Canonical(left.Element),
                Canonical(right.Element)
            ),
            _ => 0,
        };
    }

    private static string Canonical(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => "{"
                + string.Join(
                    ',',
                    element
                        .EnumerateObject()
                        .OrderBy(property => property.Name, StringComparer.Ordinal)
                        .Select(property => $"{JsonEncodedText.Encode(property.Name)}:{Canonical(property.Value)}")
                )
                + "}",
            JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(Canonical)) + "]",
            _ => element.GetRawText(),
        };
}
