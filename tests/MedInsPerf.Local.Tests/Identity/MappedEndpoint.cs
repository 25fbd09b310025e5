using System.Collections;
using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace MedInsPerf.Local.Tests.Identity;

/// <summary>One endpoint as the product maps it, and a request to it that is sound in all but the ids.</summary>
internal sealed record MappedEndpoint(HttpMethod Method, RoutePattern Pattern, Type? Body)
{
    // Fields that take certain words only.
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["Layout"] = "national",
        ["MoneyUnit"] = "万元",
        ["Kind"] = "total",
    };

    /// <summary>The names of the ids in its path.</summary>
    public IEnumerable<string> Ids => Pattern.Parameters.Select(parameter => parameter.Name);

    /// <summary>Every endpoint below /api.</summary>
    public static ImmutableArray<MappedEndpoint> All(IServiceProvider services) =>
        [
            .. from endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            where endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
            select new MappedEndpoint(
                new HttpMethod(method),
                endpoint.RoutePattern,
                endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType
            ),
        ];

    /// <summary>A request with these ids in its path; others are <c>some</c>. Where a year is asked for, it is there.</summary>
    public HttpRequestMessage With(IReadOnlyDictionary<string, string> ids)
    {
        var request = new HttpRequestMessage(Method, Path(ids));
        request.Headers.TryAddWithoutValidation("If-Match", "\"some\"");
        request.Headers.Add("Idempotency-Key", "some");
        // Files are sent as forms, not as JSON.
        if (Body is { IsInterface: false })
        {
            request.Content = JsonContent.Create(Filled(Body), Body);
        }

        return request;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} /{Pattern.RawText!.TrimStart('/')}";

    private Uri Path(IReadOnlyDictionary<string, string> ids) =>
        new(
            "/"
                + string.Join(
                    '/',
                    Pattern.PathSegments.Select(segment =>
                        string.Concat(
                            segment.Parts.Select(part =>
                                part is RoutePatternLiteralPart literal
                                    ? literal.Content
                                    : ids.GetValueOrDefault(((RoutePatternParameterPart)part).Name, "some")
                            )
                        )
                    )
                )
                + "?fiscalYear=2023",
            UriKind.Relative
        );

    /// <summary>A body whose every field holds something, so that what is refused is refused for its ids.</summary>
    private static object Filled(Type type, string? name = null)
    {
        if (type == typeof(string))
        {
            return Known.GetValueOrDefault(name ?? "", "some");
        }

        if (type.IsValueType && !type.IsGenericType)
        {
            return Activator.CreateInstance(type)!;
        }

        var item = type.IsGenericType ? type.GetGenericArguments()[0] : null;
        if (item is not null && typeof(IEnumerable).IsAssignableFrom(type))
        {
            var one = Array.CreateInstance(item, 1);
            one.SetValue(Filled(item), 0);
            return typeof(ImmutableArray)
                .GetMethods()
                .Single(method =>
                    method.Name == nameof(ImmutableArray.CreateRange) && method.GetGenericArguments().Length == 1
                )
                .MakeGenericMethod(item)
                .Invoke(null, [one])!;
        }

        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
            .MaxBy(candidate => candidate.GetParameters().Length)!;
        return constructor.Invoke([
            .. constructor.GetParameters().Select(parameter => Filled(parameter.ParameterType, parameter.Name)),
        ]);
    }
}
