using System.Collections.Immutable;

namespace MedInsPerf.App.Mail;

/// <summary>订阅: a compiled report that goes out on schedule.</summary>
/// <param name="Schedule">In words: 每周一 08:00.</param>
/// <param name="NextAt">Null while switched off.</param>
public sealed record SubscriptionView(
    string Id,
    string Name,
    int FiscalYear,
    string Schedule,
    ImmutableArray<RecipientView> Recipients,
    bool On,
    DateTimeOffset? NextAt,
    DateTimeOffset? LastAt
);

/// <summary>Who receives it; the address is masked.</summary>
public sealed record RecipientView(string MemberId, string Name, string Bureau, string MaskedAddress);

/// <summary>发送台账: one line a mail, never changed once written but by its result.</summary>
/// <param name="Rights">What the recipient was found to be allowed to see at sending.</param>
/// <param name="Result">queued, sent, withheld or failed.</param>
public sealed record LedgerEntryView(
    string Id,
    DateTimeOffset At,
    string Issue,
    string Recipient,
    string MaskedAddress,
    string Rights,
    string Result,
    string? Reason,
    DateTimeOffset? SentAt
);

/// <summary>A page of the ledger.</summary>
public sealed record LedgerView(ImmutableArray<LedgerEntryView> Entries, string? Continuation);
