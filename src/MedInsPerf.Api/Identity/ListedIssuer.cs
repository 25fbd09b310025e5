using MedInsPerf.App.Tenancy;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MedInsPerf.Api.Identity;

/// <summary>
/// The issuer must be exactly the one registered for the directory that the token names: the usual multi-tenant check
/// would let any organisation of the world in.
/// </summary>
internal static class ListedIssuer
{
    public static IssuerValidator In(TenantRegistry registry) =>
        (issuer, token, _) =>
            token is JsonWebToken jwt
            && jwt.TryGetPayloadValue<string>("tid", out var directory)
            && registry.Current.Lists(issuer, directory)
                ? issuer
                : throw new SecurityTokenInvalidIssuerException("The organisation is not registered.")
                {
                    InvalidIssuer = issuer,
                };
}
