using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MedInsPerf.Domain.Scoring;

namespace MedInsPerf.Cli;

/// <summary>得分树 in the shape of the contract: one object for one part, <c>parts</c> for several.</summary>
internal static class ScoreJson
{
    public static void Write(ImmutableArray<ScoredPart> parts, Stream output)
    {
        using (
            var json = new Utf8JsonWriter(
                output,
                new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            if (parts is [var only])
                Write(json, only);
            else
            {
                json.WriteStartObject();
                json.WriteStartArray("parts");
                foreach (var part in parts)
                    Write(json, part);
                json.WriteEndArray();
                json.WriteEndObject();
            }
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, ScoredPart part)
    {
        var tree = part.Tree;
        json.WriteStartObject();
        json.WriteString("document", part.Document.Source.Document);
        json.WriteString("title", part.Part.Title);
        json.WriteString("claimed", Plain(tree.Claimed));
        json.WriteString("computed", Printed(tree.Computed));
        json.WriteString("difference", Printed(tree.Difference));
        json.WriteString("grade", tree.Grade is { } band ? Name(band.Grade) : null);
        json.WriteString("ceiling", Printed(tree.Ceiling));
        json.WriteString("ceilingReason", tree.CeilingReason);
        json.WriteStartArray("nodes");
        foreach (var item in tree.Items)
            Write(json, item);
        if (tree.CapReason is { } why)
        {
            json.WriteStartObject();
            json.WriteString("id", "cap");
            json.WriteString("title", "执行率封顶");
            json.WriteString("points", "0");
            json.WriteString("score", Printed(tree.Cap));
            json.WriteString("formula", "");
            json.WriteString("reason", why);
            json.WriteStartArray("nodes");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ScoreItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("title", item.Title);
        json.WriteString("target", item.Target.Length > 0 ? item.Target : null);
        json.WriteString("actual", item.Actual.Length > 0 ? item.Actual : null);
        json.WriteString("points", Plain(item.Points));
        json.WriteString("score", Printed(item.Score));
        json.WriteString("deduction", Printed(item.Deduction));
        json.WriteString("claimed", Plain(item.Claimed));
        json.WriteString("formula", item.Formula);
        json.WriteString("reason", item.Reason);
        json.WriteStartArray("nodes");
        foreach (var below in item.Items)
            Write(json, below);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Plain(decimal? value) => value?.ToString("0.##########", CultureInfo.InvariantCulture);

    private static string? Printed(decimal? value) => value?.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Name<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
