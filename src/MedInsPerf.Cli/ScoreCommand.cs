using System.Collections.Immutable;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Scoring;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Cli;

/// <summary>A part with its score tree.</summary>
internal sealed record ScoredPart(DocumentRecord Document, PartRecord Part, ScoreTree Tree);

/// <summary>核算: <c>score RECORD.json --policy PACK</c>. A report itself will do in the record's place.</summary>
internal static class ScoreCommand
{
    public static int Run(ParsedArguments.Score score, Stream output, TextWriter errors)
    {
        if (!PackSource.TryRead(score.Policy, errors, out var pack))
            return CommandLine.Unreadable;
        var read = Read(score.Path);
        foreach (var failure in read.Failures)
            errors.WriteLine(failure);
        if (!read.Failures.IsEmpty)
            return CommandLine.Unreadable;
        var parts = read
            .Documents.SelectMany(document => document.Parts.Select(part => (document, part)))
            .Where(entry => pack.FrameworkOf(entry.part.Kind) is not null)
            .Select(entry => new ScoredPart(entry.document, entry.part, Scorer.Score(ScoreSheet.Of(entry.part), pack)))
            .ToImmutableArray();
        if (parts.IsEmpty)
        {
            errors.WriteLine($"{score.Path}：里面没有政策包“{pack.Name}”能核算的自评。");
            return CommandLine.Unreadable;
        }

        if (score.Format == OutputFormat.Json)
            ScoreJson.Write(parts, output);
        else
            ScoreText.Write(parts, pack, output);
        return CommandLine.Sound;
    }

    private static FiledPath Read(string path)
    {
        if (!string.Equals(Path.GetExtension(path), ".json", StringComparison.OrdinalIgnoreCase))
            return PathReader.Read(path);
        try
        {
            return RecordJson.Read(File.ReadAllBytes(path)) switch
            {
                RecordOutcome.Accepted accepted => new FiledPath(accepted.Documents, []),
                RecordOutcome.Malformed malformed => new FiledPath([], [$"{path}：{malformed.Sentence}"]),
                _ => throw new InvalidOperationException("An outcome that is neither."),
            };
        }
        catch (Exception broken) when (broken is FileNotFoundException or DirectoryNotFoundException)
        {
            return new FiledPath([], [$"{path}：没有这个文件。"]);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return new FiledPath([], [$"{path}：打不开（{broken.Message}）。"]);
        }
    }
}
