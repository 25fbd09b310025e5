using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Mail;

/// <summary>Opens a province's subscriptions for its own people, and draws them.</summary>
public sealed class Subscriptions(WorkStore work, TenantRegistry registry)
{
    internal const string ForAdministrators = "只有省局管理员可以管理订阅";

    internal TenantPeriod? OpenFor(Caller caller, params ReadOnlySpan<Role> roles)
    {
        if (caller.Bureau.Level != AdminLevel.Province)
        {
            return null;
        }

        foreach (var role in roles)
        {
            if (caller.Is(role))
            {
                return work.Open(TenantScope.Of(caller), WorkStore.Standing);
            }
        }

        return null;
    }

    /// <summary>Whom a province may send to: its own people who look across counties, and its prefectures' reviewers.</summary>
    internal IEnumerable<(Bureau Bureau, Member Member)> Choosable(Caller caller) =>
        from bureau in registry.Current.Bureaus
        where bureau.ProvinceCode == caller.Bureau.Code && bureau.Level != AdminLevel.County
        from member in registry.Current.MembersOf(bureau)
        where Audience.Of(bureau, member, registry.Current) is not null
        orderby bureau.Code, member.Name
        select (bureau, member);

    internal SubscriptionView Draw(SubscriptionDocument subscription) =>
        new(
            subscription.SubscriptionId,
            subscription.Name,
            subscription.FiscalYear,
            subscription.Schedule,
            [.. subscription.Recipients.Select(Draw).OfType<RecipientView>()],
            subscription.On,
            subscription.On ? subscription.NextSlot : null,
            subscription.LastAt
        );

    internal static RecipientView Draw(Bureau bureau, Member member) =>
        new($"{bureau.Code}:{member.ObjectId}", member.Name, bureau.Name, Mask(member.Email));

    /// <summary>zhou***@…: enough to recognise, not enough to write to.</summary>
    internal static string Mask(string address)
    {
        var name = address.Split('@')[0];
        return $"{name[..Math.Min(4, name.Length)]}***";
    }

    private RecipientView? Draw(Recipient recipient) =>
        registry.Current.BureauWith(recipient.BureauCode) is { } bureau
        && registry.Current.MemberOf(bureau, recipient.ObjectId) is { } member
            ? Draw(bureau, member)
            : null;
}
