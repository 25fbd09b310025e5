using System.Collections.Immutable;
using MedInsPerf.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MedInsPerf.Architecture.Tests.Triggers;

/// <summary>What stands directly below /api, as the pipeline maps it.</summary>
/// <param name="Methods">Of all endpoints at and below it, in lower case.</param>
/// <param name="GoesDeeper">Whether there are endpoints below it.</param>
internal sealed record Resource(string Name, ImmutableArray<string> Methods, bool GoesDeeper)
{
    public static ImmutableArray<Resource> OfTheApi()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Identity:Authority"] = "https://sign-in.invalid/organizations/v2.0",
                ["Identity:ClientId"] = "web",
                ["Identity:Audience"] = "api",
            }
        );
        builder.Services.AddMedInsPerf(builder.Configuration);
        using var services = builder.Services.BuildServiceProvider();
        new ApplicationBuilder(services).UseMedInsPerf().Build();
        return
        [
            .. from endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let segments = endpoint.RoutePattern.RawText!.Trim('/').Split('/')
            group (endpoint, segments) by segments[1]
                .Replace("{documentName}", "openapi", StringComparison.Ordinal) into below
            select new Resource(
                below.Key,
                [.. below.SelectMany(each => MethodsOf(each.endpoint)).Distinct(StringComparer.Ordinal)],
                below.Any(each => each.segments.Length > 2)
            ),
        ];
    }

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => method.ToLowerInvariant());
}
