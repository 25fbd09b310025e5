using System.Collections.Concurrent;
using System.Diagnostics;
using MedInsPerf.Local.Hosting;

namespace MedInsPerf.Testing;

/// <summary>The product as a process of its own, as ./run starts it: to be stopped, killed and started again.</summary>
public sealed class ProductProcess : IAsyncDisposable
{
    // How long it takes is no matter, only that it ends.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly TaskCompletionSource up = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProductProcess(int port, string data, IEnumerable<string> arguments)
    {
        Origin = $"http://localhost:{port}";
        process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Program(), "--port", $"{port}", "--data", data, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            },
            EnableRaisingEvents = true,
        };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => up.TrySetException(new InvalidOperationException($"It ended.\n{Said}"));
    }

    /// <summary>Its address.</summary>
    public string Origin { get; }

    /// <summary>Everything that it wrote so far.</summary>
    public string Said => string.Join('\n', lines);

    /// <summary>Its process id.</summary>
    public int Id => process.Id;

    /// <summary>Starts it over a data folder and waits until it says where it is.</summary>
    public static async Task<ProductProcess> Start(string data, params string[] arguments)
    {
        var product = new ProductProcess(RunningProduct.FreePort(), data, arguments);
        product.process.Start();
        product.process.BeginOutputReadLine();
        product.process.BeginErrorReadLine();
        await product.up.Task.WaitAsync(Patience);
        return product;
    }

    /// <summary>Asks it to stop, as Ctrl-C and a service manager do.</summary>
    /// <returns>Its exit status.</returns>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        return await Ended();
    }

    /// <summary>Kills it, without any of its last words.</summary>
    public async Task Kill()
    {
        process.Kill(entireProcessTree: false);
        await Ended();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit status.</returns>
    public async Task<int> Ended()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Kill();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
            if (line.StartsWith("Ctrl-C", StringComparison.Ordinal))
            {
                up.TrySetResult();
            }
        }
    }

    // Beside the tests' own folder: artifacts/bin/PROJECT/CONFIGURATION.
    private static string Program()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return Path.Combine(
            LocalSettings.Repository()!,
            "artifacts",
            "bin",
            "MedInsPerf.Local",
            configuration,
            "MedInsPerf.Local.dll"
        );
    }
}
