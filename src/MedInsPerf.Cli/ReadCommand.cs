using MedInsPerf.Documents;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Cli;

/// <summary>读材料: <c>read PATH</c>, as RECORD.json.</summary>
internal static class ReadCommand
{
    public static int Run(ParsedArguments.Read read, Stream output, TextWriter errors, bool onTerminal)
    {
        var failed = false;
        using var progress = new ProgressLine(errors, onTerminal, read.Paths.Length);
        RecordJson.Write(Records(), output);
        output.Write("\n"u8);
        return failed ? CommandLine.Unreadable : CommandLine.Sound;

        IEnumerable<DocumentRecord> Records()
        {
            foreach (var (path, filed) in InOrder.Work(read.Paths, path => (path, PathReader.Read(path))))
            {
                foreach (var failure in filed.Failures)
                    progress.Fail(failure);
                failed |= !filed.Failures.IsEmpty;
                foreach (var record in filed.Documents)
                    yield return record;
                progress.Step(path);
            }
        }
    }
}
