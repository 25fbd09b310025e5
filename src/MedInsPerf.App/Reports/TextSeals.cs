using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.App.Reports;

/// <summary>
/// 文字印记: what an official document says, figure by figure, as hashes. They tell which figures of a file are not those
/// that were written, and keep no word of the document.
/// </summary>
/// <param name="Reading">The way of reading that they were made by; a file read otherwise cannot be compared.</param>
/// <param name="Passages">Of each paragraph and cell: its figures and the words between them, sixteen digits each.</param>
internal sealed partial record TextSeals(int Reading, ImmutableArray<string> Passages)
{
    /// <summary>Raised whenever the readers would cut an old file into other passages.</summary>
    private const int CurrentReading = 1;

    private const int SealLength = 16;
    private const int LongestQuote = 40;
    private const int LeadOfFigure = 10;

    /// <summary>Beyond this the order of passages is not looked into.</summary>
    private const long LargestComparison = 4_000_000;

    /// <summary>The seals of a text.</summary>
    /// <param name="code">校验码, so that equal figures of two documents have unequal seals.</param>
    public static TextSeals Of(SourceText text, string code) =>
        new(CurrentReading, [.. PassagesOf(text).Select(passage => Seal(passage.Text.Value, code))]);

    /// <summary>What a file says otherwise than the document; null where they cannot be compared.</summary>
    public TextChanges? Compare(SourceText file, string code)
    {
        if (Reading != CurrentReading)
        {
            return null;
        }

        var passages = PassagesOf(file).ToList();
        var seals = passages.ConvertAll(passage => Seal(passage.Text.Value, code));
        var changes = ImmutableArray.CreateBuilder<ChangedText>();
        var missing = 0;
        foreach (var (ours, theirs) in Gaps(Passages, seals))
        {
            var both = Math.Min(ours.Count, theirs.Count);
            for (var at = 0; at < theirs.Count; at++)
            {
                var passage = passages[theirs.First + at];
                changes.AddRange(
                    at < both
                        ? Differing(Passages[ours.First + at], seals[theirs.First + at], passage)
                        : [Whole(passage)]
                );
            }

            missing += ours.Count - both;
        }

        return new TextChanges(changes.ToImmutable(), missing);
    }

    private static IEnumerable<(CleanText Text, int? Page)> PassagesOf(SourceText text) =>
        text
            .Blocks.SelectMany(block =>
                block switch
                {
                    Paragraph paragraph => [paragraph.Text],
                    Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
                    _ => (IEnumerable<CleanText>)[],
                }
            )
            .Where(passage => passage.Value.Length > 0)
            .Select(passage => (passage, passage.RunAt(0)?.Page));

    private static string Seal(string text, string code) =>
        string.Concat(Pieces().Matches(text).Select(piece => Hash($"{code}\n{piece.Value}")));

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, SealLength / 2));

    /// <summary>The figures that differ, each with the words before it; the whole passage where more does.</summary>
    private static IEnumerable<ChangedText> Differing(string ours, string theirs, (CleanText Text, int? Page) passage)
    {
        var pieces = Pieces().Matches(passage.Text.Value);
        if (ours.Length != theirs.Length)
        {
            return [Whole(passage)];
        }

        var differing = pieces
            .Where(
                (_, at) =>
                    !ours.AsSpan(at * SealLength, SealLength).SequenceEqual(theirs.AsSpan(at * SealLength, SealLength))
            )
            .ToList();
        return differing.Exists(piece => !char.IsAsciiDigit(piece.Value[0]))
            ? [Whole(passage)]
            : differing.Select(piece =>
            {
                var lead = Math.Max(0, piece.Index - LeadOfFigure);
                return new ChangedText(
                    passage.Text.RunAt(piece.Index)?.Page,
                    passage.Text.Value[lead..piece.Index],
                    piece.Value
                );
            });
    }

    private static ChangedText Whole((CleanText Text, int? Page) passage) =>
        new(
            passage.Page,
            "",
            passage.Text.Value.Length > LongestQuote ? passage.Text.Value[..LongestQuote] + "…" : passage.Text.Value
        );

    /// <summary>The runs of passages between those that both have, in order.</summary>
    private static List<(Span Ours, Span Theirs)> Gaps(ImmutableArray<string> ours, List<string> theirs)
    {
        var first = 0;
        while (first < ours.Length && first < theirs.Count && ours[first] == theirs[first])
        {
            first++;
        }

        var last = 0;
        while (last < ours.Length - first && last < theirs.Count - first && ours[^(last + 1)] == theirs[^(last + 1)])
        {
            last++;
        }

        var (rows, columns) = (ours.Length - first - last, theirs.Count - first - last);
        if ((long)rows * columns > LargestComparison || rows == columns)
        {
            return [(new Span(first, rows), new Span(first, columns))];
        }

        var common = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                common[row, column] =
                    ours[first + row] == theirs[first + column]
                        ? common[row + 1, column + 1] + 1
                        : Math.Max(common[row + 1, column], common[row, column + 1]);
            }
        }

        return Walk(ours, theirs, first, common);
    }

    private static List<(Span Ours, Span Theirs)> Walk(
        ImmutableArray<string> ours,
        List<string> theirs,
        int first,
        int[,] common
    )
    {
        var gaps = new List<(Span, Span)>();
        var (rows, columns) = (common.GetLength(0) - 1, common.GetLength(1) - 1);
        var (row, column, fromRow, fromColumn) = (0, 0, 0, 0);
        while (row < rows && column < columns)
        {
            if (ours[first + row] == theirs[first + column])
            {
                gaps.Add((new Span(first + fromRow, row - fromRow), new Span(first + fromColumn, column - fromColumn)));
                (row, column) = (row + 1, column + 1);
                (fromRow, fromColumn) = (row, column);
            }
            else if (common[row + 1, column] >= common[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }

        gaps.Add((new Span(first + fromRow, rows - fromRow), new Span(first + fromColumn, columns - fromColumn)));
        return gaps;
    }

    [GeneratedRegex("[0-9][0-9,.]*|[^0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pieces();

    private sealed record Span(int First, int Count);
}

/// <summary>How a file differs from the document whose code it bears.</summary>
/// <param name="Missing">How many paragraphs or cells of the document it lacks.</param>
internal sealed record TextChanges(ImmutableArray<ChangedText> Changed, int Missing)
{
    public int Count => Changed.Length + Missing;
}

/// <summary>What a file says and the document does not.</summary>
/// <param name="Page">第几页; null where the format has no pages.</param>
/// <param name="Lead">The words before it.</param>
/// <param name="Text">The figure, or the passage where more than figures differ.</param>
public sealed record ChangedText(int? Page, string Lead, string Text);
