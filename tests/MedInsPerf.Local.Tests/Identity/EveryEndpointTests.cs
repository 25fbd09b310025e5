using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MedInsPerf.Local.Tests.Identity;

/// <summary>No endpoint is forgotten: every one that the product maps is asked.</summary>
public sealed class EveryEndpointTests(Product product)
{
    private static readonly string[] OpenToAnybody =
    [
        "GET /api/health",
        "GET /api/sign-in",
        "GET /api/openapi.json",
        "GET /api/checks/some",
        "POST /api/checks",
    ];

    [Fact]
    public async Task Asks_anybody_who_they_are()
    {
        foreach (var (method, path) in Endpoints())
        {
            using var request = new HttpRequestMessage(method, path);
            using var answer = await product.Anybody.SendAsync(request, TestContext.Current.CancellationToken);
            var closed = !OpenToAnybody.Contains($"{method} {path}", StringComparer.Ordinal);
            answer.StatusCode.ShouldBe(closed ? HttpStatusCode.Unauthorized : WhenOpen(method), $"{method} {path}");
        }
    }

    /// <summary>Whoever is let in and posts nothing is told so.</summary>
    private static HttpStatusCode WhenOpen(HttpMethod method) =>
        method == HttpMethod.Post ? HttpStatusCode.BadRequest : HttpStatusCode.OK;

    [Fact]
    public async Task Refuses_somebody_who_was_not_let_in()
    {
        var draft = new Draft(product, "city-reviewer");
        draft.Claims["oid"] = "0b1ec700-9901-4000-8000-999999999999";
        using var client = product.WithToken(draft.Token());
        foreach (var (method, path) in Endpoints())
        {
            using var request = new HttpRequestMessage(method, path);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var closed = !OpenToAnybody.Contains($"{method} {path}", StringComparer.Ordinal);
            answer.StatusCode.ShouldBe(closed ? HttpStatusCode.Forbidden : WhenOpen(method), $"{method} {path}");
        }
    }

    [Fact]
    public void Stands_under_api_or_belongs_to_one_machine() =>
        Patterns()
            .Select(endpoint => endpoint.Path)
            .ShouldAllBe(path =>
                path.StartsWith("/api/", StringComparison.Ordinal)
                || path.StartsWith("/local-issuer/", StringComparison.Ordinal)
                || path == "/admin/functions/some"
            );

    private List<(HttpMethod Method, string Path)> Endpoints()
    {
        var endpoints = Patterns().Where(one => one.Path.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        endpoints.Count.ShouldBeGreaterThan(OpenToAnybody.Length + 10);
        return endpoints;
    }

    private IEnumerable<(HttpMethod Method, string Path)> Patterns() =>
        from endpoint in product.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        let path = string.Join(
            '/',
            endpoint.RoutePattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part switch
                        {
                            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "documentName" } =>
                                "openapi",
                            _ => "some",
                        }
                    )
                )
            )
        )
        select (new HttpMethod(method), $"/{path}");
}
