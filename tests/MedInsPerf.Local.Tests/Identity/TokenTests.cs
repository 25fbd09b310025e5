using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MedInsPerf.Local.Issuer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace MedInsPerf.Local.Tests.Identity;

/// <summary>Which tokens the API takes, over its real pipeline. 401: who are you; 403: not you.</summary>
public sealed class TokenTests(Product product)
{
    private static readonly LocalOrganisation CountyA = Personas.Named("county-a-preparer")!.Organisation;
    private static readonly LocalOrganisation CountyB = Personas.Named("county-b-preparer")!.Organisation;

    [Fact]
    public Task A_sound_token_of_a_member() => Answers(HttpStatusCode.OK, _ => { });

    [Fact]
    public async Task No_token()
    {
        using var answer = await product.Anybody.GetAsync(new Uri("/api/me", UriKind.Relative), Stop);
        await IsRefused(answer, HttpStatusCode.Unauthorized, "/refusals/not-signed-in");
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Fact]
    public Task No_token_at_all_but_words() => Answers(HttpStatusCode.Unauthorized, "let.me.in");

    [Fact]
    public Task Words_changed_under_a_signature() =>
        Answers(
            HttpStatusCode.Unauthorized,
            Draft.Rewrite(
                new Draft(product, "county-a-preparer").Token(),
                Personas.Named("county-a-preparer")!.ObjectId,
                Personas.Named("county-a-head")!.ObjectId
            )
        );

    [Fact]
    public async Task Another_key_under_the_same_name()
    {
        using var rsa = RSA.Create(2048);
        await Answers(
            HttpStatusCode.Unauthorized,
            draft =>
                draft.Signature = new SigningCredentials(
                    new RsaSecurityKey(rsa) { KeyId = draft.Signature!.Key.KeyId },
                    SecurityAlgorithms.RsaSha256
                )
        );
    }

    [Fact]
    public async Task A_key_of_another_name()
    {
        using var rsa = RSA.Create(2048);
        await Answers(
            HttpStatusCode.Unauthorized,
            draft =>
                draft.Signature = new SigningCredentials(
                    new RsaSecurityKey(rsa) { KeyId = "somebody-else" },
                    SecurityAlgorithms.RsaSha256
                )
        );
    }

    [Fact]
    public Task No_signature() => Answers(HttpStatusCode.Unauthorized, draft => draft.Signature = null);

    [Fact]
    public async Task No_signature_where_one_was()
    {
        var parts = new Draft(product, "county-a-preparer").Token().Split('.');
        await Answers(HttpStatusCode.Unauthorized, $"{parts[0]}.{parts[1]}.");
    }

    [Fact]
    public Task A_shared_secret_made_of_the_public_key() =>
        Answers(
            HttpStatusCode.Unauthorized,
            draft =>
            {
                var publicHalf = ((RsaSecurityKey)draft.Signature!.Key).Rsa.ExportSubjectPublicKeyInfoPem();
                draft.Signature = new SigningCredentials(
                    new SymmetricSecurityKey(Encoding.UTF8.GetBytes(publicHalf)) { KeyId = draft.Signature.Key.KeyId },
                    SecurityAlgorithms.HmacSha256
                );
            }
        );

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    public Task The_right_key_with_another_algorithm(string algorithm) =>
        Answers(
            HttpStatusCode.Unauthorized,
            draft => draft.Signature = new SigningCredentials(draft.Signature!.Key, algorithm)
        );

    [Fact]
    public async Task A_valid_token_of_an_organisation_that_is_not_registered()
    {
        using var outsider = await product.As("outsider");
        using var answer = await outsider.GetAsync(new Uri("/api/me", UriKind.Relative), Stop);
        await IsRefused(answer, HttpStatusCode.Unauthorized, "/refusals/not-signed-in");
    }

    [Fact]
    public Task An_issuer_elsewhere_with_a_registered_directory() =>
        Answers(
            HttpStatusCode.Unauthorized,
            draft => draft.Issuer = $"https://login.microsoftonline.com/{CountyA.DirectoryId}/v2.0"
        );

    [Fact]
    public Task A_registered_issuer_with_another_registered_directory() =>
        Answers(HttpStatusCode.Unauthorized, draft => draft.Issuer = CountyB.IssuerAt(product.Origin));

    [Fact]
    public Task A_registered_directory_behind_a_strangers_issuer() =>
        Answers(
            HttpStatusCode.Unauthorized,
            draft => draft.Issuer = Personas.Named("outsider")!.Organisation.IssuerAt(product.Origin)
        );

    [Fact]
    public Task The_issuer_as_the_metadata_has_it_with_a_placeholder() =>
        Answers(
            HttpStatusCode.Unauthorized,
            draft => draft.Issuer = $"{product.Origin}{LocalIssuer.Root}/{{tenantid}}/v2.0"
        );

    [Theory]
    [InlineData("/")]
    [InlineData("?")]
    public Task An_issuer_that_is_nearly_right(string more) =>
        Answers(HttpStatusCode.Unauthorized, draft => draft.Issuer += more);

    [Fact]
    public Task No_directory() => Answers(HttpStatusCode.Unauthorized, draft => draft.Claims.Remove("tid"));

    [Fact]
    public Task A_token_for_another_application() =>
        Answers(HttpStatusCode.Unauthorized, draft => draft.Audience = "00000003-0000-0000-c000-000000000000");

    [Fact]
    public Task A_token_for_this_application_under_another_name() =>
        Answers(HttpStatusCode.Unauthorized, draft => draft.Audience = $"api://{draft.Audience}");

