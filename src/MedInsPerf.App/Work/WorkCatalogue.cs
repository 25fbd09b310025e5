using System.Collections.Immutable;
using System.Text.Json;
using MediatR;
using MedInsPerf.App.Mail;
using MedInsPerf.App.Reports;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Work;

/// <summary>
/// 后台工作: every queue and every timer with the request it sends, in one place. The Functions room repeats the names in
/// its trigger attributes; a test holds it to this list.
/// </summary>
public static class WorkCatalogue
{
    public const string ReportRequests = "report-requests";
    public const string RollUpRequests = "rollup-requests";
    public const string MailRequests = "mail-requests";
    public const string ReportPoison = ReportRequests + PoisonSuffix;
    public const string MailPoison = MailRequests + PoisonSuffix;

    /// <summary>Where the host puts a message that failed five times.</summary>
    private const string PoisonSuffix = "-poison";

    /// <summary>The queues, each with the request that a message of it becomes.</summary>
    public static readonly ImmutableArray<QueueWork> Queues =
    [
        new(ReportRequests, typeof(ComposeReport.Command)),
        new(RollUpRequests, typeof(ContributeCounty.Command)),
        new(MailRequests, typeof(SendMail.Command)),
    ];

    /// <summary>
    /// The poison queues that somebody waits on, each with the request that tells it. A county's contribution needs none:
    /// the nightly rebuild brings it.
    /// </summary>
    public static readonly ImmutableArray<QueueWork> Poison =
    [
        new(ReportPoison, typeof(GiveUpReport.Command)),
        new(MailPoison, typeof(GiveUpMail.Command)),
    ];

    /// <summary>The request that a message of the request's queue is.</summary>
    /// <exception cref="JsonException">The text is no such message: after five tries it is poison.</exception>
    public static T Read<T>(string message)
        where T : IRequest => (T)Queues.Concat(Poison).Single(work => work.Request == typeof(T)).Read(message);

    /// <summary>Every minute: messages whose relay died are sent.</summary>
    public const string OutboxSweepSchedule = "0 * * * * *";

    /// <summary>Nightly at 01:30 北京时间: every county contributes anew; the result must equal what stands.</summary>
    public const string RollUpRebuildSchedule = "0 30 17 * * *";

    /// <summary>Every ten minutes: subscriptions that have fallen due go out.</summary>
    public const string SubscriptionSchedule = "0 */10 * * * *";

    /// <summary>Nightly at 02:30 北京时间: every chain of audit entries is followed to its end.</summary>
    public const string AuditSchedule = "0 30 18 * * *";

    /// <summary>
    /// The timers, with six-field schedules in UTC: the plan that they run on in the cloud knows no other time zone, and
    /// China has no summer time.
    /// </summary>
    public static readonly ImmutableArray<TimerWork> Timers =
    [
        new("outbox-sweep", OutboxSweepSchedule, () => new SweepOutbox.Command()),
        new("rollup-rebuild", RollUpRebuildSchedule, () => new RebuildRollUps.Command()),
        new("subscriptions-due", SubscriptionSchedule, () => new SendDueSubscriptions.Command()),
        new("audit-verification", AuditSchedule, () => new VerifyAudit.Command()),
    ];
}

/// <summary>A queue and the request that its messages are.</summary>
/// <param name="Queue">Its name in storage; poisoned messages go to <c>NAME-poison</c>.</param>
/// <param name="Request">A MediatR request that a message deserialises to.</param>
public sealed record QueueWork(string Queue, Type Request)
{
    /// <exception cref="JsonException">The text is no such message: after five tries it is poison.</exception>
    public IRequest Read(string message) =>
        (IRequest?)JsonSerializer.Deserialize(message, Request, StoredJson.Options)
        ?? throw new JsonException($"An empty message on {Queue}.");
}

/// <summary>A timer, its schedule and the request that it sends.</summary>
public sealed record TimerWork(string Name, string Schedule, Func<IRequest> Request);
