using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MedInsPerf.Local.Storage;

/// <summary>
/// Blobs and queues on this machine: Azurite as a child process, on the loopback, keeping its data on disk. It ends with
/// this process, and is started again if it dies before.
/// </summary>
public sealed partial class Azurite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // Publicly documented: every emulator has this account. It opens nothing but the emulator.
    private const string Account = "devstoreaccount1";
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly string tools;
    private readonly string folder;
    private readonly (int Blob, int Queue, int Table) ports;
    private readonly ILogger log;
    private readonly CancellationTokenSource stopping = new();
    private Process? process;
    private Task watching = Task.CompletedTask;

    private Azurite(string tools, string folder, (int Blob, int Queue, int Table) ports, ILogger log)
    {
        this.tools = tools;
        this.folder = folder;
        this.ports = ports;
        this.log = log;
    }

    /// <summary>For every Azure storage client.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint=http://127.0.0.1:{ports.Blob}/{Account};"
        + $"QueueEndpoint=http://127.0.0.1:{ports.Queue}/{Account};";

    /// <summary>The process that runs now, for tests that end it.</summary>
    public int? ProcessId => process is { HasExited: false } running ? running.Id : null;

    /// <summary>
    /// What is to be done whenever it was started again. It writes down what it holds only now and then, so that a container
    /// or queue made just before its death is gone.
    /// </summary>
    public Func<CancellationToken, Task> Restarted { get; set; } = _ => Task.CompletedTask;

    /// <summary>Starts it, on the ports that Azurite usually has or, where those are taken, on others.</summary>
    /// <param name="tools">The folder where npm installed it.</param>
    /// <param name="folder">Where its data stays.</param>
    /// <exception cref="InvalidOperationException">It does not start; the message says why.</exception>
    public static async Task<Azurite> Start(string tools, string folder, ILogger log, CancellationToken cancellation)
    {
        if (!Directory.Exists(Path.Combine(tools, "node_modules", "azurite")))
        {
            throw new InvalidOperationException("Azurite is not installed: run npm ci in the folder tools.");
        }

        Directory.CreateDirectory(folder);
        (int, int, int)[] choices =
        [
            (FreePort(10000), FreePort(10001), FreePort(10002)),
            (FreePort(), FreePort(), FreePort()),
            (FreePort(), FreePort(), FreePort()),
        ];
        for (var choice = 0; ; choice++)
        {
            var azurite = new Azurite(tools, folder, choices[choice], log);
            try
            {
                azurite.process = await azurite.Launch(cancellation);
                azurite.watching = azurite.Watch();
                return azurite;
            }
            catch (InvalidOperationException) when (choice + 1 < choices.Length)
            {
                // Somebody took a port between the look and the use.
                await azurite.DisposeAsync();
            }
            catch
            {
                await azurite.DisposeAsync();
                throw;
            }
        }
    }

    /// <summary>Lets it write down what it holds, and ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested)
        {
            return;
        }

        await stopping.CancelAsync();
        await watching;
        if (process is not null)
        {
            await End(process);
            process.Dispose();
        }

        stopping.Dispose();
    }

    private static async Task End(Process running)
    {
        if (running.HasExited)
        {
            return;
        }

        running.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await running.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            running.Kill(entireProcessTree: true);
        }
    }

    // Its own word that it listens is awaited: something else may well answer on a port that it could not have.
    private async Task<Process> Launch(CancellationToken cancellation)
    {
        var launched = new Process { StartInfo = HowToStart(), EnableRaisingEvents = true };
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var services = 0;
        var lastComplaint = "";
        launched.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("successfully listening", StringComparison.Ordinal) is true && ++services == 3)
            {
                listening.TrySetResult();
            }
        };
        launched.ErrorDataReceived += (_, line) =>
        {
            if (!string.IsNullOrWhiteSpace(line.Data))
            {
                lastComplaint = line.Data;
                Complained(line.Data);
            }
        };
        launched.Exited += (_, _) =>
            listening.TrySetException(new InvalidOperationException($"Azurite ended at once. {lastComplaint}"));
        try
        {
            launched.Start();
            launched.BeginOutputReadLine();
            launched.BeginErrorReadLine();
            await listening.Task.WaitAsync(Patience, cancellation);
            return launched;
        }
        catch (Exception failure)
        {
            if (failure is TimeoutException or OperationCanceledException)
            {
                await End(launched);
            }

            launched.Dispose();
            throw failure is TimeoutException
                ? new InvalidOperationException("Azurite does not come up.", failure)
                : failure;
        }
    }

    private ProcessStartInfo HowToStart() =>
        new(
            "node",
            [
                "azurite.js",
                "--skipApiVersionCheck",
                "--disableTelemetry",
                "--silent",
                "--location",
                folder,
                "--blobHost",
                "127.0.0.1",
                "--blobPort",
                $"{ports.Blob}",
                "--queueHost",
                "127.0.0.1",
                "--queuePort",
                $"{ports.Queue}",
                "--tableHost",
                "127.0.0.1",
                "--tablePort",
                $"{ports.Table}",
            ]
        )
        {
            WorkingDirectory = tools,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

    private async Task Watch()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (process is not null)
                {
                    await process.WaitForExitAsync(stopping.Token);
                    Died(process.ExitCode);
                    process.Dispose();
                    process = null;
                }

                process = await Launch(stopping.Token);
                await Restarted(stopping.Token);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                CouldNotRestart(failure);
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            }
        }
    }

    private static int FreePort(int wanted = 0)
    {
        using var listener = new TcpListener(IPAddress.Loopback, wanted);
        try
        {
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException) when (wanted != 0)
        {
            return FreePort();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Azurite: {Line}")]
    private partial void Complained(string line);

    [LoggerMessage(LogLevel.Warning, "Azurite ended with status {Status}; starting it again.")]
    private partial void Died(int status);

    [LoggerMessage(LogLevel.Error, "Azurite could not be started again as it was.")]
    private partial void CouldNotRestart(Exception failure);
}
