using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Mail;

/// <summary>订阅 as it is stored, with its province.</summary>
public sealed record SubscriptionDocument(string SubscriptionId)
    : WorkDocument(DocumentId(SubscriptionId), SubscriptionDocument.TypeName)
{
    public const string TypeName = "subscription";

    public required string Name { get; init; }

    /// <summary>The fiscal year that it compiles.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Every week on this day …</summary>
    public required DayOfWeek Weekday { get; init; }

    /// <summary>… at this hour, China Standard Time.</summary>
    public required int Hour { get; init; }

    public required ImmutableArray<Recipient> Recipients { get; init; }

    public required bool On { get; init; }

    /// <summary>The last slot that went out, or the moment it was made.</summary>
    public required DateTimeOffset LastSlot { get; init; }

    /// <summary>When it went out last.</summary>
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>每周一 08:00.</summary>
    public string Schedule =>
        string.Create(CultureInfo.InvariantCulture, $"每周{"日一二三四五六"[(int)Weekday]} {Hour:00}:00");

    /// <summary>The first slot after <see cref="LastSlot"/>.</summary>
    public DateTimeOffset NextSlot
    {
        get
        {
            var local = LastSlot.ToOffset(ChinaTime.Offset);
            var slot = new DateTimeOffset(local.Year, local.Month, local.Day, Hour, 0, 0, ChinaTime.Offset).AddDays(
                ((int)Weekday - (int)local.DayOfWeek + 7) % 7
            );
            return slot > LastSlot ? slot : slot.AddDays(7);
        }
    }

    internal static string DocumentId(string id) => $"subscription:{id}";
}

/// <summary>Who receives it: a member of a bureau, whose rights are looked up again at sending.</summary>
public sealed record Recipient(string BureauCode, string ObjectId);

/// <summary>一期: one issue that was compiled; it goes out once.</summary>
internal sealed record IssueDocument(string IssueId, string SubscriptionId, string Name, DateTimeOffset At)
    : WorkDocument($"issue:{IssueId}", "issue");

/// <summary>发送台账: one mail to one person.</summary>
/// <param name="LedgerId">Sorts by time.</param>
internal sealed record LedgerDocument(string LedgerId) : WorkDocument(DocumentId(LedgerId), LedgerDocument.TypeName)
{
    public const string TypeName = "mail";

    public required DateTimeOffset At { get; init; }
    public required string Issue { get; init; }
    public required Recipient Recipient { get; init; }
    public required string Name { get; init; }
    public required string Address { get; init; }

    /// <summary>The compiled report that is attached, made for the recipient's bureau.</summary>
    public required string Attachment { get; init; }

    public required string FileName { get; init; }

    /// <summary>The counties that the attachment shows, as <see cref="Audience.Reach"/> names them.</summary>
    public required string Reach { get; init; }

    public required MailResult Result { get; init; }

    /// <summary>What the recipient was found to be allowed to see at sending.</summary>
    public string Rights { get; init; } = "";

    public string? Reason { get; init; }
    public DateTimeOffset? SentAt { get; init; }

    public static string DocumentId(string id) => $"mail:{id}";
}

/// <summary>What became of a mail.</summary>
internal enum MailResult
{
    /// <summary>待发.</summary>
    Queued,

    /// <summary>已发.</summary>
    Sent,

    /// <summary>未发: the recipient may no longer see it.</summary>
    Withheld,

    /// <summary>没送到: given up after several tries.</summary>
    Failed,
}
