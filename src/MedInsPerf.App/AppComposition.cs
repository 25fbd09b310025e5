using System.Globalization;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Forms;
using MedInsPerf.App.Indicators;
using MedInsPerf.App.Letterheads;
using MedInsPerf.App.Mail;
using MedInsPerf.App.Packs;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Reports;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MedInsPerf.App;

/// <summary>Puts the room together. A host that brings a client of its own (the local one brings Cosmos) registers it first.</summary>
public static class AppComposition
{
    /// <summary>Mail submission with STARTTLS, RFC 6409.</summary>
    private const int SubmissionPort = 587;

    /// <summary>
    /// Reads <c>Cosmos:Endpoint</c>, <c>Storage:ConnectionString</c> or <c>Storage:BlobEndpoint</c> and
    /// <c>Storage:QueueEndpoint</c>, and <c>Mail</c>; in the cloud every client signs in with the host's managed identity.
    /// </summary>
    public static IServiceCollection AddMedInsPerfApp(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => Cosmos(configuration));
        services.TryAddSingleton(_ => Blobs(configuration));
        services.TryAddSingleton(_ => Queues(configuration));
        services.TryAddSingleton(_ => Transport(configuration));
        services.TryAddSingleton(
            new MailSender(
                configuration["Mail:SenderName"] ?? "医保绩效",
                configuration["Mail:From"] ?? "noreply@medinsperf.invalid"
            )
        );

        services.TryAddSingleton<CosmosStore>();
        services.TryAddSingleton<TenantRegistry>();
        services
            .AddSingleton<BlobStore>()
            .AddSingleton<DocumentChecks>()
            .AddSingleton<ReportFonts>()
            .AddSingleton<WorkQueues>()
            .AddSingleton<OutboxRelay>()
            .AddSingleton<WorkStore>()
            .AddSingleton<ProvinceBook>()
            .AddSingleton<ProvinceReader>()
            .AddSingleton<PackShelf>()
            .AddSingleton<PackOffice>()
            .AddSingleton<FilingAccess>()
            .AddSingleton<Readiness>()
            .AddSingleton<Bodies>()
            .AddSingleton<Handovers>()
            .AddSingleton<FilingCheck>()
            .AddSingleton<LastYear>()
            .AddSingleton<LibraryDesk>()
            .AddSingleton<LetterheadDesk>()
            .AddSingleton<FilingViews>()
            .AddSingleton<FilingSteps>()
            .AddSingleton<DeskViews>()
            .AddSingleton<PartEdits>()
            .AddSingleton<FormDesk>()
            .AddSingleton<Subscriptions>()
            .AddSingleton<Issues>();
        return services.AddHandlers();
    }

    /// <summary>MediatR by assembly scan: every handler of this room.</summary>
    private static IServiceCollection AddHandlers(this IServiceCollection services)
    {
        services.TryAddTransient<ServiceFactory>(provider => provider.GetRequiredService);
        services.TryAddTransient<IMediator, Mediator>();
        var handlers =
            from type in typeof(AppComposition).Assembly.GetTypes()
            where type is { IsAbstract: false, IsGenericTypeDefinition: false }
            from service in type.GetInterfaces()
            where service.IsGenericType && service.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
            select (service, type);
        foreach (var (service, type) in handlers)
        {
            services.AddTransient(service, type);
        }

        return services;
    }

    private static CosmosClient Cosmos(IConfiguration configuration) =>
        new(
            Required(configuration, "Cosmos:Endpoint"),
            new DefaultAzureCredential(),
            new CosmosClientOptions { UseSystemTextJsonSerializerWithOptions = StoredJson.Options }
        );

    private static BlobServiceClient Blobs(IConfiguration configuration) =>
        configuration["Storage:ConnectionString"] is { Length: > 0 } connection
            ? new BlobServiceClient(connection)
            : new BlobServiceClient(
                new Uri(Required(configuration, "Storage:BlobEndpoint")),
                new DefaultAzureCredential()
            );

    private static QueueServiceClient Queues(IConfiguration configuration)
    {
        // The Functions queue trigger reads base64 by default.
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        return configuration["Storage:ConnectionString"] is { Length: > 0 } connection
            ? new QueueServiceClient(connection, options)
            : new QueueServiceClient(
                new Uri(Required(configuration, "Storage:QueueEndpoint")),
                new DefaultAzureCredential(),
                options
            );
    }

    private static IMailTransport Transport(IConfiguration configuration) =>
        configuration["Mail:Host"] is { Length: > 0 } host
            ? new SmtpServerTransport(
                new SmtpSettings(
                    host,
                    configuration["Mail:Port"] is { Length: > 0 } port
                        ? int.Parse(port, CultureInfo.InvariantCulture)
                        : SubmissionPort,
                    configuration["Mail:User"],
                    configuration["Mail:Password"]
                )
            )
            : new PickupFolder(Required(configuration, "Mail:PickupFolder"));

    private static string Required(IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"The setting {key} is missing.");
}
