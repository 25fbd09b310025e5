using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>数位颠倒: the slip of the hand that swaps two digits.</summary>
public static partial class SwapRules
{
    /// <summary>Shorter numbers come near each other by chance.</summary>
    private const int FewestDigits = 4;

    /// <summary>So many digits in common need no word in common.</summary>
    private const int DigitsThatAreNoAccident = 7;

    /// <summary>One thing is not said with two of its digits swapped.</summary>
    public static readonly Rule DigitsKeepTheirOrder = new("SWAP-001")
    {
        Family = Family.Consistency,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Documents.SelectMany(document => Swaps(filed, document.Source.Document)),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [DigitsKeepTheirOrder];

    private static IEnumerable<Verdict> Swaps(FiledTogether filed, string document)
    {
        var said = filed
            .Parts.Where(part => part.Document.Source.Document == document)
            .SelectMany(part => part.Facts.Facts.Where(IsExact).Select(fact => new Said(part, fact, DigitsOf(fact))))
            .Where(one => one.Digits.Length >= FewestDigits)
            .ToList();
        var byDigits = said.ToLookup(one => (one.Fact.Figure.Decimals, Sorted(one.Digits)));
        foreach (var near in byDigits.Where(near => near.Select(one => one.Digits).Distinct().Count() > 1))
        {
            var all = near.ToList();
            foreach (var odd in all)
            {
                var usual = all.Find(other =>
                    IsSwapped(odd.Digits, other.Digits) && AreOfOneYear(odd, other) && AreOneThing(odd.Fact, other.Fact)
                );
                if (
                    usual is null
                    || IsUsual(odd, usual, said)
                    || filed.IsQuestioned(odd.Fact.Figure)
                    || filed.IsQuestioned(usual.Fact.Figure)
                )
                    continue;
                yield return Verdict(odd, usual);
            }
        }
    }

    /// <summary>上年 x and 由2023年的 x 提高到 y are of one year; what is of last year is not held against this year.</summary>
    private static bool AreOfOneYear(Said one, Said other)
    {
        var (early, late) = (IsOfLastYear(one), IsOfLastYear(other));
        return early == late && (!early || YearOf(one) == YearOf(other));

        static bool IsOfLastYear(Said said) => Words.IsEarlier(said.Fact) || YearOf(said) < said.Part.FiscalYear;
        static int? YearOf(Said said) =>
            NamesNoYear(said.Fact) && Words.IsEarlier(said.Fact) ? said.Part.FiscalYear - 1 : said.Fact.Year;
    }

    /// <summary>Whether the words are 上年 rather than 2023年.</summary>
    private static bool NamesNoYear(Fact fact) =>
        fact.Year is not { } year
        || !fact.Passage.Value[fact.ClauseStart..fact.Start].Contains($"{year}", StringComparison.Ordinal);

    /// <summary>Of a pair the one that is said more often, or first, is the one to go by.</summary>
    private static bool IsUsual(Said odd, Said other, List<Said> said)
    {
        var (own, others) = (Times(odd), Times(other));
        return own > others || (own == others && said.IndexOf(odd) < said.IndexOf(other));

        int Times(Said one) => said.Count(each => each.Digits == one.Digits && AreOneThing(each.Fact, one.Fact));
    }

    private static Verdict Verdict(Said odd, Said usual)
    {
        var (stated, other) = (odd.Fact.Figure, usual.Fact.Figure);
        return new Verdict(
            Holds: false,
            Quotes.Of([odd.Fact, usual.Fact]),
            stated.Place.Quote,
            other.Place.Quote,
            Printing.Like(stated, stated.Amount - other.Amount),
            $"一处写 {other.Place.Quote}，一处写 {stated.Place.Quote}，只差两位数字的先后，像是同一个数写颠倒了。"
        )
        {
            Scope = odd.Part.Record.Title,
            Cause = $"{stated.Place.Quote}|{other.Place.Quote}",
            Operands = [stated, other],
        };
    }

    private static bool IsExact(Fact fact) =>
        fact.Figure is { Kind: FigureKind.Count or FigureKind.Money, Approximation: null, Value: > 0m }
        && !Words.IsPlan(fact)
        && !Words.IsChange(fact);

    private static string DigitsOf(Fact fact) =>
        string.Concat(fact.Figure.Value.ToString(CultureInfo.InvariantCulture).Where(char.IsAsciiDigit)).TrimStart('0');

    private static string Sorted(string digits) => string.Concat(digits.Order());

    private static bool IsSwapped(string one, string other)
    {
        if (one.Length != other.Length)
            return false;
        var at = 0;
        while (at < one.Length && one[at] == other[at])
            at++;
        // 15,608 for 15,806: in a longer number the two may have one digit between them.
        return IsSwappedAt(at, 1) || (one.Length > FewestDigits && IsSwappedAt(at, 2));

        bool IsSwappedAt(int first, int apart) =>
            first + apart < one.Length
            && one[first] == other[first + apart]
            && one[first + apart] == other[first]
            && one.AsSpan(first + 1, apart - 1).SequenceEqual(other.AsSpan(first + 1, apart - 1))
            && one.AsSpan(first + apart + 1).SequenceEqual(other.AsSpan(first + apart + 1));
    }

    /// <summary>The same unit and the same words for what it is of; of counts a word in common will do.</summary>
    private static bool AreOneThing(Fact one, Fact other)
    {
        if (
            one.Figure.Kind != other.Figure.Kind
            || one.Figure.Scale != other.Figure.Scale
            || !Words.IsEarlier(one) && one.Year != other.Year && one.Year is not null && other.Year is not null
        )
            return false;
        if (one.Figure.Kind == FigureKind.Money)
        {
            var digits = DigitsOf(one).TrimEnd('0').Length;
            var areProse = one.Passage.Cell is null && other.Passage.Cell is null;
            return DigitsOf(one).Length >= DigitsThatAreNoAccident
                || (areProse && digits >= DigitsThatAreNoAccident - 1)
                || (one.Name.Length >= 2 && one.Name == other.Name)
                || (digits > FewestDigits && Pairs(one).Intersect(Pairs(other)).Any())
                || (digits > FewestDigits && areProse && SharesItsItem(one, other));
        }

        return (one.Figure.Unit == other.Figure.Unit || ArePeople(one) && ArePeople(other))
            && !AreToldApart(one, other)
            && Pairs(one).Intersect(Pairs(other)).Any();
    }

    /// <summary>
    /// 支出决算 3,872.40 in a line that opens with 财政对城乡居民基本医疗保险基金的补助（项）, and 城乡居民医保补助 elsewhere.
    /// </summary>
    private static bool SharesItsItem(Fact one, Fact other)
    {
        if (IsOfItem(one) == IsOfItem(other))
            return false;
        var (item, named) = IsOfItem(one) ? (one, other) : (other, one);
        return PairsIn(ItemName().Match(item.Passage.Value).Groups["item"].Value)
                .Intersect(PairsIn(named.Passage.Value[named.ClauseStart..named.Start]))
                .Count() >= FewestPairs;
    }

    private const int FewestPairs = 3;

    private static bool IsOfItem(Fact fact) =>
        ItemName().Match(fact.Passage.Value) is { Success: true } item
        && fact.Start >= item.Length
        && ResultOnly().IsMatch(fact.Lead);

    /// <summary>The last name of a line of the accounts: …（款）财政对城乡居民基本医疗保险基金的补助（项）.</summary>
    [GeneratedRegex(
        "^[^。；]{0,80}?(?:[（(]款[）)]|款)?(?<item>[\\p{IsCJKUnifiedIdeographs}]{4,40})[（(]项[）)]",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex ItemName();

    [GeneratedRegex(
        "^(?:[^，。；]{0,6})(?:支出决算|决算支出|决算数?|全年支出|实际支出|支出|执行数)(?:数)?(?:为|是|：)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex ResultOnly();

    /// <summary>门诊救助 and 住院救助: each says which of the two it counts.</summary>
    private static bool AreToldApart(Fact one, Fact other) =>
        Opposites.Any(pair =>
            (Says(one, pair.Left), Says(one, pair.Right)) is (true, false) && Says(other, pair.Right)
            || (Says(other, pair.Left), Says(other, pair.Right)) is (true, false) && Says(one, pair.Right)
        );

    private static bool Says(Fact fact, string word) =>
        fact.Lead.Contains(word, StringComparison.Ordinal) || fact.Tail.Contains(word, StringComparison.Ordinal);

    private static readonly ImmutableArray<(string Left, string Right)> Opposites =
    [
        ("门诊", "住院"),
        ("职工", "居民"),
        ("城镇", "城乡"),
        ("医院", "药店"),
        ("医疗机构", "药店"),
        ("县内", "县外"),
        ("省内", "跨省"),
        ("线上", "线下"),
        ("特困", "低保"),
        ("行政", "事业"),
        ("在职", "退休"),
        ("应参保", "实际参保"),
    ];

    private static bool ArePeople(Fact fact) => fact.Figure.Unit is "人" or "名" or "万人";

    /// <summary>The words of two characters that name what is counted.</summary>
    private static IEnumerable<string> Pairs(Fact fact)
    {
        foreach (var words in (string[])[fact.Label, fact.Lead, fact.Tail])
        {
            foreach (var pair in PairsIn(words))
                yield return pair;
        }
    }

    private static IEnumerable<string> PairsIn(string words)
    {
        var named = Stop().Replace(TakesPart().Replace(words, "参保"), "，");
        for (var at = 0; at + 1 < named.Length; at++)
        {
            if (named[at] is >= '一' and <= '鿿' && named[at + 1] is >= '一' and <= '鿿')
                yield return named[at..(at + 2)];
        }
    }

    [GeneratedRegex(
        "全部|全年|全县|全市|全区|其中|分别|年末|年底|累计|共计|合计|达到|实际|完成|人次|人数|支出|收入|预算|资金|经费|万元|享受|涉及|为|共|的|了|和|及",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Stop();

    /// <summary>参加基本医疗保险 is 参保.</summary>
    [GeneratedRegex("参加[^，。；]{0,8}?(?:医疗)?保险", RegexOptions.None, Patterns.Patience)]
    private static partial Regex TakesPart();

    private sealed record Said(FiledPart Part, Fact Fact, string Digits);
}
