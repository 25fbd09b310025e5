using System.Security.Cryptography;
using System.Text;
using MedInsPerf.Local.Issuer;
using MedInsPerf.Testing;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace MedInsPerf.Local.Tests.Issuer;

/// <summary>Codes do not lie around, and the key stays.</summary>
public sealed class SignInCodesTests
{
    private const string Verifier = "a-secret-of-the-app-that-began-the-sign-in-0123456789";

    [Fact]
    public void A_code_can_be_redeemed_for_two_minutes()
    {
        var clock = new FakeTimeProvider();
        var codes = new SignInCodes(clock);
        var early = codes.Issue(SignIn());
        var late = codes.Issue(SignIn());

        clock.Advance(TimeSpan.FromSeconds(119));
        codes.Redeem(early, "web", "here", Verifier).ShouldNotBeNull();
        clock.Advance(TimeSpan.FromSeconds(1));
        codes.Redeem(late, "web", "here", Verifier).ShouldBeNull();
    }

    [Fact]
    public void The_key_outlives_the_process_and_nobody_else_may_read_it()
    {
        using var folder = new ScratchFolder();
        string first;
        using (var key = SigningKey.In(folder.Path))
        {
            first = key.PublicHalf("issuer").ToJsonString();
        }

        using (var again = SigningKey.In(folder.Path))
        {
            again.PublicHalf("issuer").ToJsonString().ShouldBe(first);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(folder.Path, "key.pem"))
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static SignInUnderWay SignIn() =>
        new(
            Personas.Named("auditor")!,
            "web",
            "here",
            Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            Nonce: null,
            "openid"
        );
}
