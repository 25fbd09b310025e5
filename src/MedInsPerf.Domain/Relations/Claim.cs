using System.Collections.Immutable;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Relations;

/// <summary>断言: what a text asserts about its figures.</summary>
/// <param name="Kind">How it is said.</param>
/// <param name="Stated">The figure that should follow from the others.</param>
/// <param name="Computed">How it follows.</param>
internal sealed record Claim(ClaimKind Kind, Fact Stated, Formula Computed)
{
    /// <summary>Equal, or a bound.</summary>
    public Comparison Comparison { get; init; } = Comparison.Equal;

    /// <summary>Whether the text itself says sum, share, change; otherwise we joined the facts by concept.</summary>
    public bool IsExplicit { get; init; } = true;

    /// <summary>Whether being off by one in the last digit is a matter of rounding.</summary>
    public bool AllowsLastDigit { get; init; }

    /// <summary>Other than the rule's own severity; null to keep it.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Further places to show.</summary>
    public ImmutableArray<Fact> Beside { get; init; } = [];
}

/// <summary>How the stated figure is to stand to the computed one.</summary>
internal enum Comparison
{
    Equal,
    AtMost,
    AtLeast,
    MoreThan,
}

/// <summary>How a claim is said.</summary>
internal enum ClaimKind
{
    /// <summary>使用率 p%.</summary>
    Rate,

    /// <summary>调减 c 后剩 r.</summary>
    Adjustment,

    /// <summary>剩 / 结余 s.</summary>
    Surplus,

    /// <summary>n 人 … s 元/人 … 共需 m.</summary>
    Product,

    /// <summary>A x，占 B 的 p%.</summary>
    Share,

    /// <summary>T，其中：a、b….</summary>
    Parts,

    /// <summary>T，其中：a.</summary>
    OfWhich,

    /// <summary>a，b，合计 T.</summary>
    Total,

    /// <summary>比上年增加 d，增长 p%.</summary>
    Change,

    /// <summary>预算 a，决算 b，完成预算 p%.</summary>
    Completion,

    /// <summary>Items of the accounts that hang together.</summary>
    Account,

    /// <summary>n 人次 m 元，人均 a 元.</summary>
    Average,

    /// <summary>收回 m 份，满意 n 份，满意率 p%.</summary>
    Ratio,

    /// <summary>按 a:b 负担，即 x 和 y.</summary>
    Split,

    /// <summary>等 N 个.</summary>
    Count,

    /// <summary>大于, 其中 … 一项.</summary>
    Order,

    /// <summary>x 大于 y，即覆盖率达 p%.</summary>
    Coverage,

    /// <summary>满分 a 分，扣 b 分，得 c 分.</summary>
    Scoring,

    /// <summary>收入 a，支出 b，当期结余 c.</summary>
    Balance,

    /// <summary>A column of a table from two others.</summary>
    Columns,

    /// <summary>a 万元，即 b 亿元.</summary>
    Restated,

    /// <summary>Any of them, broken by a unit: 元 for 万元, 万元 for 亿元.</summary>
    Unit,
}
