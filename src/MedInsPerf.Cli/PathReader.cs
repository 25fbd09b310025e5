using System.Collections.Immutable;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Cli;

/// <summary>一次报送: the documents that one path stands for.</summary>
/// <param name="Documents">What was read.</param>
/// <param name="Failures">One line for each file that could not be read.</param>
internal sealed record FiledPath(ImmutableArray<DocumentRecord> Documents, ImmutableArray<string> Failures);

/// <summary>Reads what paths lead to.</summary>
internal static class PathReader
{
    private static readonly string[] Endings = [".txt", ".md", ".docx", ".doc", ".pdf", ".xlsx", ".xls"];

    /// <summary>A file is one document; a folder is all documents in it.</summary>
    public static FiledPath Read(string path)
    {
        if (!Directory.Exists(path))
            return Read([path]);
        try
        {
            var files = Directory
                .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => Endings.Contains(Path.GetExtension(file).ToLowerInvariant()))
                .Where(file => !Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .ToList();
            return files.Count == 0 ? new FiledPath([], [$"{path}：文件夹里没有可以读的文件。"]) : Read(files);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return new FiledPath([], [$"{path}：打不开（{broken.Message}）。"]);
        }
    }

    private static FiledPath Read(IReadOnlyList<string> files)
    {
        var documents = ImmutableArray.CreateBuilder<DocumentRecord>();
        var failures = ImmutableArray.CreateBuilder<string>();
        foreach (var file in files)
        {
            try
            {
                switch (OldFormats.Read(file, File.ReadAllBytes(file)))
                {
                    case ReadOutcome.Accepted accepted:
                        documents.Add(RecordReader.Read(accepted.Source));
                        break;
                    case ReadOutcome.Refused refused:
                        failures.Add($"{file}：{refused.Refusal.Sentence}");
                        break;
                    default:
                        throw new InvalidOperationException("An outcome that is neither.");
                }
            }
            catch (Exception broken) when (broken is FileNotFoundException or DirectoryNotFoundException)
            {
                failures.Add($"{file}：没有这个文件。");
            }
            catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
            {
                failures.Add($"{file}：打不开（{broken.Message}）。");
            }
        }

        return new FiledPath(documents.ToImmutable(), failures.ToImmutable());
    }
}
