using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Regulations;

/// <summary>Writes a pack as JSON; <see cref="PackReader"/> reads the same pack again.</summary>
internal sealed class PackWriter
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Dictionary<Regulation, string> documents = [];

    public static string Write(PolicyPack pack) => new PackWriter().Pack(pack).ToJsonString(Readable);

    private JsonObject Pack(PolicyPack pack)
    {
        var body = new JsonObject
        {
            ["frameworks"] = List(
                pack.Frameworks,
                framework => new JsonObject
                {
                    ["kinds"] = Kinds(framework.Kinds),
                    ["items"] = List(framework.Items, Item),
                }
            ),
            ["quantitative"] = Provision(pack.Quantitative, value => PackNames.Of(value)),
            ["qualitative"] = List(
                pack.QualitativeLevels,
                level => new JsonObject
                {
                    ["name"] = level.Name,
                    ["alsoCalled"] = List(level.AlsoCalled, words => words),
                    ["from"] = Number(level.From),
                }
            ),
            ["deviation"] = new JsonObject
            {
                ["explainBeyond"] = Number(pack.Deviation.ExplainBeyond),
                ["deduction"] = pack.Deviation.Deduction is { } deduction
                    ? new JsonObject
                    {
                        ["perPercent"] = Number(deduction.PerPercent),
                        ["atMost"] = Number(deduction.AtMost),
                    }
                    : null,
            },
            ["rescalesInapplicable"] = Provision(pack.RescalesInapplicable, value => value),
            ["caps"] = List(
                pack.Caps,
                cap => new JsonObject { ["below"] = Number(cap.Below), ["atMost"] = Number(cap.AtMost) }
            ),
            ["grades"] = List(
                pack.Grades,
                band => new JsonObject
                {
                    ["grade"] = PackNames.Of(band.Grade),
                    ["name"] = band.Name,
                    ["from"] = Number(band.From),
                }
            ),
            ["lowExecution"] = Number(pack.LowExecution),
            ["largeCut"] = Number(pack.LargeCut),
            ["fullMarksExecution"] = pack.FullMarksExecution is { } fullMarks ? Number(fullMarks) : null,
            ["wordLimits"] = List(
                pack.WordLimits,
                limit => new JsonObject
                {
                    ["kinds"] = Kinds(limit.Kinds),
                    ["section"] = limit.Section,
                    ["atMost"] = Provision(limit.AtMost, value => value),
                }
            ),
            ["requirements"] = List(
                pack.Requirements,
                requirement => new JsonObject
                {
                    ["kinds"] = Kinds(requirement.Kinds),
                    ["name"] = requirement.Name,
                    ["form"] = PackNames.Of(requirement.Form),
                    ["words"] = List(requirement.Words, words => words),
                    ["basis"] = Basis(requirement.Basis),
                }
            ),
            ["standards"] = List(pack.Standards, Standard),
        };
        var whole = new JsonObject
        {
            ["id"] = pack.Id,
            ["version"] = pack.Version,
            ["name"] = pack.Name,
            ["province"] = pack.Province,
            ["years"] = new JsonObject { ["from"] = pack.InForce.From, ["until"] = pack.InForce.Until },
            ["documents"] = List(
                [.. documents],
                entry => new JsonObject
                {
                    ["key"] = entry.Value,
                    ["title"] = entry.Key.Title,
                    ["number"] = entry.Key.Number,
                }
            ),
        };
        foreach (var (name, value) in body.ToList())
        {
            body.Remove(name);
            whole[name] = value;
        }

        return whole;
    }

    private JsonObject Item(FrameworkItem item)
    {
        var json = new JsonObject { ["title"] = item.Title };
        if (item.Points is { } points)
            json["points"] = Number(points);
        if (item.Measure != Measure.Indicators)
            json["measure"] = PackNames.Of(item.Measure);
        if (!item.Items.IsEmpty)
            json["items"] = List(item.Items, Item);
        return json;
    }

    private JsonObject Standard(SubsidyStandard standard) =>
        new()
        {
            ["programme"] = standard.Programme,
            ["fiscalYear"] = standard.FiscalYear,
            ["perHead"] = Number(standard.PerHead),
            ["headcountBasis"] = PackNames.Of(standard.HeadcountBasis),
            ["shares"] = List(
                standard.Shares,
                share => new JsonObject { ["level"] = PackNames.Of(share.Level), ["percent"] = Number(share.Percent) }
            ),
            ["printed"] = new JsonObject
            {
                ["decimals"] = standard.Printed.Decimals,
                ["rounding"] = PackNames.Of(standard.Printed.Rounding),
            },
        };

    private JsonObject Number(Provision<decimal> provision) =>
        Provision(provision, value => value.ToString(CultureInfo.InvariantCulture));

    private JsonObject Provision<T>(Provision<T> provision, Func<T, JsonNode> value) =>
        new() { ["value"] = value(provision.Value), ["basis"] = Basis(provision.Basis) };

    private JsonNode Basis(Citation basis)
    {
        if (basis.Regulation is not { } regulation)
            return Citation.RuleOfThumb.Place;
        if (!documents.TryGetValue(regulation, out var key))
            documents[regulation] = key = $"d{documents.Count + 1}";
        return new JsonObject { ["document"] = key, ["place"] = basis.Place };
    }

    private static JsonArray Kinds(ImmutableArray<DocumentKind> kinds) => List(kinds, kind => PackNames.Of(kind));

    private static JsonArray List<T>(IReadOnlyList<T> values, Func<T, JsonNode?> write) =>
        new([.. values.Select(write)]);
}
