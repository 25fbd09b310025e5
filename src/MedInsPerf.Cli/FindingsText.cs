using System.Collections.Immutable;
using System.Text;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Cli;

/// <summary>What checking gave, for reading.</summary>
internal sealed class FindingsText(Stream output, bool passes) : IFindingsWriter
{
    public void Add(CheckedPath filing)
    {
        var text = new StringBuilder();
        Write(text, filing, passes);
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    public void Finish() => output.Flush();

    public void Dispose() { }

    private static void Write(StringBuilder text, CheckedPath filing, bool passes)
    {
        foreach (var document in filing.Documents)
        {
            var figures = document.Parts.Sum(part => part.Figures.Length);
            text.Append(document.Source.Document)
                .Append('：')
                .Append(document.Bureau ?? "单位不详")
                .Append('，')
                .Append(document.FiscalYear is { } year ? $"{year} 年度" : "年度不详")
                .AppendLine($"，{document.Parts.Length} 份材料，{figures} 个数。");
        }

        var result = filing.Result;
        if (!filing.Documents.IsEmpty)
        {
            text.AppendLine(
                $"核对 {result.RelationsChecked} 处关系：{Count(result, Severity.Error)} 处错误，"
                    + $"{Count(result, Severity.Warning)} 处提示，{Count(result, Severity.Info)} 处参考。"
            );
        }

        var number = 0;
        foreach (var finding in result.Findings)
            Write(text, finding, $"{++number}. 【{Name(finding.Severity)}】");
        foreach (var finding in passes ? result.Passes : ImmutableArray<Finding>.Empty)
            Write(text, finding, "【相符】");
        text.AppendLine();
    }

    private static void Write(StringBuilder text, Finding finding, string lead)
    {
        text.AppendLine().Append(lead).Append(finding.Verdict.Explanation).AppendLine($"（{finding.Rule.Id}）");
        foreach (var place in finding.Verdict.Places)
            text.AppendLine($"   {Where(place)}“{place.Quote}”");
        if (!finding.Verdict.Holds)
            text.AppendLine($"   怎么办：{finding.Rule.Remedy}");
        text.AppendLine($"   依据：{finding.Rule.Basis}");
    }

    private static string Where(Place place) =>
        (place.Line, place.Page, place.Cell) switch
        {
            ({ } line, _, _) => $"第 {line} 行",
            (_, _, { } cell) => $"单元格 {cell}",
            (_, { } page, _) => $"第 {page} 页",
            _ => $"第 {place.Block + 1} 段",
        };

    private static int Count(CheckResult result, Severity severity) =>
        result.Findings.Count(finding => finding.Severity == severity);

    private static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "错误",
            Severity.Warning => "提示",
            _ => "参考",
        };
}
