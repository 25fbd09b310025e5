using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace MedInsPerf.Local.Web;

/// <summary>Serves the built web app: its files, and the page itself for every address that the app knows.</summary>
internal static class WebApp
{
    public static void UseWebApp(this IApplicationBuilder app, string folder)
    {
        var page = Path.Combine(folder, "index.html");
        if (!File.Exists(page))
        {
            app.Run(http =>
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return http.Response.WriteAsync("The web app is not built: run ./run, or npm run build in src/web.\n");
            });
            return;
        }

        var files = new PhysicalFileProvider(folder);
        var types = new FileExtensionContentTypeProvider();
        app.Use(
            (http, next) =>
            {
                if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
                {
                    if (!Path.HasExtension(http.Request.Path))
                    {
                        http.Request.Path = "/index.html";
                    }

                    // Some other file that a page asks for is never made up.
                    if (TakesBrotli(http.Request) && files.GetFileInfo($"{http.Request.Path}.br").Exists)
                    {
                        http.Request.Path += ".br";
                    }
                }

                return next(http);
            }
        );
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = files,
                ContentTypeProvider = new BehindBrotli(types),
                OnPrepareResponse = answer =>
                {
                    var headers = answer.Context.Response.Headers;
                    headers.Vary = HeaderNames.AcceptEncoding;
                    // Vite names a file in assets after what is in it.
                    headers.CacheControl = answer.Context.Request.Path.StartsWithSegments("/assets")
                        ? "public, max-age=31536000, immutable"
                        : "no-cache";
                    if (answer.File.Name.EndsWith(".br", StringComparison.Ordinal))
                    {
                        headers.ContentEncoding = "br";
                    }
                },
            }
        );
    }

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == "br" && coding.Quality is not 0);

    private sealed class BehindBrotli(FileExtensionContentTypeProvider types) : IContentTypeProvider
    {
        public bool TryGetContentType(
            string subpath,
            [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string contentType
        ) =>
            types.TryGetContentType(
                subpath.EndsWith(".br", StringComparison.Ordinal) ? subpath[..^3] : subpath,
                out contentType
            );
    }
}
