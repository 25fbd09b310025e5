using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MedInsPerf.Domain.Regulations;

/// <summary>A value of a pack, as an administrator sees it in a list.</summary>
/// <param name="Path">Where it stands: grades[1].from.</param>
/// <param name="Block">指标体系, 等级 ….</param>
/// <param name="Name">What it is, in that block.</param>
/// <param name="Unit">分, %, 字, 元; empty for a choice.</param>
public sealed record PackValue(string Path, string Block, string Name, string Value, string Unit, Citation Basis);

/// <summary>A value to put in another's place.</summary>
/// <param name="Basis">经验规则 takes the source away; null keeps it.</param>
public sealed record PackValueEdit(string Path, string Value, string? Basis);

/// <summary>政策包的值: every value that a province may set, in the order of the pack.</summary>
public static class PackValues
{
    /// <summary>All of them.</summary>
    public static IEnumerable<PackValue> Of(PolicyPack pack) =>
        [
            .. pack.Frameworks.SelectMany((framework, index) => Items(framework.Items, $"frameworks[{index}]", "")),
            Value(
                "quantitative",
                "评分办法",
                "定量指标未完成",
                PackNames.Of(pack.Quantitative.Value),
                "",
                pack.Quantitative.Basis
            ),
            .. pack.QualitativeLevels.Select(
                (level, index) => Number($"qualitative[{index}].from", "定性等次", level.Name + "，从", level.From, "%")
            ),
            Number("deviation.explainBeyond", "偏离度", "超过它要说明", pack.Deviation.ExplainBeyond, "%"),
            .. pack.Deviation.Deduction is { } deduction
                ?
                [
                    Number(
                        "deviation.deduction.perPercent",
                        "偏离度",
                        "每超 1 个百分点扣分值的",
                        deduction.PerPercent,
                        "%"
                    ),
                    Number("deviation.deduction.atMost", "偏离度", "最多扣分值的", deduction.AtMost, "%"),
                ]
                : ImmutableArray<PackValue>.Empty,
            Value(
                "rescalesInapplicable",
                "评分办法",
                "不适用指标的分值折算给其他指标",
                pack.RescalesInapplicable.Value ? "true" : "false",
                "",
                pack.RescalesInapplicable.Basis
            ),
            .. pack.Caps.SelectMany(
                (cap, index) =>
                    (PackValue[])
                        [
                            Number($"caps[{index}].below", "执行率封顶", "执行率低于", cap.Below, "%"),
                            Number($"caps[{index}].atMost", "执行率封顶", "总分最高", cap.AtMost, "分"),
                        ]
            ),
            .. pack.Grades.Select(
                (band, index) => Number($"grades[{index}].from", "等级", band.Name + "，从", band.From, "分")
            ),
            Number("lowExecution", "判断界限", "执行率低于它要说明", pack.LowExecution, "%"),
            Number("largeCut", "判断界限", "预算缩减超过它要说明", pack.LargeCut, "%"),
            .. pack.WordLimits.Select(
                (limit, index) =>
                    Value(
                        $"wordLimits[{index}].atMost",
                        "字数",
                        limit.Section,
                        limit.AtMost.Value.ToString(CultureInfo.InvariantCulture),
                        "字",
                        limit.AtMost.Basis
                    )
            ),
            .. pack.Standards.SelectMany(
                (standard, index) =>
                    standard
                        .Shares.Select(
                            (share, at) =>
                                Number(
                                    $"standards[{index}].shares[{at}].percent",
                                    "补助标准",
                                    $"{standard.FiscalYear} {standard.Programme}·{Name(share.Level)}负担",
                                    share.Percent,
                                    "%"
                                )
                        )
                        .Prepend(
                            Number(
                                $"standards[{index}].perHead",
                                "补助标准",
                                $"{standard.FiscalYear} {standard.Programme}，每人",
                                standard.PerHead,
                                "元"
                            )
                        )
            ),
        ];

    /// <summary>The pack with other values, read and held to its rules like any pack.</summary>
    public static PackOutcome With(string json, IReadOnlyList<PackValueEdit> edits)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return PolicyPacks.Read(json);
        }

        var faults = ImmutableArray.CreateBuilder<PackFault>();
        var known = PolicyPacks.Read(json) is PackOutcome.Accepted accepted
            ? Of(accepted.Pack).Select(value => value.Path).ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var edit in edits)
        {
            if (!known.Contains(edit.Path) || Find(root, edit.Path) is not JsonObject provision)
            {
                faults.Add(new PackFault(edit.Path, $"政策包里没有 {edit.Path} 这个值。"));
                continue;
            }

            // A list of words keeps its kind: a choice stays text, a yes stays a yes.
            provision["value"] =
                edit.Value is "true" or "false" && edit.Path == "rescalesInapplicable"
                    ? JsonValue.Create(edit.Value == "true")
                    : JsonValue.Create(edit.Value.Trim());
            if (edit.Basis == Citation.RuleOfThumb.Place)
                provision["basis"] = Citation.RuleOfThumb.Place;
        }

        return faults.Count > 0
            ? new PackOutcome.Refused(faults.ToImmutable())
            : PolicyPacks.Read(root!.ToJsonString());
    }

    private static JsonNode? Find(JsonNode? node, string path)
    {
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            node = step.StartsWith('[')
                ? (node as JsonArray)?[int.Parse(step.AsSpan(1, step.Length - 2), CultureInfo.InvariantCulture)]
                : (node as JsonObject)?[step];
        }

        return node;
    }

    private static IEnumerable<PackValue> Items(ImmutableArray<FrameworkItem> items, string at, string above)
    {
        for (var index = 0; index < items.Length; index++)
        {
            var (item, path) = (items[index], $"{at}.items[{index}]");
            var name = above.Length == 0 ? item.Title : $"{above}·{item.Title}";
            if (item.Points is { } points)
                yield return Number($"{path}.points", "指标体系", name, points, "分");
            foreach (var below in Items(item.Items, path, name))
                yield return below;
        }
    }

    private static PackValue Number(
        string path,
        string block,
        string name,
        Provision<decimal> provision,
        string unit
    ) => Value(path, block, name, provision.Value.ToString(CultureInfo.InvariantCulture), unit, provision.Basis);

    private static PackValue Value(string path, string block, string name, string value, string unit, Citation basis) =>
        new(path, block, name, value, unit, basis);

    private static string Name(SubsidyLevel level) =>
        level switch
        {
            SubsidyLevel.Central => "中央",
            SubsidyLevel.Provincial => "省级",
            SubsidyLevel.Prefectural => "市级",
            _ => "县级",
        };
}
