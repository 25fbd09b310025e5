using MedInsPerf.Api;
using MedInsPerf.Api.Identity;
using MedInsPerf.Local.Hosting;
using MedInsPerf.Local.Issuer;
using MedInsPerf.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MedInsPerf.Local.Tests.Identity;

/// <summary>What a host that is not the local one refuses to start with.</summary>
public sealed class StartUpTests
{
    private const string Entra = "https://login.microsoftonline.com/organizations/v2.0";

    [Fact]
    public void A_host_in_production_starts_with_an_authority_elsewhere_over_https() =>
        Should.NotThrow(() => Start(Entra));

    [Theory]
    [InlineData("http://localhost:5080/local-issuer/organizations/v2.0")]
    [InlineData("http://login.microsoftonline.com/organizations/v2.0")]
    [InlineData("https://localhost/organizations/v2.0")]
    [InlineData("https://127.0.0.1/organizations/v2.0")]
    [InlineData("https://[::1]:5001/organizations/v2.0")]
    [InlineData("https://login.microsoftonline.com/organizations")]
    [InlineData("organizations/v2.0")]
    [InlineData(null)]
    public void A_host_in_production_refuses_an_authority_that_anybody_could_be(string? authority) =>
        Should.Throw<InvalidOperationException>(() => Start(authority)).Message.ShouldContain("Identity:Authority");

    [Fact]
    public void No_setting_makes_a_host_local() =>
        Should.Throw<InvalidOperationException>(() =>
            Start("http://localhost:5080/local-issuer/organizations/v2.0", ("Identity:Local", "true"))
        );

    [Theory]
    [InlineData("Identity:ClientId")]
    [InlineData("Identity:Audience")]
    public void A_host_refuses_to_start_without_knowing_itself(string key) =>
        Should.Throw<InvalidOperationException>(() => Start(Entra, (key, ""))).Message.ShouldContain(key);

    [Fact]
    public void The_issuer_without_passwords_cannot_stand_in_a_host_that_is_not_local()
    {
        using var folder = new ScratchFolder();
        using var provider = Start(Entra)
            .AddLocalIssuer(new LocalSettings(5080, folder.Path, folder.Path))
            .BuildServiceProvider();
        Should
            .Throw<InvalidOperationException>(() => provider.GetRequiredService<LocalIssuer>())
            .Message.ShouldContain(nameof(LocalSignIn));
    }

    private static ServiceCollection Start(string? authority, params (string Key, string Value)[] also)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["Identity:Authority"] = authority,
                    ["Identity:ClientId"] = "web",
                    ["Identity:Audience"] = "api",
                    ["Storage:ConnectionString"] = "UseDevelopmentStorage=true",
                }
            )
            .AddInMemoryCollection(also.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMedInsPerf(configuration);
        return services;
    }
}
