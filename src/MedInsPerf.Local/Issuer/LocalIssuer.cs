using System.Text.Json.Nodes;
using MedInsPerf.Api.Identity;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace MedInsPerf.Local.Issuer;

/// <summary>
/// Sign-in on one machine, in the shape of Entra: discovery, keys, code with PKCE, tokens, sign-out. It asks for no
/// password, so it stands in this host only, which listens on the loopback only.
/// </summary>
public sealed class LocalIssuer(
    SigningKey key,
    TokenMint mint,
    SignInCodes codes,
    IdentitySettings identity,
    string origin
)
{
    /// <summary>The path under which everything of it stands.</summary>
    public const string Root = "/local-issuer";

    private static readonly string[] AnyDirectory = ["organizations", "common"];
    private readonly string signedIn = $"{origin}/signed-in";
    private readonly string[] signedOut = [$"{origin}/sign-in", $"{origin}/"];

    /// <summary>What the web app asks for when somebody signs in.</summary>
    public static string ScopeFor(string audience) =>
        $"openid profile offline_access api://{audience}/{IdentitySettings.ApiScope}";

    /// <summary>Maps its endpoints, all open to anybody, as sign-in must be.</summary>
    public void Map(IEndpointRouteBuilder app)
    {
        var issuer = app.MapGroup(Root).AllowAnonymous().ExcludeFromDescription();
        issuer.MapPost("persona-token", (Delegate)PersonaToken);
        issuer.MapGet("personas.css", PersonaPage.Style);

        var directory = issuer.MapGroup("{tid}");
        directory.AddEndpointFilter(
            async (call, next) =>
                Directory(call.HttpContext) is null
                    ? Error("invalid_tenant", "Nobody of this directory signs in here.")
                    : await next(call)
        );
        directory.MapGet("v2.0/.well-known/openid-configuration", Discovery);
        directory.MapGet("discovery/v2.0/keys", (string tid) => Keys(tid));
        directory.MapGet("oauth2/v2.0/authorize", Authorize);
        directory.MapPost("oauth2/v2.0/authorize", (Delegate)SignInAs);
        directory.MapPost("oauth2/v2.0/token", (Delegate)Token);
        directory.MapGet("oauth2/v2.0/logout", SignOut);
    }

    private IResult Discovery(string tid)
    {
        var at = $"{origin}{Root}/{tid}";
        return Results.Json(
            new JsonObject
            {
                ["issuer"] = IssuerOf(tid),
                ["authorization_endpoint"] = $"{at}/oauth2/v2.0/authorize",
                ["token_endpoint"] = $"{at}/oauth2/v2.0/token",
                ["jwks_uri"] = $"{at}/discovery/v2.0/keys",
                ["end_session_endpoint"] = $"{at}/oauth2/v2.0/logout",
                ["response_types_supported"] = new JsonArray("code"),
                ["response_modes_supported"] = new JsonArray("query", "fragment"),
                ["grant_types_supported"] = new JsonArray("authorization_code", "refresh_token"),
                ["code_challenge_methods_supported"] = new JsonArray("S256"),
                ["token_endpoint_auth_methods_supported"] = new JsonArray("none"),
                ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
                ["subject_types_supported"] = new JsonArray("pairwise"),
                ["scopes_supported"] = new JsonArray("openid", "profile", "offline_access"),
            }
        );
    }

    private IResult Keys(string tid) =>
        Results.Json(new JsonObject { ["keys"] = new JsonArray(key.PublicHalf(IssuerOf(tid))) });

    private IResult Authorize(HttpContext http)
    {
        var (asked, refusal) = Request(http.Request.Query);
        if (asked is null)
        {
            return refusal!;
        }

        return asked.Prompt == "none"
            ? Results.Redirect(asked.Back("error", "interaction_required"))
            : PersonaPage.For(
                PeopleOf(Directory(http)!),
                http.Request.Query.SelectMany(field =>
                    field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))
                )
            );
    }

    private async Task<IResult> SignInAs(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (asked, refusal) = Request(form);
        if (asked is null)
        {
            return refusal!;
        }

        var persona = Personas.Named(form["persona"]);
        if (persona is null || !PeopleOf(Directory(http)!).Contains(persona))
        {
            return PersonaPage.Refusal("没有这个人，请回到登录页再选");
        }

        var code = codes.Issue(
            new(persona, asked.ClientId, asked.RedirectUri, asked.Challenge, asked.Nonce, asked.Scope)
        );
        return Results.Redirect(asked.Back("code", code));
    }

    private async Task<IResult> Token(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form["client_id"] != identity.ClientId)
        {
            return Error("invalid_client", "This app is not known here.");
        }

        switch (form["grant_type"].ToString())
        {
            case "authorization_code":
                var signIn = codes.Redeem(
                    form["code"].ToString(),
                    form["client_id"].ToString(),
                    form["redirect_uri"].ToString(),
                    form["code_verifier"].ToString()
                );
                return signIn is null
                    ? Error("invalid_grant", "The code is used, too old, or not for this app.")
                    : Tokens(signIn.Persona, signIn.Nonce, signIn.Scope);
            case "refresh_token":
                var persona = await mint.ReadRefreshToken(form["refresh_token"].ToString());
                return persona is null
                    ? Error("invalid_grant", "Sign in again.")
                    : Tokens(persona, nonce: null, ScopeFor(identity.Audience));
            default:
                return Error("unsupported_grant_type", "Only authorization_code and refresh_token.");
        }
    }

    private IResult Tokens(Persona persona, string? nonce, string scope)
    {
        var answer = new JsonObject
        {
            ["token_type"] = "Bearer",
            ["scope"] = scope,
            ["expires_in"] = (int)TokenMint.Lifetime.TotalSeconds,
            ["access_token"] = mint.AccessToken(persona),
        };
        var scopes = scope.Split(' ');
        if (scopes.Contains("openid", StringComparer.Ordinal))
        {
            answer["id_token"] = mint.IdToken(persona, nonce);
        }

        if (scopes.Contains("offline_access", StringComparer.Ordinal))
        {
            answer["refresh_token"] = mint.RefreshToken(persona);
        }

        return Results.Json(answer);
    }

    private IResult SignOut(HttpContext http)
    {
        var back = http.Request.Query["post_logout_redirect_uri"].ToString();
        if (!signedOut.Contains(back, StringComparer.Ordinal))
        {
            return Results.Redirect(signedOut[0]);
        }

        var state = http.Request.Query["state"];
        return Results.Redirect(
            StringValues.IsNullOrEmpty(state) ? back : QueryHelpers.AddQueryString(back, "state", state.ToString())
        );
    }

    private async Task<IResult> PersonaToken(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType)
        {
            return Error("invalid_request", "Send the form field persona.");
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return Personas.Named(form["persona"]) is { } persona
            ? Results.Json(new JsonObject { ["access_token"] = mint.AccessToken(persona) })
            : Error("invalid_request", $"persona is one of {string.Join(' ', Personas.All.Select(one => one.Id))}");
    }

    // Where the app or its address is wrong there is nowhere to send an error to: it is said on a page of our own.
    private (Asked? Asked, IResult? Refusal) Request(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var said = fields.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        string? Say(string name) => said.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

        if (Say("client_id") != identity.ClientId)
        {
            return (null, PersonaPage.Refusal("发起登录的应用不是医保绩效，登录没有继续"));
        }

        if (Say("redirect_uri") != signedIn)
        {
            return (null, PersonaPage.Refusal("登录后要去的地址不是本系统的，登录没有继续"));
        }

        var asked = new Asked(
            identity.ClientId,
            signedIn,
            Say("code_challenge") ?? "",
            Say("nonce"),
            Say("scope") ?? "",
            Say("state"),
            Say("prompt"),
            Say("response_mode") == "fragment"
        );
        if (Say("response_type") != "code")
        {
            return (null, Results.Redirect(asked.Back("error", "unsupported_response_type")));
        }

        return asked.Challenge.Length == 43 && Say("code_challenge_method") == "S256"
            ? (asked, null)
            : (null, Results.Redirect(asked.Back("error", "invalid_request")));
    }

    private static string? Directory(HttpContext http) =>
        http.GetRouteValue("tid") is string tid
        && (AnyDirectory.Contains(tid, StringComparer.Ordinal) || Personas.HasDirectory(tid))
            ? tid
            : null;

    private static Persona[] PeopleOf(string directory) =>
        [
            .. Personas.All.Where(persona =>
                AnyDirectory.Contains(directory, StringComparer.Ordinal)
                || persona.Organisation.DirectoryId == directory
            ),
        ];

    // As Entra has it, the sign-in of any organisation has a placeholder where the directory will stand.
    private string IssuerOf(string tid) =>
        $"{origin}{Root}/{(AnyDirectory.Contains(tid, StringComparer.Ordinal) ? "{tenantid}" : tid)}/v2.0";

    private static IResult Error(string error, string description) =>
        Results.Json(
            new JsonObject { ["error"] = error, ["error_description"] = description },
            statusCode: StatusCodes.Status400BadRequest
        );

    private sealed record Asked(
        string ClientId,
        string RedirectUri,
        string Challenge,
        string? Nonce,
        string Scope,
        string? State,
        string? Prompt,
        bool InFragment
    )
    {
        public string Back(string name, string value)
        {
            var answer = new QueryBuilder { { name, value } };
            if (State is not null)
            {
                answer.Add("state", State);
            }

            var text = answer.ToQueryString().Value!;
            return RedirectUri + (InFragment ? $"#{text[1..]}" : text);
        }
    }
}
