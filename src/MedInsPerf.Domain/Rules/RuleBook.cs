using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Rules;

/// <summary>规则库: every rule of the product, and how documents are checked against them.</summary>
public sealed class RuleBook
{
    /// <summary>Every rule of the product.</summary>
    public static readonly RuleBook Current = new([
        .. RateRules.All,
        .. DifferenceRules.All,
        .. SourceSurplusRules.All,
        .. ProductRules.All,
        .. SumRules.All,
        .. AccountRules.All,
        .. ChartRules.All,
        .. PointsRules.All,
        .. FormsTextRules.All,
        .. CountRules.All,
        .. ListedNumberRules.All,
        .. FundRules.All,
        .. StaffRules.All,
        .. PrintingRules.All,
        .. YearRules.All,
        .. TableYearRules.All,
        .. PeriodRules.All,
        .. DateRules.All,
        .. DateOrderRules.All,
        .. SequenceRules.All,
        .. CalendarRules.All,
        .. UnitRules.All,
        .. RowUnitRules.All,
        .. ScaleRules.All,
        .. RepeatRules.All,
        .. ProgressRules.All,
        .. TableTextRules.All,
        .. SwapRules.All,
        .. OfficialRules.All,
        .. ScoreRules.All,
        .. RequirementRules.All,
        .. BasisRules.All,
        .. TargetRules.All,
        .. SweepingRules.All,
        .. ComparisonWordRules.All,
        .. BudgetWordRules.All,
        .. ShortfallRules.All,
        .. RequiredRules.All,
        .. BlankRules.All,
        .. ContentsRules.All,
        .. FieldRules.All,
        .. FormRules.All,
        .. RowRules.All,
        .. CompletionRules.All,
        .. WordingRules.All,
        .. CharacterRules.All,
        .. NameRules.All,
        .. DocumentNumberRules.All,
        .. NumberingRules.All,
        .. CopyRules.All,
        .. SelfNameRules.All,
        .. OrganRules.All,
        .. SectionCopyRules.All,
        .. RepeatedTextRules.All,
        .. NoneRules.All,
        .. SpelledAmountRules.All,
        .. ReferenceRules.All,
    ]);

    /// <summary>The rules whose findings another policy pack may change.</summary>
    public static readonly RuleBook OfPacks = new([.. Current.All.Where(rule => rule.NeedsPack || rule.UsesPack)]);

    private readonly Dictionary<string, Rule> byId;

    private RuleBook(ImmutableArray<Rule> all)
    {
        All = all;
        byId = all.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>Every rule, block by block.</summary>
    public ImmutableArray<Rule> All { get; }

    /// <summary>The rule of an id; null where there is none.</summary>
    public Rule? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Checks documents that were filed together.</summary>
    /// <param name="pack">政策包 to hold them against; null runs only the rules that need none.</param>
    public CheckResult Check(ImmutableArray<DocumentRecord> filedTogether, PolicyPack? pack = null)
    {
        var filed = new FiledTogether(filedTogether, pack);
        var verdicts = All.Where(rule => (pack is not null || !rule.NeedsPack) && IsInForce(rule, filedTogether))
            .SelectMany(rule => rule.Check(filed).Select(verdict => (Rule: rule, Verdict: verdict)))
            .ToList();
        return new CheckResult(
            Findings(verdicts.Where(entry => !entry.Verdict.Holds), filedTogether),
            verdicts.Count,
            Findings(verdicts.Where(entry => entry.Verdict.Holds), filedTogether)
        );
    }

    private static bool IsInForce(Rule rule, ImmutableArray<DocumentRecord> documents) =>
        documents.Any(document => document.FiscalYear is not { } year || rule.InForce.Covers(year));

    /// <summary>One cause, one finding: the verdicts of a rule on the same cause in one scope come together.</summary>
    private static ImmutableArray<Finding> Findings(
        IEnumerable<(Rule Rule, Verdict Verdict)> verdicts,
        ImmutableArray<DocumentRecord> documents
    )
    {
        var order = documents
            .Select((document, index) => (document.Source.Document, index))
            .ToLookup(at => at.Document);
        var merged = verdicts
            .GroupBy(entry =>
                (entry.Rule.Id, Document: entry.Verdict.Places[0].Document, entry.Verdict.Scope, CauseOf(entry.Verdict))
            )
            .Select(same => Together(same.First().Rule, [.. same.Select(entry => entry.Verdict)]))
            .OrderBy(entry => order[entry.Verdict.Places[0].Document].Select(at => at.index).FirstOrDefault())
            .ThenBy(entry => entry.Verdict.Places[0].Block)
            .ThenBy(entry => entry.Verdict.Places[0].Start)
            .ThenBy(entry => entry.Rule.Id, StringComparer.Ordinal)
            .ToList();
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (rule, verdict, key) in merged)
        {
            var times = used[key] = used.GetValueOrDefault(key) + 1;
            findings.Add(
                new Finding(times == 1 ? key : $"{key}-{times}", rule, verdict.Severity ?? rule.Severity, verdict)
            );
        }

        return findings.ToImmutable();
    }

    private static (Rule Rule, Verdict Verdict, string Key) Together(Rule rule, ImmutableArray<Verdict> verdicts) =>
        (rule, Merge(verdicts), KeyOf(rule, verdicts));

    private static Verdict Merge(ImmutableArray<Verdict> verdicts) =>
        verdicts is [var only]
            ? only
            : verdicts[0] with
            {
                Places = Distinct(verdicts.SelectMany(verdict => verdict.Places)),
                CorrectionPlaces = Distinct(verdicts.SelectMany(verdict => verdict.CorrectionPlaces)),
            };

    private static ImmutableArray<Place> Distinct(IEnumerable<Place> places) =>
        [.. places.DistinctBy(place => (place.Document, place.Block, place.Cell, place.Start, place.Quote))];

    private static string CauseOf(Verdict verdict) =>
        verdict.Cause.Length > 0 ? verdict.Cause : $"{verdict.Stated}|{verdict.Computed}|{verdict.Difference}";

    /// <summary>
    /// Words and operands, never positions: an explanation that was given to a finding survives a new upload, but not a
    /// change of what it explained.
    /// </summary>
    private static string KeyOf(Rule rule, ImmutableArray<Verdict> verdicts)
    {
        var operands = verdicts
            .Select(verdict => $"{verdict.Stated}|{verdict.Computed}|{verdict.Difference}")
            .Concat(verdicts.SelectMany(verdict => verdict.Places).Select(place => Bare(place.Quote)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var inputs = $"{rule.Id}\n{verdicts[0].Scope}\n{CauseOf(verdicts[0])}\n{string.Join('\n', operands)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inputs)))[..20];
    }

    /// <summary>A line may be broken elsewhere in another file.</summary>
    private static string Bare(string quote) => string.Concat(quote.Where(character => !char.IsWhiteSpace(character)));
}

/// <summary>What checking documents gave.</summary>
/// <param name="Findings">What does not hold, in reading order.</param>
/// <param name="RelationsChecked">How many relations were looked at.</param>
/// <param name="Passes">What holds, in reading order.</param>
public sealed record CheckResult(
    ImmutableArray<Finding> Findings,
    int RelationsChecked,
    ImmutableArray<Finding> Passes
);
