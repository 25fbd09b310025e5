using MedInsPerf.App.Tenancy;

namespace MedInsPerf.Local.Issuer;

/// <summary>Signs the personas' bureaus up with this host's issuer, and lets the personas in.</summary>
internal static class PersonaRegistration
{
    /// <summary>Says again what may have changed (the address), and leaves roles that were changed since as they are.</summary>
    public static async Task Register(TenantRegistry registry, string origin, CancellationToken cancellation)
    {
        await registry.Refresh(cancellation);
        foreach (var organisation in Personas.Registered)
        {
            var bureau = organisation.BureauAt(origin);
            if (registry.Current.BureauWith(bureau.Code) != bureau)
            {
                await registry.Register(bureau, cancellation);
            }

            var scope = TenantScope.Of(
                new StoredJob("local-registration", bureau.TenantId, bureau.Code, bureau.ProvinceCode, "standing")
            );
            foreach (var persona in Personas.All.Where(persona => persona.Organisation == organisation))
            {
                if (registry.Current.MemberOf(bureau, persona.ObjectId) is null)
                {
                    await registry.Admit(
                        scope,
                        new Member(persona.ObjectId, persona.Name, persona.Email, persona.Roles),
                        cancellation
                    );
                }
            }
        }

        await registry.Refresh(cancellation);
    }
}
