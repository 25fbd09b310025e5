using System.Collections.Immutable;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Domain.Relations;

/// <summary>分项: a total and what it is made of, as the text lists it.</summary>
/// <param name="Head">The total; null where the list has none.</param>
/// <param name="Items">What is listed, in order; never empty.</param>
/// <param name="Closure">Whether the list says that it is all.</param>
internal sealed record FigureList(Fact? Head, ImmutableArray<ListItem> Items, Closure Closure)
{
    /// <summary>Every item has a share, and together they come to the whole.</summary>
    public bool SharesComeToTheWhole =>
        Items.Length > 1
        && Items.All(item => item.Share is not null)
        && Math.Abs(Items.Sum(item => item.Share!.Figure.Value) - 100m) <= 0.5m;

    /// <summary>Every item has a share, and most shares are of the sum of the items: one of them may be a slip.</summary>
    public bool SharesAreOfTheSum =>
        SharesComeToTheWhole
        || (
            Items.Length > 2
            && Items.All(item => item.Share is not null)
            && Items.Sum(item => item.Amount.Figure.Amount) is var sum and > 0m
            && Items.Count(item =>
                Math.Abs((item.Amount.Figure.Amount / sum * 100m) - item.Share!.Figure.Value)
                <= Interval.LastDigit(item.Share.Figure.Decimals)
            ) * 2
                >= Items.Length
        );
}

/// <summary>An item of a <see cref="FigureList"/>.</summary>
/// <param name="Amount">How much it is.</param>
/// <param name="Share">占 p%; null where it is not said.</param>
internal sealed record ListItem(Fact Amount, Fact? Share);

/// <summary>Whether a list says that it is all.</summary>
internal enum Closure
{
    /// <summary>其中：, 包括: of which.</summary>
    OfWhich,

    /// <summary>…等: there is more.</summary>
    Open,

    /// <summary>由…组成, 具体内容包括（…）: that is all.</summary>
    Closed,

    /// <summary>分别为 a、b、c: of the figure before, if they come near it.</summary>
    Each,
}
