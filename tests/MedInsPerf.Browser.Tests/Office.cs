using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace MedInsPerf.Browser.Tests;

/// <summary>What people did before somebody looks: the product's own API, as its pages use it.</summary>
internal sealed class Office(string origin) : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMilliseconds(Browsers.Patience) };
    private string? seen;

    /// <summary>Imports one file.</summary>
    /// <returns>The filing and its parts.</returns>
    public async Task<(string Filing, string[] Parts)> Import(string persona, int year, string name, byte[] bytes)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "files", name } };
        var answer = await Ask(persona, HttpMethod.Post, $"imports?fiscalYear={year}", form);
        var file = answer.GetProperty("files")[0];
        file.GetProperty("outcome").GetString().ShouldBe("imported", file.ToString());
        return (
            file.GetProperty("filingId").GetString()!,
            [.. file.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("id").GetString()!)]
        );
    }

    /// <summary>Reads.</summary>
    public Task<JsonElement> Get(string persona, string path) => Ask(persona, HttpMethod.Get, path, content: null);

    /// <summary>Takes a step with parts of a filing.</summary>
    public Task<JsonElement> Post(string persona, string path, object body) =>
        Ask(persona, HttpMethod.Post, path, JsonContent.Create(body));

    /// <summary>Writes, against the version that was last seen.</summary>
    public Task<JsonElement> Put(string persona, string path, object body) =>
        Ask(persona, HttpMethod.Put, path, JsonContent.Create(body));

    /// <summary>Explains every warning that is not explained yet.</summary>
    public async Task Explain(string persona, string filing, string[] parts)
    {
        foreach (var part in parts)
        {
            var path = $"filings/{filing}/parts/{part}";
            while (
                (await Get(persona, path)).GetProperty("findings").EnumerateArray().FirstOrDefault(IsOpen)
                    is { ValueKind: JsonValueKind.Object } open
            )
            {
                await Post(
                    persona,
                    $"{path}/explanations",
                    new { findingKey = open.GetProperty("key").GetString(), text = "已对照账册核实，属实。" }
                );
            }
        }
    }

    public void Dispose() => http.Dispose();

    private static bool IsOpen(JsonElement finding) =>
        finding.GetProperty("severity").GetString() == "warning"
        && finding.GetProperty("explained").ValueKind == JsonValueKind.Null;

    private async Task<JsonElement> Ask(string persona, HttpMethod method, string path, HttpContent? content)
    {
        using var form = new FormUrlEncodedContent([new("persona", persona)]);
        using var issued = await http.PostAsync(new Uri($"{origin}/local-issuer/persona-token"), form);
        var token = (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        using var request = new HttpRequestMessage(method, $"{origin}/api/{path}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        if (method != HttpMethod.Get && seen is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", seen);
        }

        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {text}");
        seen = answer.Headers.TryGetValues("ETag", out var versions) ? versions.First() : null;
        return JsonDocument.Parse(text).RootElement;
    }
}
