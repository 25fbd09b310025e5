using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Documents.Markup;

/// <summary>批注: a finding as it is told in the document that it is about.</summary>
/// <param name="Here">Its places in this document; empty where it has none in any.</param>
internal sealed record FindingNote(Finding Finding, string Document, ImmutableArray<Place> Here)
{
    private const int MostBeside = 5;

    public string Severity =>
        Finding.Severity switch
        {
            Domain.Rules.Severity.Error => "错误",
            Domain.Rules.Severity.Warning => "提示",
            _ => "参考",
        };

    /// <summary>The findings that stand in a document, or in none.</summary>
    public static IReadOnlyList<FindingNote> On(string document, IEnumerable<Finding> findings) =>
        [
            .. findings
                .Where(finding =>
                    finding.Verdict.Places.IsEmpty || finding.Verdict.Places.Any(place => place.Document == document)
                )
                .Select(finding => new FindingNote(
                    finding,
                    document,
                    [.. finding.Verdict.Places.Where(place => place.Document == document)]
                )),
        ];

    /// <summary>The paragraphs of the comment at one of its places.</summary>
    public IEnumerable<string> At(Place? place)
    {
        yield return $"【{Severity}】{Finding.Rule.Statement}（{Finding.Rule.Id}）";
        yield return Finding.Verdict.Explanation;
        yield return $"怎么办：{Finding.Rule.Remedy}";
        yield return $"依据：{Finding.Rule.Basis}";
        var beside = Finding.Verdict.Places.Where(other => other != place).Take(MostBeside).Select(Named).ToList();
        if (beside.Count > 0)
            yield return $"另见：{string.Join("；", beside)}";
    }

    private string Named(Place place) =>
        place.Document == Document
            ? $"{place.Cell}“{place.Quote}”"
            : $"《{Path.GetFileName(place.Document)}》{place.Cell}“{place.Quote}”";
}
