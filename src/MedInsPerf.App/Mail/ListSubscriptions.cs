using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Mail;

/// <summary>The province's subscriptions.</summary>
public static class ListSubscriptions
{
    public sealed record Query(Caller Caller) : IRequest<Result<ImmutableArray<SubscriptionView>>>;

    internal sealed class Handler(Subscriptions subscriptions)
        : IRequestHandler<Query, Result<ImmutableArray<SubscriptionView>>>
    {
        public async Task<Result<ImmutableArray<SubscriptionView>>> Handle(
            Query request,
            CancellationToken cancellationToken
        )
        {
            var standing = subscriptions.OpenFor(
                request.Caller,
                Role.ProvinceAdministrator,
                Role.ProvinceReader,
                Role.Auditor
            );
            if (standing is null)
            {
                return new Refusal.NotAllowed("只有省局的人可以看订阅");
            }

            var found = await standing.All<SubscriptionDocument>(SubscriptionDocument.TypeName, cancellationToken);
            return found.Select(subscriptions.Draw).ToImmutableArray();
        }
    }
}
