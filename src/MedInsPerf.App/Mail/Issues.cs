using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MedInsPerf.App.Letterheads;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Documents;

namespace MedInsPerf.App.Mail;

/// <summary>汇编: compiles one issue of a subscription and puts a mail for each recipient into the ledger.</summary>
public sealed class Issues(
    WorkStore work,
    BlobStore blobs,
    TenantRegistry registry,
    ProvinceBook provinces,
    LetterheadDesk letterheads,
    TimeProvider clock
)
{
    /// <summary>Compiles and queues an issue once, however often it is asked for.</summary>
    /// <param name="province">Whose subscription it is.</param>
    /// <param name="issue">Names the issue: the slot, or the key of the request.</param>
    /// <param name="slot">The slot that it serves; null for one that was asked for by hand.</param>
    /// <returns>The issue's id; null where the subscription was changed meanwhile and nothing went out.</returns>
    internal async Task<string?> Compile(
        TenantScope province,
        SubscriptionDocument subscription,
        string issue,
        DateTimeOffset? slot,
        CancellationToken cancellation
    )
    {
        var at = clock.GetUtcNow();
        var id = Short($"{subscription.SubscriptionId}\n{issue}");
        var standing = work.Open(province, WorkStore.Standing);
        if (await standing.Find<IssueDocument>($"issue:{id}", cancellation) is not null)
        {
            return id;
        }

        var change = new Change("定时任务", "汇编", $"{subscription.Name};{id}").Write(
            new IssueDocument(id, subscription.SubscriptionId, subscription.Name, at)
        );
        var attachments = new Dictionary<string, Attachment>(StringComparer.Ordinal);
        foreach (var recipient in subscription.Recipients)
        {
            if (
                registry.Current.BureauWith(recipient.BureauCode) is not { } bureau
                || registry.Current.MemberOf(bureau, recipient.ObjectId) is not { } member
            )
            {
                continue;
            }

            if (Audience.Of(bureau, member, registry.Current) is { } audience && !attachments.ContainsKey(bureau.Code))
            {
                attachments[bureau.Code] = await Attach(province, audience, subscription, id, at, cancellation);
            }

            var attachment = attachments.GetValueOrDefault(bureau.Code, new Attachment("", "", ""));
            var ledgerId = string.Create(
                CultureInfo.InvariantCulture,
                $"{at:yyyyMMddHHmmss}-{Short($"{id}\n{recipient.BureauCode}\n{recipient.ObjectId}")}"
            );
            change.Write(
                new LedgerDocument(ledgerId)
                {
                    At = at,
                    Issue = subscription.Name,
                    Recipient = recipient,
                    Name = $"{bureau.Area} {member.Name}",
                    Address = member.Email,
                    Attachment = attachment.Blob,
                    FileName = attachment.FileName,
                    Reach = attachment.Reach,
                    Result = MailResult.Queued,
                }
            );
            change.Send(WorkCatalogue.MailRequests, job => new SendMail.Command(job, ledgerId));
        }

        change.Write(subscription with { LastSlot = slot ?? subscription.LastSlot, LastAt = at });
        Milestones.Reached("compiled", id);

        // Stale: somebody compiled the same issue meanwhile, or changed the subscription.
        return
            await standing.Commit(change, cancellation) == Committed.Stale
            && await standing.Find<IssueDocument>($"issue:{id}", cancellation) is null
            ? null
            : id;
    }

    private async Task<Attachment> Attach(
        TenantScope province,
        Audience audience,
        SubscriptionDocument subscription,
        string issue,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        var year = await CountiesYear.Read(
            provinces,
            audience,
            registry.Current,
            subscription.FiscalYear,
            cancellation
        );
        var report = CompiledReports.Of(year, at);
        var bytes = WordWriter.Write(
            // The province sends under its own letterhead; what a city gets of it is the city's to send on.
            audience.Bureau.Level == AdminLevel.Province
            && await letterheads.InUse(province, cancellation) is { } letterhead
                ? (await letterheads.Read(province, letterhead.Kept, cancellation)).On(report, serial: null)
                : report,
            new DocumentMeta(
                $"{audience.Bureau.Area}{subscription.FiscalYear}年度绩效自评汇编",
                audience.Bureau.Name,
                at
            )
        );
        var blob = $"compiled/{issue}/{audience.Bureau.Code}.docx";
        await blobs.Open(province).Write(blob, bytes, ContentTypes.Word, cancellation);
        return new Attachment(
            blob,
            $"{audience.Bureau.Area}{subscription.FiscalYear}年度绩效自评汇编.docx",
            audience.Reach
        );
    }

    private static string Short(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    /// <summary>A compiled report, and the counties that it shows.</summary>
    private sealed record Attachment(string Blob, string FileName, string Reach);
}
