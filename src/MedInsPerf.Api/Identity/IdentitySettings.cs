using Microsoft.Extensions.Configuration;

namespace MedInsPerf.Api.Identity;

/// <summary>Where people sign in and which tokens the product takes; configuration section <c>Identity</c>.</summary>
/// <param name="Authority">
/// The sign-in for any organisation's directory, as <c>https://HOST/organizations/v2.0</c>. Which organisations are let
/// in is not its matter but the registry's.
/// </param>
/// <param name="ClientId">The web app's registration.</param>
/// <param name="Audience">The API's registration: the exact <c>aud</c> of its tokens.</param>
public sealed record IdentitySettings(Uri Authority, string ClientId, string Audience)
{
    /// <summary>The permission that the web app asks of the API: the last part of <c>Identity:Scope</c>.</summary>
    public const string ApiScope = "access_as_user";

    /// <summary>The authority's directory: the segment before <c>v2.0</c>.</summary>
    internal string Directory => Authority.Segments[^2].TrimEnd('/');

    /// <summary>The authority without directory and version, ending in a slash.</summary>
    internal string Instance => new Uri(Authority, "../").AbsoluteUri;

    /// <exception cref="InvalidOperationException">
    /// The settings are missing or cannot be trusted; the start-up must not go on. An authority over http or on this very
    /// machine is one that anybody can impersonate, so only a host that says in code that it is local may have one.
    /// </exception>
    internal static IdentitySettings Read(IConfiguration configuration, bool local)
    {
        var section = configuration.GetSection("Identity");
        var settings = new IdentitySettings(
            Uri.TryCreate(section["Authority"], UriKind.Absolute, out var authority)
                ? authority
                : throw new InvalidOperationException("Identity:Authority is no absolute address."),
            section["ClientId"] is { Length: > 0 } clientId
                ? clientId
                : throw new InvalidOperationException("Identity:ClientId is missing."),
            section["Audience"] is { Length: > 0 } audience
                ? audience
                : throw new InvalidOperationException("Identity:Audience is missing.")
        );

        if (authority.Segments is not [.., _, "v2.0"])
        {
            throw new InvalidOperationException("Identity:Authority must end in /DIRECTORY/v2.0.");
        }

        if (!local && (authority.Scheme != Uri.UriSchemeHttps || authority.IsLoopback))
        {
            throw new InvalidOperationException(
                "Identity:Authority must be https and on another machine: only the local host signs people in by itself."
            );
        }

        return settings;
    }
}
