using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>正文与几张表: what the text tells of several forms or of a table's rows, against them.</summary>
public static partial class FormsTextRules
{
    /// <summary>得分分别为 a 分、b 分 are the 总分 of the forms, in their order.</summary>
    public static readonly Rule ScoresAreThoseOfTheForms = new("POINT-005")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            filed.Documents.SelectMany(document =>
                Scores(filed, document.Source.Document)
                    .Concat(
                        SummaryScores.In(
                            [.. filed.Parts.Where(part => part.Document.Source.Document == document.Source.Document)],
                            Totals
                        )
                    )
            ),
    };

    /// <summary>9家医疗机构 beside a table that lists eight of them.</summary>
    public static readonly Rule CountsAreThoseOfTheTable = new("COUNT-005")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Counts),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [ScoresAreThoseOfTheForms, CountsAreThoseOfTheTable];

    private static IEnumerable<Verdict> Scores(FiledTogether filed, string document)
    {
        var parts = filed.Parts.Where(part => part.Document.Source.Document == document).ToList();
        var totals = parts.SelectMany(Totals).ToList();
        if (totals.Count < 2)
            yield break;
        foreach (var part in parts)
        {
            foreach (var passage in part.Facts.Passages.Where(passage => passage.Cell is null))
            {
                foreach (Match match in Listed().Matches(passage.Value))
                {
                    var said = match.Groups["score"].Captures.Select(score => Number(score.Value)).ToList();
                    if (said.Count != totals.Count)
                        continue;
                    var at = Enumerable.Range(0, said.Count).FirstOrDefault(at => said[at] != totals[at].Value, -1);
                    var holds = at < 0;
                    yield return new Verdict(
                        holds,
                        Quoted.Few([
                            .. Quoted.Clause(passage, match.Index, match.Length),
                            .. holds ? [] : Quoted.Line(totals[at].Cell),
                        ]),
                        match.Value,
                        holds ? null : $"{totals[at].Cell.Value}分",
                        Difference: null,
                        holds
                            ? "正文写的得分与各张自评表的总分相符。"
                            : $"第 {at + 1} 张自评表的总分是 {totals[at].Cell.Value}，正文写的是 {said[at].ToString(CultureInfo.InvariantCulture)} 分。"
                    )
                    {
                        Scope = part.Record.Title,
                        Cause = match.Value,
                    };
                }
            }
        }
    }

    /// <summary>总分 of each form, in order.</summary>
    private static IEnumerable<(decimal Value, Passage Cell)> Totals(FiledPart part)
    {
        foreach (var table in PartTable.In(part))
        {
            foreach (var row in table.Rows)
            {
                if (
                    row.Written.Where(cell => !Dash().IsMatch(cell.Value)).ToList() is [var name, var points, var score]
                    && TotalRow().IsMatch(name.Value)
                    && points.Value is "100" or "100分" or "100.00"
                    && decimal.TryParse(
                        score.Value.TrimEnd('分'),
                        NumberStyles.AllowDecimalPoint,
                        CultureInfo.InvariantCulture,
                        out var value
                    )
                )
                    yield return (value, score);
            }
        }
    }

    private static IEnumerable<Verdict> Counts(FiledPart part)
    {
        foreach (var table in PartTable.In(part))
        {
            if (
                table.Rows.Length < 4
                || table.Rows[0].Cells.IsEmpty
                || table.Rows[0].Cells[0].Passage.Value is not { Length: >= 2 and <= 8 } noun
                || !Institution().IsMatch(noun)
                || table.Rows[^1].Cells.IsEmpty
                || !SumRow().IsMatch(table.Rows[^1].Cells[0].Passage.Value)
            )
                continue;
            var rows = table.Rows[1..^1];
            if (rows.Any(row => row.Written.Count() < 2 || Part().IsMatch(row.Cells[0].Passage.Value)))
                continue;
            foreach (
                var passage in part.Facts.Passages.Where(passage =>
                    passage.Cell is null && Math.Abs(passage.Block - table.Block) == 1
                )
            )
            {
                foreach (Match match in Counted().Matches(passage.Value))
                {
                    if (!match.Groups["noun"].Value.EndsWith(noun, StringComparison.Ordinal))
                        continue;
                    var holds = Number(match.Groups["count"].Value) == rows.Length;
                    yield return new Verdict(
                        holds,
                        Quoted.Clause(passage, match.Index, match.Length),
                        match.Value,
                        $"{rows.Length}家",
                        Difference: null,
                        holds
                            ? $"表中列了 {rows.Length} 家，与正文相符。"
                            : $"表中逐家列了 {rows.Length} 家，紧接着的文字写的是“{match.Value}”。"
                    )
                    {
                        Scope = part.Record.Title,
                        Cause = match.Value,
                    };
                }
            }
        }
    }

    private static decimal Number(string text) =>
        decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?:自评)?(?:得分|总分|分数)(?:分别|依次)(?:为|是)?(?:(?<score>\d{1,3}(?:\.\d{1,4})?)分?[、，和及]?){2,12}",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Listed();

    [GeneratedRegex("^(?:总分|总得分|总计|合计|自评总分|合计得分)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex TotalRow();

    [GeneratedRegex("^[-—－/／*]{1,3}$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Dash();

    [GeneratedRegex("机构|医院|卫生院|药店|单位|乡镇", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Institution();

    [GeneratedRegex("^(?:合计|总计|小计|共计)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex SumRow();

    [GeneratedRegex("^(?:其中|合计|小计|其他|其余|\\d)|等", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Part();

    [GeneratedRegex(
        @"(?:拨付|分配|拨给|涉及|发放|拨至|下达|补助)(?:到|给|至)?(?:了)?(?:全部|上述|以上)?(?<count>\d{1,4})[家个所](?<noun>[\p{IsCJKUnifiedIdeographs}]{2,12}?)(?=[，。；、（]|$)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Counted();
}
