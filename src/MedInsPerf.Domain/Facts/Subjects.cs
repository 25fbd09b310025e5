using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Facts;

/// <summary>主语: which of several projects or funds an amount is of, as the words before its term name it.</summary>
internal static partial class Subjects
{
    /// <summary>Whether nothing says that two facts are of different things.</summary>
    public static bool AreOne(Fact one, Fact other)
    {
        var (first, second) = (Of(one), Of(other));
        return first.Length == 0
            || second.Length == 0
            || first.Contains(second, StringComparison.Ordinal)
            || second.Contains(first, StringComparison.Ordinal);
    }

    /// <summary>Whether a fact says itself of which project or fund it is.</summary>
    public static bool IsNamed(Fact fact) => Of(fact).Length > 0;

    /// <summary>宣传项目 of 宣传项目年初预算; empty where the clause opens with the term itself.</summary>
    private static string Of(Fact fact) =>
        Named().Match(fact.Lead) is { Success: true } named ? Frills().Replace(named.Groups["subject"].Value, "") : "";

    [GeneratedRegex(
        "^(?<subject>[^，。；：]{0,60}?(?:项目|资金|经费|补助|基金|工程|专项))(?=[^，。；：]{0,60}(?:预算|执行|支出|结余|剩余|使用|拨付|安排|下达))",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        "^(?:\\d{1,2}[.．、]|20\\d{2}年度?|该|本|此|上述|我局|我县|全县|全年|年初|年度|当年|实际|其中|财政|项目|资金|经费)+|(?:项目|资金|经费)$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Frills();
}
