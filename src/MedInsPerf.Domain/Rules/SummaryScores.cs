using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>汇总得分: what a summary, a table or a sentence, gives as a project's score, against the project's own total.</summary>
internal static partial class SummaryScores
{
    private const int ShortestName = 4;

    /// <param name="parts">The parts of one document.</param>
    /// <param name="totals">The totals that a part's own score tables come to.</param>
    public static IEnumerable<Verdict> In(
        List<FiledPart> parts,
        Func<FiledPart, IEnumerable<(decimal Value, Passage Cell)>> totals
    )
    {
        foreach (var own in parts)
        {
            if (
                NameOf(own) is not { Length: >= ShortestName } name
                || totals(own).ToList() is not [var total]
                || parts.Count(part => NameOf(part) == name) > 1
            )
                continue;
            foreach (var part in parts.Where(part => part != own))
            {
                foreach (var (cell, score) in Rows(part, name).Concat(Sentences(part, name)))
                    yield return Compare(part, name, cell, score, total);
            }
        }
    }

    private static string? NameOf(FiledPart part) =>
        part.Record.Form?.ProjectName is { IsWritten: true, Text: var named } ? named : part.Record.Project?.Name;

    private static IEnumerable<(ImmutableArray<Place> At, string Score)> Rows(FiledPart part, string name)
    {
        foreach (var table in PartTable.In(part))
        {
            var head = table.Rows.FirstOrDefault(row => row.ColumnOf(Project()) is not null);
            if (head?.ColumnOf(Project()) is not { } named || head.ColumnOf(Score()) is not { } scored)
                continue;
            foreach (var row in table.Rows.Where(row => row != head && row[named]?.Value == name))
            {
                if (row[scored] is { } cell && Number().IsMatch(cell.Value))
                    yield return (Quoted.Line(cell), cell.Value.TrimEnd('分'));
            }
        }
    }

    private static IEnumerable<(ImmutableArray<Place> At, string Score)> Sentences(FiledPart part, string name)
    {
        foreach (var passage in part.Facts.Passages.Where(passage => passage.Cell is null))
        {
            for (
                var at = passage.Value.IndexOf(name, StringComparison.Ordinal);
                at >= 0;
                at = passage.Value.IndexOf(name, at + name.Length, StringComparison.Ordinal)
            )
            {
                var end = at + name.Length;
                if (Told().Match(passage.Value[end..]) is { Success: true } told)
                    yield return (passage.Places(at, name.Length + told.Length), told.Groups["score"].Value);
            }
        }
    }

    private static Verdict Compare(
        FiledPart part,
        string name,
        ImmutableArray<Place> at,
        string score,
        (decimal Value, Passage Cell) total
    )
    {
        var holds = decimal.Parse(score, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) == total.Value;
        return new Verdict(
            holds,
            Quoted.Few([.. at, .. Quoted.Line(total.Cell)]),
            $"{score}分",
            $"{total.Cell.Value.TrimEnd('分')}分",
            Difference: null,
            holds
                ? $"“{name}”的得分与它的自评表相符。"
                : $"“{name}”自己的总分是 {total.Cell.Value}，汇总写的是 {score}。"
        )
        {
            Scope = part.Record.Title,
            Cause = $"{name}|{score}",
        };
    }

    [GeneratedRegex("^(?:项目|项目名称|资金名称|自评项目|评价项目)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Project();

    [GeneratedRegex(
        "^(?:绩效)?(?:自评|评价|综合)?(?:得分|总分|评分|分数|总得分)(?:（分）)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Score();

    [GeneratedRegex(@"^\d{1,3}(?:\.\d{1,4})?分?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^”?(?:项目|资金|经费)?(?:的)?(?:绩效)?(?:自评|评价|综合)?(?:得分|评分|总分|得)?(?:为|是|：)?(?<score>\d{1,3}(?:\.\d{1,4})?)分(?![钟值])",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Told();
}
