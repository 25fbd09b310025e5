using System.Collections.Immutable;
using System.Text;

namespace MedInsPerf.Acceptance.Tests;

/// <summary>
/// A checker's findings against relations with known verdicts, counted as shared/acceptance/score.py counts them; a
/// test holds this port to that script.
/// </summary>
internal sealed class Score
{
    private static readonly ImmutableArray<(string, string)> Neighbours =
    [
        ("judgement", "completeness"),
        ("consistency", "text"),
        ("consistency", "arithmetic"),
        ("consistency", "unit"),
        ("consistency", "time"),
    ];

    private readonly ImmutableArray<Listed> relations;
    private readonly ImmutableArray<Found> findings;

    private Score(ImmutableArray<Listed> relations, ImmutableArray<Found> findings)
    {
        (this.relations, this.findings) = (relations, findings);
        var failing = relations
            .Where(listed => listed.Relation.Outcome == "fail" || listed.Relation.Detect != "auto")
            .ToList();
        Missed = [.. Must.Where(relation => !IsReported(relation))];
        Alarms =
        [
            .. relations
                .Where(IsSilent)
                .SelectMany(
                    listed => findings.Where(found => IsAlarm(found, listed, failing)).Take(1),
                    (listed, found) => (listed.Relation, found.Finding)
                ),
        ];
        Unanchored = [.. findings.Where(found => found.IsUnanchored).Select(found => found.Finding)];
        var unmatched = findings
            .Where(found => !relations.Any(listed => listed.Relation.Outcome != "pass" && Matches(found, listed)))
            .Select(found => found.Finding)
            .ToLookup(finding => finding.IsGrave);
        Unlisted = [.. unmatched[true]];
        Remarks = [.. unmatched[false]];
    }

    /// <summary>Relations that are to be reported.</summary>
    public IEnumerable<ExpectedRelation> Must =>
        relations.Select(listed => listed.Relation).Where(relation => relation.Must);

    /// <summary>Of these the ones that no finding counts for.</summary>
    public ImmutableArray<ExpectedRelation> Missed { get; }

    /// <summary>Relations that hold and were reported as an error or a warning, with the first finding that did.</summary>
    public ImmutableArray<(ExpectedRelation Relation, ReportedFinding Finding)> Alarms { get; }

    /// <summary>Findings with a quote that is not in the document, or with none.</summary>
    public ImmutableArray<ReportedFinding> Unanchored { get; }

    /// <summary>Errors and warnings that match no listed relation.</summary>
    public ImmutableArray<ReportedFinding> Unlisted { get; }

    /// <summary>Findings of severity info that match no listed relation.</summary>
    public ImmutableArray<ReportedFinding> Remarks { get; }

    /// <summary>All that are to be reported, and how many are.</summary>
    public (int Seen, int Of) Recall => (Must.Count() - Missed.Length, Must.Count());

    /// <summary>Errors and warnings that are to be reported, and how many are.</summary>
    public (int Seen, int Of) GraveRecall
    {
        get
        {
            var grave = Must.Count(relation => relation.Severity != "info");
            return (grave - Missed.Count(relation => relation.Severity != "info"), grave);
        }
    }

    /// <summary>Scores findings.</summary>
    /// <param name="documents">The text of each document by its name; the ending does not matter.</param>
    public static Score Of(
        ImmutableArray<ExpectedRelation> expected,
        ImmutableArray<ReportedFinding> findings,
        IReadOnlyDictionary<string, string> documents
    )
    {
        var squeezed = documents.ToDictionary(
            document => Stem(document.Key),
            document => Spans.Squeeze(document.Value),
            StringComparer.Ordinal
        );
        return new Score(
            [
                .. expected
                    .Where(relation => squeezed.ContainsKey(Stem(relation.Document)))
                    .Select(relation => new Listed(relation, squeezed[Stem(relation.Document)])),
            ],
            [.. findings.Select(finding => new Found(finding, squeezed))]
        );
    }

