using MedInsPerf.App.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace MedInsPerf.Api.Identity;

/// <summary>
/// The policy of every endpoint that names no other: a person, signed in through the web app, whom a registered bureau
/// has let in.
/// </summary>
internal sealed class MembersOnly : IAuthorizationRequirement
{
    public static readonly AuthorizationPolicy Policy = new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser()
        .AddRequirements(new MembersOnly())
        .Build();
}

/// <summary>Resolves the caller, once a request.</summary>
internal sealed class MembersOnlyHandler(TenantRegistry registry, RegistryWatch watch, IHttpContextAccessor accessor)
    : AuthorizationHandler<MembersOnly>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, MembersOnly requirement)
    {
        if (context.User.Identity is not { IsAuthenticated: true })
        {
            return;
        }

        if (!IsAPersonUsingTheWebApp(context))
        {
            context.Fail(new NotAllowed(this));
            return;
        }

        var http =
            context.Resource as HttpContext
            ?? accessor.HttpContext
            ?? throw new InvalidOperationException("A caller belongs to a request.");
        var caller = Caller.From(context.User, registry.Current);
        if (caller is null)
        {
            await watch.CatchUp(http.RequestAborted);
            caller = Caller.From(context.User, registry.Current);
        }

        if (caller is null)
        {
            context.Fail(new NotAMember(this, BureauOf(context)));
            return;
        }

        http.Features.Set(caller);
        context.Succeed(requirement);
    }

    // An application's own token has roles but no scope; a person's has the scope that the person agreed to.
    private static bool IsAPersonUsingTheWebApp(AuthorizationHandlerContext context) =>
        context.User.FindFirst("idtyp")?.Value is not "app"
        && context
            .User.FindAll("scp")
            .Any(scopes => scopes.Value.Split(' ').Contains(IdentitySettings.ApiScope, StringComparer.Ordinal));

    private string BureauOf(AuthorizationHandlerContext context) =>
        context.User.FindFirst("tid") is { Value: var directory } && registry.Current.BureauOf(directory) is { } bureau
            ? bureau.Name
            : "本单位";
}

/// <summary>Signed in, but with a token that is not for people who work here.</summary>
internal sealed class NotAllowed(IAuthorizationHandler handler)
    : AuthorizationFailureReason(handler, "这个登录凭证不能用来办理材料，请从登录页重新登录");

/// <summary>Of a registered organisation, but not let in by it.</summary>
internal sealed class NotAMember(IAuthorizationHandler handler, string bureau)
    : AuthorizationFailureReason(handler, $"您还不是{bureau}的成员，请找本单位管理员邀请");

/// <summary>The caller of a request that was let through.</summary>
public static class RequestCaller
{
    /// <exception cref="InvalidOperationException">The endpoint lets anybody in and still asks who it is: a bug.</exception>
    public static Caller Caller(this HttpContext http) =>
        http.Features.Get<Caller>()
        ?? throw new InvalidOperationException("The endpoint is open to anybody, so there is no caller.");
}
