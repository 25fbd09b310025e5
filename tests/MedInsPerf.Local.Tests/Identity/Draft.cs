using System.Text;
using MedInsPerf.Api.Identity;
using MedInsPerf.Local.Issuer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MedInsPerf.Local.Tests.Identity;

/// <summary>A sound token of a persona, to be spoilt in one place.</summary>
internal sealed class Draft
{
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };

    public Draft(Product product, string persona)
    {
        var who = Personas.Named(persona)!;
        Issuer = who.Organisation.IssuerAt(product.Origin);
        Audience = product.Services.GetRequiredService<IdentitySettings>().Audience;
        Signature = product.Services.GetRequiredService<SigningKey>().Credentials;
        Claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["ver"] = "2.0",
            ["tid"] = who.Organisation.DirectoryId,
            ["oid"] = who.ObjectId,
            ["sub"] = "somebody",
            ["name"] = who.Name,
            ["scp"] = "access_as_user",
        };
    }

    public string Issuer { get; set; }

    public string Audience { get; set; }

    public SigningCredentials? Signature { get; set; }

    public Dictionary<string, object> Claims { get; }

    public TimeSpan From { get; set; } = TimeSpan.FromMinutes(-10);

    public TimeSpan Until { get; set; } = TimeSpan.FromMinutes(10);

    public string Token()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return handler.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = Audience,
                IssuedAt = now + From,
                NotBefore = now + From,
                Expires = now + Until,
                Claims = Claims,
                SigningCredentials = Signature,
            }
        );
    }

    /// <summary>The same token with other words under the same signature.</summary>
    public static string Rewrite(string token, string what, string with)
    {
        var parts = token.Split('.');
        var words = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1]));
        words.ShouldContain(what);
        parts[1] = Base64UrlEncoder.Encode(words.Replace(what, with, StringComparison.Ordinal));
        return string.Join('.', parts);
    }
}
