using MedInsPerf.Local.Hosting;
using MedInsPerf.Local.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace MedInsPerf.Testing;

/// <summary>
/// Blobs and queues for an assembly's tests. This library knows no test framework; where the tests are xunit's, the fixture
/// is <c>public sealed class Storage : AzuriteServer, IAsyncLifetime;</c>. Tests share it, so each names its queues itself.
/// </summary>
public class AzuriteServer : IAsyncDisposable
{
    private readonly ScratchFolder folder = new();
    private Azurite? azurite;

    /// <summary>The emulator.</summary>
    public Azurite Azurite => azurite ?? throw new InvalidOperationException("Azurite is not started yet.");

    /// <summary>For every storage client.</summary>
    public string ConnectionString => Azurite.ConnectionString;

    /// <summary>Starts it.</summary>
    public async ValueTask InitializeAsync() =>
        azurite = await Azurite.Start(
            Path.Combine(LocalSettings.Repository()!, "tools"),
            folder.Path,
            NullLogger.Instance,
            CancellationToken.None
        );

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }

        folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
