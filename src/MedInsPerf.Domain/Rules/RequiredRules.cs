using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.SelfEvaluations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>应填内容: what every report must tell.</summary>
public static partial class RequiredRules
{
    /// <summary>Fewer headings make no outline: something else than a report.</summary>
    private const int FewestHeadings = 4;

    /// <summary>The parts that its kind of report must have are there, and not blank.</summary>
    public static readonly Rule PartsAreThere = new("PART-001")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.Where(HasOutline).SelectMany(part => Required(part, filed)),
    };

    /// <summary>资金计划、到位、使用 are told in amounts.</summary>
    public static readonly Rule FundsHaveAmounts = new("PART-002")
    {
        Family = Family.Completeness,
        Severity = Severity.Error,
        Basis = Shelf.EvaluationMeasures.Article(
            "附件：项目支出绩效自评表·项目资金（年初预算数、全年预算数、全年执行数）"
        ),
        InForce = new(2020),
        Check = filed => filed.Parts.Where(HasOutline).Select(Amounts).OfType<Verdict>(),
    };

    /// <summary>An indicator is told by what was reached, not by what it measures.</summary>
    public static readonly Rule IndicatorsHaveValues = new("PART-003")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.Select(Indicators).OfType<Verdict>(),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [PartsAreThere, FundsHaveAmounts, IndicatorsHaveValues];

    private static bool HasOutline(FiledPart part) => part.Outline.Count(line => line.IsHeading) >= FewestHeadings;

    private static ImmutableArray<Topic> TopicsOf(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.ProjectSelfEvaluation or DocumentKind.DepartmentSelfEvaluation =>
            [
                Topic.Funds,
                Topic.Results,
                Topic.Problems,
                Topic.Recommendations,
            ],
            _ => [],
        };

    private static IEnumerable<Verdict> Required(FiledPart part, FiledTogether filed)
    {
        foreach (var blank in BlankHeadings(part))
        {
            yield return Missing(
                part,
                blank.Title,
                blank,
                $"“{blank.Title}”下面是空白，没有填写内容；确实没有的，也要写明。"
            );
        }

        foreach (var topic in TopicsOf(part.Record.Kind))
        {
            var heading = topic.HeadingsIn(part).Where(line => line.Level <= 2).MinBy(line => line.Level);
            if (heading is not null)
            {
                yield return new Verdict(
                    Holds: true,
                    Head(part, heading),
                    heading.Title,
                    Computed: null,
                    Difference: null,
                    $"有{topic.Name}。"
                )
                {
                    Scope = part.Record.Title,
                    Cause = topic.Name,
                };
            }
            else if (!IsTold(topic, part, filed) && LastHeading(part) is { } last)
                yield return Missing(part, topic.Name, last, $"全文没有{topic.Name}，这类材料应当有这一部分。");
        }
    }

    /// <summary>Accounts with annexes may tell it in another part.</summary>
    private static bool IsTold(Topic topic, FiledPart part, FiledTogether filed) =>
        topic.IsToldIn(part)
        || (
            part.Document.Parts.Any(other => other.Kind == DocumentKind.FinalAccounts)
            && filed.Parts.Any(other => other.Document == part.Document && topic.IsToldIn(other))
        );

    private static OutlineLine? LastHeading(FiledPart part) =>
        part.Outline.LastOrDefault(line => line is { IsHeading: true, Level: <= 1 });

    /// <summary>Headings that ask for something, with nothing below them.</summary>
    private static IEnumerable<OutlineLine> BlankHeadings(FiledPart part) =>
        part.Outline.Where(line =>
            line is { IsHeading: true, Level: 1 or 2 or 3 }
            && (line.Level < 3 ? Asking() : AskingAlone()).IsMatch(line.Title)
            && Topic.IsBlank(part, line)
            // A line of the contents stands once more where it is told.
            && (
                line.Level > 1
                || !part.Outline.Any(other =>
                    other.Block > line.Block
                    && other.Title == line.Title
                    && other.Number?.Ordinal == line.Number?.Ordinal
                )
            )
        );

    private static Verdict Missing(FiledPart part, string what, OutlineLine at, string why) =>
        new(Holds: false, Head(part, at), "（未填）", what, Difference: null, why)
        {
            Scope = part.Record.Title,
            Cause = what,
        };

    private static ImmutableArray<Place> Head(FiledPart part, OutlineLine heading) =>
        new Passage(part.Document.Source.Document, heading.Block, Cell: null, heading.Text).Places(
            0,
            heading.TitleLength
        );

    /// <summary>The clauses on planning, arrival and use of the money, where the whole part states no amount.</summary>
    private static Verdict? Amounts(FiledPart part)
    {
        if (part.Record.Kind != DocumentKind.ProjectSelfEvaluation)
            return null;
        var stated = part.Facts.Facts.FirstOrDefault(fact => fact.Figure.Kind == FigureKind.Money);
        if (stated is not null)
        {
            return new Verdict(
                Holds: true,
                Relations.Quotes.Of([stated]),
                stated.Figure.Place.Quote,
                Computed: null,
                Difference: null,
                "写明了金额。"
            )
            {
                Scope = part.Record.Title,
                Cause = "金额",
            };
        }

        if (part.Facts.Facts.Any(fact => fact.Figure.Kind == FigureKind.Bare && fact.Passage.Cell is not null))
            return null;
        var clauses = (
            from passage in part.Facts.Passages
            where passage.Cell is null
            let opens = HeadingLength(part, passage)
            from match in Moved().Matches(passage.Value)
            where match.Index >= opens
            select Quoted.Clause(passage, match.Index, match.Length)
        ).ToList();
        if (clauses.Count == 0)
            return null;
        return new Verdict(
            Holds: false,
            Quoted.Few(clauses.SelectMany(places => places).Take(4)),
            "（未写金额）",
            Computed: null,
            Difference: null,
            "全文没有一个金额：预算安排多少、到位多少、用了多少都没有写，执行率也就无从核对。"
        )
        {
            Scope = part.Record.Title,
            Cause = "金额",
        };
    }

    /// <summary>Characters of the heading or title that the passage opens with.</summary>
    private static int HeadingLength(FiledPart part, Passage passage) =>
        part.Outline.FirstOrDefault(line => line.Block == passage.Block) switch
        {
            { IsHeading: true } heading => heading.TitleLength,
            { } line when Outline.IsTitle(line) => passage.Value.Length,
            _ => 0,
        };

    private static Verdict? Indicators(FiledPart part)
    {
        var sentences = part
            .Facts.Sentences.Where(sentence => sentence.Passage.Cell is null)
            .ToLookup(sentence => sentence.Passage.Block);
        var defined = (
            from at in Enumerable.Range(0, part.Outline.Length)
            where part.Outline[at].IsHeading && !HasSubheading(part, at)
            let told = Told(part, at, sentences)
            where told.Count > 0 && told.All(text => Definition().IsMatch(text.Sentence))
            select told[0]
        ).ToList();
        if (defined.Count == 0)
            return null;
        return new Verdict(
            Holds: false,
            Quoted.Few(defined.SelectMany(told => told.Passage.Places(told.Start, Math.Min(told.Sentence.Length, 48)))),
            "（未写完成情况）",
            Computed: null,
            Difference: null,
            $"{defined.Count} 项指标只写了指标的含义，没有写完成情况或者实际完成值。"
        )
        {
            Scope = part.Record.Title,
            Cause = "指标只有说明",
        };
    }

    private static bool HasSubheading(FiledPart part, int at) =>
        part.Outline.ElementAtOrDefault(at + 1) is { IsHeading: true } next && next.Level > part.Outline[at].Level;

    /// <summary>The sentences below a heading, its points apart.</summary>
    private static List<(Passage Passage, int Start, string Sentence)> Told(
        FiledPart part,
        int at,
        ILookup<int, Sentence> sentences
    )
    {
        var heading = part.Outline[at];
        return
        [
            .. from block in part
                .Outline.Skip(at)
                .TakeWhile((line, below) => below == 0 || !line.IsHeading)
                .Select(line => line.Block)
                .Distinct()
            from sentence in sentences[block]
            let start = sentence.Passage.Block == heading.Block
                ? Math.Max(sentence.Start, Math.Min(heading.TitleLength, sentence.End))
                : sentence.Start
            let text = sentence.Passage.Value[start..sentence.End]
            let skipped = Points().Match(text).Length
            let rest = text[skipped..].TrimEnd('。', ' ')
            where rest.Length > 0
            select (sentence.Passage, start + skipped, rest),
        ];
    }

    [GeneratedRegex(
        "(?:情况|说明|问题|意见|建议|措施|绩效|分析|结论|做法|概况|职责|成效|打算)$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Asking();

    /// <summary>5.存在问题。: an item that is nothing but the question.</summary>
    [GeneratedRegex(
        "^(?:主要)?(?:存在|发现)?(?:的)?(?:主要)?问题(?:及原因|和不足)?$|^(?:改进|整改)(?:措施|意见|建议)$|^下一步(?:打算|措施)$|^绩效完成(?:情况)?$|^资金使用(?:情况)?$|^自评结论$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex AskingAlone();

    /// <summary>该项指标反映…, 主要考核…: what an indicator measures.</summary>
    [GeneratedRegex(
        "^(?:该|本|此|这)(?:项|个|一)?指标(?:主要|用于|用来|是|旨在|重点)*(?:反映|考核|衡量|评价|考察|指|体现)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Definition();

    [GeneratedRegex(
        "^[。：: ]*(?:指标)?(?:分值|权重|满分)[^，。；]{0,8}\\d+(?:\\.\\d+)?分[，。；]?",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Points();

    [GeneratedRegex(
        "(?:资金|经费|预算|款)[^，。；]{0,16}(?:到位|拨付|拨入|支付|上解|上划|使用|支出|安排|申请)|均已(?:上解|上划|拨付|支付)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Moved();
}
