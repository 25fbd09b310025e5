using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Domain.Rules;

/// <summary>
/// 勾稽关系 / 校验规则: one rule that reads like the regulation. Its Chinese statement and remedy stand in
/// <c>RuleText.resx</c> under its id.
/// </summary>
/// <param name="id">Block and number, for example <c>RATE-001</c>; never reused.</param>
public sealed class Rule(string id)
{
    /// <summary>Block and number.</summary>
    public string Id { get; } = id;

    /// <summary>What kind of thing goes wrong.</summary>
    public required Family Family { get; init; }

    /// <summary>How grave a breach is, unless the breach itself says otherwise.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where it is written, or 经验规则.</summary>
    public required Citation Basis { get; init; }

    /// <summary>The fiscal years it holds for.</summary>
    public required InForce InForce { get; init; }

    /// <summary>Whether it holds documents against a policy pack: without one it does not run.</summary>
    public bool NeedsPack { get; init; }

    /// <summary>Whether a pack changes what it finds; without one it goes by 全国通用.</summary>
    public bool UsesPack { get; init; }

    /// <summary>Every verdict of the rule over documents that were filed together: what holds and what does not.</summary>
    public required Func<FiledTogether, IEnumerable<Verdict>> Check { get; init; }

    /// <summary>The provision in one Chinese sentence.</summary>
    public string Statement => RuleText.Of($"{Id}.Statement");

    /// <summary>What to do about a breach.</summary>
    public string Remedy => RuleText.Of($"{Id}.Remedy");
}

/// <summary>What a rule says of one relation that it found.</summary>
/// <param name="Holds">Whether the relation holds.</param>
/// <param name="Places">Every place concerned, the one to correct first; never empty.</param>
/// <param name="Stated">The operand as printed, with its unit.</param>
/// <param name="Computed">What it should be, with its unit; null where nothing can be computed.</param>
/// <param name="Difference">Stated minus computed, with its unit; null where there is none.</param>
/// <param name="Explanation">How the computed value comes about, in Chinese.</param>
public sealed record Verdict(
    bool Holds,
    ImmutableArray<Place> Places,
    string Stated,
    string? Computed,
    string? Difference,
    string Explanation
)
{
    /// <summary>Other than the rule's own severity; null to keep it.</summary>
    public Severity? Severity { get; init; }

    /// <summary>What to print in the stated figure's place to mend the breach; null where no single figure mends it.</summary>
    public string? Correction { get; init; }

    /// <summary>The places that <see cref="Correction"/> goes to: each holds exactly the figure as printed.</summary>
    public ImmutableArray<Place> CorrectionPlaces { get; init; } = [];

    /// <summary>The part that it is about: its title; empty where it is about the filing.</summary>
    public string Scope { get; init; } = "";

    /// <summary>
    /// What is at fault, in the words of the text: two breaches of one rule in one scope with the same cause are one
    /// finding with more places.
    /// </summary>
    public string Cause { get; init; } = "";

    /// <summary>The figures that take part, the stated one first.</summary>
    public ImmutableArray<Figure> Operands { get; init; } = [];
}

/// <summary>校验结果: what a rule found, ready for people.</summary>
/// <param name="Key">Stable while rule, operands and places' words are unchanged, over a new upload too.</param>
public sealed record Finding(string Key, Rule Rule, Severity Severity, Verdict Verdict);

/// <summary>严重程度, on screen 错误 / 提示 / 参考.</summary>
public enum Severity
{
    /// <summary>参考.</summary>
    Info,

    /// <summary>提示: needs a word of explanation before filing.</summary>
    Warning,

    /// <summary>错误: blocks filing.</summary>
    Error,
}

/// <summary>What kind of thing goes wrong.</summary>
public enum Family
{
    /// <summary>Figures that should follow from each other do not.</summary>
    Arithmetic,

    /// <summary>A date or year is wrong for the period.</summary>
    Time,

    /// <summary>A unit is missing, wrong or mixed.</summary>
    Unit,

    /// <summary>Two statements, documents, or a chart and its text differ.</summary>
    Consistency,

    /// <summary>Wording: slips, doubled words, prompts left in, copied text, numbering.</summary>
    Text,

    /// <summary>Something required is absent or blank.</summary>
    Completeness,

    /// <summary>The figures are right but the conclusion drawn does not follow.</summary>
    Judgement,
}
