using System.Text.Json;

namespace MedInsPerf.LocalCosmos.Documents;

/// <summary>
/// Numbers in Cosmos DB are doubles. What a double cannot keep is lost at the write, here as in the cloud, so that
/// an amount that should have been a string is found out at home.
/// </summary>
internal static class DocumentNumbers
{
    private const double LargestExactInteger = 9007199254740992;

    /// <summary>Copies a value, its numbers rounded to doubles.</summary>
    public static void Write(Utf8JsonWriter json, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Number:
                Write(json, value.GetDouble());
                break;
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    json.WritePropertyName(property.Name);
                    Write(json, property.Value);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var element in value.EnumerateArray())
                {
                    Write(json, element);
                }

                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }

    /// <summary>A number, whole ones without a fraction.</summary>
    public static void Write(Utf8JsonWriter json, double number)
    {
        if (Math.Abs(number) <= LargestExactInteger && number == Math.Truncate(number))
        {
            json.WriteNumberValue((long)number);
        }
        else
        {
            json.WriteNumberValue(number);
        }
    }

    /// <summary>Whether every number is finite as a double.</summary>
    public static bool Fit(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => double.IsFinite(value.GetDouble()),
            JsonValueKind.Object => value.EnumerateObject().All(property => Fit(property.Value)),
            JsonValueKind.Array => value.EnumerateArray().All(Fit),
            _ => true,
        };
}
