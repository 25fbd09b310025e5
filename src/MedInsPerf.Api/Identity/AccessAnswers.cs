using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace MedInsPerf.Api.Identity;

/// <summary>Says in a sentence why somebody is not let in: 401 who are you, 403 not you.</summary>
internal sealed class AccessAnswers : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Challenged)
        {
            await context.ChallengeAsync();
            await Say(context, StatusCodes.Status401Unauthorized, "not-signed-in", "请先用单位账号登录");
        }
        else if (authorizeResult.Forbidden)
        {
            var reason = authorizeResult.AuthorizationFailure?.FailureReasons.FirstOrDefault();
            await Say(
                context,
                StatusCodes.Status403Forbidden,
                reason is NotAMember ? "not-a-member" : "not-allowed",
                reason?.Message ?? "这件事不归您办"
            );
        }
        else
        {
            await next(context);
        }
    }

    private static Task Say(HttpContext context, int status, string refusal, string sentence) =>
        TypedResults.Problem(statusCode: status, type: $"/refusals/{refusal}", title: sentence).ExecuteAsync(context);
}
