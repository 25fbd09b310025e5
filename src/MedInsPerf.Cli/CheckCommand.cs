using System.Collections.Immutable;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Cli;

/// <summary>What checking one path gave.</summary>
internal sealed record CheckedPath(ImmutableArray<DocumentRecord> Documents, CheckResult Result);

/// <summary>校验: <c>check PATH...</c>.</summary>
internal static class CheckCommand
{
    public static int Run(ParsedArguments.Check check, Stream output, TextWriter errors)
    {
        PolicyPack? pack = null;
        if (check.Policy is { } policy && !PackSource.TryRead(policy, errors, out pack))
            return CommandLine.Unreadable;
        var filings = new List<CheckedPath>();
        var failed = false;
        foreach (var path in check.Paths)
        {
            var filed = PathReader.Read(path);
            foreach (var failure in filed.Failures)
                errors.WriteLine(failure);
            failed |= !filed.Failures.IsEmpty;
            filings.Add(new CheckedPath(filed.Documents, RuleBook.Current.Check(filed.Documents, pack)));
        }

        if (check.Format == OutputFormat.Json)
            FindingsJson.Write(filings, check.Passes, output);
        else
            FindingsText.Write(filings, check.Passes, output);
        if (failed)
            return CommandLine.Unreadable;
        return filings.Any(filing => filing.Result.Findings.Any(finding => finding.Severity == Severity.Error))
            ? CommandLine.Unsound
            : CommandLine.Sound;
    }
}
