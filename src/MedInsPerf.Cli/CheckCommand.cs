using System.Collections.Immutable;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Cli;

/// <summary>What checking one path gave.</summary>
internal sealed record CheckedPath(
    string Path,
    ImmutableArray<DocumentRecord> Documents,
    CheckResult Result,
    ImmutableArray<string> Failures
);

/// <summary>校验: <c>check PATH...</c>.</summary>
internal static class CheckCommand
{
    public static int Run(ParsedArguments.Check check, Stream output, TextWriter errors, bool onTerminal)
    {
        PolicyPack? pack = null;
        if (check.Policy is { } policy && !PackSource.TryRead(policy, errors, out pack))
            return CommandLine.Unreadable;
        using var progress = new ProgressLine(errors, onTerminal, check.Paths.Length);
        using IFindingsWriter writer =
            check.Format == OutputFormat.Json
                ? new FindingsJson(output, check.Passes)
                : new FindingsText(output, check.Passes);
        var (failed, unsound) = (false, false);
        foreach (var filing in InOrder.Work(Placed(check), path => Check(path.Path, path.Place, pack)))
        {
            foreach (var failure in filing.Failures)
                progress.Fail(failure);
            writer.Add(filing);
            failed |= !filing.Failures.IsEmpty;
            unsound |= filing.Result.Findings.Any(finding => finding.Severity == Severity.Error);
            progress.Step(filing.Path);
        }

        writer.Finish();
        return failed ? CommandLine.Unreadable
            : unsound ? CommandLine.Unsound
            : CommandLine.Sound;
    }

    private static IEnumerable<(string Path, string? Place)> Placed(ParsedArguments.Check check)
    {
        var annotated = check.Annotate is { } folder ? new AnnotatedFolder(folder) : null;
        return check.Paths.Select(path => (path, annotated?.PlaceOf(path)));
    }

    private static CheckedPath Check(string path, string? place, PolicyPack? pack)
    {
        var filed = PathReader.Read(path);
        var result = RuleBook.Current.Check(filed.Documents, pack);
        return new CheckedPath(
            path,
            filed.Documents,
            result,
            place is null
                ? filed.Failures
                : [.. filed.Failures, .. AnnotatedFolder.Write(place, path, filed.Documents, result.Findings)]
        );
    }
}

/// <summary>Writes what was found, filing by filing.</summary>
internal interface IFindingsWriter : IDisposable
{
    /// <summary>The next filing.</summary>
    void Add(CheckedPath filing);

    /// <summary>There are no more.</summary>
    void Finish();
}
