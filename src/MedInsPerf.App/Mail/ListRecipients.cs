using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Mail;

/// <summary>Whom a subscription may go to.</summary>
public static class ListRecipients
{
    public sealed record Query(Caller Caller) : IRequest<Result<ImmutableArray<RecipientView>>>;

    internal sealed class Handler(Subscriptions subscriptions)
        : IRequestHandler<Query, Result<ImmutableArray<RecipientView>>>
    {
        public Task<Result<ImmutableArray<RecipientView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            Result<ImmutableArray<RecipientView>> answer = subscriptions.OpenFor(
                request.Caller,
                Role.ProvinceAdministrator
            )
                is null
                ? new Refusal.NotAllowed(Subscriptions.ForAdministrators)
                : subscriptions
                    .Choosable(request.Caller)
                    .Select(choice => Subscriptions.Draw(choice.Bureau, choice.Member))
                    .ToImmutableArray();
            return Task.FromResult(answer);
        }
    }
}
