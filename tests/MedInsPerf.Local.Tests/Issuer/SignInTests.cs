using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MedInsPerf.Local.Issuer;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace MedInsPerf.Local.Tests.Issuer;

/// <summary>登录: code with PKCE, from the button in the web app to its first call.</summary>
public sealed partial class SignInTests(Product product)
{
    private const string Verifier = "a-secret-of-the-app-that-began-the-sign-in-0123456789";

    [Fact]
    public async Task A_person_who_chooses_a_persona_can_work_as_that_persona()
    {
        var form = await Ask();
        var back = await Choose(form, "county-a-preparer");
        back.GetLeftPart(UriPartial.Path).ShouldBe($"{product.Origin}/signed-in");
        var answer = QueryHelpers.ParseQuery(back.Query);
        answer["state"].ToString().ShouldBe("a state & its = signs");

        var tokens = await Fetch(await Discovery(), answer["code"].ToString());
        tokens.GetProperty("token_type").GetString().ShouldBe("Bearer");
        Claims(tokens.GetProperty("id_token").GetString()!).GetProperty("nonce").GetString().ShouldBe("a-nonce");

        using var me = product.WithToken(tokens.GetProperty("access_token").GetString()!);
        var view = await me.GetFromJsonAsync<JsonElement>(new Uri("/api/me", UriKind.Relative), Stop);
        view.GetProperty("name").GetString().ShouldBe(Personas.Named("county-a-preparer")!.Name);
    }

    [Fact]
    public async Task The_page_shows_everybody_with_bureau_and_role_and_needs_no_script()
    {
        var page = await PageOf(await Authorize());
        foreach (var persona in Personas.All)
        {
            page.ShouldContain($"""name="persona" value="{persona.Id}">""");
            page.ShouldContain(persona.Name);
            page.ShouldContain(persona.Post);
            page.ShouldContain(persona.Organisation.Name);
        }

        page.ShouldNotContain("<script");
        page.ShouldNotContain("style=");
    }

