using MedInsPerf.Documents;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Cli;

/// <summary>读材料: <c>read PATH</c>, as RECORD.json.</summary>
internal static class ReadCommand
{
    public static int Run(ParsedArguments.Read read, Stream output, TextWriter errors)
    {
        var records = new List<DocumentRecord>();
        var failed = false;
        foreach (var path in read.Paths)
        {
            var filed = PathReader.Read(path);
            foreach (var failure in filed.Failures)
                errors.WriteLine(failure);
            failed |= !filed.Failures.IsEmpty;
            records.AddRange(filed.Documents);
        }

        output.Write(RecordJson.Write(records));
        output.Write("\n"u8);
        return failed ? CommandLine.Unreadable : CommandLine.Sound;
    }
}
