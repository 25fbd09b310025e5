namespace MedInsPerf.App;

/// <summary>What a use case gives back: its view, or the refusal that a person can act on.</summary>
public readonly record struct Result<T>
{
    private Result(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>The view; default where refused.</summary>
    public T? Value { get; }

    /// <summary>Why not; null where done.</summary>
    public Refusal? Refusal { get; }

    public static implicit operator Result<T>(T value) => new(value, refusal: null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>The view of a use case that has nothing to show.</summary>
public readonly record struct Nothing;
