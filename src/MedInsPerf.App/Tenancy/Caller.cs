using System.Security.Claims;

namespace MedInsPerf.App.Tenancy;

/// <summary>Who asks: a member of a registered bureau, proven by a validated token.</summary>
public sealed class Caller
{
    private Caller(Bureau bureau, Member member)
    {
        Bureau = bureau;
        Member = member;
    }

    /// <summary>The caller's own bureau.</summary>
    public Bureau Bureau { get; }

    /// <summary>The caller.</summary>
    public Member Member { get; }

    /// <summary>Whether the caller holds the role in the caller's own bureau.</summary>
    public bool Is(Role role) => Member.Roles.Contains(role);

    /// <summary>
    /// The caller behind a validated principal; null where the organisation is not registered or the person is no member.
    /// </summary>
    /// <exception cref="ArgumentException">The principal was not authenticated: a bug.</exception>
    public static Caller? From(ClaimsPrincipal principal, RegistrySnapshot registry)
    {
        if (principal.Identity is not { IsAuthenticated: true })
        {
            throw new ArgumentException("Only a validated principal can become a caller.", nameof(principal));
        }

        var directory = principal.FindFirstValue("tid");
        var person = principal.FindFirstValue("oid");
        if (directory is null || person is null || registry.BureauOf(directory) is not { } bureau)
        {
            return null;
        }

        return registry.MemberOf(bureau, person) is { } member ? new Caller(bureau, member) : null;
    }
}

internal static class ClaimsReading
{
    public static string? FindFirstValue(this ClaimsPrincipal principal, string type) =>
        principal.FindFirst(type)?.Value;
}
