using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Accounts;

/// <summary>决算科目: an amount that the accounts of every department state, and the words for it.</summary>
/// <param name="Name">The Chinese term.</param>
internal sealed record AccountItem(string Name)
{
    private const string Filler = "(?:决算|预算执行)?(?:数额|金额|总额|总数|数)?(?:均|为|是|共计|共|达|：|:)*$";

    private readonly Regex words = null!;
    private readonly Regex? unless;

    /// <summary>Pattern of the words right before the amount, years and quotation marks apart.</summary>
    public required string Words
    {
        init => words = Compile($"(?:{value}){Filler}");
    }

    /// <summary>Pattern of words with which it is something else.</summary>
    public string? Unless
    {
        init => unless = value is null ? null : Compile(value);
    }

    /// <summary>Whether an amount with these words before it is of it.</summary>
    public bool Covers(string lead) => words.IsMatch(lead) && (unless is null || !unless.IsMatch(lead));

    /// <inheritdoc/>
    public bool Equals(AccountItem? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    private static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(Patterns.Patience));
}
