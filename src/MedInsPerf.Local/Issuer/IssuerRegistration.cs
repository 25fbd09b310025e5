using MedInsPerf.Api.Identity;
using MedInsPerf.Local.Hosting;

namespace MedInsPerf.Local.Issuer;

internal static class IssuerRegistration
{
    /// <summary>Registers what signs people in without a password; it cannot be built in a host that is not local.</summary>
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
            .AddSingleton(provider =>
            {
                provider.GetRequiredService<LocalSignIn>();
                return ActivatorUtilities.CreateInstance<LocalIssuer>(provider, settings.Origin);
            });
}
