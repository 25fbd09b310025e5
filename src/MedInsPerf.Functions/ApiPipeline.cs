using System.Diagnostics;
using MedInsPerf.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;

namespace MedInsPerf.Functions;

/// <summary>
/// The product's one HTTP pipeline, behind every HTTP trigger. The worker runs no ASP.NET Core middleware of its own and
/// knows no <c>[Authorize]</c>, so the request goes through errors, authentication, authorization and routing here, the
/// same ones that Kestrel runs in the local host.
/// </summary>
public sealed class ApiPipeline
{
    private readonly RequestDelegate pipeline;
    private readonly IHttpContextAccessor accessor;

    /// <summary>Builds the pipeline, once.</summary>
    public ApiPipeline(IServiceProvider services, IHttpContextAccessor accessor)
    {
        this.accessor = accessor;
        pipeline = new ApplicationBuilder(services).UseMedInsPerf().Build();
    }

    /// <summary>Answers the request of an invocation.</summary>
    public async Task Answer(HttpRequest request, FunctionContext invocation)
    {
        var context = request.HttpContext;
        var clientGone = context.RequestAborted;
        using var aborted = CancellationTokenSource.CreateLinkedTokenSource(clientGone, invocation.CancellationToken);
        Prepare(context, aborted.Token);
        try
        {
            await pipeline(context);
        }
        catch when (context.Response.HasStarted)
        {
            // Or the client takes half an answer for a whole one.
            context.Abort();
            throw;
        }
        catch
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            throw;
        }
        finally
        {
            context.RequestAborted = clientGone;
        }
    }

    private void Prepare(HttpContext context, CancellationToken aborted)
    {
        // The worker routed to the function; left in place, its endpoint would be taken for the API's.
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.RequestAborted = aborted;
        accessor.HttpContext = context;
        Activity.Current ??= context.Features.Get<IHttpActivityFeature>()?.Activity;
    }
}
