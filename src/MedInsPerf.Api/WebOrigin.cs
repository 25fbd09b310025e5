using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace MedInsPerf.Api;

/// <summary>
/// Lets the product's own web app call from its origin, setting <c>Web:Origin</c>; nobody else. Without the setting page
/// and API share an origin. It stands here and not in the platform, whose CORS cannot let a page read the ETag.
/// </summary>
internal static class WebOrigin
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromHours(1);

    public static void AddWebOrigin(this IServiceCollection services, IConfiguration configuration) =>
        services.AddCors(cors =>
            cors.AddDefaultPolicy(policy =>
            {
                if (configuration["Web:Origin"] is { Length: > 0 } origin)
                {
                    policy
                        .WithOrigins(origin.TrimEnd('/'))
                        .WithMethods("GET", "POST", "PUT")
                        .WithHeaders(
                            HeaderNames.Authorization,
                            HeaderNames.ContentType,
                            HeaderNames.IfMatch,
                            "Idempotency-Key"
                        )
                        .WithExposedHeaders(HeaderNames.ETag, HeaderNames.ContentDisposition)
                        .SetPreflightMaxAge(AskAgainAfter);
                }
            })
        );

    public static void UseWebOrigin(this IApplicationBuilder app) => app.UseCors();
}