    /// <summary>In the words of the script.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append($"recall {Recall.Seen}/{Recall.Of}; error+warning {GraveRecall.Seen}/{GraveRecall.Of}\n");
        foreach (var relation in Missed)
            text.Append($"  missed {relation.Id} [{relation.Family}/{relation.Severity}] {relation.Relation}\n");
        text.Append($"false alarms {Alarms.Length}/{relations.Count(IsSilent)}\n");
        foreach (var (relation, finding) in Alarms)
            text.Append($"  alarm {relation.Id} by {finding.Rule} [{finding.Family}] {relation.Relation}\n");
        text.Append($"unanchored {Unanchored.Length}\n");
        foreach (var finding in Unanchored.Take(20))
            text.Append($"  {finding.Rule} {FirstQuote(finding)}\n");
        text.Append($"unlisted {Unlisted.Length}; info {Remarks.Length}\n");
        foreach (var finding in Unlisted)
            text.Append(
                $"  {finding.Rule} [{finding.Family}/{finding.Severity}] {finding.Statement}: {FirstQuote(finding)}\n"
            );
        return text.ToString();
    }

    private bool IsReported(ExpectedRelation relation) =>
        relations.Any(listed => listed.Relation == relation && findings.Any(found => Matches(found, listed)));

    private static bool IsSilent(Listed listed) => listed.Relation is { Outcome: not "fail", Detect: not "derived" };

    private static bool IsAlarm(Found found, Listed listed, List<Listed> failing) =>
        found.Finding.IsGrave
        && found.Finding.Family == listed.Relation.Family
        && Spans.Overlap(found.In(listed.Document), listed.Where)
        && !failing.Exists(other =>
            Related(other.Relation.Family, found.Finding.Family) && Spans.Overlap(found.In(other.Document), other.Where)
        );

    private static bool Matches(Found found, Listed listed) =>
        Related(found.Finding.Family, listed.Relation.Family)
        && (listed.Relation.Severity == "info" || found.Finding.IsGrave)
        && found.Quotes.All(quote => quote.Length <= listed.Limit)
        && found.Quotes.Sum(quote => quote.Length) <= 400
        && Spans.Overlap(found.In(listed.Document), listed.Where);

    private static bool Related(string one, string other) =>
        one == other || Neighbours.Contains((one, other)) || Neighbours.Contains((other, one));

    private static string Stem(string path) => Path.GetFileNameWithoutExtension(path);

    private static string FirstQuote(ReportedFinding finding)
    {
        var quote = finding.Places.IsEmpty ? "" : Spans.Squeeze(finding.Places[0].Quote);
        return quote[..Math.Min(60, quote.Length)];
    }

    private sealed class Listed(ExpectedRelation relation, string text)
    {
        public ExpectedRelation Relation { get; } = relation;
        public string Document { get; } = Stem(relation.Document);

        public List<(int Start, int End)> Where { get; } =
        [.. relation.Quotes.SelectMany(quote => Spans.Find(text, Spans.Squeeze(quote)))];

        public int Limit { get; } =
            relation.Quotes.Select(quote => Spans.Squeeze(quote).Length * 3 / 2).Append(120).Max();
    }

    private sealed class Found
    {
        private readonly Dictionary<string, List<(int Start, int End)>> where = new(StringComparer.Ordinal);

        public Found(ReportedFinding finding, Dictionary<string, string> texts)
        {
            Finding = finding;
            Quotes = [.. finding.Places.Select(place => Spans.Squeeze(place.Quote))];
            IsUnanchored = finding.Places.IsEmpty;
            foreach (var place in finding.Places)
            {
                var name = Stem(place.Document);
                var at = Spans.Find(texts[name], Spans.Squeeze(place.Quote));
                IsUnanchored |= at.Count == 0;
                if (!where.TryAdd(name, at))
                    where[name].AddRange(at);
            }
        }

        public ReportedFinding Finding { get; }
        public ImmutableArray<string> Quotes { get; }
        public bool IsUnanchored { get; }

        public List<(int Start, int End)> In(string document) => where.GetValueOrDefault(document, []);
    }
}
