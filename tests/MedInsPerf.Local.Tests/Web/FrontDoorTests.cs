using System.Net;

namespace MedInsPerf.Local.Tests.Web;

/// <summary>A product without passwords is for this machine's own pages and scripts.</summary>
public sealed class FrontDoorTests(Product product)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/api/health")]
    [InlineData("/api/me")]
    [InlineData("/local-issuer/personas.css")]
    public async Task Every_answer_keeps_the_browser_to_this_origin(string path)
    {
        using var answer = await product.Anybody.GetAsync(new Uri(path, UriKind.Relative), Stop);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task A_name_that_somebody_points_here_opens_nothing()
    {
        using var request = PersonaToken();
        request.Headers.Host = "elsewhere.example";
        using var answer = await product.Anybody.SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    public async Task A_page_elsewhere_can_send_nothing(string origin)
    {
        using var request = PersonaToken();
        request.Headers.Add("Origin", origin);
        using var answer = await product.Anybody.SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_page_of_the_product_can()
    {
        using var request = PersonaToken();
        request.Headers.Add("Origin", product.Origin);
        using var answer = await product.Anybody.SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_person_who_comes_by_the_number_is_taken_to_the_name_that_signs_in()
    {
        var number = product.Origin.Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{number}/review?fiscalYear=2025");
        request.Headers.Add("Accept", "text/html");
        using var answer = await product.Anybody.SendAsync(request, Stop);
        answer.Headers.Location!.ToString().ShouldBe($"{product.Origin}/review?fiscalYear=2025");
    }

    [Fact]
    public async Task A_script_may_come_by_the_number()
    {
        var number = product.Origin.Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        using var answer = await product.Anybody.GetAsync(new Uri($"{number}/api/health"), Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static HttpRequestMessage PersonaToken() =>
        new(HttpMethod.Post, "/local-issuer/persona-token")
        {
            Content = new FormUrlEncodedContent([new("persona", "county-a-head")]),
        };
}
