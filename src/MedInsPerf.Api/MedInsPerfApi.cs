using System.Text.Json.Serialization;
using MedInsPerf.Api.Endpoints;
using MedInsPerf.Api.Identity;
using MedInsPerf.App;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MedInsPerf.Api;

/// <summary>The whole HTTP face of the product, the same under every host.</summary>
public static class MedInsPerfApi
{
    /// <summary>Registers the use cases, their storage and the HTTP pipeline's services.</summary>
    public static IServiceCollection AddMedInsPerf(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMedInsPerfApp(configuration);
        services.AddMedInsPerfIdentity(configuration);
        services.AddHttpContextAccessor();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Caller());

        // A number is a number: the description, and the client that is generated from it, say so.
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict
        );
        services.AddProblemDetails(Problems.InChinese);
        services.AddExceptionHandler<OutageHandler>();
        services.AddApiDescription();
        services.AddWebOrigin(configuration);
        return services;
    }

    /// <summary>The pipeline: errors, authentication, authorization, endpoints under <c>/api</c>.</summary>
    public static IApplicationBuilder UseMedInsPerf(this IApplicationBuilder app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRouting();
        app.UseWebOrigin();
        app.UseAuthentication();
        app.UseAuthorization();
        return app.UseEndpoints(endpoints =>
        {
            var api = endpoints.MapGroup("/api");
            api.MapStanding();
            api.MapFilings();
            api.MapParts();
            api.MapForms();
            api.MapIndicators();
            api.MapPacks();
            api.MapLetterhead();
            api.MapImports();
            api.MapProvince();
            api.MapMail();
            api.MapChecks();
            endpoints.MapApiDescription();
        });
    }
}
