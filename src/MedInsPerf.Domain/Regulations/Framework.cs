using System.Collections.Immutable;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Regulations;

/// <summary>指标体系 of some kinds of document. The points of its top items come to 100.</summary>
public sealed record Framework(ImmutableArray<DocumentKind> Kinds, ImmutableArray<FrameworkItem> Items);

/// <summary>一级、二级、三级指标 as far as the regulation names them.</summary>
/// <param name="Title">产出, 数量 ….</param>
/// <param name="Points">分值; null where it is left to the form.</param>
public sealed record FrameworkItem(string Title, Provision<decimal>? Points)
{
    /// <summary>How it is scored.</summary>
    public Measure Measure { get; init; } = Measure.Indicators;

    /// <summary>What it consists of.</summary>
    public ImmutableArray<FrameworkItem> Items { get; init; } = [];

    /// <summary>This item and all below it.</summary>
    public IEnumerable<FrameworkItem> WithAllBelow() => [this, .. Items.SelectMany(item => item.WithAllBelow())];

    /// <summary>Whether a form means this item by its words: 产出指标（50分） is 产出.</summary>
    public bool IsMeantBy(string words) =>
        words.StartsWith(Title, StringComparison.Ordinal)
        || (Title.Length > 2 && words.Contains(Title, StringComparison.Ordinal));
}

/// <summary>How an item of a framework is scored.</summary>
public enum Measure
{
    /// <summary>By the indicators that the form lists under it.</summary>
    Indicators,

    /// <summary>By the funding rows: 执行率.</summary>
    ExecutionRate,
}