    [Fact]
    public async Task The_page_of_one_directory_shows_only_its_own_people()
    {
        var county = Personas.Named("county-b-head")!.Organisation;
        var page = await PageOf(await Authorize(directory: county.DirectoryId));
        page.ShouldContain("county-b-head");
        page.ShouldNotContain("county-a-head");
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var code = await Code("county-a-head");
        await Fetch(await Discovery(), code);
        (await FetchRefused(code)).ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task A_code_is_no_use_without_the_secret_of_the_app_that_began()
    {
        var code = await Code("county-a-head");
        (await FetchRefused(code, verifier: Verifier.ToUpperInvariant())).ShouldBe("invalid_grant");
        (await FetchRefused(code)).ShouldBe("invalid_grant", "a wrong try spends the code");
    }

    [Fact]
    public async Task A_code_is_no_use_for_another_address() =>
        (await FetchRefused(await Code("county-a-head"), redirectUri: $"{product.Origin}/")).ShouldBe("invalid_grant");

    [Fact]
    public async Task Another_app_gets_nothing() =>
        (await FetchRefused(await Code("county-a-head"), client: "another")).ShouldBe("invalid_client");

    [Theory]
    [InlineData("https://elsewhere.example/signed-in")]
    [InlineData("{origin}/signed-in/")]
    [InlineData("{origin}/signed-in?next=//elsewhere.example")]
    [InlineData("{origin}.elsewhere.example/signed-in")]
    [InlineData("")]
    public async Task An_address_that_is_not_exactly_the_apps_is_never_sent_anything(string redirectUri)
    {
        using var answer = await Authorize(
            redirectUri: redirectUri.Replace("{origin}", product.Origin, StringComparison.Ordinal)
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.Location.ShouldBeNull();
    }

    [Theory]
    [InlineData("code_challenge", "", "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("prompt", "none", "interaction_required")]
    public async Task What_cannot_be_done_is_told_to_the_app(string field, string value, string error)
    {
        using var answer = await Authorize(change: (field, value));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var said = QueryHelpers.ParseQuery(answer.Headers.Location!.Query);
        said["error"].ToString().ShouldBe(error);
        said["state"].ToString().ShouldBe("a state & its = signs");
    }

    [Fact]
    public async Task A_persona_that_is_not_on_the_page_cannot_be_chosen()
    {
        var county = Personas.Named("county-b-head")!.Organisation;
        using var page = await Authorize(directory: county.DirectoryId);
        var form = await FieldsOf(page);
        form["persona"] = "province-admin";
        using var content = new FormUrlEncodedContent(form);
        using var answer = await product.Anybody.PostAsync(page.RequestMessage!.RequestUri, content, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_directory_that_nobody_here_belongs_to_has_no_sign_in()
    {
        using var answer = await product.Anybody.GetAsync(
            new Uri(
                "/local-issuer/00000000-0000-4000-8000-000000000000/v2.0/.well-known/openid-configuration",
                UriKind.Relative
            ),
            Stop
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_person_stays_signed_in_without_choosing_again()
    {
        var discovery = await Discovery();
        var tokens = await Fetch(discovery, await Code("city-reviewer"));
        var again = await FetchWith(
            discovery,
            new()
            {
                ["client_id"] = await ClientId(),
                ["grant_type"] = "refresh_token",
                ["refresh_token"] = tokens.GetProperty("refresh_token").GetString()!,
            }
        );
        using var me = product.WithToken(again.GetProperty("access_token").GetString()!);
        var view = await me.GetFromJsonAsync<JsonElement>(new Uri("/api/me", UriKind.Relative), Stop);
        view.GetProperty("name").GetString().ShouldBe(Personas.Named("city-reviewer")!.Name);
    }

    [Fact]
    public async Task An_access_token_fetches_no_new_ones() =>
        (
            await Refused(
                new()
                {
                    ["client_id"] = await ClientId(),
                    ["grant_type"] = "refresh_token",
                    ["refresh_token"] = await product.TokenOf("city-reviewer"),
                }
            )
        ).ShouldBe("invalid_grant");

    [Fact]
    public async Task Signing_out_goes_back_to_the_app_and_nowhere_else()
    {
        var end = (await Discovery()).GetProperty("end_session_endpoint").GetString()!;
        (await Leave($"{product.Origin}/sign-in")).ShouldBe($"{product.Origin}/sign-in?state=x");
        (await Leave("https://elsewhere.example/")).ShouldBe($"{product.Origin}/sign-in");

        async Task<string> Leave(string to)
        {
            var address = QueryHelpers.AddQueryString(
                end,
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["post_logout_redirect_uri"] = to,
                    ["state"] = "x",
                }
            );
            using var answer = await product.Anybody.GetAsync(new Uri(address), Stop);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            return answer.Headers.Location!.ToString();
        }
    }

    [Fact]
    public async Task What_the_metadata_of_one_directory_says_is_what_its_tokens_have()
    {
        var persona = Personas.Named("auditor")!;
        var at = $"/local-issuer/{persona.Organisation.DirectoryId}/v2.0/.well-known/openid-configuration";
        var metadata = await product.Anybody.GetFromJsonAsync<JsonElement>(new Uri(at, UriKind.Relative), Stop);
        var claims = Claims(await product.TokenOf("auditor"));
        claims.GetProperty("iss").GetString().ShouldBe(metadata.GetProperty("issuer").GetString());
        claims.GetProperty("ver").GetString().ShouldBe("2.0");
    }

    [Fact]
    public async Task The_public_keys_hold_nothing_private()
    {
        var keys = await product.Anybody.GetFromJsonAsync<JsonElement>(
            (await Discovery()).GetProperty("jwks_uri").GetString(),
            Stop
        );
        keys.GetProperty("keys")[0]
            .EnumerateObject()
            .Select(member => member.Name)
            .ShouldBe(["kty", "use", "alg", "kid", "n", "e", "issuer"]);
    }

    [Fact]
    public async Task A_script_that_names_nobody_gets_nothing()
    {
        using var form = new FormUrlEncodedContent([new("persona", "county-c-preparer")]);
        using var answer = await product.Anybody.PostAsync(
            new Uri("/local-issuer/persona-token", UriKind.Relative),
            form,
            Stop
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nothing_that_holds_a_token_is_kept_by_a_browser()
    {
        using var form = new FormUrlEncodedContent([new("persona", "auditor")]);
        using var answer = await product.Anybody.PostAsync(
            new Uri("/local-issuer/persona-token", UriKind.Relative),
            form,
            Stop
        );
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]*)" value="(?<value>[^"]*)">""", RegexOptions.None, 1000)]
    private static partial Regex HiddenField();

    private async Task<JsonElement> SignInView() =>
        await product.Anybody.GetFromJsonAsync<JsonElement>(new Uri("/api/sign-in", UriKind.Relative), Stop);

    private async Task<string> ClientId() => (await SignInView()).GetProperty("clientId").GetString()!;

    private async Task<JsonElement> Discovery(string? directory = null)
    {
        var authority = (await SignInView()).GetProperty("authority").GetString()!;
        if (directory is not null)
        {
            authority = authority.Replace("organizations", directory, StringComparison.Ordinal);
        }

        return await product.Anybody.GetFromJsonAsync<JsonElement>(
            new Uri($"{authority}/.well-known/openid-configuration"),
            Stop
        );
    }

    private async Task<HttpResponseMessage> Authorize(
        string? redirectUri = null,
        string? directory = null,
        (string Field, string Value)? change = null
    )
    {
        var asked = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["client_id"] = await ClientId(),
            ["redirect_uri"] = redirectUri ?? $"{product.Origin}/signed-in",
            ["response_type"] = "code",
            ["scope"] = (await SignInView()).GetProperty("scope").GetString(),
            ["state"] = "a state & its = signs",
            ["nonce"] = "a-nonce",
            ["code_challenge"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
        };
        if (change is { } one)
        {
            asked[one.Field] = one.Value;
        }

        var endpoint = (await Discovery(directory)).GetProperty("authorization_endpoint").GetString()!;
        return await product.Anybody.GetAsync(new Uri(QueryHelpers.AddQueryString(endpoint, asked)), Stop);
    }

    private static async Task<string> PageOf(HttpResponseMessage answer)
    {
        using (answer)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
            return await answer.Content.ReadAsStringAsync(Stop);
        }
    }

    private static async Task<Dictionary<string, string>> FieldsOf(HttpResponseMessage page) =>
        HiddenField()
            .Matches(await page.Content.ReadAsStringAsync(Stop))
            .ToDictionary(
                field => WebUtility.HtmlDecode(field.Groups["name"].Value),
                field => WebUtility.HtmlDecode(field.Groups["value"].Value),
                StringComparer.Ordinal
            );

    private async Task<(Uri Address, Dictionary<string, string> Fields)> Ask()
    {
        using var page = await Authorize();
        return (page.RequestMessage!.RequestUri!, await FieldsOf(page));
    }

    private async Task<Uri> Choose((Uri Address, Dictionary<string, string> Fields) form, string persona)
    {
        form.Fields["persona"] = persona;
        using var content = new FormUrlEncodedContent(form.Fields);
        using var answer = await product.Anybody.PostAsync(form.Address, content, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!;
    }

    private async Task<string> Code(string persona) =>
        QueryHelpers.ParseQuery((await Choose(await Ask(), persona)).Query)["code"].ToString();

    private async Task<JsonElement> Fetch(JsonElement discovery, string code) =>
        await FetchWith(
            discovery,
            new()
            {
                ["client_id"] = await ClientId(),
                ["grant_type"] = "authorization_code",
                ["code"] = code,
                ["redirect_uri"] = $"{product.Origin}/signed-in",
                ["code_verifier"] = Verifier,
            }
        );

    private async Task<JsonElement> FetchWith(JsonElement discovery, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await product.Anybody.PostAsync(
            discovery.GetProperty("token_endpoint").GetString(),
            form,
            Stop
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    private async Task<string?> FetchRefused(
        string code,
        string verifier = Verifier,
        string? redirectUri = null,
        string? client = null
    ) =>
        await Refused(
            new()
            {
                ["client_id"] = client ?? await ClientId(),
                ["grant_type"] = "authorization_code",
                ["code"] = code,
                ["redirect_uri"] = redirectUri ?? $"{product.Origin}/signed-in",
                ["code_verifier"] = verifier,
            }
        );

    private async Task<string?> Refused(Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await product.Anybody.PostAsync(
            (await Discovery()).GetProperty("token_endpoint").GetString(),
            form,
            Stop
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("error").GetString();
    }

    private static JsonElement Claims(string token) =>
        JsonSerializer.Deserialize<JsonElement>(Base64UrlEncoder.Decode(token.Split('.')[1]));
}
