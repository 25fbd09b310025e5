using System.Net;
using MedInsPerf.Local.Web;
using MedInsPerf.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;

namespace MedInsPerf.Local.Tests.Web;

/// <summary>The built web app, as a browser asks for it.</summary>
public sealed class WebAppTests : IAsyncLifetime
{
    private readonly ScratchFolder folder = new();
    private IHost? host;

    private HttpClient Browser => host!.GetTestClient();

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "assets"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "index.html"), "the page");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "icon.svg"), "<svg/>");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "assets", "app-1a2b.js"), "plain");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "assets", "app-1a2b.js.br"), "packed");
        host = await new HostBuilder()
            .ConfigureWebHost(web => web.UseTestServer().Configure(app => app.UseWebApp(folder.Path)))
            .StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await host!.StopAsync();
        host.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/signed-in?code=1&state=2")]
    [InlineData("/filings/990121-2025/some-part")]
    public async Task Every_address_of_the_app_is_the_page_and_asked_for_anew(string address)
    {
        using var answer = await Browser.GetAsync(new Uri(address, UriKind.Relative), Stop);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldBe("the page");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_named_after_its_content_is_kept_for_good()
    {
        using var answer = await Browser.GetAsync(new Uri("/assets/app-1a2b.js", UriKind.Relative), Stop);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldBe("plain");
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
    }

    [Theory]
    [InlineData("br, gzip", "packed")]
    [InlineData("gzip", "plain")]
    [InlineData("br;q=0, gzip", "plain")]
    public async Task A_browser_that_unpacks_brotli_gets_what_is_packed(string takes, string gets)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/app-1a2b.js");
        request.Headers.Add("Accept-Encoding", takes);
        using var answer = await Browser.SendAsync(request, Stop);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldBe(gets);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        answer.Content.Headers.ContentEncoding.Contains("br").ShouldBe(gets == "packed");
        answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
    }

    [Theory]
    [InlineData("/assets/app-old.js")]
    [InlineData("/../index.html.bak")]
    public async Task A_file_that_is_not_there_is_never_made_up(string address)
    {
        using var answer = await Browser.GetAsync(new Uri(address, UriKind.Relative), Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
