using System.Net;

namespace MedInsPerf.Local.Web;

/// <summary>What every answer says to the browser, and who is not let near a machine's own product.</summary>
internal static class FrontDoor
{
    private const string ContentSecurity =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'none'";

    /// <summary>Only what comes from this machine under its own name; and headers that keep pages to themselves.</summary>
    public static void UseFrontDoor(this IApplicationBuilder app, string origin)
    {
        var own = new Uri(origin);
        string[] names = [own.Host, "127.0.0.1", "[::1]"];
        app.Use(
            async (http, next) =>
            {
                var headers = http.Response.Headers;
                headers.ContentSecurityPolicy = ContentSecurity;
                headers.XContentTypeOptions = "nosniff";
                // Not no-referrer: the sign-in form would come from nowhere, and be turned away below.
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";

                // A page elsewhere must not reach a sign-in without password by a name that it points here, nor post to it.
                if (
                    !names.Contains(http.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
                    || http.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from)
                    || IsFromAnotherPage(http.Request, names, own.Port)
                )
                {
                    http.Response.StatusCode = StatusCodes.Status403Forbidden;
                    await http.Response.WriteAsync("This is for pages of this machine's product only.\n");
                    return;
                }

                if (IsPageUnderAnotherName(http.Request, own))
                {
                    http.Response.Redirect(
                        $"{origin}{http.Request.Path.ToUriComponent()}{http.Request.QueryString.ToUriComponent()}"
                    );
                    return;
                }

                await next(http);
            }
        );
    }

    private static bool IsFromAnotherPage(HttpRequest request, string[] names, int port) =>
        request.Headers.Origin.ToString() is { Length: > 0 } said
        && !(
            Uri.TryCreate(said, UriKind.Absolute, out var page)
            && page.Port == port
            && names.Contains(page.Host, StringComparer.OrdinalIgnoreCase)
        );

    // Sign-in and the page's store know one origin: people who come by another name are taken there.
    private static bool IsPageUnderAnotherName(HttpRequest request, Uri own) =>
        HttpMethods.IsGet(request.Method)
        && !string.Equals(request.Host.Host, own.Host, StringComparison.OrdinalIgnoreCase)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
