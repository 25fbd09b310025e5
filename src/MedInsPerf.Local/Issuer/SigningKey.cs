using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace MedInsPerf.Local.Issuer;

/// <summary>The issuer's key, kept with the data so that somebody who is signed in stays so over a restart.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly RSA rsa;
    private readonly RsaSecurityKey key;

    private SigningKey(RSA rsa)
    {
        this.rsa = rsa;
        key = new RsaSecurityKey(rsa);
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
    }

    /// <summary>Signs as Entra does: RS256.</summary>
    public SigningCredentials Credentials => new(key, SecurityAlgorithms.RsaSha256);

    /// <summary>What proves a signature.</summary>
    public SecurityKey Proof => key;

    /// <summary>Reads the key in a folder, or makes it.</summary>
    public static SigningKey In(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "key.pem");
        var pair = RSA.Create(2048);
        if (File.Exists(path))
        {
            pair.ImportFromPem(File.ReadAllText(path));
        }
        else
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new StreamWriter(path, options);
            file.Write(pair.ExportPkcs8PrivateKeyPem());
        }

        return new SigningKey(pair);
    }

    /// <summary>The public half as a JWK, with the issuer it may sign for, as Entra writes it.</summary>
    public JsonObject PublicHalf(string issuer)
    {
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = SecurityAlgorithms.RsaSha256,
            ["kid"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["issuer"] = issuer,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => rsa.Dispose();
}
