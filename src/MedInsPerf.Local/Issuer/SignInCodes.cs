using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace MedInsPerf.Local.Issuer;

/// <summary>A sign-in that is under way: who, and what the app that began it said.</summary>
/// <param name="Challenge">The S256 of a secret that only the app that began knows (PKCE).</param>
public sealed record SignInUnderWay(
    Persona Persona,
    string ClientId,
    string RedirectUri,
    string Challenge,
    string? Nonce,
    string Scope
);

/// <summary>Codes between the two halves of a sign-in: good once, and for two minutes.</summary>
public sealed class SignInCodes(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, (SignInUnderWay SignIn, DateTimeOffset Until)> codes = new(
        StringComparer.Ordinal
    );

    /// <summary>A code for the app to fetch the tokens with.</summary>
    public string Issue(SignInUnderWay signIn)
    {
        var now = clock.GetUtcNow();
        foreach (var old in codes.Where(code => code.Value.Until <= now))
        {
            codes.TryRemove(old);
        }

        var fresh = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        codes[fresh] = (signIn, now + Lifetime);
        return fresh;
    }

    /// <summary>The sign-in behind a code, once; null where the code is used, old, or another app's.</summary>
    public SignInUnderWay? Redeem(string code, string clientId, string redirectUri, string verifier) =>
        codes.TryRemove(code, out var entry)
        && clock.GetUtcNow() < entry.Until
        && entry.SignIn.ClientId == clientId
        && entry.SignIn.RedirectUri == redirectUri
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))),
            Encoding.ASCII.GetBytes(entry.SignIn.Challenge)
        )
            ? entry.SignIn
            : null;
}
