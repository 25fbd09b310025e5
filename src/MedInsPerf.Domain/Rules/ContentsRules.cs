using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>目录: what the contents list stands in the text.</summary>
public static partial class ContentsRules
{
    /// <summary>Shorter contents are no contents.</summary>
    private const int FewestLines = 3;

    private const int LongestLine = 60;

    /// <summary>Every part that the contents list is in the text.</summary>
    public static readonly Rule ListedPartsAreThere = new("REF-002")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Documents.SelectMany(document => Listed(filed, document.Source)),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [ListedPartsAreThere];

    private static IEnumerable<Verdict> Listed(FiledTogether filed, SourceText source)
    {
        var lines = Passage
            .In(source, 0, source.Blocks.Length)
            .Where(passage => passage.Cell is null && passage.Value.Length > 0)
            .ToList();
        var at = lines.FindIndex(line => Contents().IsMatch(line.Value));
        if (at < 0)
            yield break;
        var contents = lines
            .Skip(at + 1)
            .TakeWhile(line => line.Value.Length <= LongestLine && !Sentence().IsMatch(line.Value))
            .Select(line => (Line: line, Number: Numbering.Of(line.Value), Title: TitleOf(line.Value)))
            .ToList();
        // The text begins where the first line of the contents stands again.
        if (contents.Count == 0)
            yield break;
        var body = contents.FindIndex(1, entry => IsOne(entry, contents[0]));
        if (body > 0)
            contents = contents[..body];
        var rest = lines.Skip(at + 1 + contents.Count).Select(line => line.Value).ToList();
        var top = contents
            .Where(entry => entry.Number is not null)
            .Select(entry => entry.Number!.Level)
            .DefaultIfEmpty()
            .Min();
        var listed = contents.Where(entry => entry.Number?.Level == top && entry.Title.Length > 1).ToList();
        var missing = listed.FindAll(entry => !rest.Exists(line => Stands(entry, line)));
        if (listed.Count < FewestLines || missing.Count * 2 > listed.Count)
            yield break;
        foreach (var entry in listed)
        {
            var holds = !missing.Contains(entry) || Attached().IsMatch(entry.Title);
            yield return new Verdict(
                holds,
                Quoted.Line(entry.Line),
                entry.Line.Value,
                Computed: null,
                Difference: null,
                holds ? $"目录所列“{entry.Title}”，正文有这一部分。" : $"目录列有“{entry.Title}”，正文里没有这一部分。"
            )
            {
                Scope = filed.Parts.First(part => part.Document.Source == source).Record.Title,
                Cause = entry.Title,
            };
        }
    }

    private static bool IsOne(
        (Passage Line, Numbering? Number, string Title) one,
        (Passage Line, Numbering? Number, string Title) other
    ) => one.Title == other.Title && one.Number?.Ordinal == other.Number?.Ordinal;

    /// <summary>A heading of that number, or one of that title under another.</summary>
    private static bool Stands((Passage Line, Numbering? Number, string Title) entry, string line)
    {
        var number = Numbering.Of(line);
        if (number is not null && number.Level == entry.Number!.Level && number.Ordinal == entry.Number.Ordinal)
            return true;
        return line.Length <= LongestLine && TitleOf(line).StartsWith(entry.Title, StringComparison.Ordinal);
    }

    /// <summary>Without number, dots and page: 第四部分　名词解释……12.</summary>
    private static string TitleOf(string line) =>
        Frills().Replace(line[(Numbering.Of(line)?.Length ?? 0)..], "").Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex("^[\\s　]*目[\\s　]*[录次][\\s　]*[：:]?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Contents();

    [GeneratedRegex("[，。；！？]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Sentence();

    /// <summary>What is often a file of its own.</summary>
    [GeneratedRegex("附件|附表|附录|附图|报表|表$|附$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Attached();

    [GeneratedRegex(@"[\s　]*[.．…·•\-—_\s　]*[（(]?\d{0,3}[）)]?$|^[\s　]+", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Frills();
}
