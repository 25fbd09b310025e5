using MedInsPerf.Testing;

namespace MedInsPerf.Crash.Tests;

/// <summary>The product as a process that dies once at a milestone and is started again over the same data.</summary>
internal sealed class MortalProduct : IAsyncDisposable
{
    private readonly ScratchFolder data = new();
    private ProductProcess process = null!;

    /// <summary>Where it listens now; after a death elsewhere.</summary>
    public string Origin => process.Origin;

    /// <summary>How often it was found dead and started again.</summary>
    public int Deaths { get; private set; }

    /// <summary>The mails that went out.</summary>
    public string[] Mails => Directory.GetFiles(Path.Combine(data.Path, "mail"), "*.eml");

    public static async Task<MortalProduct> Start(string dieAt)
    {
        var product = new MortalProduct();
        product.process = await ProductProcess.Start(product.data.Path, "--die-at", dieAt);
        return product;
    }

    /// <summary>Waits until it is quite dead, and starts it again.</summary>
    public async Task Revive()
    {
        await process.Ended();
        await process.DisposeAsync();
        Deaths++;
        process = await ProductProcess.Start(data.Path);
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        data.Dispose();
    }
}
