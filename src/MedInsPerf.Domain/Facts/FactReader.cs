using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Facts;

/// <summary>Reads the facts of a part, in order.</summary>
internal static partial class FactReader
{
    /// <summary>The sentences and facts of some passages.</summary>
    /// <param name="fiscalYear">The year of dates that name none.</param>
    public static PartFacts Read(IEnumerable<Passage> passages, int? fiscalYear)
    {
        var all = passages.ToImmutableArray();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var facts = ImmutableArray.CreateBuilder<Fact>();
        var statement = 0;
        foreach (var passage in all)
        {
            var figures = FigureReader.Read(passage, fiscalYear);
            statement++;
            foreach (var (start, end) in SentencesOf(passage.Value))
            {
                var sentence = new Sentence(sentences.Count, statement, passage, start, end);
                sentences.Add(sentence);
                facts.AddRange(Read(sentence, figures));
                statement += passage.Value[end - 1] is '。' or '！' or '？' ? 1 : 0;
            }
        }

        return new PartFacts(all, sentences.ToImmutable(), facts.ToImmutable());
    }

    private static IEnumerable<(int Start, int End)> SentencesOf(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('。' or '；' or '！' or '？' or ';'))
                continue;
            yield return (start, at + 1);
            start = at + 1;
        }

        if (start < text.Length)
            yield return (start, text.Length);
    }

    private static IEnumerable<Fact> Read(Sentence sentence, ImmutableArray<Figure> figures)
    {
        var text = sentence.Passage.Value;
        var inside = figures
            .Where(figure => figure.Place.Start >= sentence.Start && figure.Place.Start < sentence.End)
            .ToList();
        if (sentence.Passage.Head is { } head)
        {
            foreach (var figure in inside)
                yield return OfCell(sentence, figure, head);
            yield break;
        }

        Figure? asOf = null;
        int? year = null;
        var adjusted = false;
        var subject = "";
        // （二）卫生健康支出 names what 卫生健康支出 names.
        var opening = sentence.Start == 0 && Numbering.Of(text) is { } number ? number.Length : sentence.Start;
        for (var index = 0; index < inside.Count; index++)
        {
            var figure = inside[index];
            var (start, end) = (figure.Place.Start, figure.Place.Start + figure.Place.Length);
            var clauseStart = Math.Max(ClauseStart(text, sentence.Start, start), Math.Min(opening, start));
            var clauseEnd = ClauseEnd(text, sentence.End, end);
            var before = index > 0 ? inside[index - 1] : null;
            var lead = text[
                Math.Max(clauseStart, before is null ? 0 : before.Place.Start + before.Place.Length)..start
            ];
            var next = index + 1 < inside.Count ? inside[index + 1].Place.Start : clauseEnd;
            var tail = text[end..Math.Max(end, Math.Min(next, clauseEnd))];
            if (figure.Kind is FigureKind.Date or FigureKind.Year)
            {
                if (figure.Kind == FigureKind.Date && IsAsOf(lead, figure, tail))
                    asOf = figure;
                year = figure.Period?.To.Year ?? year;
                yield return Of(sentence, figure, null, "", clauseStart, clauseEnd, lead, tail, year, asOf);
                continue;
            }

            // 约 and ≥ stand between the label and the figure.
            var named = Approximation().Replace(lead, "");
            if (figure.Kind == FigureKind.Money && EachOne().IsMatch(named))
                figure = figure with { Kind = FigureKind.PerHead };
            var concept = Concepts.Of(figure.Kind, named, tail);
            var label = Labels.Of(figure, named, tail, subject);
            concept ??= figure is { Kind: FigureKind.Count, Unit: "家" or "个" or "所" }
                ? Concepts.OfCounted(label)
                : null;
            if (concept == Concepts.Surplus && adjusted && !Unused().IsMatch(tail))
                concept = Concepts.AnnualBudget;
            adjusted = concept == Concepts.BudgetAdjustment;
            if (label.Length > 0)
                subject = label;
            yield return Of(sentence, figure, concept, label, clauseStart, clauseEnd, lead, tail, year, asOf);
        }
    }

    /// <summary>A figure of a table is of its row and column; no concept is guessed from their names.</summary>
    private static Fact OfCell(Sentence sentence, Figure figure, CellHead head) =>
        new(figure with { Label = head.Label.Length == 0 ? null : head.Label }, Concept: null, head.Label)
        {
            Passage = sentence.Passage,
            Sentence = sentence.Index,
            ClauseStart = figure.Place.Start,
            ClauseEnd = figure.Place.Start + figure.Place.Length,
        };

    private static Fact Of(
        Sentence sentence,
        Figure figure,
        Concept? concept,
        string label,
        int clauseStart,
        int clauseEnd,
        string lead,
        string tail,
        int? year,
        Figure? asOf
    ) =>
        new(
            figure with
            {
                Label = concept?.Name ?? (label.Length == 0 ? null : label),
                AsOf = figure.AsOf ?? asOf?.Period?.To,
            },
            concept,
            label
        )
        {
            Passage = sentence.Passage,
            Sentence = sentence.Index,
            Statement = sentence.Statement,
            ClauseStart = clauseStart,
            ClauseEnd = clauseEnd,
            Lead = lead,
            Tail = tail,
            Year = year,
            AsOf = asOf,
        };

    /// <summary>截止至…, …止, and the end of a month or year that opens a count.</summary>
    private static bool IsAsOf(string lead, Figure figure, string tail) =>
        AsOfWord().IsMatch(lead)
        || UntilWord().IsMatch(tail)
        || (lead.Length == 0 && figure.Place.Quote is [.., '底' or '末'] && !tail.StartsWith('前'));

    private static int ClauseStart(string text, int from, int at)
    {
        var depth = 0;
        for (var index = at - 1; index >= from; index--)
        {
            switch (text[index])
            {
                case '）' or ')':
                    depth++;
                    break;
                case '（' or '(' when depth > 0:
                    depth--;
                    break;
                case '（' or '(':
                case '，' or '：' or ':' or '；' or '。' or ',' when depth == 0 && !IsInsideNumber(text, index):
                    return index + 1;
                default:
                    break;
            }
        }

        return from;
    }

    private static int ClauseEnd(string text, int to, int at)
    {
        var depth = 0;
        for (var index = at; index < to; index++)
        {
            switch (text[index])
            {
                case '（' or '(':
                    depth++;
                    break;
                case '）' or ')' when depth > 0:
                    depth--;
                    break;
                case '）' or ')':
                case '，' or '：' or ':' or '；' or '。' or ',' when depth == 0 && !IsInsideNumber(text, index):
                    return index;
                default:
                    break;
            }
        }

        return to;
    }

    private static bool IsInsideNumber(string text, int index) =>
        text[index] is ',' or ':' or '：'
        && index > 0
        && index + 1 < text.Length
        && char.IsAsciiDigit(text[index - 1])
        && char.IsAsciiDigit(text[index + 1]);

    /// <summary>每人每年, 每份: what stands behind is due to one of them.</summary>
    [GeneratedRegex(
        "每(?:一)?(?:人次|人|名|户|份|次|家|站|台|套|件|个|条|期|场|位|例|张|支|辆|床日|村|所)(?:每)?(?:年|月|日|次)?(?:平均|标准|补助|补贴|资助|奖励|定额|投入|支付|安排|按|终端|费用|经费)*(?:为|是)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex EachOne();

    [GeneratedRegex("(?:截止|截至)(?:至|到|目前)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex AsOfWord();

    [GeneratedRegex("^(?:为)?止", RegexOptions.None, Patterns.Patience)]
    private static partial Regex UntilWord();

    [GeneratedRegex("^(?:未使用|未支出|未执行|已被|被|由|已由)|收回|结转", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Unused();

    [GeneratedRegex(
        "(?:大约|约为|约|近|超过|逾|超|不低于|不少于|不高于|不超过|不超|至少|最多|大于等于|小于等于|≥|≤|＞|＜|>|<)$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Approximation();
}
