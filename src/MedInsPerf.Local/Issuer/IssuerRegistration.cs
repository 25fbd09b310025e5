using MedInsPerf.Api.Identity;
using MedInsPerf.Local.Hosting;

namespace MedInsPerf.Local.Issuer;

internal static class IssuerRegistration
{
    public static IServiceCollection AddLocalIssuer(this IServiceCollection services, LocalSettings settings) =>
        services
            .AddSingleton(_ => SigningKey.In(settings.IssuerFolder))
            .AddSingleton<SignInCodes>()
            .AddSingleton(provider => new TokenMint(
                provider.GetRequiredService<SigningKey>(),
                settings.Origin,
                provider.GetRequiredService<IdentitySettings>(),
                provider.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<LocalIssuer>(provider, settings.Origin));
}
