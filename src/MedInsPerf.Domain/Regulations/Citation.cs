namespace MedInsPerf.Domain.Regulations;

/// <summary>政策依据: an official document.</summary>
/// <param name="Title">《…》 without the marks.</param>
/// <param name="Number">文号; null for a law.</param>
public sealed record Regulation(string Title, string? Number)
{
    /// <summary>A place in it.</summary>
    /// <param name="place">第三条, 附件：… .</param>
    public Citation Article(string place) => new(this, place);
}

/// <summary>Where a rule or a value is written; 经验规则 where it is written nowhere.</summary>
public sealed record Citation(Regulation? Regulation, string Place)
{
    /// <summary>经验规则: a rule of thumb, never an error.</summary>
    public static readonly Citation RuleOfThumb = new(Regulation: null, "经验规则");

    /// <summary>算术恒等式: an identity of arithmetic is its own basis.</summary>
    public static readonly Citation Identity = new(Regulation: null, "算术恒等关系");

    /// <summary>《…》（文号）第…条.</summary>
    public override string ToString() =>
        Regulation switch
        {
            null => Place,
            { Number: null } => $"《{Regulation.Title}》{Place}",
            _ => $"《{Regulation.Title}》（{Regulation.Number}）{Place}",
        };
}

/// <summary>施行年度: the fiscal years for which a rule or value holds.</summary>
/// <param name="From">First fiscal year.</param>
/// <param name="Until">Last fiscal year; null while in force.</param>
public sealed record InForce(int From, int? Until = null)
{
    /// <summary>Whether it holds for <paramref name="fiscalYear"/>.</summary>
    public bool Covers(int fiscalYear) => fiscalYear >= From && (Until is null || fiscalYear <= Until);
}
