using MedInsPerf.Documents;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Cli;

/// <summary>
/// 批注文件夹: where copies with comments go. A file lands under its own name, a folder's files under the folder's; of two
/// paths with one name the second lands under …（2）.
/// </summary>
internal sealed class AnnotatedFolder(string folder)
{
    private readonly Dictionary<string, int> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names the place of a path's copies; to be asked for in the order of the paths.</summary>
    public string PlaceOf(string path)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        var times = taken[name] = taken.GetValueOrDefault(name) + 1;
        return Path.Combine(
            folder,
            times == 1 ? name
                : Directory.Exists(path) ? $"{name}（{times}）"
                : $"{Path.GetFileNameWithoutExtension(name)}（{times}）{Path.GetExtension(name)}"
        );
    }

    /// <summary>Writes the copy of every document of a path; gives a line for each that could not be written.</summary>
    public static IEnumerable<string> Write(
        string place,
        string path,
        IEnumerable<DocumentRecord> documents,
        IReadOnlyList<Finding> findings
    )
    {
        foreach (var document in documents.Select(document => document.Source.Document))
        {
            var failure = "";
            try
            {
                var target = Directory.Exists(path) ? Path.Combine(place, Path.GetRelativePath(path, document)) : place;
                var copy = AnnotatedCopy.Of(document, File.ReadAllBytes(document), findings);
                var written = Path.Combine(
                    Path.GetDirectoryName(target)!,
                    Path.GetFileName(target) + copy.Name[Path.GetFileName(document).Length..]
                );
                if (Path.GetFullPath(written) == Path.GetFullPath(document))
                    failure = $"{document}：带批注的副本会盖掉原件。--annotate 后面写另一个文件夹。";
                else
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(written)!);
                    File.WriteAllBytes(written, copy.Bytes);
                }
            }
            catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
            {
                failure = $"{document}：写不了带批注的副本（{broken.Message}）。";
            }

            if (failure.Length > 0)
                yield return failure;
        }
    }
}
