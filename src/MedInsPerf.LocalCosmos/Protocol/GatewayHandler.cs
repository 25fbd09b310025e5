using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Data.Sqlite;

namespace MedInsPerf.LocalCosmos.Protocol;

/// <summary>The gateway as the SDK's transport.</summary>
internal sealed class GatewayHandler(Gateway gateway, LocalCosmosFaults? faults) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var asked = await GatewayRequest.Read(request, cancellationToken);
        var fault = faults?.Next(asked);
        if (fault is { AfterTheFact: false })
        {
            return Respond(request, asked, fault.Happen());
        }

        var answer = await Answer(asked, request.RequestUri!);
        return Respond(request, asked, fault?.Happen() ?? answer);
    }

    private async Task<Answer> Answer(GatewayRequest asked, Uri endpoint)
    {
        try
        {
            return await gateway.Answer(asked, endpoint);
        }
        catch (SqliteException failure)
        {
            return Refusals.Outage(failure.Message, isPassing: failure.SqliteErrorCode is 5 or 6);
        }
    }

    private static HttpResponseMessage Respond(HttpRequestMessage request, GatewayRequest asked, Answer answer)
    {
        var response = new HttpResponseMessage(answer.Status)
        {
            RequestMessage = request,
            Content = new ReadOnlyMemoryContent(answer.Body),
        };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var headers = response.Headers;
        headers.Add("x-ms-request-charge", Charge(answer));
        headers.Add("x-ms-activity-id", asked.Header("x-ms-activity-id") ?? Guid.NewGuid().ToString());
        headers.Add("x-ms-gatewayversion", "local");
        Add(headers, "x-ms-session-token", answer.SessionToken);
        Add(headers, "etag", answer.ETag);
        Add(headers, "x-ms-continuation", answer.Continuation);
        Add(headers, "x-ms-item-count", answer.ItemCount?.ToString(CultureInfo.InvariantCulture));
        Add(
            headers,
            "x-ms-retry-after-ms",
            answer.RetryAfter?.TotalMilliseconds.ToString(CultureInfo.InvariantCulture)
        );
        if (answer.SubStatus != 0)
        {
            headers.Add("x-ms-substatus", answer.SubStatus.ToString(CultureInfo.InvariantCulture));
        }

        return response;
    }

    private static string Charge(Answer answer) => answer.Charge.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Add(HttpResponseHeaders headers, string name, string? value)
    {
        if (value is not null)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }
}
