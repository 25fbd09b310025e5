namespace MedInsPerf.LocalCosmos.Query;

/// <summary>The built-in functions. Wrong types yield undefined, as in the cloud; a wrong number of arguments is refused.</summary>
internal static class Functions
{
    private static readonly Dictionary<string, (int Least, int Most, Func<Value[], Value> Apply)> Known = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["IS_DEFINED"] = (1, 1, a => Value.Of(a[0].IsDefined)),
        ["IS_NULL"] = (1, 1, a => Is(a[0], JsonType.Null)),
        ["IS_BOOL"] = (1, 1, a => Is(a[0], JsonType.Boolean)),
        ["IS_NUMBER"] = (1, 1, a => Is(a[0], JsonType.Number)),
        ["IS_STRING"] = (1, 1, a => Is(a[0], JsonType.Text)),
        ["IS_ARRAY"] = (1, 1, a => Is(a[0], JsonType.Array)),
        ["IS_OBJECT"] = (1, 1, a => Is(a[0], JsonType.Object)),
        ["IS_PRIMITIVE"] = (1, 1, a => Value.Of(a[0].Type is >= JsonType.Null and <= JsonType.Text)),
        ["STARTSWITH"] = (2, 3, a => Match(a, (text, part, how) => text.StartsWith(part, how))),
        ["ENDSWITH"] = (2, 3, a => Match(a, (text, part, how) => text.EndsWith(part, how))),
        ["CONTAINS"] = (2, 3, a => Match(a, (text, part, how) => text.Contains(part, how))),
        ["STRINGEQUALS"] = (2, 3, a => Match(a, string.Equals)),
        ["LOWER"] = (1, 1, a => OfText(a[0], text => Value.Of(text.ToLowerInvariant()))),
        ["UPPER"] = (1, 1, a => OfText(a[0], text => Value.Of(text.ToUpperInvariant()))),
        ["LENGTH"] = (1, 1, a => OfText(a[0], text => Value.Of(text.Length))),
        ["ABS"] = (1, 1, a => a[0].Type == JsonType.Number ? Value.Of(Math.Abs(a[0].Number)) : Value.Undefined),
        ["ARRAY_LENGTH"] = (
            1,
            1,
            a => a[0].Type == JsonType.Array ? Value.Of(a[0].Element.GetArrayLength()) : Value.Undefined
        ),
        ["ARRAY_CONTAINS"] = (2, 3, ArrayContains),
    };

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>The call, or why there is none.</summary>
    public static (Expression? Call, string? Refusal) Call(string name, IReadOnlyList<Expression> arguments)
    {
        if (!Known.TryGetValue(name, out var function))
        {
            return (null, $"'{name}' is not a recognized built-in function name of the local Cosmos DB.");
        }

        return arguments.Count < function.Least || arguments.Count > function.Most
            ? (null, $"The {name} function does not take {arguments.Count} argument(s).")
            : (new Call(name, function.Apply, arguments), null);
    }

    private static Value Is(Value value, JsonType type) => Value.Of(value.Type == type);

    private static Value OfText(Value value, Func<string, Value> apply) =>
        value.Type == JsonType.Text ? apply(value.Text) : Value.Undefined;

    private static Value Match(Value[] arguments, Func<string, string, StringComparison, bool> match)
    {
        var ignoreCase = arguments.Length > 2 ? arguments[2] : Value.False;
        return
            arguments[0].Type == JsonType.Text
            && arguments[1].Type == JsonType.Text
            && ignoreCase.Type == JsonType.Boolean
            ? Value.Of(
                match(
                    arguments[0].Text,
                    arguments[1].Text,
                    ignoreCase.IsTrue ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal
                )
            )
            : Value.Undefined;
    }

    private static Value ArrayContains(Value[] arguments)
    {
        var partly = arguments.Length > 2 ? arguments[2] : Value.False;
        if (arguments[0].Type != JsonType.Array || !arguments[1].IsDefined || partly.Type != JsonType.Boolean)
        {
            return Value.Undefined;
        }

        var sought = arguments[1];
        return Value.Of(
            arguments[0]
                .Element.EnumerateArray()
                .Select(Value.Of)
                .Any(element => partly.IsTrue ? Holds(element, sought) : Comparison.Same(element, sought))
        );
    }

    private static bool Holds(Value whole, Value part) =>
        whole.Type == JsonType.Object && part.Type == JsonType.Object
            ? part
                .Element.EnumerateObject()
                .All(property => Holds(whole.Property(property.Name), Value.Of(property.Value)))
            : Comparison.Same(whole, part);
}
