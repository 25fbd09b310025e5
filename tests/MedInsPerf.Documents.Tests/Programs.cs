using System.Diagnostics;
using System.Globalization;

namespace MedInsPerf.Documents.Tests;

/// <summary>Other people's programs, where they are installed.</summary>
internal static class Programs
{
    /// <summary>What it prints; the test is skipped where it is not installed.</summary>
    public static string Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, string.Create(CultureInfo.InvariantCulture, $"{program}: {output}"));
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            return "";
        }
    }
}
