using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MedInsPerf.Crash.Tests;

/// <summary>The product as a process of its own, which can be told to die and is started again over the same data.</summary>
internal sealed class ProductProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly string data = Directory.CreateTempSubdirectory("medinsperf-crash-").FullName;
    private readonly int port = FreePort();
    private readonly HttpClient http = new();
    private Process? process;

    /// <summary>Where it listens.</summary>
    public Uri Address => new($"http://localhost:{port}/");

    /// <summary>Where mail lands.</summary>
    public string MailFolder => Path.Combine(data, "mail");

    /// <summary>How often it was found dead and started again.</summary>
    public int Deaths { get; private set; }

    /// <summary>Starts it, and waits until it is up or dead.</summary>
    public async Task Start(string? dieAt = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in Arguments(dieAt))
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => TestContext.Current.TestOutputHelper?.WriteLine(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var waited = Stopwatch.StartNew();
        while (!process.HasExited && !await IsUp())
        {
            waited.Elapsed.ShouldBeLessThan(Patience, "The product did not come up.");
            await Task.Delay(100);
        }
    }

    /// <summary>Starts it again if it is dead.</summary>
    public async Task Revive()
    {
        // The connection breaks a moment before the process is gone.
        if (process!.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            Deaths++;
            await Start();
        }
    }

    /// <summary>Whether it is dead now.</summary>
    public bool IsDead => process!.HasExited;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private IEnumerable<string> Arguments(string? dieAt)
    {
        yield return typeof(Local.Hosting.LocalProduct).Assembly.Location;
        yield return "--port";
        yield return port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        yield return "--data";
        yield return data;
        if (dieAt is not null)
        {
            yield return "--die-at";
            yield return dieAt;
        }
    }

    private async Task<bool> IsUp()
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Address, "api/health"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
