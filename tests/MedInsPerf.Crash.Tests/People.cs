using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace MedInsPerf.Crash.Tests;

/// <summary>People at their browsers: when the product dies under their hands, they try again.</summary>
internal sealed class People(MortalProduct product) : IDisposable
{
    private const int MostTries = 8;

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(5) };
    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);

    public Task<Answer> Get(string persona, string path) => Ask(persona, () => new(HttpMethod.Get, Api(path)));

    public Task<Answer> Post(string persona, string path, object body, string? etag = null, string? key = null) =>
        Ask(
            persona,
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, Api(path)) { Content = JsonContent.Create(body) };
                if (etag is not null)
                {
                    request.Headers.TryAddWithoutValidation("If-Match", etag);
                }

                if (key is not null)
                {
                    request.Headers.Add("Idempotency-Key", key);
                }

                return request;
            }
        );

    public Task<Answer> Drop(string persona, string path, string fileName, byte[] bytes, string key) =>
        Ask(
            persona,
            () =>
            {
                var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "files", fileName } };
                var request = new HttpRequestMessage(HttpMethod.Post, Api(path)) { Content = form };
                request.Headers.Add("Idempotency-Key", key);
                return request;
            }
        );

    /// <summary>Asks again and again until the answer is as wanted: somebody who reloads the page.</summary>
    public async Task<Answer> Until(string persona, string path, Func<JsonElement, bool> wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        while (!patience.IsCancellationRequested)
        {
            var answer = await Get(persona, path);
            if (answer.IsGood && wanted(answer.Json))
            {
                return answer;
            }

            await Task.Delay(200);
        }

        throw new ShouldAssertException($"{path} never came to be as wanted.");
    }

    public void Dispose() => http.Dispose();

    private async Task<Answer> Ask(string persona, Func<HttpRequestMessage> compose)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var request = compose();
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Token(persona));
                using var response = await http.SendAsync(request);
                var text = await response.Content.ReadAsStringAsync();
                return new Answer((int)response.StatusCode, response.Headers.ETag?.ToString() ?? Raw(response), text);
            }
            catch (HttpRequestException) when (tries < MostTries)
            {
                // Elsewhere now, so its tokens are others.
                tokens.Clear();
                await product.Revive();
            }
        }
    }

    private static string? Raw(HttpResponseMessage response) =>
        response.Headers.TryGetValues("ETag", out var values) ? values.First() : null;

    private async Task<string> Token(string persona)
    {
        if (!tokens.TryGetValue(persona, out var token))
        {
            using var form = new FormUrlEncodedContent([new("persona", persona)]);
            using var response = await http.PostAsync($"{product.Origin}/local-issuer/persona-token", form);
            response.EnsureSuccessStatusCode();
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            tokens[persona] = token = answer.GetProperty("access_token").GetString()!;
        }

        return token;
    }

    private Uri Api(string path) => new($"{product.Origin}/api/{path}");
}

/// <summary>What the API answered.</summary>
internal sealed record Answer(int Status, string? ETag, string Text)
{
    public bool IsGood => Status is >= 200 and < 300;

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;
}
