using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace MedInsPerf.Architecture.Tests.Infra;

/// <summary>The Bicep compiler that the restore brought along.</summary>
internal static class Bicep
{
    private static readonly string Compiler = typeof(Bicep)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(each => each.Key == nameof(Bicep))
        .Value!.Replace('\\', '/');

    private static readonly Lazy<JsonDocument> Compiled = new(() =>
        JsonDocument.Parse(Run("build", "infra/main.bicep", "--stdout"))
    );

    /// <summary>The compiled template.</summary>
    public static JsonElement Template => Compiled.Value.RootElement;

    /// <summary>Its output; errors of the file are in it where the command writes them there.</summary>
    public static string Run(params string[] arguments)
    {
        Assert.SkipUnless(
            RuntimeInformation.RuntimeIdentifier == "linux-x64" && File.Exists(Compiler),
            "The Bicep compiler that is pinned runs on linux-x64."
        );
        LetRun();
        using var bicep = Process.Start(
            new ProcessStartInfo(Compiler, arguments)
            {
                WorkingDirectory = Repository.Root,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["AZURE_ENV_NAME"] = "check",
                    ["AZURE_LOCATION"] = "eastasia",
                    ["MEDINSPERF_CLIENT_ID"] = "c11e7000-0000-4000-8000-000000000001",
                    ["MEDINSPERF_API_ID"] = "a9100000-0000-4000-8000-000000000001",
                },
            }
        )!;
        var complaints = bicep.StandardError.ReadToEndAsync();
        var output = bicep.StandardOutput.ReadToEnd();
        bicep.WaitForExit();
        return output.Length > 0 ? output : complaints.GetAwaiter().GetResult();
    }

    // A package brings files, not the right to run them.
    private static void LetRun()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Compiler, File.GetUnixFileMode(Compiler) | UnixFileMode.UserExecute);
        }
    }
}
