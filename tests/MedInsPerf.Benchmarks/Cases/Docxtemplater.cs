using System.Diagnostics;
using MedInsPerf.Documents;

namespace MedInsPerf.Benchmarks.Cases;

/// <summary>docxtemplater under Node, filling our own document's template in; one warm process for all runs.</summary>
internal sealed class Docxtemplater() : Rival("docxtemplater 3.71")
{
    private const int PerRun = 50;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("medinsperf-bench-");
    private Process? node;

    public override bool Start()
    {
        if (Installed() is not { } rivals)
            return false;
        var (template, values, first) = (In("template.docx"), In("values.json"), In("first.docx"));
        File.WriteAllBytes(template, WordWriter.Write(EightPages.Template, EightPages.Meta));
        File.WriteAllBytes(values, EightPages.Values);
        node = Begin("node", rivals, "docxtemplater.mjs", template, values, first);
        if (node?.StandardOutput.ReadLine() != "ready")
            return false;
        if (
            EightPages.TextOf(File.ReadAllBytes(first))
            != EightPages.TextOf(WordWriter.Write(EightPages.Report, EightPages.Meta))
        )
            throw new InvalidOperationException("The rival's document says something else than ours.");
        Run();
        Run();
        return true;
    }

    public override decimal Run()
    {
        node!.StandardInput.WriteLine(PerRun);
        return Number(node.StandardOutput.ReadLine());
    }

    public override void Dispose()
    {
        if (node is not null)
        {
            node.StandardInput.Close();
            node.WaitForExit();
            node.Dispose();
        }

        folder.Delete(recursive: true);
    }

    private string In(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Where tests/bench put it; null where it was not run.</summary>
    private static string? Installed()
    {
        for (var start = new DirectoryInfo(AppContext.BaseDirectory); start is not null; start = start.Parent)
        {
            var rivals = Path.Combine(start.FullName, "tests", "MedInsPerf.Benchmarks", "rivals");
            if (Directory.Exists(Path.Combine(rivals, "node_modules", "docxtemplater")))
                return rivals;
        }

        return null;
    }
}
