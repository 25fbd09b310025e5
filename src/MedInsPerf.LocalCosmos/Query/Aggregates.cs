namespace MedInsPerf.LocalCosmos.Query;

/// <summary>The aggregates.</summary>
internal enum AggregateKind
{
    Count,
    Sum,
    Min,
    Max,
    Avg,
}

/// <summary>
/// One aggregate on its way through the documents. Undefined values are passed over. SUM and AVG of anything but
/// numbers, MIN and MAX over an array or an object are undefined as a whole.
/// </summary>
internal sealed class Aggregate(AggregateKind kind)
{
    private long count;
    private double sum;
    private Value best;
    private bool spoilt;

    public void Add(Value value)
    {
        if (!value.IsDefined)
        {
            return;
        }

        count++;
        switch (kind)
        {
            case AggregateKind.Sum or AggregateKind.Avg:
                spoilt |= value.Type != JsonType.Number;
                sum += value.Number;
                break;
            case AggregateKind.Min or AggregateKind.Max:
                spoilt |= value.Type is JsonType.Array or JsonType.Object;
                var order = spoilt || !best.IsDefined ? 0 : Comparison.Sort(value, best);
                if (!best.IsDefined || (kind == AggregateKind.Min ? order < 0 : order > 0))
                {
                    best = value;
                }

                break;
            default:
                break;
        }
    }

    /// <summary>The result; of nothing COUNT and SUM are 0, the others undefined.</summary>
    public Value Result =>
        kind switch
        {
            AggregateKind.Count => Value.Of(count),
            _ when spoilt => Value.Undefined,
            AggregateKind.Sum => Value.Of(sum),
            AggregateKind.Avg => Value.Of(sum / count),
            _ => best,
        };
}
