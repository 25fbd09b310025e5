using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace MedInsPerf.Functions;

/// <summary>
/// The HTTP triggers, one a resource so that metrics tell them apart. Each hands its request to the one pipeline, which
/// routes below it; a resource without a trigger is a bare 404 in the cloud, so a test holds this list to the API's routes.
/// </summary>
public sealed class HttpFunctions(ApiPipeline api)
{
    [Function("health")]
    public Task Health(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "options", Route = "health/{*path}")] HttpRequest request,
        FunctionContext invocation
    ) => api.Answer(request, invocation);

    [Function("sign-in")]
    public Task SignIn(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "options", Route = "sign-in/{*path}")] HttpRequest request,
        FunctionContext invocation
    ) => api.Answer(request, invocation);

    [Function("openapi")]
    public Task OpenApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "options", Route = "openapi.json")] HttpRequest request,
        FunctionContext invocation
    ) => api.Answer(request, invocation);

    [Function("me")]
    public Task Me(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "options", Route = "me/{*path}")] HttpRequest request,
        FunctionContext invocation
    ) => api.Answer(request, invocation);

    [Function("filings")]
    public Task Filings(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", "put", "options", Route = "filings/{*path}")]
            HttpRequest request,
        FunctionContext invocation
    ) => api.Answer(request, invocation);

    [Function("imports")]
    public Task Imports(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", "options", Route = "imports/{*path}")] HttpRequest request,
        FunctionContext invocation
    ) => api.Answer(request, invocation);

    [Function("indicators")]
    public Task Indicators(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", "put", "options", Route = "indicators/{*path}")]
            HttpRequest request,
        FunctionContext invocation
    ) => api.Answer(request, invocation);

    [Function("packs")]
    public Task Packs(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", "put", "options", Route = "packs/{*path}")]
            HttpRequest request,
        FunctionContext invocation
    ) => api.Answer(request, invocation);

    [Function("letterhead")]
    public Task Letterhead(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", "put", "options", Route = "letterhead/{*path}")]
            HttpRequest request,
        FunctionContext invocation
    ) => api.Answer(request, invocation);

    [Function("review")]
    public Task Review(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "options", Route = "review/{*path}")] HttpRequest request,
        FunctionContext invocation
    ) => api.Answer(request, invocation);

    [Function("summary")]
    public Task Summary(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "options", Route = "summary/{*path}")] HttpRequest request,
        FunctionContext invocation
    ) => api.Answer(request, invocation);

    [Function("subscriptions")]
    public Task Subscriptions(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", "put", "options", Route = "subscriptions/{*path}")]
            HttpRequest request,
        FunctionContext invocation
    ) => api.Answer(request, invocation);

    [Function("checks")]
    public Task Checks(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", "options", Route = "checks/{*path}")]
            HttpRequest request,
        FunctionContext invocation
    ) => api.Answer(request, invocation);

    [Function("mail-ledger")]
    public Task MailLedger(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", "options", Route = "mail-ledger/{*path}")]
            HttpRequest request,
        FunctionContext invocation
    ) => api.Answer(request, invocation);
}