    [Fact]
    public Task A_token_of_yesterday() =>
        Answers(
            HttpStatusCode.Unauthorized,
            draft => (draft.From, draft.Until) = (TimeSpan.FromHours(-25), TimeSpan.FromHours(-24))
        );

    [Fact]
    public Task A_token_that_ended_longer_ago_than_clocks_may_differ() =>
        Answers(HttpStatusCode.Unauthorized, draft => draft.Until = TimeSpan.FromSeconds(-130));

    [Fact]
    public Task A_token_that_ended_while_clocks_may_differ() =>
        Answers(HttpStatusCode.OK, draft => draft.Until = TimeSpan.FromSeconds(-20));

    [Fact]
    public Task A_token_that_is_not_valid_yet() =>
        Answers(
            HttpStatusCode.Unauthorized,
            draft => (draft.From, draft.Until) = (TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10))
        );

    [Fact]
    public Task A_token_of_version_1() => Answers(HttpStatusCode.Unauthorized, draft => draft.Claims["ver"] = "1.0");

    [Fact]
    public Task A_token_that_names_no_version() =>
        Answers(HttpStatusCode.Unauthorized, draft => draft.Claims.Remove("ver"));

    [Fact]
    public Task Neither_scope_nor_role() => Answers(HttpStatusCode.Unauthorized, draft => draft.Claims.Remove("scp"));

    [Fact]
    public Task Another_scope() =>
        Answers(HttpStatusCode.Forbidden, draft => draft.Claims["scp"] = "User.Read access_as_users");

    [Fact]
    public Task The_scope_among_others() =>
        Answers(HttpStatusCode.OK, draft => draft.Claims["scp"] = "User.Read access_as_user");

    [Fact]
    public Task An_application_with_a_role() =>
        Answers(
            HttpStatusCode.Forbidden,
            draft =>
            {
                draft.Claims.Remove("scp");
                draft.Claims["idtyp"] = "app";
                draft.Claims["roles"] = "access_as_user";
            }
        );

    [Fact]
    public Task An_application_that_says_it_has_the_scope() =>
        Answers(HttpStatusCode.Forbidden, draft => draft.Claims["idtyp"] = "app");

    [Fact]
    public async Task Somebody_of_a_registered_bureau_who_was_not_let_in()
    {
        var draft = new Draft(product, "county-a-preparer");
        draft.Claims["oid"] = "0b1ec700-9901-4000-8000-999999999999";
        using var client = product.WithToken(draft.Token());
        using var answer = await client.GetAsync(new Uri("/api/me", UriKind.Relative), Stop);
        var problem = await IsRefused(answer, HttpStatusCode.Forbidden, "/refusals/not-a-member");
        problem.GetProperty("title").GetString().ShouldBe($"您还不是{CountyA.Name}的成员，请找本单位管理员邀请");
    }

    [Fact]
    public Task A_member_of_another_bureau() =>
        Answers(HttpStatusCode.Forbidden, draft => draft.Claims["oid"] = Personas.Named("county-b-preparer")!.ObjectId);

    [Fact]
    public Task Nobody_in_particular() => Answers(HttpStatusCode.Forbidden, draft => draft.Claims.Remove("oid"));

    [Theory]
    [InlineData("ProvinceAdministrator")]
    [InlineData("Administrator")]
    public async Task Roles_that_a_directory_administrator_wrote_into_a_token_give_nothing(string role)
    {
        var draft = new Draft(product, "county-a-preparer");
        draft.Claims["roles"] = new[] { role };
        using var client = product.WithToken(draft.Token());
        var me = await client.GetFromJsonAsync<JsonElement>(new Uri("/api/me", UriKind.Relative), Stop);
        me.GetProperty("roles").EnumerateArray().Select(one => one.GetString()).ShouldBe(["Preparer"]);
    }

    [Fact]
    public async Task A_token_that_says_who_signed_in_is_none_for_the_api()
    {
        var mint = product.Services.GetRequiredService<TokenMint>();
        await Answers(HttpStatusCode.Unauthorized, mint.IdToken(Personas.Named("county-a-head")!, nonce: null));
    }

    [Fact]
    public async Task A_token_for_fetching_new_ones_is_none_for_the_api()
    {
        var mint = product.Services.GetRequiredService<TokenMint>();
        await Answers(HttpStatusCode.Unauthorized, mint.RefreshToken(Personas.Named("county-a-head")!));
    }

    [Fact]
    public async Task A_refusal_says_nothing_of_what_is_wrong_with_the_token()
    {
        using var client = product.WithToken("let.me.in");
        using var answer = await client.GetAsync(new Uri("/api/me", UriKind.Relative), Stop);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldNotContain("IDX");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task Answers(HttpStatusCode status, Action<Draft> spoil)
    {
        var draft = new Draft(product, "county-a-preparer");
        spoil(draft);
        return Answers(status, draft.Token());
    }

    private async Task Answers(HttpStatusCode status, string token)
    {
        using var client = product.WithToken(token);
        using var answer = await client.GetAsync(new Uri("/api/me", UriKind.Relative), Stop);
        if (status == HttpStatusCode.OK)
        {
            answer.StatusCode.ShouldBe(status);
        }
        else
        {
            await IsRefused(answer, status, "/refusals/not-");
        }
    }

    private static async Task<JsonElement> IsRefused(HttpResponseMessage answer, HttpStatusCode status, string type)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        problem.GetProperty("type").GetString()!.ShouldStartWith(type);
        return problem;
    }
}
