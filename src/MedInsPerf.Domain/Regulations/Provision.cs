namespace MedInsPerf.Domain.Regulations;

/// <summary>规定: a value that a regulation, or a rule of thumb, sets.</summary>
/// <param name="Value">The value.</param>
/// <param name="Basis">Where it is written; <see cref="Citation.RuleOfThumb"/> where that is not confirmed.</param>
public sealed record Provision<T>(T Value, Citation Basis)
{
    /// <summary>经验规则: nobody has confirmed it against a regulation yet.</summary>
    public bool IsRuleOfThumb => Basis == Citation.RuleOfThumb;
}
