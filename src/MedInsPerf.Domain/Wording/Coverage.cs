using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Wording;

/// <summary>覆盖: how many of all were reached, or that all were.</summary>
/// <param name="Passage">The paragraph that says it.</param>
/// <param name="Start">First character of the words.</param>
/// <param name="Words">全县村卫生室40家，年内联网38家.</param>
/// <param name="Noun">What is covered: 村卫生室.</param>
/// <param name="Verb">安装, 接入, 检查 ….</param>
/// <param name="Of">All of them; 0 where all are said to be reached.</param>
/// <param name="Done">Those that were reached.</param>
/// <param name="Around">The words around, with the headings above.</param>
internal sealed partial record Coverage(
    Passage Passage,
    int Start,
    string Words,
    string Noun,
    string Verb,
    int Of,
    int Done,
    string Around
)
{
    private const string Verbs =
        "安装|接入|覆盖|开通|联网|上线|配备|建成|投用|启用|纳入|实现|检查|签订|签约|培训|设立|完成|验收|参加|实行";

    private static readonly string[] Installing =
    [
        "安装",
        "接入",
        "覆盖",
        "开通",
        "联网",
        "上线",
        "配备",
        "建成",
        "投用",
        "启用",
        "设立",
        "纳入",
        "实现",
    ];

    /// <summary>Whether some were not reached.</summary>
    public bool IsOpen => Done < Of;

    /// <summary>Every place that counts the reached of all: 65家，安装62家; 14个乡镇中的12个.</summary>
    public static IEnumerable<Coverage> In(FiledPart part) =>
        from passage in part.Facts.Passages
        where passage.Cell is null
        from match in Counted().Matches(passage.Value).Concat(Among().Matches(passage.Value))
        let verb = match.Groups["verb"].Value
        let sentence = SentenceAt(passage, match.Index + match.Length)
        // Two counts of one unit are a whole and its part only where the sentence says so.
        where match.Groups["among"].Success || Tells().IsMatch(sentence)
        select new Coverage(
            passage,
            match.Index,
            match.Value,
            match.Groups["noun"].Value,
            verb,
            Number(match, "of"),
            Number(match, "done"),
            HeadingsAbove(part, passage) + passage.Value
        );

    /// <summary>Every place that says of all that they were reached: 村卫生室已全部联网.</summary>
    public static IEnumerable<Coverage> AllIn(FiledPart part) =>
        from passage in part.Facts.Passages
        where passage.Cell is null && !Topic.IsUnderPlans(part, passage)
        from match in All().Matches(passage.Value)
        where !Wanted().IsMatch(Quoted.ClauseText(passage, match.Index, match.Length))
        select new Coverage(
            passage,
            match.Index,
            match.Value,
            match.Groups["noun"].Value,
            match.Groups["verb"].Value,
            0,
            0,
            match.Groups["object"].Value
        );

    /// <summary>Whether a count of some contradicts that all of the same were reached by the same.</summary>
    public bool Contradicts(Coverage all) =>
        (Verb == all.Verb || (Installing.Contains(Verb) && Installing.Contains(all.Verb)))
        && SharedPairs(Noun, all.Noun) >= 2
        && (all.Around.Length < 3 || SharedRun(all.Around, Around));

    /// <summary>Pairs of characters that both words have.</summary>
    private static int SharedPairs(string one, string other)
    {
        var pairs = 0;
        for (var at = 0; at + 2 <= one.Length; at++)
        {
            if (other.Contains(one.Substring(at, 2), StringComparison.Ordinal))
                pairs++;
        }

        return pairs;
    }

    private static bool SharedRun(string words, string text)
    {
        for (var at = 0; at + 3 <= words.Length; at++)
        {
            if (text.Contains(words.Substring(at, 3), StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static string HeadingsAbove(FiledPart part, Passage passage) =>
        string.Concat(
            part.Outline.Where(line => line.IsHeading && line.Block <= passage.Block)
                .Reverse()
                .Take(3)
                .Select(line => line.Title)
        );

    private static string SentenceAt(Passage passage, int at)
    {
        var from = passage.Value.LastIndexOf('。', Math.Max(0, at - 1)) + 1;
        var to = passage.Value.IndexOf('。', at);
        return passage.Value[from..(to < 0 ? passage.Value.Length : to)];
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<noun>[\p{IsCJKUnifiedIdeographs}]{2,12}?)(?:共|共有|共计)?(?<of>\d[\d,]{0,6})(?<u>家|个|所|户|台|人|名|件|批|项)，(?:[^，。；\d]{0,8}?)(?<verb>"
            + Verbs
            + @")(?:了)?(?<done>\d[\d,]{0,6})\k<u>(?!次)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"(?<of>\d[\d,]{0,6})(?<u>家|个|所|户|台|人|名|件|批|项)(?<noun>[\p{IsCJKUnifiedIdeographs}]{2,10}?)(?<among>中的?|里的?)(?:，)?(?:已有|已|有)?(?<done>\d[\d,]{0,6})\k<u>(?:已|均|都)?(?<verb>"
            + Verbs
            + ")",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Among();

    [GeneratedRegex(
        "其余|尚有|还有|剩余|余下|未安装|未接入|未完成|未覆盖|率(?:为|达|达到)?\\d",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Tells();

    [GeneratedRegex(
        "(?<noun>[\\p{IsCJKUnifiedIdeographs}]{2,14}?)(?:均|都)?(?:已|已经)?(?:实现)?(?:全部|全数|百分之百|100%|均已|全面)(?:实现)?(?<verb>"
            + Verbs
            + ")(?:了)?(?<object>[\\p{IsCJKUnifiedIdeographs}]{0,10})"
            + "|(?:所有|全部)(?<noun>[\\p{IsCJKUnifiedIdeographs}]{2,12}?)(?:均|都|全部)(?:已)?(?<verb>"
            + Verbs
            + ")(?:了)?(?<object>[\\p{IsCJKUnifiedIdeographs}]{0,10})",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex All();

    [GeneratedRegex(
        "将|拟|力争|争取|确保|计划|目标|要求|除|其余|推进|推动|下一步",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Wanted();
}
