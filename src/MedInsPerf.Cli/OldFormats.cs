using System.ComponentModel;
using System.Diagnostics;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Cli;

/// <summary>
/// 老格式: .doc, .wps, .xls, .et and their like are read through LibreOffice where it is installed on this machine; where it
/// is not, the refusal says how to save them. Only here: files that strangers upload are never handed to a converter.
/// </summary>
internal static class OldFormats
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly string[] Programs = ["soffice", "libreoffice"];
    private static readonly Lock OneAtATime = new();

    public static ReadOutcome Read(string path, byte[] bytes)
    {
        var outcome = DocumentReader.Read(path, bytes);
        return
            outcome is ReadOutcome.Refused { Refusal: UploadRefusal.OldFormat { SaveAs: var ending } }
            && Convert(path, ending) is { } converted
            && DocumentReader.Read(Path.ChangeExtension(path, ending), converted)
                is ReadOutcome.Accepted { Source: var source }
            ? new ReadOutcome.Accepted(new SourceText(path, source.Blocks))
            : outcome;
    }

    /// <summary>The file in a newer format; null where no converter is installed or it could not.</summary>
    private static byte[]? Convert(string path, string ending)
    {
        if (Program() is not { } program)
            return null;
        var folder = Directory.CreateTempSubdirectory("medinsperf-");
        try
        {
            var start = new ProcessStartInfo(program)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            // A profile of its own: two that share one lose a document without a word.
            start.ArgumentList.Add($"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}");
            foreach (
                var argument in (string[])
                    [
                        "--headless",
                        "--norestore",
                        "--convert-to",
                        ending[1..],
                        "--outdir",
                        folder.FullName,
                        Path.GetFullPath(path),
                    ]
            )
                start.ArgumentList.Add(argument);
            lock (OneAtATime)
            {
                using var conversion = Process.Start(start)!;
                conversion.OutputDataReceived += static (_, _) => { };
                conversion.ErrorDataReceived += static (_, _) => { };
                conversion.BeginOutputReadLine();
                conversion.BeginErrorReadLine();
                if (!conversion.WaitForExit(Patience))
                {
                    conversion.Kill(entireProcessTree: true);
                    return null;
                }
            }

            var written = Path.Combine(folder.FullName, Path.GetFileNameWithoutExtension(path) + ending);
            return File.Exists(written) ? File.ReadAllBytes(written) : null;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or Win32Exception)
        {
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Program() =>
        (
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            where folder.Length > 0
            from name in Programs
            let program = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
            where File.Exists(program)
            select program
        ).FirstOrDefault();
}
