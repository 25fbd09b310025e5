using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Facts;

/// <summary>概念: what a figure can be of, and the words that reports use for it.</summary>
/// <param name="Name">The Chinese term.</param>
internal sealed record Concept(string Name)
{
    /// <summary>Words that may stand between the term and its figure.</summary>
    private const string Filler =
        "(?:资金|金额|数额|总额|总数|数量|数|额度|额|指标|比例|已经|已|达到|达|到|为|是|有|共计|合计|总计|累计|共|约|近|仅|的|人民币|：|:|=|“|”|\")*$";

    private readonly Regex? lead;
    private readonly Regex? tail;
    private readonly Regex? unless;

    /// <summary>The kinds of figure that can be of it.</summary>
    public required ImmutableArray<FigureKind> Kinds { get; init; }

    /// <summary>Pattern of the words right before the figure, fillers apart; null where what follows decides.</summary>
    public string? Lead
    {
        init => lead = value is null ? null : Compile($"(?:{value}){Filler}");
    }

    /// <summary>Pattern of the words right behind the figure.</summary>
    public string? Tail
    {
        init => tail = value is null ? null : Compile($"^(?:{value})");
    }

    /// <summary>Pattern of a clause in which the words mean something else.</summary>
    public string? Unless
    {
        init => unless = value is null ? null : Compile(value);
    }

    /// <summary>Whether a figure between these words is of it.</summary>
    /// <param name="kind">The figure's kind.</param>
    /// <param name="before">The clause up to the figure.</param>
    /// <param name="behind">The clause behind it.</param>
    public bool Covers(FigureKind kind, string before, string behind) =>
        Kinds.Contains(kind)
        && (lead is null || lead.IsMatch(before))
        && (tail is null || tail.IsMatch(behind))
        && (unless is null || !unless.IsMatch(before));

    /// <inheritdoc/>
    public bool Equals(Concept? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    private static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(Patterns.Patience));
}
