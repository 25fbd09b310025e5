using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MedInsPerf.Samples;

namespace MedInsPerf.Local.Tests.Identity;

/// <summary>
/// Every endpoint with an id in its path, found among those that are mapped, is asked for what belongs to somebody else;
/// and every endpoint for anything at all with the token of an organisation that is not registered.
/// </summary>
public sealed class ForeignIdTests(Product product)
{
    private const string Filing = "990121-2023";

    // No county's: a province's own, which a county may not even ask for, and what is open to anybody.
    private static readonly string[] OfNoCounty =
    [
        "subscriptionId",
        "packId",
        "version",
        "area",
        "fiscalYear",
        "ledgerId",
        "mark",
        "documentName",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_countys_id_is_not_found()
    {
        var ids = await IdsOfCountyA();
        var ofACounty = MappedEndpoint
            .All(product.Services)
            .Where(endpoint => endpoint.Ids.Contains("filingId", StringComparer.Ordinal))
            .ToList();
        ofACounty.Count.ShouldBeGreaterThan(20);
        foreach (var persona in (string[])["county-b-preparer", "county-b-head", "province-admin", "auditor"])
        {
            using var client = await product.As(persona);
            foreach (var endpoint in ofACounty)
            {
                using var request = endpoint.With(ids);
                using var answer = await client.SendAsync(request, Stop);
                var said = await answer.Content.ReadAsStringAsync(Stop);
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{endpoint} as {persona}: {said}");
                said.ShouldContain("/refusals/not-found");
                said.ShouldNotContain("医保征缴");
            }
        }
    }

    [Fact]
    public async Task An_id_is_a_countys_or_closed_to_counties()
    {
        using var client = await product.As("county-b-preparer");
        foreach (var endpoint in MappedEndpoint.All(product.Services).Where(endpoint => endpoint.Ids.Any()))
        {
            if (endpoint.Ids.Contains("filingId", StringComparer.Ordinal))
            {
                continue;
            }

            endpoint.Ids.ShouldAllBe(id => OfNoCounty.Contains(id), $"{endpoint}: whose id is it?");
            if (endpoint.Ids.Any(id => id is "mark" or "documentName"))
            {
                continue;
            }

            using var request = endpoint.With(
                new Dictionary<string, string>(StringComparer.Ordinal) { ["fiscalYear"] = "2023", ["version"] = "1" }
            );
            using var answer = await client.SendAsync(request, Stop);
            ((HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]).ShouldContain(
                answer.StatusCode,
                endpoint.ToString()
            );
        }
    }

    [Fact]
    public async Task A_token_of_an_organisation_that_is_not_registered_opens_nothing()
    {
        var ids = await IdsOfCountyA();
        using var outsider = await product.As("outsider");
        foreach (var endpoint in MappedEndpoint.All(product.Services))
        {
            using var request = endpoint.With(ids);
            using var anonymous = endpoint.With(ids);
            using var answer = await outsider.SendAsync(request, Stop);
            using var toAnybody = await product.Anybody.SendAsync(anonymous, Stop);
            answer.StatusCode.ShouldBe(toAnybody.StatusCode, endpoint.ToString());
            if (endpoint.Ids.Contains("filingId", StringComparer.Ordinal))
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, endpoint.ToString());
            }
        }
    }

    /// <summary>Ids that lead somewhere, for whom they belong to.</summary>
    private async Task<Dictionary<string, string>> IdsOfCountyA()
    {
        using var preparer = await product.As("county-a-preparer");
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(SampleText.Qingxi)), "files", "自评报告.txt" },
        };
        using var drop = new HttpRequestMessage(HttpMethod.Post, "/api/imports?fiscalYear=2023") { Content = form };
        drop.Headers.Add("Idempotency-Key", "foreign ids");
        using var imported = await preparer.SendAsync(drop, Stop);
        imported.EnsureSuccessStatusCode();
        var filing = await Read(preparer, $"/api/filings/{Filing}");
        var part = filing
            .GetProperty("parts")
            .EnumerateArray()
            .First(part => part.GetProperty("errors").GetInt32() > 0)
            .GetProperty("id")
            .GetString()!;
        var desk = await Read(preparer, $"/api/filings/{Filing}/parts/{part}");
        return new(StringComparer.Ordinal)
        {
            ["filingId"] = Filing,
            ["partId"] = part,
            ["findingKey"] = desk.GetProperty("findings")[0].GetProperty("key").GetString()!,
        };
    }

    private static async Task<JsonElement> Read(HttpClient client, string path) =>
        await client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), Stop);
}
