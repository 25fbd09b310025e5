using System.Collections.Immutable;
using System.Text.Json;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Regulations;

/// <summary>Reads a pack from its JSON.</summary>
internal sealed class PackReader(PackElement root)
{
    private readonly Dictionary<string, Regulation> documents = new(StringComparer.Ordinal);

    public static PackOutcome Read(string json)
    {
        var faults = new PackFaults();
        try
        {
            using var parsed = JsonDocument.Parse(json);
            if (parsed.RootElement.ValueKind != JsonValueKind.Object)
                return new PackOutcome.Refused([new PackFault("", "不是政策包：最外层要是一个 JSON 对象。")]);
            var pack = new PackReader(new PackElement(parsed.RootElement, "", faults)).Pack();
            if (faults.All.IsEmpty)
                PackSoundness.Check(pack, faults);
            return faults.All.IsEmpty ? new PackOutcome.Accepted(pack) : new PackOutcome.Refused(faults.All);
        }
        catch (JsonException broken)
        {
            return new PackOutcome.Refused([
                new PackFault($"第 {(broken.LineNumber ?? 0) + 1} 行", "不是 JSON，这一行读不下去。"),
            ]);
        }
    }

    private PolicyPack Pack()
    {
        foreach (var (key, regulation) in root["documents"].Each(Document))
        {
            if (!documents.TryAdd(key, regulation))
                root["documents"].Fault($"文件代号 {key} 写了两次。");
        }

        return new PolicyPack(
            root["id"].Text(),
            root["version"].Whole(1, 100_000),
            root["name"].Text(),
            root["province"].TextOrNull(),
            new InForce(
                root["years"]["from"].Whole(2000, 2100),
                root["years"]["until"].IsPresent ? root["years"]["until"].Whole(2000, 2100) : null
            )
        )
        {
            Frameworks = root["frameworks"].Each(Framework),
            Quantitative = Provision(root["quantitative"], value => value.Choice<QuantitativeScoring>()),
            QualitativeLevels = root["qualitative"].Each(Level),
            Deviation = Deviation(root["deviation"]),
            RescalesInapplicable = Provision(root["rescalesInapplicable"], value => value.YesOrNo()),
            Caps =
            [
                .. root["caps"]
                    .Each(cap => new ExecutionCap(Percent(cap["below"]), Percent(cap["atMost"])))
                    .OrderBy(cap => cap.Below.Value),
            ],
            Grades =
            [
                .. root["grades"]
                    .Each(band => new GradeBand(
                        band["grade"].Choice<Grade>(),
                        band["name"].Text(),
                        Percent(band["from"])
                    ))
                    .OrderByDescending(band => band.From.Value),
            ],
            LowExecution = Percent(root["lowExecution"]),
            LargeCut = Percent(root["largeCut"]),
            FullMarksExecution = root["fullMarksExecution"].IsPresent ? Percent(root["fullMarksExecution"]) : null,
            WordLimits = root["wordLimits"]
                .Each(limit => new WordLimit(
                    Kinds(limit),
                    limit["section"].Text(),
                    Provision(limit["atMost"], value => value.Whole(1, 100_000))
                )),
            Requirements = root["requirements"].Each(Requirement),
            Standards = root["standards"].Each(Standard),
        };
    }

    private (string Key, Regulation Regulation) Document(PackElement document) =>
        (document["key"].Text(), new Regulation(document["title"].Text(), document["number"].TextOrNull()));

    private Framework Framework(PackElement framework) => new(Kinds(framework), framework["items"].Each(Item));

    private FrameworkItem Item(PackElement item) =>
        new(item["title"].Text(), item["points"].IsPresent ? Percent(item["points"]) : null)
        {
            Measure = item["measure"].IsPresent ? item["measure"].Choice<Measure>() : Measure.Indicators,
            Items = item["items"].Each(Item),
        };

    private QualitativeLevel Level(PackElement level) =>
        new(level["name"].Text(), Percent(level["from"]))
        {
            AlsoCalled = level["alsoCalled"].Each(words => words.Text()),
        };

    private DeviationRule Deviation(PackElement deviation) =>
        new(
            Provision(deviation["explainBeyond"], value => value.Number(0m, 1000m)),
            deviation["deduction"].IsPresent
                ? new DeviationDeduction(
                    Provision(deviation["deduction"]["perPercent"], value => value.Number(0m, 100m)),
                    Percent(deviation["deduction"]["atMost"])
                )
                : null
        );

    private Requirement Requirement(PackElement requirement) =>
        new(
            Kinds(requirement),
            requirement["name"].Text(),
            requirement["form"].Choice<RequirementForm>(),
            requirement["words"].Each(words => words.Text()),
            Basis(requirement["basis"])
        );

    private SubsidyStandard Standard(PackElement standard) =>
        new(
            standard["programme"].Text(),
            standard["fiscalYear"].Whole(2000, 2100),
            Provision(standard["perHead"], value => value.Number(0m, 1_000_000m)),
            standard["headcountBasis"].Choice<HeadcountBasis>()
        )
        {
            Shares = standard["shares"]
                .Each(share => new SubsidyShare(share["level"].Choice<SubsidyLevel>(), Percent(share["percent"]))),
            Printed = new PrintedStandard(
                standard["printed"]["decimals"].Whole(0, 6),
                standard["printed"]["rounding"].Choice<RoundingMode>()
            ),
        };

    private static ImmutableArray<DocumentKind> Kinds(PackElement parent)
    {
        var kinds = parent["kinds"].Each(kind => kind.Choice<DocumentKind>());
        if (kinds.IsEmpty)
            parent["kinds"].Fault("至少要写一类材料。");
        return kinds;
    }

    private Provision<decimal> Percent(PackElement element) => Provision(element, value => value.Number(0m, 100m));

    private Provision<T> Provision<T>(PackElement element, Func<PackElement, T> read) =>
        new(read(element["value"]), Basis(element["basis"]));

    private Citation Basis(PackElement basis)
    {
        if (basis["document"].IsPresent)
        {
            var key = basis["document"].Text();
            if (documents.TryGetValue(key, out var regulation))
                return regulation.Article(basis["place"].Text());
            basis["document"].Fault($"文件清单里没有代号 {key}。");
            return Citation.RuleOfThumb;
        }

        if (basis.TextOrNull() is { } words && words != Citation.RuleOfThumb.Place)
            basis.Fault("依据要写文件代号和条款，或者写“经验规则”。");
        else if (!basis.IsPresent)
            basis.Fault("没有写依据。");
        return Citation.RuleOfThumb;
    }
}
