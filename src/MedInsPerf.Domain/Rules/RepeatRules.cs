using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>前后一致: the same thing said twice has the same figure.</summary>
public static partial class RepeatRules
{
    /// <summary>Shorter sentences say nothing by being alike.</summary>
    private const int ShortestSentence = 16;

    /// <summary>The number of institutions of one kind is the same wherever a report names it.</summary>
    public static readonly Rule SameCount = new("REPEAT-001")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(SameCounts),
    };

    /// <summary>A sentence said again says the same figure.</summary>
    public static readonly Rule SameSentence = new("REPEAT-002")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(SameSentences),
    };

    /// <summary>预算、执行数、使用率 … of a project are the same in every paragraph that tells its funding.</summary>
    public static readonly Rule SameFunding = new("REPEAT-003")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.Where(part => part.Record.Project is not null).SelectMany(SameFundings),
    };

    /// <summary>参保人数 of one kind and day are the same wherever a part names them.</summary>
    public static readonly Rule SameHeads = new("REPEAT-004")
    {
        Family = Family.Consistency,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(SameInsured),
    };

    /// <summary>a 万元，即 b 亿元: one amount in two units.</summary>
    public static readonly Rule SameInAnotherUnit = new("REPEAT-010")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Restated),
    };

    /// <summary>公务用车 are as many wherever a part counts those that it keeps.</summary>
    public static readonly Rule SameVehicles = new("REPEAT-011")
    {
        Family = Family.Consistency,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Vehicles),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        SameCount,
        SameSentence,
        SameFunding,
        SameHeads,
        SameInAnotherUnit,
        SameVehicles,
    ];

    private static IEnumerable<Verdict> Vehicles(FiledPart part)
    {
        var kept = part
            .Facts.Facts.Where(fact =>
                fact.Figure is { Kind: FigureKind.Count, Unit: "辆", Approximation: null }
                && fact.Passage.Cell is null
                && KeptVehicles().IsMatch(fact.Lead)
                && !OtherVehicles().IsMatch(fact.Clause)
                && !Words.IsEarlier(fact)
                && !Words.IsChange(fact)
            )
            .ToList();
        if (kept.Count > 1)
            yield return Compare(part, kept, "公务用车保有量");
    }

    /// <summary>年末保有公务用车 n 辆, 公务用车保有量为 n 辆.</summary>
    [GeneratedRegex(
        "(?:公务用车|公务车辆|公务车|公车)(?:年末|期末|年底|实有|实际|现有|总)*(?:保有量|保有数|保有|实有数|数量|总数|总量)?(?:共有|共计|共|为|是|有|：)*$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex KeptVehicles();

    /// <summary>Bought, given up, allowed, or a kind of them.</summary>
    [GeneratedRegex(
        "购置|购买|购入|新购|更新|新增|报废|处置|调出|调入|划转|编制|核定|其中|租|封存|平均|单车|年初|机关|本级|中心|下属|所属|局属|二级单位",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex OtherVehicles();

    private static readonly ImmutableArray<Concept> FundingConcepts =
    [
        Concepts.InitialBudget,
        Concepts.AnnualBudget,
        Concepts.Executed,
        Concepts.ExecutionRate,
    ];

    /// <summary>
    /// A paragraph tells the funding where it names a budget together with spending or a rate, or what was granted.
    /// </summary>
    private static IEnumerable<Verdict> SameFundings(FiledPart part)
    {
        var telling = part
            .Facts.Facts.Where(fact => fact.Passage.Cell is null)
            .GroupBy(fact => fact.Passage)
            .Select(passage =>
                FundingConcepts
                    .Select(concept => passage.FirstOrDefault(fact => fact.Concept == concept))
                    .OfType<Fact>()
                    .ToList()
            )
            .Where(told => told.Count > 1 || told.Any(fact => Granted().IsMatch(fact.Lead)))
            .ToList();
        return from concept in FundingConcepts
            let said = telling
                .Select(told => told.Find(fact => fact.Concept == concept))
                .OfType<Fact>()
                .Where(fact =>
                    fact.Figure.Approximation is null && !OfSeveral().IsMatch(part.Facts.Sentences[fact.Sentence].Text)
                )
                .ToList()
            where said.Count > 1
            // More than two readings are of as many projects.
            where said.Select(fact => fact.Figure.Amount).Distinct().Count() <= 2
            where !AreOfProjects(part, said)
            where said.Exists(fact => said.Exists(other => other != fact && Subjects.AreOne(fact, other)))
            select Compare(part, said, concept.Name);
    }

    /// <summary>Of several sections that tell of a project each, one holds the first of them and not the last.</summary>
    private static bool AreOfProjects(FiledPart part, List<Fact> said) =>
        ProjectSection
            .In(part)
            .Any(section => section.Holds(said[0].Passage.Block) != section.Holds(said[^1].Passage.Block));

    private static readonly ImmutableArray<Concept> HeadConcepts =
    [
        Concepts.AssistedInsured,
        Concepts.ResidentInsured,
        Concepts.EmployeeInsured,
    ];

    private static IEnumerable<Verdict> SameInsured(FiledPart part) =>
        from concept in HeadConcepts
        from said in part
            .Facts.Of(concept)
            .Where(fact => !Words.IsPlan(fact) && !Words.IsEarlier(fact) && !Words.IsChange(fact))
            .Where(fact => !Subset.Any(word => fact.Clause.Contains(word, StringComparison.Ordinal)))
            .GroupBy(fact => (fact.AsOf?.AsOf, fact.Year, People: fact.Figure.Unit.TrimStart('万')))
        let facts = said.ToList()
        where facts.Count > 1
        select Compare(part, facts, concept.Name);

    private static IEnumerable<Verdict> SameCounts(FiledPart part) =>
        from counted in part.Facts.Facts.Where(IsStandingCount).GroupBy(fact => (fact.Concept, fact.Figure.Unit))
        let facts = counted.ToList()
        where facts.Count > 1
        select Compare(part, facts, counted.Key.Concept!.Name);

    /// <summary>The whole number of institutions, not those that were fined or found.</summary>
    private static bool IsStandingCount(Fact fact) =>
        fact.Figure is { Kind: FigureKind.Count, Unit: "家" or "个" or "所" }
        && fact.Figure.Approximation is null
        && fact.Concept is { } concept
        && Concepts.AreInstitutions(concept)
        && !Subset.Any(word => fact.Clause.Contains(word, StringComparison.Ordinal));

    private static readonly string[] Subset =
    [
        "违",
        "查处",
        "涉及",
        "处罚",
        "约谈",
        "暂停",
        "解除",
        "新增",
        "其中",
        "抽查",
        "自查",
        "曝光",
        "退回",
        "联合",
        "每",
    ];

    private static IEnumerable<Verdict> SameSentences(FiledPart part)
    {
        var again = part
            .Facts.Facts.Where(fact => fact.Passage.Cell is null && !IsTime(fact))
            .GroupBy(fact => fact.Sentence)
            .Select(sentence => (Facts: sentence.ToList(), Words: Masked(part.Facts.Sentences[sentence.Key], sentence)))
            .Where(sentence => sentence.Words.Length >= ShortestSentence)
            .GroupBy(sentence => sentence.Words, StringComparer.Ordinal)
            .Select(same => same.Select(sentence => sentence.Facts).ToList())
            .Where(same => same.Count > 1);
        foreach (var same in again)
        {
            var places = Enumerable.Range(0, same[0].Count);
            var differing = places
                .Where(at => same.Exists(facts => facts[at].Figure.Amount != same[0][at].Figure.Amount))
                .ToList();
            // Where every figure differs, it is a form of words used for another thing.
            if (differing.Count > 1 && differing.Count * 2 > same[0].Count)
                continue;
            foreach (var at in places)
                yield return Compare(part, [.. same.Select(facts => facts[at])], same[0][at].Name);
        }
    }

    private static bool IsTime(Fact fact) => fact.Figure.Kind is FigureKind.Date or FigureKind.Year;

    /// <summary>The words of a sentence, its figures but dates and years left open, its number left out.</summary>
    private static string Masked(Sentence sentence, IEnumerable<Fact> facts)
    {
        var from = sentence.Start;
        if (from == 0 && Numbering.Of(sentence.Passage.Value) is { } number)
            from = number.Length;
        var words = new StringBuilder();
        foreach (var fact in facts.Where(fact => fact.Start >= from))
        {
            words.Append(sentence.Passage.Value, from, fact.Start - from).Append('#').Append(fact.Figure.Unit);
            from = fact.End;
        }

        return words.Append(sentence.Passage.Value, from, sentence.End - from).ToString().TrimEnd('。', '；');
    }

    private static Verdict Compare(FiledPart part, List<Fact> facts, string name)
    {
        var values = facts.GroupBy(fact => fact.Figure.Amount).OrderByDescending(value => value.Count()).ToList();
        var holds = values.Count == 1 || AreOnePrinting(facts);
        // The reading that most places share comes last: the others are the ones to look at.
        var usual = values[0].Count() > (values.Count > 1 ? values[1].Count() : 0) ? values[0].First() : null;
        var odd = usual is null ? facts : facts.Where(fact => fact.Figure.Amount != usual.Figure.Amount).ToList();
        var listed = string.Join("、", values.Select(value => value.First().Figure.Place.Quote));
        return new Verdict(
            holds,
            Quotes.Of(holds ? facts : [.. odd, .. facts.Except(odd)]),
            holds
                ? facts[0].Figure.Place.Quote
                : string.Join("、", odd.Select(fact => fact.Figure.Place.Quote).Distinct()),
            usual?.Figure.Place.Quote,
            holds || usual is null || odd.Count == 0
                ? null
                : Printing.Like(usual.Figure, odd[0].Figure.Amount - usual.Figure.Amount),
            holds
                ? $"“{name}”在 {facts.Count} 处均为 {facts[0].Figure.Place.Quote}。"
                : $"同一份材料里“{name}”先后写成 {listed}，应为同一个数。"
        )
        {
            Scope = part.Record.Title,
            Cause = $"{name}|{listed}",
            Correction = holds ? null : usual?.Figure.Place.Quote,
            CorrectionPlaces = holds || usual is null ? [] : [.. odd.Select(fact => fact.Figure.Place)],
            Operands = [.. facts.Select(fact => fact.Figure)],
        };
    }

    /// <summary>100% and 100.00%, 12.5 and 12.50 are one figure; so are 12.5 and 12.54.</summary>
    private static bool AreOnePrinting(List<Fact> facts) =>
        facts.All(fact => Precision.Agree(fact.Figure, facts[0].Figure))
        && facts.Select(fact => fact.Figure.Decimals).Distinct().Count() > 1;

    [GeneratedRegex("综合|总体|整体|合计|平均|累计", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OfSeveral();

    [GeneratedRegex(
        "(?:审核额度|下达额度|下达金额|下拨金额|下达指标|年初预算数?)(?:为|是|：)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Granted();
}
