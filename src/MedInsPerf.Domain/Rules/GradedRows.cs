using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>得分与等级: a table that sets them side by side, and a sentence that gives all of them one grade.</summary>
internal static partial class GradedRows
{
    /// <summary>Each row of a table with a column of scores and one of grades.</summary>
    public static IEnumerable<Verdict> In(FiledPart part)
    {
        if (HasScaleOfItsOwn(part))
            yield break;
        foreach (var table in PartTable.In(part))
        {
            int? scores = null;
            int? grades = null;
            foreach (var row in table.Rows)
            {
                if (row.ColumnOf(GradeHead()) is { } grade && row.ColumnOf(ScoreHead()) is { } score)
                    (scores, grades) = (score, grade);
                else if (
                    scores is { } of
                    && row[of] is { } points
                    && row[grades!.Value] is { } given
                    && Score(points.Value) is { } value
                    && GradeWord().Match(given.Value) is { Success: true } said
                )
                    yield return Judge(part, said.Value, value, [.. Quoted.Line(given), .. Quoted.Line(points)]);
            }
        }
    }

    /// <summary>各项目等次均为“优” in a paragraph that tells a project's lower score.</summary>
    public static IEnumerable<Verdict> AllOfOneGrade(FiledPart part)
    {
        if (HasScaleOfItsOwn(part))
            yield break;
        foreach (var passage in part.Facts.Passages.Where(passage => passage.Cell is null))
        {
            foreach (Match all in AllGraded().Matches(passage.Value))
            {
                var said = all.Groups["grade"].Value;
                var against = part.Facts.Facts.FirstOrDefault(fact =>
                    fact.Passage == passage
                    && fact.Figure is { Kind: FigureKind.Score, Value: >= 60m and <= 100m }
                    && OfAProject().IsMatch(fact.Lead)
                    && !Bound().IsMatch(fact.Tail)
                    && Due(fact.Figure.Value)[0] != said[0]
                );
                if (against is not null)
                    yield return Judge(
                        part,
                        said,
                        against.Figure.Value,
                        [.. Quoted.Clause(passage, all.Index, all.Length), .. Quotes.Of([against])]
                    );
            }
        }
    }

    private static Verdict Judge(FiledPart part, string said, decimal score, Place[] places)
    {
        var due = Due(score);
        var holds = said[0] == due[0];
        return new Verdict(
            holds,
            Quoted.Few(places),
            said,
            due,
            Difference: null,
            holds ? $"{score} 分属于“{due}”。" : $"{score} 分按通用的档次属于“{due}”，材料写的是“{said}”。"
        )
        {
            Scope = part.Record.Title,
            Cause = $"{score}|{said}",
        };
    }

    private static string Due(decimal score) => PolicyPacks.National.GradeOf(score)?.Name ?? "—";

    private static decimal? Score(string text) =>
        decimal.TryParse(
            text.TrimEnd('分'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        ) && value is >= 0m and <= 100m
            ? value
            : null;

    /// <summary>95分以上为优: a scale that is not the common one is the document's own affair.</summary>
    private static bool HasScaleOfItsOwn(FiledPart part) =>
        part.Facts.Passages.Any(passage =>
            Scale().Matches(passage.Value).Any(match => match.Groups["from"].Value is not ("90" or "80" or "60"))
        );

    [GeneratedRegex(
        @"(?<from>\d{2})分?[^，。；、\d]{0,10}(?:为|评为|是|属于?|的)[“”]?(?:优|良|中|合格)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Scale();

    [GeneratedRegex(
        "^(?:绩效|自评|评价|评定|评分)*(?:得分|总分|分数|总得分)(?:（分）)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex ScoreHead();

    [GeneratedRegex("^(?:绩效|自评|评价|评定|结果)*(?:等级|等次|级别|档次)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex GradeHead();

    [GeneratedRegex("^(?:优秀|良好|优|良|中|差)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex GradeWord();

    [GeneratedRegex(
        "(?:均|都|全部|一律)(?:被)?(?:评定|评|列|定)?(?:为|是)“?(?<grade>优秀|良好|优|良)(?=[”，。；等]|$)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex AllGraded();

    [GeneratedRegex(
        "(?:项目|自评|综合|总)[^，。；]{0,6}?(?:得分?|得分为|自评|评为|为)$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex OfAProject();

    [GeneratedRegex(
        "^(?:（含）|\\(含\\))?(?:以上|及以上|以下|至|到|—|-|–|～|~|的)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Bound();
}
