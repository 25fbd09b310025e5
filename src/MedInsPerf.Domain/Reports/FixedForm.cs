using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 以固定句式替换: puts a sentence of official form where the county's own says the same. Only a sentence that holds nothing
/// else is replaced: every figure and year of it is one of the new sentence, up and down are the same, and every word belongs
/// to the form. A sentence whose figures do not follow from one another stays as the county wrote it: which of them is wrong
/// is not ours to say.
/// </summary>
internal sealed partial class FixedForm
{
    private readonly int year;
    private readonly string bureau;

    public FixedForm(int year, string bureau) => (this.year, this.bureau) = (year, bureau);

    /// <summary>Whether a paragraph says what the statement says.</summary>
    public bool IsSaidIn(string paragraph, AccountStatement statement) => Said(Facts(paragraph), statement) is not null;

    /// <summary>The paragraph with the statement in place of the county's sentences; as it was where one of them says more.</summary>
    public string Replace(string paragraph, AccountStatement statement)
    {
        var facts = Facts(paragraph);
        if (Said(facts, statement) is not { } main)
            return paragraph;
        var (own, form) = (Facts(statement.Text), Words(statement.Text));
        var pieces = Pieces(paragraph);
        var restated = pieces.ConvertAll(piece => Restates(paragraph, piece, facts, statement.Text, own, form));
        var at = pieces.FindIndex(piece => main.Start >= piece.Start && main.Start < piece.End);
        // A sentence further on that gives one of the amounts again, with more to say, would say it twice.
        if (!restated[at] || pieces.Where((piece, index) => !restated[index] && Shares(piece, facts, own)).Any())
            return paragraph;
        return string.Concat(
            pieces.Select(
                (piece, index) =>
                    index == at ? statement.Text
                    : restated[index] ? ""
                    : paragraph[piece.Start..piece.End].TrimStart('，')
            )
        );
    }

    /// <summary>Whether the paragraphs of a section give every amount that the statement's figure shows.</summary>
    public bool Holds(IEnumerable<string> paragraphs, AccountStatement statement)
    {
        var said = paragraphs.SelectMany(text => Facts(text)).Where(fact => fact.Figure.Money is not null).ToList();
        return statement
            .Shows.Where(amount => amount != Money.Zero)
            .All(amount =>
                said.Exists(fact =>
                    Rounding.HalfUp(amount.Yuan / fact.Figure.Scale, fact.Figure.Decimals) == fact.Figure.Value
                )
            );
    }

    private static Fact? Said(ImmutableArray<Fact> facts, AccountStatement statement) =>
        facts.FirstOrDefault(fact =>
            fact.Figure.Kind is FigureKind.Money or FigureKind.Count
            && !Relations.Words.IsChange(fact)
            && !Relations.Words.IsEarlier(fact)
            && (
                statement.IsSaidBy(fact)
                || (fact.Figure is { Value: not 0m, Money: { } money } && money == statement.Amount)
            )
        );

    private ImmutableArray<Fact> Facts(string paragraph) =>
        FactReader.Read([new Passage("", 0, Cell: null, CleanText.Of(paragraph))], year).Facts;

    /// <summary>What stands between full stops; the reason behind the figures is a sentence of its own.</summary>
    private static List<(int Start, int End)> Pieces(string paragraph)
    {
        var pieces = new List<(int Start, int End)>();
        var from = 0;
        foreach (var end in Ends().Matches(paragraph).Select(match => match.Index + match.Length))
        {
            pieces.Add((from, end));
            from = end;
        }

        if (from < paragraph.Length)
            pieces.Add((from, paragraph.Length));
        return pieces;
    }

    private bool Restates(
        string paragraph,
        (int Start, int End) piece,
        ImmutableArray<Fact> facts,
        string sentence,
        ImmutableArray<Fact> own,
        List<string> form
    )
    {
        var inside = facts.Where(fact => fact.Start >= piece.Start && fact.Start < piece.End).ToList();
        if (
            !inside.Exists(fact => fact.Figure.Kind is FigureKind.Money or FigureKind.Count)
            || !inside.TrueForAll(fact => IsOneOf(fact.Figure, own) && IsOfItsYear(fact, paragraph))
        )
            return false;
        var left = paragraph[piece.Start..piece.End];
        if ((Up().IsMatch(left) && !Up().IsMatch(sentence)) || (Down().IsMatch(left) && !Down().IsMatch(sentence)))
            return false;
        foreach (var fact in inside.OrderByDescending(fact => fact.Start))
            left = left.Remove(fact.Start - piece.Start, fact.Figure.Place.Length);
        if (bureau.Length > 0)
            left = left.Replace(bureau, "", StringComparison.Ordinal);
        foreach (var words in form)
            left = left.Replace(words, "", StringComparison.Ordinal);
        return !HasWords().IsMatch(Form().Replace(left, ""));
    }

    private static bool IsOneOf(Figure figure, ImmutableArray<Fact> own) =>
        figure.Kind switch
        {
            FigureKind.Year or FigureKind.Date => true,
            _ => own.Any(other =>
                other.Figure.Kind == figure.Kind
                && figure.Approximation is null
                && Rounding.HalfUp(other.Figure.Amount / figure.Scale, figure.Decimals) == figure.Value
            ),
        };

    /// <summary>The year before is named for comparison only: 与2022年相比.</summary>
    private bool IsOfItsYear(Fact fact, string paragraph) =>
        fact.Figure.Kind switch
        {
            FigureKind.Year => fact.Figure.Value == year
                || (fact.Figure.Value == year - 1 && fact.Start > 0 && "与比较同".Contains(paragraph[fact.Start - 1])),
            FigureKind.Date => fact.Figure.Period?.To.Year == year,
            _ => true,
        };

    private static bool Shares((int Start, int End) piece, ImmutableArray<Fact> facts, ImmutableArray<Fact> own) =>
        facts.Any(fact =>
            fact.Start >= piece.Start
            && fact.Start < piece.End
            && fact.Figure is { Kind: FigureKind.Money, Value: not 0m }
            && IsOneOf(fact.Figure, own)
        );

    /// <summary>The words of the new sentence, the longest first.</summary>
    private static List<string> Words(string sentence) =>
        [.. Runs().Matches(sentence).Select(match => match.Value).OrderByDescending(words => words.Length)];

    [GeneratedRegex(
        "[。！？]|(?=，(?:主要)?(?:变动|增减|增加|减少|增长|下降|变化)?(?:的)?(?:主要)?(?:原因|是由于|是因为)|，主要[是系])",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Ends();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}（）“”]{2,}", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Runs();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}A-Za-z0-9]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex HasWords();

    [GeneratedRegex("增加|增长|上升", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Up();

    [GeneratedRegex("减少|下降|降低", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Down();

    /// <summary>The words of the form: what counties say differently and mean alike.</summary>
    [GeneratedRegex(
        "一般公共预算|政府性基金|国有资本经营|财政拨款|机关运行|三公|经费|政府采购|基本支出|项目支出|收入|支出|[收支]|总计|合计|总额|总体|预算|决算|拨款|本部门|部门|我局|单位"
            + "|本年|当年|全年|年度|年|度|各|均|都|分别|为|是|与|和|及|比|较|同|相比|上年|上一年|去年|增加|减少|增长|下降|上升|降低|持平|额|数|占|的|比重|比例|其中|主要用于以下方面"
            + "|主要用于|用于|以下方面|方面|完成|共计|共|达到|达|另有|截至|月底|底",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Form();
}
