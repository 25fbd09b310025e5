using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>援引: annexes and tables that are referred to.</summary>
public static partial class ReferenceRules
{
    /// <summary>Where annexes or tables are numbered, the one that is referred to is among them.</summary>
    public static readonly Rule ReferredIsThere = new("REF-001")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Documents.SelectMany(document => Missing(filed, document.Source)),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [ReferredIsThere];

    private static IEnumerable<Verdict> Missing(FiledTogether filed, SourceText source)
    {
        var passages = Passage.In(source, 0, source.Blocks.Length).ToList();
        var there = passages
            .SelectMany(passage => Numbered().Matches(passage.Value))
            .Select(match => (Kind: match.Groups["kind"].Value, Number: NumberOf(match)))
            .ToHashSet();
        // Charts that were read as such are counted in their order.
        foreach (var number in Enumerable.Range(1, source.Blocks.OfType<ChartBlock>().Count()))
            there.Add(("图", number));
        foreach (var passage in passages.Where(passage => passage.Cell is null))
        {
            foreach (Match match in Referred().Matches(passage.Value))
            {
                var (kind, number) = (match.Groups["kind"].Value, NumberOf(match));
                // One number alone may be the only one that is written out.
                if (there.Contains((kind, number)) || there.Count(one => one.Kind == kind) < 2)
                    continue;
                yield return new Verdict(
                    Holds: false,
                    Quoted.Clause(passage, match.Index, match.Length),
                    match.Value,
                    Computed: null,
                    Difference: null,
                    $"文中写“{match.Value}”，材料里却没有{kind}{match.Groups["number"].Value}。"
                )
                {
                    Scope = filed.Parts.First(part => part.Document.Source == source).Record.Title,
                    Cause = match.Value,
                };
            }
        }
    }

    private static int NumberOf(Match match)
    {
        var text = match.Groups["number"].Value;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : "一二三四五六七八九十".IndexOf(text, StringComparison.Ordinal) + 1;
    }

    /// <summary>附件1：…, 表二: at the beginning of a line.</summary>
    [GeneratedRegex(
        @"^(?:附件[：:]\s?)?(?<kind>附件|附表|表|图)(?<number>\d{1,2}|[一二三四五六七八九十])(?![\d.\-—年月个张])(?=$|[：:、.．\s　]|[\p{IsCJKUnifiedIdeographs}])",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"(?:详见|见|参见|如|具体见)(?:下|后|上)?(?<kind>附件|附表|表|图)(?<number>\d{1,2}|[一二三四五六七八九十])(?![\d.\-—]|[年月个张])",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Referred();
}
