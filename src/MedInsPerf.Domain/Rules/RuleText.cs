using System.Resources;

namespace MedInsPerf.Domain.Rules;

/// <summary>The Chinese sentences of the rule book.</summary>
internal static class RuleText
{
    private static readonly ResourceManager Texts = new("MedInsPerf.Domain.Rules.RuleText", typeof(RuleText).Assembly);

    /// <exception cref="InvalidOperationException">The key has no text: a bug that the rule book's own test finds first.</exception>
    public static string Of(string key) =>
        Texts.GetString(key, System.Globalization.CultureInfo.InvariantCulture)
        ?? throw new InvalidOperationException($"RuleText.resx has no text for {key}.");
}
