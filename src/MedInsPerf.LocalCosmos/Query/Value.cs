using System.Text.Json;
using MedInsPerf.LocalCosmos.Documents;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Query;

/// <summary>The types of values, in the order in which Cosmos DB sorts them.</summary>
internal enum JsonType
{
    Undefined,
    Null,
    Boolean,
    Number,
    Text,
    Array,
    Object,
}

/// <summary>A value that an expression yields. Undefined is a value of its own: a property that is not there.</summary>
internal readonly struct Value
{
    private readonly double number;
    private readonly string? text;
    private readonly JsonElement element;

    private Value(JsonType type, double number = 0, string? text = null, JsonElement element = default)
    {
        Type = type;
        this.number = number;
        this.text = text;
        this.element = element;
    }

    public static Value Undefined { get; }

    public static Value Null { get; } = new(JsonType.Null);

    public static Value True { get; } = new(JsonType.Boolean, 1);

    public static Value False { get; } = new(JsonType.Boolean);

    public JsonType Type { get; }

    public bool IsDefined => Type != JsonType.Undefined;

    public bool IsTrue => Type == JsonType.Boolean && number != 0;

    public bool IsFalse => Type == JsonType.Boolean && number == 0;

    /// <summary>Of a number.</summary>
    public double Number => number;

    /// <summary>Of a text.</summary>
    public string Text => text!;

    /// <summary>Of an array or an object.</summary>
    public JsonElement Element => element;

    public static Value Of(bool truth) => truth ? True : False;

    public static Value Of(double number) => double.IsFinite(number) ? new(JsonType.Number, number) : Undefined;

    public static Value Of(string text) => new(JsonType.Text, text: text);

    public static Value Of(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Null => Null,
            JsonValueKind.True => True,
            JsonValueKind.False => False,
            JsonValueKind.Number => Of(element.GetDouble()),
            JsonValueKind.String => Of(element.GetString()!),
            JsonValueKind.Array => new(JsonType.Array, element: element),
            JsonValueKind.Object => new(JsonType.Object, element: element),
            _ => Undefined,
        };

    /// <summary>The value that was written as JSON.</summary>
    public static Value Written(Action<Utf8JsonWriter> write)
    {
        using var document = JsonDocument.Parse(JsonBytes.Write(write));
        return Of(document.RootElement.Clone());
    }

    /// <summary>The value without the document that it was read from.</summary>
    public Value Detached() => Type is JsonType.Array or JsonType.Object ? new(Type, element: element.Clone()) : this;

    /// <summary>The property of an object; undefined when there is none.</summary>
    public Value Property(string name) =>
        Type == JsonType.Object && element.TryGetProperty(name, out var property) ? Of(property) : Undefined;

    /// <summary>The element of an array; undefined when there is none.</summary>
    public Value At(double index) =>
        Type == JsonType.Array && index >= 0 && index == Math.Truncate(index) && index < element.GetArrayLength()
            ? Of(element[(int)index])
            : Undefined;

    /// <summary>Writes a defined value.</summary>
    public void Write(Utf8JsonWriter json)
    {
        switch (Type)
        {
            case JsonType.Boolean:
                json.WriteBooleanValue(number != 0);
                break;
            case JsonType.Number:
                DocumentNumbers.Write(json, number);
                break;
            case JsonType.Text:
                json.WriteStringValue(text);
                break;
            case JsonType.Array or JsonType.Object:
                element.WriteTo(json);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
