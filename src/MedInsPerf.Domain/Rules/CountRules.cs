using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>计数: as many as are announced are listed.</summary>
public static partial class CountRules
{
    /// <summary>内设 3 个股室：a、b、c.</summary>
    public static readonly Rule AsManyNames = new("COUNT-001")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Names),
    };

    /// <summary>以下五个方面 …, 一是 … 二是 ….</summary>
    public static readonly Rule AsManyPoints = new("COUNT-002")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Points),
    };

    /// <summary>5 批次，具体内容包括（1、…；2、…）.</summary>
    public static readonly Rule AsManyOccasions = new("COUNT-003")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Occasions),
    };

    /// <summary>a、b、c 等 3 个项目: no more than are announced.</summary>
    public static readonly Rule NoMoreThanAnnounced = new("COUNT-004")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Announced),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [AsManyNames, AsManyPoints, AsManyOccasions, NoMoreThanAnnounced];

    private static IEnumerable<Verdict> Names(FiledPart part) =>
        from passage in part.Facts.Passages
        where passage.Cell is null
        from Match match in NamesBehind().Matches(passage.Value)
        let names = match.Groups["names"].Value
        where !names.Contains('等', StringComparison.Ordinal) && !Digit().IsMatch(names)
        let listed = names.Split('、', '和').Length
        let announced = Number(match.Groups["number"].Value)
        where announced > 0 && listed > 1
        // 和 inside a name makes one of two.
        let alone = names.Split('、').Length
        let holds = listed == announced || alone == announced
        select Verdict(
            part,
            passage,
            match.Groups["head"],
            announced,
            holds ? announced : alone,
            $"后面列出的是{names}"
        );

    private static IEnumerable<Verdict> Points(FiledPart part)
    {
        for (var index = 0; index < part.Facts.Passages.Length; index++)
        {
            var passage = part.Facts.Passages[index];
            if (passage.Cell is not null)
                continue;
            foreach (Match match in Summary().Matches(passage.Value))
            {
                var named = part.Record.Problems.Length;
                if (named > 1)
                    yield return Verdict(
                        part,
                        passage,
                        match,
                        Number(match.Groups["number"].Value),
                        named,
                        $"前面写了{named}条"
                    );
            }

            foreach (Match match in Announcement().Matches(passage.Value))
            {
                var announced = Number(match.Groups["number"].Value);
                var rest = passage.Value[(match.Index + match.Length)..];
                var listed =
                    rest.Trim('：', ':', '。', ' ').Length == 0
                        ? NumberedBelow(part.Facts.Passages, index)
                        : Spoken(rest);
                if (announced > 1 && listed > 1)
                    yield return Verdict(part, passage, match, announced, listed, $"后面列出了{listed}点");
            }
        }
    }

    /// <summary>一是 … 二是 …, 第一，… 第二，….</summary>
    private static int Spoken(string text)
    {
        var count = 0;
        foreach (Match match in Ordinal().Matches(text))
        {
            if (Numbering.OrdinalOf(match.Groups["number"].Value) != count + 1)
                break;
            count++;
        }

        return count;
    }

    private static int NumberedBelow(ImmutableArray<Passage> passages, int index)
    {
        var count = 0;
        int? level = null;
        foreach (var passage in passages.Skip(index + 1))
        {
            if (Numbering.Of(passage.Value) is not { } number)
                continue;
            level ??= number.Level;
            if (number.Level < level)
                break;
            if (number.Level > level)
                continue;
            if (number.Ordinal != count + 1)
                break;
            count++;
        }

        return count;
    }

    private static IEnumerable<Verdict> Occasions(FiledPart part) =>
        from passage in part.Facts.Passages
        where passage.Cell is null
        from Match match in Itemised().Matches(passage.Value)
        let items = ItemNumber().Matches(match.Groups["items"].Value)
        where items.Count > 1 && !match.Groups["items"].Value.EndsWith('等')
        let times = part.Facts.Facts.LastOrDefault(fact =>
            fact.Passage == passage
            && fact.End <= match.Index
            && fact.Statement
                == part.Facts.Facts.First(other => other.Passage == passage && other.Start >= match.Index).Statement
            && fact.Figure
                is {
                    Kind: FigureKind.Count,
                    Unit: "批次" or "次" or "起" or "笔" or "批" or "场次" or "场" or "宗" or "例"
                }
        )
        where times is not null
        let holds = times.Figure.Value == items.Count
        select new Verdict(
            holds,
            Quotes.Of([times]),
            times.Figure.Place.Quote,
            $"{items.Count}{times.Figure.Unit}",
            holds ? null : Printing.Like(times.Figure, times.Figure.Value - items.Count),
            holds
                ? $"后面逐项列出 {items.Count} 项，与所写相符。"
                : $"写的是 {times.Figure.Place.Quote}，后面逐项列出的只有 {items.Count} 项。"
        )
        {
            Scope = part.Record.Title,
            Cause = $"{times.Figure.Place.Quote}|{items.Count}",
            Operands = [times.Figure],
        };

    private static IEnumerable<Verdict> Announced(FiledPart part) =>
        from passage in part.Facts.Passages
        where passage.Cell is null
        from Match match in AndSo().Matches(passage.Value)
        let announced = Number(match.Groups["number"].Value)
        let alone = OneByOne().IsMatch(match.Groups["head"].Value)
            ? 0
            : ListedAlone(match.Groups["names"].Value, announced)
        let listed = Math.Max(Alike(match.Groups["names"].Value), alone)
        where announced > 1 && listed > 1
        select Verdict(
            part,
            passage,
            match.Groups["head"],
            announced,
            Math.Max(listed, announced),
            $"前面列出了{listed}个"
        ) with
        {
            Holds = listed <= announced,
        };

    /// <summary>How many names from the end open or end alike: what stands before may be another thing.</summary>
    private static int Alike(string names)
    {
        var all = names.Split('、');
        var last = all[^1];
        if (last.Length < 4)
            return 0;
        return all.Reverse()
            .TakeWhile(name =>
                name.Length >= 4
                && (
                    name.EndsWith(last[^2..], StringComparison.Ordinal)
                    || name.StartsWith(last[..4], StringComparison.Ordinal)
                )
            )
            .Count();
    }

    /// <summary>
    /// How many names a clause lists that holds nothing else, behind 集中在 or at its start; 0 where it may hold other
    /// things, or where the number announced is no slip of one or two.
    /// </summary>
    private static int ListedAlone(string names, int announced)
    {
        var all = names.Split('、');
        if (all.Length < 3 || all.Length - announced is < 1 or > 2 || Mixed().IsMatch(names))
            return 0;
        var opened = Opener().Match(all[0]) is { Success: true } opener
            ? all[0][(opener.Index + opener.Length)..]
            : all[0];
        return
            opened.Length is >= 2 and <= LongestName
            && all.Skip(1).All(name => name.Length is >= 2 and <= LongestName && !Opener().IsMatch(name))
            ? all.Length
            : 0;
    }

    /// <summary>Longer words are more than a name.</summary>
    private const int LongestName = 12;

    private static Verdict Verdict(
        FiledPart part,
        Passage passage,
        Capture head,
        int announced,
        int listed,
        string what
    )
    {
        var holds = announced == listed;
        return new Verdict(
            holds,
            passage.Places(head.Index, head.Length),
            $"{announced}",
            $"{listed}",
            holds ? null : $"{announced - listed}",
            holds ? $"“{head.Value}”与所列的个数相符。" : $"“{head.Value}”，{what}，个数对不上。"
        )
        {
            Scope = part.Record.Title,
            Cause = $"{head.Value}|{listed}",
        };
    }

    private static int Number(string printed) =>
        int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var plain) ? plain
        : printed == "两" ? 2
        : Numbering.OrdinalOf(printed);

    private const string Numeral = @"(?<number>\d{1,2}|[二两三四五六七八九十]{1,2})";

    [GeneratedRegex(
        @"(?<head>(?:内设|下设|设有|设|下属|下辖|包括|共有|组织|选取|对|存在|发现|分为|分成|划分为|归纳为|梳理出|涉及|涵盖|查出)[^，。；：]{0,6}?"
            + Numeral
            + @"(?:个[\p{IsCJKUnifiedIdeographs}]{1,14}|(?:大?类|种|大?项|档|大方面)[\p{IsCJKUnifiedIdeographs}]{0,10}))(?:[：:]|，(?:分别为|分别是|即|包括|依次为|依次是))(?<names>[^，。；：（）]{4,160})(?=[，。；])",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex NamesBehind();

    [GeneratedRegex(
        @"(?:以下|如下|下列|主要有|分为|分成|体现在|表现在|有|存在)(?:以下|如下)?"
            + Numeral
            + @"(?:个|大)?(?:方面|点|步|类问题|条|项(?:工作|措施|内容))(?:的?(?:问题|工作|内容|措施))?(?:[：:，。]|$)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Announcement();

    /// <summary>以上四个问题.</summary>
    [GeneratedRegex(
        @"(?:以上|上述)" + Numeral + "(?:个|点|条|项|方面的)问题",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Summary();

    [GeneratedRegex(
        "(?:^|[。；，：:])(?:第(?<number>[一二三四五六七八九十]{1,2})[，、]|(?<number>[一二三四五六七八九十]{1,2})(?:是|、))",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Ordinal();

    [GeneratedRegex(
        @"(?:具体内容|具体|明细)(?:包括|为|如下)[：:]?[（(]?(?<items>(?:1[、．.）]|（1）)[^）]{0,400}(?:（[^）]{0,60}）[^）]{0,400}){0,20})",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Itemised();

    [GeneratedRegex(@"(?:^|[；;。：:（(])\s*\d{1,2}(?:、|[．.](?!\d))", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(
        @"(?<names>[^，。；：]{4,400})(?<head>等"
            + Numeral
            + @"(?:个|大?类|种|大?项|条|大?方面|大(?=问题|领域|板块|任务|行动|工程|环节|病种|体系))[\p{IsCJKUnifiedIdeographs}]{0,6})",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex AndSo();

    /// <summary>等3个项目, 等5个单位: things of the list's own, before which others may be named.</summary>
    [GeneratedRegex("个(?!方面|环节|维度|领域|类别|渠道|层面)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OneByOne();

    /// <summary>What stands before the first name of a list.</summary>
    [GeneratedRegex(
        "集中(?:在|于|表现为|体现在)|(?:主要)?(?:表现|体现|反映)(?:为|在)|包括|包含|涵盖|涉及|分为|分成|围绕|针对|聚焦|主要(?:是|有|为)|梳理出|归纳为|发现|查处|存在|开展|落实|推进|抓好|覆盖|设有|从(?!业|事|严|快|宽|优)|(?<![核校比配面相应绝])对",
        RegexOptions.RightToLeft,
        Patterns.Patience
    )]
    private static partial Regex Opener();

    /// <summary>Figures, brackets and quotation marks, and words that make one name of two.</summary>
    [GeneratedRegex("[\\d（）()《》“”]|以及|和|(?<!涉|普|波)及|与|或", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Mixed();

    [GeneratedRegex(@"\d", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Digit();
}
