using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Mail;

/// <summary>新建订阅.</summary>
public static class CreateSubscription
{
    /// <param name="Weekday">0 is 周日, 1 周一 ….</param>
    /// <param name="Recipients">Ids from the list of whom it may go to.</param>
    public sealed record Command(
        Caller Caller,
        string Key,
        string Name,
        int FiscalYear,
        int Weekday,
        int Hour,
        ImmutableArray<string> Recipients
    ) : IRequest<Result<SubscriptionView>>;

    internal sealed class Handler(Subscriptions subscriptions, TimeProvider clock)
        : IRequestHandler<Command, Result<SubscriptionView>>
    {
        /// <summary>A ledger entry and a message each, in a batch of at most a hundred.</summary>
        private const int MostRecipients = 45;

        public async Task<Result<SubscriptionView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (subscriptions.OpenFor(request.Caller, Role.ProvinceAdministrator) is not { } standing)
            {
                return new Refusal.NotAllowed(Subscriptions.ForAdministrators);
            }

            if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 40)
            {
                return new Refusal.BadRequest("请给订阅起个名字，40 个字以内");
            }

            if (request.Weekday is < 0 or > 6 || request.Hour is < 0 or > 23)
            {
                return new Refusal.BadRequest("请选周几、几点发");
            }

            var recipients = subscriptions
                .Choosable(request.Caller)
                .Where(choice => request.Recipients.Contains($"{choice.Bureau.Code}:{choice.Member.ObjectId}"))
                .Select(choice => new Recipient(choice.Bureau.Code, choice.Member.ObjectId))
                .ToImmutableArray();
            if (recipients.IsEmpty || recipients.Length > MostRecipients)
            {
                return new Refusal.BadRequest($"请选收件人，最多 {MostRecipients} 人");
            }

            var key = KeyOf(request);
            if (await standing.AnswerTo<SubscriptionView>(key, cancellationToken) is { } before)
            {
                return before.IsSame ? before.Answer : new Refusal.KeyReused();
            }

            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Key)).AsSpan(0, 6));
            var subscription = new SubscriptionDocument(id)
            {
                Name = request.Name.Trim(),
                FiscalYear = request.FiscalYear,
                Weekday = (DayOfWeek)request.Weekday,
                Hour = request.Hour,
                Recipients = recipients,
                On = true,
                LastSlot = clock.GetUtcNow(),
            };
            var view = subscriptions.Draw(subscription);
            var change = new Change(request.Caller.Member.Name, "新建订阅", subscription.Name)
                .Once(key, view)
                .Write(subscription);
            return await standing.Commit(change, cancellationToken) switch
            {
                Committed.Before => (await standing.AnswerTo<SubscriptionView>(key, cancellationToken))?.Answer ?? view,
                Committed.Stale => new Refusal.KeyReused(),
                _ => view,
            };
        }

        private static RequestKey KeyOf(Command request) =>
            RequestKey.Of(
                "subscription",
                request.Key,
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        request.Name,
                        request.FiscalYear,
                        request.Weekday,
                        request.Hour,
                        request.Recipients,
                    }
                )
            );
    }
}
