using Microsoft.Extensions.DependencyInjection;

namespace MedInsPerf.Api.Identity;

/// <summary>
/// Says that this host is the product on one machine, where sign-in is its own. It is said in code, never in
/// configuration, so that no setting can open a production host to a sign-in of somebody's making.
/// </summary>
public sealed class LocalSignIn
{
    internal static bool IsIn(IServiceCollection services) =>
        services.Any(service => service.ServiceType == typeof(LocalSignIn));
}
