using System.Diagnostics;
using MedInsPerf.Api;
using MedInsPerf.Api.Identity;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Local.Demo;
using MedInsPerf.Local.Issuer;
using MedInsPerf.Local.Pumps;
using MedInsPerf.Local.Storage;
using MedInsPerf.Local.Web;
using MedInsPerf.LocalCosmos;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MedInsPerf.Local.Hosting;

/// <summary>The whole product, running on this machine.</summary>
public sealed class LocalProduct : IAsyncDisposable
{
    // Ids of the local registrations; production has others.
    private const string ClientId = "c11e7000-0000-4000-8000-000000000001";
    private const string Audience = "a9100000-0000-4000-8000-000000000001";

    private readonly FileStream dataLock;
    private readonly ILoggerFactory lines;
    private readonly IHost host;

    private LocalProduct(LocalSettings settings, FileStream dataLock, ILoggerFactory lines, Azurite storage, IHost host)
    {
        Settings = settings;
        Storage = storage;
        this.dataLock = dataLock;
        this.lines = lines;
        this.host = host;
    }

    /// <summary>What it was started with.</summary>
    public LocalSettings Settings { get; }

    /// <summary>Everything that runs in it.</summary>
    public IServiceProvider Services => host.Services;

    /// <summary>Its blobs and queues.</summary>
    public Azurite Storage { get; }

    /// <summary>Starts everything, and waits until all of it answers.</summary>
    /// <param name="also">What a test replaces or adds.</param>
    /// <exception cref="InvalidOperationException">It cannot start; the message says why.</exception>
    public static async Task<LocalProduct> Start(
        LocalSettings settings,
        CancellationToken cancellation,
        Action<IServiceCollection>? also = null
    )
    {
        Directory.CreateDirectory(settings.DataFolder);
        var own = Lock(settings.DataFolder);
        var logging = LoggerFactory.Create(LogPlainly);
        Azurite? storage = null;
        IHost? built = null;
        try
        {
            storage = await Azurite.Start(
                settings.ToolsFolder,
                settings.AzuriteFolder,
                logging.CreateLogger<Azurite>(),
                cancellation
            );
            built = Build(settings, storage.ConnectionString, also);
            var services = built.Services;
            storage.Restarted = stopping => PrepareStorage(services, stopping);
            await Prepare(built.Services, settings, cancellation);
            await built.StartAsync(cancellation);
            await UntilHealthy(settings, cancellation);
            return new LocalProduct(settings, own, logging, storage, built);
        }
        catch
        {
            built?.Dispose();
            if (storage is not null)
            {
                await storage.DisposeAsync();
            }

            logging.Dispose();
            await own.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs until somebody ends it: Ctrl-C, SIGTERM, or disposal.</summary>
    public Task UntilStopped() => host.WaitForShutdownAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        await Storage.DisposeAsync();
        lines.Dispose();
        await dataLock.DisposeAsync();
    }

    private static IHost Build(LocalSettings settings, string storage, Action<IServiceCollection>? also) =>
        new HostBuilder()
            .ConfigureAppConfiguration(configuration =>
                configuration.AddInMemoryCollection(
                    new Dictionary<string, string?>(StringComparer.Ordinal)
                    {
                        ["Storage:ConnectionString"] = storage,
                        ["Mail:PickupFolder"] = settings.MailFolder,
                        ["Reports:Fonts"] = settings.FontsFolder,
                        ["Identity:Authority"] = $"{settings.Origin}{LocalIssuer.Root}/organizations/v2.0",
                        ["Identity:ClientId"] = ClientId,
                        ["Identity:Audience"] = Audience,
                        ["Identity:Scope"] = LocalIssuer.ScopeFor(Audience),
                        ["Identity:Local"] = "true",
                    }
                )
            )
            .UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = true)
            .ConfigureLogging(LogPlainly)
            .ConfigureWebHost(web =>
                web.UseKestrel(kestrel =>
                    {
                        kestrel.AddServerHeader = false;
                        kestrel.ListenLocalhost(settings.Port);
                    })
                    .Configure(app => Pipeline(app, settings))
            )
            .ConfigureServices(
                (context, services) =>
                {
                    services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));
                    services.AddSingleton(TimeProvider.System);
                    services.AddSingleton(settings);
                    services.AddSingleton(provider =>
                        LocalCosmosAccount.Open(settings.CosmosFile, provider.GetRequiredService<TimeProvider>())
                    );
                    services.AddSingleton<CosmosClient>(provider =>
                        provider.GetRequiredService<LocalCosmosAccount>().CreateClient(StoredJson.Options)
                    );
                    services.AddSingleton<LocalSignIn>();
                    services.AddDataProtection().UseEphemeralDataProtectionProvider();
                    services.AddRouting();
                    services.AddMedInsPerf(context.Configuration);
                    services.AddLocalIssuer(settings);
                    services.AddPumps(storage);
                    if (settings.DieAt is { } milestone)
                    {
                        services.AddHostedService(_ => new SuddenDeath(milestone));
                    }

