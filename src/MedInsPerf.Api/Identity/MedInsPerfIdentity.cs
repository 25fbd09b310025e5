using MedInsPerf.App.Tenancy;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MedInsPerf.Api.Identity;

/// <summary>Who may call: tokens of registered organisations, and of them the members.</summary>
public static class MedInsPerfIdentity
{
    /// <summary>
    /// Registers authentication and authorization. Every endpoint that says nothing of its own is for members only.
    /// </summary>
    /// <exception cref="InvalidOperationException">The settings cannot be trusted outside the local host.</exception>
    public static IServiceCollection AddMedInsPerfIdentity(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var local = LocalSignIn.IsIn(services);
        var settings = IdentitySettings.Read(configuration, local);
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CosmosStore>();
        services.TryAddSingleton<TenantRegistry>();
        services.AddSingleton<RegistryWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<RegistryWatch>());

        services
            .AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddMicrosoftIdentityWebApi(
                bearer => TakeOnlyOurTokens(bearer, settings, local),
                entra =>
                {
                    entra.Instance = settings.Instance;
                    entra.TenantId = settings.Directory;
                    entra.ClientId = settings.Audience;
                }
            );
        services
            .AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<TenantRegistry>(
                (bearer, registry) => bearer.TokenValidationParameters.IssuerValidator = ListedIssuer.In(registry)
            );

        services.AddHttpContextAccessor();
        services.AddSingleton<IAuthorizationHandler, MembersOnlyHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        services.AddAuthorizationBuilder().SetDefaultPolicy(MembersOnly.Policy).SetFallbackPolicy(MembersOnly.Policy);
        return services;
    }

    private static void TakeOnlyOurTokens(JwtBearerOptions bearer, IdentitySettings settings, bool local)
    {
        bearer.Authority = settings.Authority.AbsoluteUri;
        bearer.RequireHttpsMetadata = !local;
        bearer.MapInboundClaims = false;
        bearer.IncludeErrorDetails = false;
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudience = settings.Audience,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ClockSkew = TimeSpan.FromMinutes(2),
            NameClaimType = "name",
            RoleClaimType = "roles",
        };
        bearer.Events = new JwtBearerEvents
        {
            OnMessageReceived = LookForAStranger,
            OnTokenValidated = context =>
            {
                if (context.Principal?.FindFirst("ver")?.Value is not "2.0")
                {
                    context.Fail("The token is not of version 2.0.");
                }

                return Task.CompletedTask;
            },
        };
    }

    // The issuer check is synchronous, so a directory that the registry does not know yet is looked up before it.
    private static async Task LookForAStranger(MessageReceivedContext context)
    {
        const string scheme = "Bearer ";
        var header = context.Request.Headers.Authorization.ToString();
        if (
            header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            && DirectoryNamedIn(header[scheme.Length..].Trim()) is { } directory
            && context.HttpContext.RequestServices.GetRequiredService<TenantRegistry>().Current.BureauOf(directory)
                is null
        )
        {
            await context
                .HttpContext.RequestServices.GetRequiredService<RegistryWatch>()
                .CatchUp(context.HttpContext.RequestAborted);
        }
    }

    private static string? DirectoryNamedIn(string token)
    {
        try
        {
            return new JsonWebToken(token).TryGetPayloadValue<string>("tid", out var directory) ? directory : null;
        }
        catch (Exception notAToken) when (notAToken is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }
}
