using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace MedInsPerf.Api.Endpoints;

/// <summary>/api/openapi.json: the only source of the web app's client.</summary>
internal static class ApiDescription
{
    public static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(
            "openapi",
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;

                // Title and servers would follow the host, and so would the client that is generated from them.
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info = new OpenApiInfo { Title = "MedInsPerf 医保绩效", Version = "1" };
                        document.Servers = [];
                        return Task.CompletedTask;
                    }
                );
            }
        );

    public static void MapApiDescription(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapOpenApi("/api/{documentName}.json").AllowAnonymous();
}
