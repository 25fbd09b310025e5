using System.Net;
using System.Text;
using MedInsPerf.LocalCosmos.Tests.Support;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests;

public sealed class LimitsTests(Cosmos cosmos) : IAsyncLifetime
{
    private static readonly PartitionKey Key = Keys.Of("990121", "2023");

    private Container container = null!;

    public async ValueTask InitializeAsync() => container = await cosmos.Work();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Just_under_two_megabytes_is_a_document_and_over_it_is_none()
    {
        await container.CreateItemAsync(new Doc { Id = "big", Title = new string('x', (2 * 1024 * 1024) - 1024) });

        (
            await Reading.Refused(() =>
                container.CreateItemAsync(new Doc { Id = "bigger", Title = new string('x', 2 * 1024 * 1024) })
            )
        ).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a?b")]
    [InlineData("a#b")]
    [InlineData("")]
    public async Task An_id_with_a_forbidden_character_is_refused(string id)
    {
        (await Status($$"""{"id":"{{id.Replace("\\", "\\\\")}}","tenantId":"990121","period":"2023"}""")).ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task An_id_of_1023_bytes_is_one_and_of_1024_is_none()
    {
        (await Status($$"""{"id":"{{new string('x', 1023)}}","tenantId":"990121","period":"2023"}""")).ShouldBe(
            HttpStatusCode.Created
        );
        (await Status($$"""{"id":"{{new string('x', 1024)}}","tenantId":"990121","period":"2023"}""")).ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Theory]
    [InlineData("""{"tenantId":"990121","period":"2023"}""")]
    [InlineData("""{"id":7,"tenantId":"990121","period":"2023"}""")]
    [InlineData("""{"id":"x","tenantId":"990121"}""")]
    [InlineData("""{"id":"x","tenantId":"990121","period":"2022"}""")]
    [InlineData("""{"id":"x","tenantId":"990121","period":{"year":2023}}""")]
    [InlineData("""["id"]""")]
    [InlineData("""{"id":"x","tenantId":"990121","period":"2023","half":"\ud83c"}""")]
    [InlineData("""{"id":"x","tenantId":"990121","period":"2023","n":1e999}""")]
    [InlineData("""{"id":"x","tenantId":"990121","period":"2023","twice":1,"twice":2}""")]
    [InlineData("""{"id":"x","tenantId":"990121","period":"2023" """)]
    public async Task A_body_that_cannot_be_stored_is_refused(string body)
    {
        (await Status(body)).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_replace_cannot_change_the_id_or_the_key()
    {
        await container.CreateItemAsync(new Doc { Id = "f1" });

        (await Reading.Refused(() => container.ReplaceItemAsync(new Doc { Id = "f2" }, "f1", Key))).ShouldBe(
            HttpStatusCode.BadRequest
        );
        (
            await Reading.Refused(() => container.ReplaceItemAsync(new Doc { Id = "f1", Period = "2022" }, "f1", Key))
        ).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_document_may_be_nested_deeply_but_not_without_end()
    {
        (await Status(Nested(100))).ShouldBe(HttpStatusCode.Created);
        (await Status(Nested(200))).ShouldBe(HttpStatusCode.BadRequest);
    }

    private static string Nested(int depth) =>
        $$"""{"id":"n{{depth}}","tenantId":"990121","period":"2023","n":{{new string('[', depth)}}{{new string(
            ']',
            depth
        )}}}""";

    private async Task<HttpStatusCode> Status(string body)
    {
        using var response = await container.CreateItemStreamAsync(new MemoryStream(Encoding.UTF8.GetBytes(body)), Key);
        return response.StatusCode;
    }
}
