using System.Globalization;
using System.Text.Json;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Documents.Json;

/// <summary>绩效指标 of a part: the rows of its form, for those who have no use for tables.</summary>
internal static class IndicatorJson
{
    public static void Write(Utf8JsonWriter json, Indicator row)
    {
        json.WriteStartObject();
        json.WriteString("class", row.Class);
        json.WriteString("category", row.Category);
        json.WriteString("name", row.Name.Text);
        json.Text("comparison", row.Target.Value is { } target ? JsonNames.Of(target.Comparison) : null);
        json.Text("target", Plain(row.Target.Value?.Low));
        json.Text("targetHigh", Plain(row.Target.Value?.High));
        json.Text("unit", row.Target.Value?.Unit);
        json.WriteString("targetText", row.Target.Text);
        json.Text("actual", Plain(row.Actual.Value?.Number));
        json.WriteString("actualText", row.Actual.Text);
        json.Text("points", Plain(row.Points.Value));
        json.Text("score", Plain(row.ClaimedScore.Value));
        json.WriteString("deviation", row.Deviation.Text);
        json.WriteEndObject();
    }

    /// <summary>The form of a record that has rows and no table; null where it has none.</summary>
    public static EvaluationForm? ReadForm(JsonElement part, Project? project)
    {
        if (
            !part.TryGetProperty("indicators", out var rows)
            || rows.ValueKind != JsonValueKind.Array
            || rows.GetArrayLength() == 0
        )
            return null;
        return new EvaluationForm(FormLayout.National, "")
        {
            ProjectName = CellReader.Text(project?.Name ?? ""),
            MoneyUnit = "元",
            Indicators = [.. rows.EnumerateArray().Select(Read)],
        };
    }

    private static Indicator Read(JsonElement row)
    {
        var (text, unit) = (Text(row, "targetText"), Text(row, "unit"));
        var target = text.Length > 0 ? CellReader.Target(text, Sign(row), unit) : TargetOf(row, unit);
        var actual = Text(row, "actualText") is { Length: > 0 } words ? words : Text(row, "actual");
        return new Indicator(Text(row, "class"), Text(row, "category"), CellReader.Text(Text(row, "name")))
        {
            Target = target,
            Actual = CellReader.Actual(actual, target.Value?.Unit),
            Points = CellReader.Number(Text(row, "points")),
            ClaimedScore = CellReader.Number(Text(row, "score")),
            Deviation = CellReader.Text(Text(row, "deviation")),
        };
    }

    private static TargetEntry TargetOf(JsonElement row, string unit)
    {
        var (low, high) = (Text(row, "target"), Text(row, "targetHigh"));
        return JsonNames.Read<TargetComparison>(Text(row, "comparison")) == TargetComparison.Qualitative
            ? new TargetEntry(TargetValue.Words, null, "定性")
            : CellReader.Target(high.Length > 0 ? $"{low}-{high}" : low, Sign(row), unit);
    }

    private static string? Sign(JsonElement row) =>
        JsonNames.Read<TargetComparison>(Text(row, "comparison")) switch
        {
            TargetComparison.AtLeast => "≥",
            TargetComparison.AtMost => "≤",
            TargetComparison.Exactly => "=",
            _ => null,
        };

    private static string Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() ?? "",
                JsonValueKind.Number => value.GetRawText(),
                _ => "",
            }
            : "";

    private static string? Plain(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
