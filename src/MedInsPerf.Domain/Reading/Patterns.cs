namespace MedInsPerf.Domain.Reading;

/// <summary>What every pattern over uploaded text agrees on.</summary>
internal static class Patterns
{
    /// <summary>Milliseconds after which a match is given up: only a text made for it can take as long.</summary>
    public const int Patience = 10_000;
}
