using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging;

namespace MedInsPerf.Api.Endpoints;

/// <summary>Problem details that no refusal made: the title is still a Chinese sentence, and nothing of the inside leaks.</summary>
internal static class Problems
{
    public static void InChinese(ProblemDetailsOptions options) =>
        options.CustomizeProblemDetails = context =>
        {
            var problem = context.ProblemDetails;
            if (problem.Type?.StartsWith("/refusals/", StringComparison.Ordinal) == true)
            {
                return;
            }

            var (type, title) = context.HttpContext.Response.StatusCode switch
            {
                StatusCodes.Status400BadRequest => ("bad-request", "发来的内容不完整，请刷新页面再试"),
                StatusCodes.Status401Unauthorized => ("signed-out", "还没有登录，或登录已过期，请重新登录"),
                StatusCodes.Status403Forbidden => ("not-allowed", "您没有这项权限"),
                StatusCodes.Status404NotFound => ("not-found", "没有找到"),
                StatusCodes.Status405MethodNotAllowed => ("not-allowed", "不能这样办"),
                StatusCodes.Status413PayloadTooLarge => ("too-large", "一次拖进来的文件太大，请分几次拖"),
                StatusCodes.Status415UnsupportedMediaType => ("bad-request", "发来的内容不是这里认的格式"),
                StatusCodes.Status503ServiceUnavailable => ("busy", "系统正忙，没有保存，请过一会儿再试"),
                _ => ("outage", "没能办成，内容没有改动。请过一会儿再试"),
            };
            problem.Type = $"/refusals/{type}";
            problem.Title = title;
            problem.Detail = null;
        };
}

/// <summary>Outages and bugs: logged whole, told as one sentence with a number to quote.</summary>
internal sealed partial class OutageHandler(IProblemDetailsService problems, ILogger<OutageHandler> log)
    : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext context,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        context.Response.StatusCode = exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            CosmosException { StatusCode: System.Net.HttpStatusCode.TooManyRequests } =>
                StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            Outage(exception, context.TraceIdentifier, context.Request.Method, context.Request.Path);
        }

        var details = new ProblemDetails { Status = context.Response.StatusCode };
        details.Extensions["number"] = context.TraceIdentifier;
        return await problems.TryWriteAsync(
            new ProblemDetailsContext { HttpContext = context, ProblemDetails = details }
        );
    }

    [LoggerMessage(LogLevel.Error, "Outage {Number} at {Method} {Path}.")]
    private partial void Outage(Exception exception, string number, string method, string path);
}
