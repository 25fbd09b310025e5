using MedInsPerf.App.Tenancy;
using MedInsPerf.Local.Issuer;
using Microsoft.Extensions.DependencyInjection;

namespace MedInsPerf.Local.Tests.Identity;

/// <summary>The registry in memory follows what is registered.</summary>
public sealed class RegistryTests(Product product)
{
    [Fact]
    public async Task Somebody_let_in_a_moment_ago_need_not_wait_for_the_next_look()
    {
        var bureau = Registry.Current.BureauWith("990122")!;
        var draft = new Draft(product, "county-b-preparer");
        draft.Claims["oid"] = "0b1ec700-9901-4000-8000-000000000777";
        await Registry.Admit(
            ScopeOf(bureau),
            new Member(
                "0b1ec700-9901-4000-8000-000000000777",
                "罗小倩",
                "luoxiaoqian@fengling.example",
                [Role.Preparer]
            ),
            TestContext.Current.CancellationToken
        );

        using var client = product.WithToken(draft.Token());
        await Eventually.Is(
            async () =>
            {
                using var answer = await client.GetAsync(new Uri("/api/me", UriKind.Relative));
                return answer.IsSuccessStatusCode;
            },
            "the new member is let in"
        );
    }

    [Fact]
    public async Task An_organisation_registered_a_moment_ago_need_not_wait_for_the_next_look()
    {
        var organisation = new LocalOrganisation(
            "990123",
            "石桥县医疗保障局",
            "石桥县",
            AdminLevel.County,
            "990100",
            "shiqiao.example"
        );
        var bureau = organisation.BureauAt(product.Origin);
        await Registry.Admit(
            ScopeOf(bureau),
            new Member("0b1ec700-9901-4000-8000-000000000778", "石磊", "shilei@shiqiao.example", [Role.Preparer]),
            TestContext.Current.CancellationToken
        );
        await Registry.Register(bureau, TestContext.Current.CancellationToken);

        var draft = new Draft(product, "county-b-preparer") { Issuer = bureau.Issuer };
        draft.Claims["tid"] = bureau.DirectoryId;
        draft.Claims["oid"] = "0b1ec700-9901-4000-8000-000000000778";
        using var client = product.WithToken(draft.Token());
        await Eventually.Is(
            async () =>
            {
                using var answer = await client.GetAsync(new Uri("/api/me", UriKind.Relative));
                return answer.IsSuccessStatusCode;
            },
            "the new bureau's member is let in"
        );
    }

    private TenantRegistry Registry => product.Services.GetRequiredService<TenantRegistry>();

    private static TenantScope ScopeOf(Bureau bureau) =>
        TenantScope.Of(new StoredJob("a-test", bureau.TenantId, bureau.Code, bureau.ProvinceCode, "standing"));
}
