using MedInsPerf.Benchmarks;
using MedInsPerf.Benchmarks.Cases;

// compare [NAME...] [--json]
IReadOnlyList<Comparison> all = [DocxCase.Plain, DocxCase.WithCharts, PdfCase.Comparison, ScoreCase.Comparison];
if (args is not ["compare", .. var rest])
{
    Console.Error.WriteLine("用法：compare [名称...] [--json]");
    return 2;
}

var names = rest.Where(word => word != "--json").ToList();
if (names.Except(all.Select(comparison => comparison.Name)).ToList() is { Count: > 0 } unknown)
{
    Console.Error.WriteLine(
        $"没有这些测量：{string.Join("、", unknown)}。现有：{string.Join("、", all.Select(comparison => comparison.Name))}。"
    );
    return 2;
}

foreach (var comparison in all.Where(comparison => names.Count == 0 || names.Contains(comparison.Name)))
{
    var measured = comparison.Run();
    Console.WriteLine(rest.Contains("--json") ? measured.ToJson() : measured.ToText());
}

return 0;