                    also?.Invoke(services);
                }
            )
            .Build();

    private static void Pipeline(IApplicationBuilder app, LocalSettings settings)
    {
        app.UseFrontDoor(settings.Origin);
        app.MapWhen(http => http.Request.Path.StartsWithSegments("/api"), api => api.UseMedInsPerf());
        app.MapWhen(
            http => http.Request.Path.StartsWithSegments(LocalIssuer.Root),
            issuer => issuer.UseRouting().UseEndpoints(app.ApplicationServices.GetRequiredService<LocalIssuer>().Map)
        );
        app.MapWhen(
            http => http.Request.Path.StartsWithSegments(TimerRuns.Root),
            admin => admin.UseRouting().UseEndpoints(TimerRuns.Map)
        );
        app.UseWebApp(settings.WebFolder);
    }

    // What infra makes in the cloud, and who has signed up.
    private static async Task Prepare(IServiceProvider services, LocalSettings settings, CancellationToken cancellation)
    {
        await services.GetRequiredService<CosmosStore>().EnsureCreated(cancellation);
        await PrepareStorage(services, cancellation);
        await PersonaRegistration.Register(
            services.GetRequiredService<TenantRegistry>(),
            settings.Origin,
            cancellation
        );
        await LocalCycles.Open(
            services.GetRequiredService<ProvinceBook>(),
            services.GetRequiredService<TenantRegistry>(),
            services.GetRequiredService<TimeProvider>(),
            cancellation
        );
        if (settings.Demo)
        {
            await DemoProvince.Fill(services, settings, Console.WriteLine, cancellation);
        }
    }

    private static async Task PrepareStorage(IServiceProvider services, CancellationToken cancellation)
    {
        await services.GetRequiredService<BlobStore>().EnsureCreated(cancellation);
        await services.GetRequiredService<WorkQueues>().EnsureCreated(cancellation);
    }

    private static async Task UntilHealthy(LocalSettings settings, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        var answer = "no answer";
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(2))
        {
            using var health = await http.GetAsync(new Uri($"{settings.Origin}/api/health"), cancellation);
            if (health.IsSuccessStatusCode)
            {
                return;
            }

            answer = await health.Content.ReadAsStringAsync(cancellation);
            await Task.Delay(TimeSpan.FromMilliseconds(250), cancellation);
        }

        throw new InvalidOperationException($"The product does not come up: {answer}");
    }

    private static void LogPlainly(ILoggingBuilder logging)
    {
        logging.Services.TryAddSingleton(TimeProvider.System);
        logging
            .AddConsole(console => console.FormatterName = PlainLines.Name)
            .AddConsoleFormatter<PlainLines, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>()
            .SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("System", LogLevel.Warning)
            .AddFilter("Azure", LogLevel.Error);
    }

    // Two hosts over one data folder would overwrite each other.
    private static FileStream Lock(string folder)
    {
        try
        {
            return new FileStream(
                Path.Combine(folder, "lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException taken)
        {
            throw new InvalidOperationException($"The data folder {folder} is in use by another run.", taken);
        }
    }
}
