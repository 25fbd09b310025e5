using System.Collections.Immutable;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>年度: dates and years that must be those of the fiscal year.</summary>
/// <remarks>
/// Silent: years in titles and document numbers, fund years, ranges that begin the year before, launch dates, what is
/// compared with, what is planned, the coming year's levy.
/// </remarks>
public static class YearRules
{
    private static readonly Citation Form = Shelf.EvaluationMeasures.Article("附件：项目支出绩效自评表（    年度）");

    /// <summary>截止日期 lies in the fiscal year.</summary>
    public static readonly Rule AsOfInFiscalYear = new("YEAR-001")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Form,
        InForce = new(2020),
        Check = filed =>
            from part in filed.Parts
            where part.FiscalYear is not null
            from date in part.Facts.Facts.Where(fact => fact.AsOf == fact.Figure && fact.Figure.Period is not null)
            where !IsBase(part, date)
            select AsOf(part, date),
    };

    /// <summary>The year that opens a result is the fiscal year.</summary>
    public static readonly Rule ResultsOfFiscalYear = new("YEAR-002")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Form,
        InForce = new(2020),
        Check = filed => filed.Parts.SelectMany(Openings),
    };

    /// <summary>A figure of the year is not said to be of another year elsewhere.</summary>
    public static readonly Rule OneFigureOneYear = new("YEAR-004")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(OtherYears),
    };

    /// <summary>Accounts speak of themselves by their own year.</summary>
    public static readonly Rule AccountsOfFiscalYear = new("YEAR-005")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Accounts),
    };

    /// <summary>The title names the fiscal year, or the year in which it is evaluated.</summary>
    public static readonly Rule TitleYear = new("YEAR-003")
    {
        Family = Family.Time,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.Select(Title).OfType<Verdict>(),
    };

    /// <summary>A year is compared with the one before, not with itself.</summary>
    public static readonly Rule ComparedWithAnother = new("YEAR-006")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Comparisons),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        AsOfInFiscalYear,
        ResultsOfFiscalYear,
        TitleYear,
        OneFigureOneYear,
        AccountsOfFiscalYear,
        ComparedWithAnother,
    ];

    /// <summary>A year end that something is compared with, or carried over from.</summary>
    private static bool IsBase(FiledPart part, Fact date)
    {
        var sentence = part.Facts.Sentences[date.Sentence];
        return date.Figure.Period!.Value.To.Year < part.FiscalYear
            && (
                Base.Any(word => sentence.Text.Contains(word, StringComparison.Ordinal))
                || part.Facts.Facts.Any(other =>
                    other.Sentence == date.Sentence
                    && other.AsOf == other.Figure
                    && other.Figure.Period?.To.Year == part.FiscalYear
                )
            );
    }

    private static readonly string[] Base =
    [
        "结转",
        "上年",
        "期初",
        "同比",
        "相比",
        "比20",
        "较20",
        "历年",
        "累计结余",
    ];

    private static Verdict AsOf(FiledPart part, Fact date)
    {
        var year = part.FiscalYear!.Value;
        var stated = date.Figure.Place.Quote;
        var end = date.Figure.Period!.Value.To;
        // A report of a year may be as of a day of the next, on which it is written; its last day is a slip.
        var holds = end.Year == year || (end.Year == year + 1 && end.Month < 12);
        var corrected = stated.Replace($"{end.Year}年", $"{year}年", StringComparison.Ordinal);
        return new Verdict(
            holds,
            Quotes.Of([date]),
            stated,
            corrected,
            Difference: null,
            holds
                ? $"截止日期 {stated} 与 {year} 年度相符。"
                : $"材料反映 {year} 年度的资金，截止日期却写成 {stated}，应为 {corrected}。"
        )
        {
            Scope = part.Record.Title,
            Cause = stated,
            Correction = holds ? null : corrected,
            CorrectionPlaces = holds ? [] : [date.Figure.Place],
            Operands = [date.Figure],
        };
    }

    private static IEnumerable<Verdict> Openings(FiledPart part)
    {
        if (part.FiscalYear is not { } year)
            yield break;
        var openings = (
            from sentence in part.Facts.Sentences
            where !IsHeading(part, sentence) && !IsColumnHead(sentence)
            let match = YearWords.Opening(sentence)
            where match is not null
            select (Sentence: sentence, Match: match, Year: YearWords.Year(match))
        ).ToList();
        var ofTheYear = openings.Count(opening => opening.Year == year);
        foreach (var (sentence, match, opened) in openings)
        {
            var holds = opened == year;
            if (!holds && !IsSlip(part, sentence, opened, ofTheYear))
                continue;
            var place = sentence.Passage.Place(match.Groups["year"].Index, 4);
            yield return new Verdict(
                holds,
                Quoted.Clause(sentence.Passage, match.Groups["year"].Index, 4),
                $"{opened}年",
                $"{year}年",
                Difference: null,
                holds
                    ? $"完成情况写的是 {year} 年。"
                    : $"材料反映 {year} 年度，这一句的完成情况却写成 {opened} 年，像是沿用了往年的文字。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{opened}|{sentence.Text[..Math.Min(sentence.Text.Length, 24)]}",
                Correction = holds ? null : $"{year}",
                CorrectionPlaces = holds ? [] : [place],
            };
        }
    }

    /// <summary>The year before, in a result, where the others tell of the fiscal year.</summary>
    private static bool IsSlip(FiledPart part, Sentence sentence, int opened, int ofTheYear)
    {
        var year = part.FiscalYear!.Value;
        if (
            opened != year - 1
            || YearWords.TellsOfAnotherYear(sentence.Text)
            || sentence.Passage.Value.Contains($"{year}年", StringComparison.Ordinal)
            || part.Record.Project?.Name.Contains($"{opened}年", StringComparison.Ordinal) == true
        )
            return false;
        var statesFunds = part.Facts.Facts.Any(fact =>
            fact.Sentence == sentence.Index
            && (
                fact.Concept == Concepts.InitialBudget
                || fact.Concept == Concepts.AnnualBudget
                || fact.Concept == Concepts.Executed
                || fact.Concept == Concepts.ExecutionRate
            )
        );
        return ofTheYear >= 2 || (ofTheYear >= 1 && statesFunds);
    }

    /// <summary>2021年, 2021年决算数: a cell that heads a column and tells nothing.</summary>
    private static bool IsColumnHead(Sentence sentence) =>
        sentence.Passage.Cell is not null && sentence.Passage.Value.Length <= LongestColumnHead;

    private const int LongestColumnHead = 10;

    private static bool IsHeading(FiledPart part, Sentence sentence) =>
        sentence.Passage.Cell is null
        && part.Outline.FirstOrDefault(line => line.Block == sentence.Passage.Block) is { } line
        && (Outline.IsTitle(line) || (line.IsHeading && sentence.Start < line.TitleLength));

    /// <summary>The same amount of the same thing, here with another year in front.</summary>
    private static IEnumerable<Verdict> OtherYears(FiledPart part)
    {
        if (part.FiscalYear is not { } year)
            yield break;
        var amounts = part
            .Facts.Facts.Where(fact =>
                fact.Figure is { Kind: FigureKind.Money, Value: >= 1m } && fact.Label.Length >= 3
            )
            .ToList();
        foreach (var fact in amounts.Where(fact => fact.Year is { } named && named < year))
        {
            var same = amounts.FirstOrDefault(other =>
                (other.Year is null || other.Year == year)
                && other.Figure.Amount == fact.Figure.Amount
                && other.Figure.Unit == fact.Figure.Unit
                && other.Label == fact.Label
            );
            var between = fact.Passage.Value[part.Facts.Sentences[fact.Sentence].Start..fact.Start];
            if (
                same is null
                || YearWords.TellsOfAnotherYear(fact.Clause)
                || YearWords.NamesFundOf(fact.Year!.Value, between)
            )
                continue;
            var named = part.Facts.Facts.LastOrDefault(other =>
                other.Sentence == fact.Sentence && other.Start < fact.Start && other.Figure.Period?.To.Year == fact.Year
            );
            yield return new Verdict(
                Holds: false,
                Quotes.Of(named is null ? [fact, same] : [named, fact, same]),
                $"{fact.Year}年",
                $"{year}年",
                Difference: null,
                $"“{fact.Label}”{fact.Figure.Place.Quote} 是 {year} 年度的数，这里却写成 {fact.Year} 年。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{fact.Year}|{fact.Label}|{fact.Figure.Place.Quote}",
                Operands = [fact.Figure, same.Figure],
            };
        }
    }

    private static IEnumerable<Verdict> Accounts(FiledPart part) =>
        from passage in part.Facts.Passages
        from match in YearWords.OwnAccounts(passage)
        where part.FiscalYear is not null
        let named = YearWords.Year(match)
        let holds = named == part.FiscalYear
        where holds || !YearWords.TellsOfAnotherYear(Quoted.ClauseText(passage, match.Index, match.Length))
        select new Verdict(
            holds,
            Quoted.Clause(passage, match.Index, match.Length),
            $"{named}年",
            $"{part.FiscalYear}年",
            Difference: null,
            holds ? $"决算写的是 {named} 年度。" : $"这是 {part.FiscalYear} 年度的决算，这里却写成 {named} 年度。"
        )
        {
            Scope = part.Record.Title,
            Cause = match.Value,
            Correction = holds ? null : $"{part.FiscalYear}",
            CorrectionPlaces = holds ? [] : [passage.Place(match.Groups["year"].Index, 4)],
        };

    private static IEnumerable<Verdict> Comparisons(FiledPart part)
    {
        if (part.FiscalYear is not { } year)
            yield break;
        var compared = (
            from passage in part.Facts.Passages
            from match in YearWords.Comparisons(passage)
            select (Passage: passage, Match: match, Year: YearWords.Year(match))
        ).ToList();
        var usual = compared.Count(one => one.Year == year - 1);
        foreach (var (passage, match, named) in compared)
        {
            // A later year in the same paragraph: what is planned for it is compared with this one.
            var ahead = YearWords.NamesLaterThan(year, passage.Value.Remove(match.Index, match.Length));
            var holds = named < year || (named == year && ahead);
            // In accounts that otherwise compare with last year, the year before that is last year's text.
            var stale = named == year - 2 && usual >= 2 && YearWords.ComparesAccounts(match.Value);
            if (holds && !stale && named != year - 1)
                continue;
            yield return new Verdict(
                holds && !stale,
                Quoted.Clause(passage, match.Index, match.Length),
                match.Value,
                $"{year - 1}年",
                Difference: null,
                holds && !stale ? $"与上年（{named} 年）比较。"
                    : stale ? $"其他各处都与 {year - 1} 年比较，这里却写成 {named} 年，像是沿用了上年的文字。"
                    : $"材料反映 {year} 年度，这里却写成与 {named} 年比较，应为 {year - 1} 年。"
            )
            {
                Severity = stale ? Severity.Warning : null,
                Scope = part.Record.Title,
                Cause = $"{match.Value}|{passage.Block}",
                Correction = holds && !stale ? null : $"{year - 1}",
                CorrectionPlaces = holds && !stale ? [] : [passage.Place(match.Groups["year"].Index, 4)],
            };
        }
    }

    private static Verdict? Title(FiledPart part)
    {
        if (part.FiscalYear is not { } year)
            return null;
        var top = part.Facts.Passages.Take(4).ToList();
        // （2024年度） below the name of a form is the fiscal year itself.
        var form = top.Select(passage => (Passage: passage, Match: YearWords.FormYear(passage.Value)))
            .FirstOrDefault(line => line.Match is not null);
        var match = form.Match ?? YearWords.TitleYear(part.Record.Title);
        if (match is null)
            return null;
        var titled = YearWords.Year(match);
        var holds = titled == year || (form.Match is null && titled == year + 1);
        var line = form.Passage ?? top.Find(passage => passage.Value.Contains($"{titled}年", StringComparison.Ordinal));
        return line is null
            ? null
            : new Verdict(
                holds,
                Quoted.Line(line),
                $"{titled}年",
                $"{year}年",
                Difference: null,
                holds
                    ? $"标题的 {titled} 年与正文的 {year} 年度相符。"
                    : $"标题写的是 {titled} 年，正文反映的却是 {year} 年度。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{titled}|{year}",
            };
    }
}
