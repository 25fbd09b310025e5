using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using MedInsPerf.Local.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MedInsPerf.Testing;

/// <summary>
/// The whole product in this process, on a free port with a data folder of its own: its real pipeline, issuer, embedded
/// Cosmos DB, Azurite, pumps. A fixture is <c>public sealed class Product : RunningProduct, IAsyncLifetime;</c>.
/// </summary>
public class RunningProduct : IAsyncDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);
    private LocalProduct? product;
    private HttpClient? anybody;

    /// <summary>The product.</summary>
    public LocalProduct Product => product ?? throw new InvalidOperationException("The product is not started yet.");

    /// <summary>What runs in it.</summary>
    public IServiceProvider Services => Product.Services;

    /// <summary>Its address.</summary>
    public string Origin => Product.Settings.Origin;

    /// <summary>A client that is not signed in and follows no redirect.</summary>
    public HttpClient Anybody => anybody ?? throw new InvalidOperationException("The product is not started yet.");

    /// <summary>What a derived fixture replaces or adds.</summary>
    protected virtual void Also(IServiceCollection services) { }

    /// <summary>Starts it.</summary>
    public async ValueTask InitializeAsync()
    {
        for (var attempt = 1; product is null; attempt++)
        {
            var settings = new LocalSettings(FreePort(), folder.Path, LocalSettings.Repository()!);
            try
            {
                product = await LocalProduct.Start(settings, CancellationToken.None, Also);
            }
            catch (IOException) when (attempt < 3)
            {
                // Somebody took the port between the look and the use.
            }
        }

        anybody = Client();
    }

    /// <summary>A client signed in as a persona.</summary>
    public async Task<HttpClient> As(string persona) => WithToken(await TokenOf(persona));

    /// <summary>A client that shows a token.</summary>
    public HttpClient WithToken(string token)
    {
        var client = Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A persona's token, as scripts get it.</summary>
    public async Task<string> TokenOf(string persona)
    {
        if (!tokens.TryGetValue(persona, out var token))
        {
            using var form = new FormUrlEncodedContent([new("persona", persona)]);
            using var answer = await Anybody.PostAsync(new Uri("/local-issuer/persona-token", UriKind.Relative), form);
            answer.EnsureSuccessStatusCode();
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            tokens[persona] = token = body.GetProperty("access_token").GetString()!;
        }

        return token;
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        anybody?.Dispose();
        if (product is not null)
        {
            await product.DisposeAsync();
        }

        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private HttpClient Client() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, disposeHandler: true)
        {
            BaseAddress = new Uri(Origin),
            Timeout = TimeSpan.FromMinutes(10),
        };
}
