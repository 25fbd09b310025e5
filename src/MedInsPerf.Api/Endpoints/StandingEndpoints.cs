using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MediatR;
using MedInsPerf.Api.Identity;
using MedInsPerf.App.People;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MedInsPerf.Api.Endpoints;

/// <summary>/api/health, /api/sign-in, /api/me: what every page needs.</summary>
internal static class StandingEndpoints
{
    public static void MapStanding(this IEndpointRouteBuilder api)
    {
        api.MapGet("/health", Health).WithTags("health").WithName("health").AllowAnonymous();
        api.MapGet("/sign-in", SignIn).WithTags("sign-in").WithName("signIn").AllowAnonymous();
        api.MapGet("/me", Me).WithTags("me").WithName("me");
    }

    private static async Task<Results<Ok<HealthView>, JsonHttpResult<HealthView>>> Health(
        Readiness readiness,
        CancellationToken cancellation
    ) =>
        await readiness.WhatIsDown(cancellation) is { IsEmpty: false } down
            ? TypedResults.Json(new HealthView("down", down), statusCode: StatusCodes.Status503ServiceUnavailable)
            : TypedResults.Ok(new HealthView("ok", Down: null));

    private static Ok<SignInView> SignIn(IConfiguration configuration, IServiceProvider services) =>
        TypedResults.Ok(
            new SignInView(
                configuration["Identity:Authority"] ?? "",
                configuration["Identity:ClientId"] ?? "",
                configuration["Identity:Scope"] ?? "",
                services.GetService<LocalSignIn>() is not null
            )
        );

    private static async Task<Ok<MeView>> Me(Caller caller, IMediator mediator, CancellationToken cancellation) =>
        TypedResults.Ok(await mediator.Send(new ViewMe.Query(caller), cancellation));
}

/// <summary>Status is ok, or down with what does not answer.</summary>
public sealed record HealthView(
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Down
);

/// <summary>What a browser needs to sign in with OpenID Connect.</summary>
/// <param name="Local">Whether this is the product on one machine, with personas.</param>
public sealed record SignInView(string Authority, string ClientId, string Scope, bool Local);
