using System.Security.Cryptography;
using System.Text;
using MedInsPerf.Api.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MedInsPerf.Local.Issuer;

/// <summary>Writes tokens with the claims that Entra's version 2.0 tokens have.</summary>
public sealed class TokenMint(SigningKey key, string origin, IdentitySettings identity, TimeProvider clock)
{
    /// <summary>How long an access token is good for.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private static readonly TimeSpan RefreshLifetime = TimeSpan.FromHours(24);
    private readonly JsonWebTokenHandler tokens = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly string refreshAudience = $"{origin}/local-issuer/refresh";

    /// <summary>For the API.</summary>
    public string AccessToken(Persona persona)
    {
        var claims = ClaimsOf(persona, identity.Audience);
        claims["azp"] = identity.ClientId;
        claims["azpacr"] = "0";
        claims["scp"] = IdentitySettings.ApiScope;
        return Sign(claims, persona, identity.Audience, Lifetime);
    }

    /// <summary>For the web app: who signed in.</summary>
    public string IdToken(Persona persona, string? nonce)
    {
        var claims = ClaimsOf(persona, identity.ClientId);
        if (nonce is not null)
        {
            claims["nonce"] = nonce;
        }

        return Sign(claims, persona, identity.ClientId, Lifetime);
    }

    /// <summary>For this issuer alone: a new access token without a new sign-in.</summary>
    public string RefreshToken(Persona persona) =>
        Sign(
            new Dictionary<string, object>(StringComparer.Ordinal) { ["persona"] = persona.Id },
            persona,
            refreshAudience,
            RefreshLifetime
        );

    /// <summary>Whose refresh token it is; null where it is none, or none any more.</summary>
    public async Task<Persona?> ReadRefreshToken(string token)
    {
        var read = await tokens.ValidateTokenAsync(
            token,
            new TokenValidationParameters
            {
                ValidAudience = refreshAudience,
                ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
                IssuerSigningKey = key.Proof,
                ValidateIssuer = false,
                LifetimeValidator = (_, expires, _, _) => clock.GetUtcNow() < expires,
            }
        );
        return read.IsValid && read.Claims.TryGetValue("persona", out var id) ? Personas.Named(id as string) : null;
    }

    private static Dictionary<string, object> ClaimsOf(Persona persona, string application) =>
        new(StringComparer.Ordinal)
        {
            ["ver"] = "2.0",
            ["tid"] = persona.Organisation.DirectoryId,
            ["oid"] = persona.ObjectId,
            ["sub"] = Base64UrlEncoder.Encode(
                SHA256.HashData(Encoding.UTF8.GetBytes($"{application} {persona.ObjectId}"))
            ),
            ["name"] = persona.Name,
            ["preferred_username"] = persona.Email,
            ["uti"] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16)),
        };

    private string Sign(Dictionary<string, object> claims, Persona persona, string audience, TimeSpan lifetime)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return tokens.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = persona.Organisation.IssuerAt(origin),
                Audience = audience,
                IssuedAt = now,
                NotBefore = now,
                Expires = now + lifetime,
                Claims = claims,
                SigningCredentials = key.Credentials,
            }
        );
    }
}
