using MedInsPerf.LocalCosmos.Tests.Support;

namespace MedInsPerf.LocalCosmos.Tests;

/// <summary>The tests; or, when asked for it, the process that writes until it is killed.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [KilledWriter.Argument, var path])
        {
            return await KilledWriter.Run(path);
        }

        return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(
                args,
                SelfRegisteredExtensions.AddSelfRegisteredExtensions
            )
            : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
    }
}
