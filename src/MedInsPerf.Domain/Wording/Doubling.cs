using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>重字: words written twice in a row where the language has no such doubling.</summary>
/// <param name="Start">First character of the two.</param>
/// <param name="Word">The word that stands twice.</param>
/// <param name="IsCertain">
/// False where it could be the end of one word and the beginning of the next: 信息｜信息化, 保险｜保险费.
/// </param>
internal sealed record Doubled(int Start, string Word, bool IsCertain)
{
    /// <summary>Characters of both.</summary>
    public int Length => Word.Length * 2;
}

/// <summary>Finds doubled words.</summary>
internal static partial class Doubling
{
    private const int LongestWord = 16;

    /// <summary>
    /// Words of one character that never stand twice, unless they end one word and open the next: what they may end,
    /// what they may open.
    /// </summary>
    private static readonly FrozenDictionary<char, (string[] Ending, string[] Opening)> Single = new Dictionary<
        char,
        (string[], string[])
    >
    {
        ['是'] = (["实事求是", "国是"], ["是否", "是非"]),
        ['的'] = (["目的", "标的", "有的"], ["的确", "的当"]),
        ['了'] = (["为了", "除了", "罢了"], ["了解", "了结", "了然"]),
        ['已'] = (["而已", "不得已"], []),
        ['在'] = (
            ["所在", "存在", "现在", "实在", "内在", "外在", "潜在", "自在"],
            ["在职", "在册", "在校", "在线", "在建", "在岗", "在编", "在库", "在院", "在于", "在押", "在籍"]
        ),
        ['对'] = (
            ["针对", "应对", "面对", "核对", "比对", "校对", "相对", "绝对", "反对"],
            [
                "对象",
                "对接",
                "对口",
                "对照",
                "对应",
                "对比",
                "对策",
                "对方",
                "对外",
                "对账",
                "对标",
                "对内",
                "对公",
                "对待",
            ]
        ),
        ['为'] = (
            ["行为", "作为", "人为", "成为", "认为", "较为", "更为", "最为", "尤为", "极为"],
            ["为民", "为主", "为期", "为止", "为了", "为此", "为首", "为准", "为辅", "为人", "为政", "为老"]
        ),
        ['和'] = (
            ["总和", "缓和", "饱和", "共和", "温和"],
            ["和谐", "和解", "和睦", "和平", "和县", "和田", "和顺", "和政"]
        ),
        ['与'] = (["参与", "给与", "赋与"], ["与会", "与时", "与否", "与日"]),
        ['及'] = (
            ["以及", "涉及", "普及", "触及", "提及", "顾及", "危及", "波及"],
            ["及时", "及格", "及早", "及其", "及至"]
        ),
        ['将'] = (["即将", "必将"], ["将来", "将近", "将军", "将要"]),
        ['由'] = (["理由", "自由", "事由", "案由", "缘由"], ["由于", "由此", "由来"]),
        ['按'] = (["编者按"], ["按时", "按期", "按揭", "按钮", "按键"]),
        ['从'] = (
            ["服从", "遵从", "听从", "自从", "顺从"],
            ["从业", "从事", "从而", "从严", "从优", "从重", "从简", "从速", "从此"]
        ),
        ['并'] = (
            ["合并", "归并", "兼并", "一并"],
            ["并且", "并行", "并发", "并重", "并举", "并联", "并轨", "并网", "并入"]
        ),
        ['把'] = (["一把"], ["把关", "把握", "把控", "把手", "把脉"]),
        ['于'] = (["由于", "基于", "对于", "关于"], ["于法", "于都"]),
        ['且'] = (["并且", "而且"], []),
        ['以'] = (
            ["所以", "可以", "予以", "加以", "难以", "得以", "足以"],
            [
                "以上",
                "以下",
                "以内",
                "以外",
                "以来",
                "以及",
                "以人",
                "以后",
                "以前",
                "以便",
                "以致",
                "以此",
                "以往",
                "以旧",
            ]
        ),
        ['也'] = ([], []),
        ['该'] = (["应该"], []),
        ['向'] = (["方向", "走向", "意向", "导向", "面向", "取向", "动向"], ["向前", "向上", "向导", "向下"]),
        ['被'] = ([], ["被保", "被征", "被动", "被告", "被检", "被救", "被评", "被监"]),
    }.ToFrozenDictionary();

