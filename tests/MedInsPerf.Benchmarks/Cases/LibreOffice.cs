using System.Globalization;
using MedInsPerf.Documents;

namespace MedInsPerf.Benchmarks.Cases;

/// <summary>
/// LibreOffice without a window, converting our Word file of the same report: many files in one process. What its start
/// takes is measured with a single file and taken off, in its favour.
/// </summary>
internal sealed class LibreOffice() : Rival("LibreOffice headless")
{
    private const int PerRun = 20;
    private const string Program = "soffice";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("medinsperf-bench-");

    public override bool Start()
    {
        var document = WordWriter.Write(EightPages.Report, EightPages.Meta);
        for (var file = 0; file <= PerRun; file++)
            File.WriteAllBytes(Word(file), document);
        return Convert(1);
    }

    public override decimal Run()
    {
        var one = Timed(() => Convert(1));
        var all = Timed(() => Convert(1 + PerRun));
        return (all - one) / PerRun;
    }

    public override void Dispose() => folder.Delete(recursive: true);

    private bool Convert(int files)
    {
        var output = folder.CreateSubdirectory("out");
        output.Delete(recursive: true);
        // A profile of its own: two processes on one lose files without a word.
        using var process = Begin(
            Program,
            folder.FullName,
            [
                $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                output.FullName,
                .. Enumerable.Range(0, files).Select(Word),
            ]
        );
        if (process is null)
            return false;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        output.Refresh();
        var made = output.Exists ? output.GetFiles("*.pdf").Length : 0;
        return made == files ? true : throw new InvalidOperationException($"LibreOffice made {made} of {files} files.");
    }

    private string Word(int file) =>
        Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{file}.docx"));
}
