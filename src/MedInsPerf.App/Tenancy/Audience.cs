using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MedInsPerf.Domain.RollUps;

namespace MedInsPerf.App.Tenancy;

/// <summary>Who looks across counties, and how far.</summary>
public sealed class Audience
{
    private Audience(Bureau bureau, ImmutableArray<Bureau> counties)
    {
        Bureau = bureau;
        Counties = counties;
    }

    /// <summary>Whose view it is.</summary>
    public Bureau Bureau { get; }

    /// <summary>The counties that may be seen, by code.</summary>
    public ImmutableArray<Bureau> Counties { get; }

    internal string ProvinceCode => Bureau.ProvinceCode;

    /// <summary>The counties in one short word: equal where they are the same.</summary>
    internal string Reach =>
        Convert.ToHexStringLower(
            SHA256
                .HashData(Encoding.UTF8.GetBytes(string.Join(',', Counties.Select(county => county.Code))))
                .AsSpan(0, 8)
        );

    /// <summary>The counties of the caller's own bureau, by the caller's role in it; null where no role looks across counties.</summary>
    public static Audience? Of(Caller caller, RegistrySnapshot registry) => Of(caller.Bureau, caller.Member, registry);

    /// <summary>The same for somebody who is to receive a mail.</summary>
    internal static Audience? Of(Bureau bureau, Member member, RegistrySnapshot registry) =>
        bureau.Level switch
        {
            AdminLevel.Province when member.Roles.Any(MayLookAcrossProvince) => new(bureau, Under(bureau, registry)),
            AdminLevel.Prefecture when member.Roles.Contains(Role.Reviewer) => new(bureau, Under(bureau, registry)),
            _ => null,
        };

    internal bool MaySee(Contribution contribution) => Counties.Any(county => county.Code == contribution.County);

    private static bool MayLookAcrossProvince(Role role) =>
        role is Role.ProvinceReader or Role.ProvinceAdministrator or Role.Auditor or Role.Reviewer;

    private static ImmutableArray<Bureau> Under(Bureau bureau, RegistrySnapshot registry) =>
        [.. registry.CountiesUnder(bureau)];
}
