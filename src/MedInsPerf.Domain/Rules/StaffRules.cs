using System.Collections.Immutable;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>人员: staff against the posts that were allowed.</summary>
public static class StaffRules
{
    /// <summary>在职人数 ≤ 编制数, unit by unit.</summary>
    public static readonly Rule StaffWithinPosts = new("STAFF-001")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from statement in part.Facts.Facts.GroupBy(fact => fact.Statement)
            let posts = statement.Where(fact => fact.Concept == Concepts.Posts).ToList()
            let staff = statement.Where(fact => fact.Concept == Concepts.StaffInPost).ToList()
            where posts.Count == 1 && staff.Count == 1
            let claim = new Claim(ClaimKind.Order, staff[0], new Formula.Of(posts[0]))
            {
                Comparison = Comparison.AtMost,
            }
            let verdict = Evaluation.Of(claim, part)
            where verdict is not null
            select verdict,
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [StaffWithinPosts];
}