    /// <summary>Every doubled word of the passage.</summary>
    /// <param name="elsewhere">All words of the document, to tell where one word ends and the next begins.</param>
    public static IEnumerable<Doubled> In(Passage passage, string elsewhere)
    {
        var text = passage.Value;
        for (var at = 0; at < text.Length - 1; at++)
        {
            if (!IsIdeograph(text[at]))
                continue;
            if (At(text, at, elsewhere) is not { } doubled)
                continue;
            yield return doubled;
            at += doubled.Length - 1;
        }
    }

    private static Doubled? At(string text, int at, string elsewhere)
    {
        for (var length = Math.Min(LongestWord, (text.Length - at) / 2); length >= 2; length--)
        {
            var word = text.AsSpan(at, length);
            if (!word.SequenceEqual(text.AsSpan(at + length, length)) || !IsWord(word) || IsSound(word))
                continue;
            return new Doubled(at, word.ToString(), !CouldBeTwoWords(text, at, length, elsewhere));
        }

        return text[at] == text[at + 1] && Single.TryGetValue(text[at], out var apart) && !Parts(text, at, apart)
            ? new Doubled(at, text[at].ToString(), IsCertain: true)
            : null;
    }

    private static bool Parts(string text, int at, (string[] Ending, string[] Opening) apart) =>
        apart.Ending.Any(word => text.AsSpan(0, at + 1).EndsWith(word))
        || apart.Opening.Any(word => text.AsSpan(at + 1).StartsWith(word))
        // 的的确确, 了了分明: doubled twice.
        || (at + 3 < text.Length && text[at + 2] == text[at + 3]);

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (var sign in word)
        {
            if (!IsIdeograph(sign))
                return false;
        }

        // 人人人人 and the like are no doubled word.
        return word[0] != word[^1] || word.Length > 2;
    }

    /// <summary>一个一个, 逐条逐条, 研究研究: doublings that the language has.</summary>
    private static bool IsSound(ReadOnlySpan<char> word) => Sound().IsMatch(word);

    /// <summary>
    /// 医保信息｜信息化: the word with what stands before it, and with what stands behind it, are both said elsewhere.
    /// </summary>
    private static bool CouldBeTwoWords(string text, int at, int length, string elsewhere)
    {
        if (at == 0 || at + (2 * length) >= text.Length || length > 3)
            return false;
        var (before, behind) = (text[at - 1], text[at + (2 * length)]);
        return IsIdeograph(before)
            && IsIdeograph(behind)
            && !StandsAlone().IsMatch(text.AsSpan(at - 1, 1))
            && IsSaidOnce(text[(at - 1)..(at + length)], text.AsSpan(at, length), elsewhere)
            && elsewhere.Contains(text[(at + length)..(at + (2 * length) + 1)], StringComparison.Ordinal);
    }

    private static bool IsSaidOnce(string words, ReadOnlySpan<char> word, string elsewhere)
    {
        for (
            var found = elsewhere.IndexOf(words, StringComparison.Ordinal);
            found >= 0;
            found = elsewhere.IndexOf(words, found + 1, StringComparison.Ordinal)
        )
        {
            if (!elsewhere.AsSpan(found + words.Length).StartsWith(word))
                return true;
        }

        return false;
    }

    private static bool IsIdeograph(char sign) =>
        char.GetUnicodeCategory(sign) == UnicodeCategory.OtherLetter && sign is >= '㐀' and <= '鿿';

    [GeneratedRegex(
        "^(?:[一二两三四五六七八九十几每各多逐很越最][\\p{IsCJKUnifiedIdeographs}]{1,2}|非常|研究|讨论|学习|商量|了解|调研|考虑|比较|[这那哪]个)$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Sound();

    /// <summary>What never ends in the word that follows it.</summary>
    [GeneratedRegex("[年月日的了和与及对在为由将按把被是等]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex StandsAlone();
}
