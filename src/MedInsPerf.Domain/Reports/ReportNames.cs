using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>The Chinese names that reports print for what the code names in English.</summary>
public static class ReportNames
{
    /// <summary>错误, 提示, 参考.</summary>
    public static string Of(Severity severity) => ReportText.Of($"Severity.{severity}");

    /// <summary>数字对不上, 年度不对 …</summary>
    public static string Of(Family family) => ReportText.Of($"Family.{family}");

    /// <summary>中央, 省级, 市级 …</summary>
    public static string Of(FundSource source) => ReportText.Of($"FundSource.{source}");

    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>Where something stands, as a person looks for it: file, page or line or cell, and the words.</summary>
    public static string Of(Place place) =>
        string.Concat(
            place.Document[(place.Document.LastIndexOfAny(Separators) + 1)..],
            place switch
            {
                { Page: { } page } => ReportText.Of("Place.Page", page),
                { Cell: { } cell } => ReportText.Of("Place.Cell", cell),
                { Line: { } line } => ReportText.Of("Place.Line", line),
                _ => "",
            },
            ReportText.Of("Place.Quote", place.Quote)
        );
}
