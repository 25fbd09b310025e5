using System.Collections.Immutable;
using MedInsPerf.Domain.Accounts;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Rules;

/// <summary>决算: how the accounts of a department agree with themselves and with its self-evaluation.</summary>
public static class AccountRules
{
    /// <summary>基本支出 = 人员经费 + 公用经费, 类 = 各项之和 … : items stated in different places agree.</summary>
    public static readonly Rule ItemsHangTogether = new("ACCT-001")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Account),
    };

    /// <summary>The same item is the same figure wherever one part states it.</summary>
    public static readonly Rule SameItem = new("ACCT-002")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            let accounts = part.Accounts
            from item in AccountItems.All
            let stated = accounts.Every(item).ToList()
            where stated.Count > 1
            from other in stated.Skip(1)
            where Slips.MayBeOne(stated[0].Figure, other.Figure)
            select Compare(part, item, stated[0], part, other),
    };

    /// <summary>部门自评 and 部门决算 of one year state the same accounts.</summary>
    public static readonly Rule SelfEvaluationAgreesWithAccounts = new("ACCT-003")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            from accounts in filed.Parts.Where(part => part.Record.Kind == DocumentKind.FinalAccounts)
            from evaluation in filed.Parts.Where(part => part.Record.Kind == DocumentKind.DepartmentSelfEvaluation)
            where
                accounts.FiscalYear is null
                || evaluation.FiscalYear is null
                || accounts.FiscalYear == evaluation.FiscalYear
            from verdict in Compare(accounts, evaluation)
            select verdict,
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [ItemsHangTogether, SameItem, SelfEvaluationAgreesWithAccounts];

    private static IEnumerable<Verdict> Compare(FiledPart accounts, FiledPart evaluation)
    {
        var (filed, evaluated) = (accounts.Accounts, evaluation.Accounts);
        return from item in AccountItems.All
            let one = filed[item]
            let other = evaluated[item]
            where one is not null && other is not null
            select Compare(accounts, item, one, evaluation, other);
    }

    private static Verdict Compare(FiledPart first, AccountItem item, Fact usual, FiledPart second, Fact other)
    {
        var holds = Precision.Agree(usual.Figure, other.Figure);
        var (where, there) =
            first == second ? ("一处", "另一处") : ($"《{first.Record.Title}》", $"《{second.Record.Title}》");
        return new Verdict(
            holds,
            Quotes.Of([other, usual]),
            other.Figure.Place.Quote,
            usual.Figure.Place.Quote,
            holds ? null : Printing.Like(other.Figure, other.Figure.Amount - usual.Figure.Amount),
            holds
                ? $"“{item.Name}”两处都是 {usual.Figure.Place.Quote}。"
                : $"“{item.Name}”在{where}写的是 {usual.Figure.Place.Quote}，在{there}写的是 {other.Figure.Place.Quote}，应为同一个数。"
        )
        {
            Scope = second.Record.Title,
            Cause = $"{item.Name}|{usual.Figure.Place.Quote}|{other.Figure.Place.Quote}",
            Operands = [other.Figure, usual.Figure],
        };
    }
}
