using MediatR;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MimeKit;

namespace MedInsPerf.App.Mail;

/// <summary>Sends one mail of the ledger, after looking up once more what its recipient may see.</summary>
public static class SendMail
{
    public sealed record Command(StoredJob Job, string LedgerId) : IRequest;

    internal sealed class Handler(
        WorkStore work,
        BlobStore blobs,
        TenantRegistry registry,
        IMailTransport transport,
        MailSender sender,
        TimeProvider clock
    ) : AsyncRequestHandler<Command>
    {
        protected override async Task Handle(Command request, CancellationToken cancellationToken)
        {
            var province = TenantScope.Of(request.Job);
            var standing = work.Open(province, request.Job.Period);
            var entry = await standing.Find<LedgerDocument>(
                LedgerDocument.DocumentId(request.LedgerId),
                cancellationToken
            );
            if (entry is not { Result: MailResult.Queued })
            {
                return;
            }

            await registry.Refresh(cancellationToken);
            var done = await Send(province, entry, cancellationToken);
            Milestones.Reached("mailed", entry.LedgerId);
            var change = new Change("定时任务", "发送汇编", $"{entry.LedgerId};{done.Result}")
                .Once("mail", request.Job)
                .Write(done);
            await standing.Commit(change, cancellationToken);
        }

        private async Task<LedgerDocument> Send(
            TenantScope province,
            LedgerDocument entry,
            CancellationToken cancellation
        )
        {
            if (
                registry.Current.BureauWith(entry.Recipient.BureauCode) is not { } bureau
                || registry.Current.MemberOf(bureau, entry.Recipient.ObjectId) is not { } member
            )
            {
                return Withheld(entry, "已调离，权限收回");
            }

            if (Audience.Of(bureau, member, registry.Current) is not { } audience)
            {
                return Withheld(entry, "没有查看汇总的权限");
            }

            if (
                entry.Attachment.Length == 0
                || await blobs.Open(province).Read(entry.Attachment, cancellation) is not { } attachment
            )
            {
                return Withheld(entry, "没有可发的汇编");
            }

            if (audience.Reach != entry.Reach)
            {
                return Withheld(entry, "可以查看的县有变动，这一期的汇编不再适用");
            }

            await transport.Send(Compose(entry, member, attachment), cancellation);
            return entry with
            {
                Result = MailResult.Sent,
                Rights =
                    audience.Bureau.Level == AdminLevel.Province
                        ? $"全省 {audience.Counties.Length} 县"
                        : $"只含{audience.Bureau.Area} {audience.Counties.Length} 县",
                Address = member.Email,
                SentAt = clock.GetUtcNow(),
            };
        }

        private MimeMessage Compose(LedgerDocument entry, Member member, ReadOnlyMemory<byte> attachment)
        {
            var body = new BodyBuilder
            {
                TextBody =
                    $"{member.Name}：\n\n{entry.Issue}已汇编好，见附件“{entry.FileName}”。\n\n"
                    + "这封邮件由医保绩效系统按订阅自动发出。不想再收，请找省局管理员改订阅。\n",
            };
            body.Attachments.Add(entry.FileName, attachment.ToArray(), ContentType.Parse(ContentTypes.Word));
            var message = new MimeMessage(
                [new MailboxAddress(sender.Name, sender.Address)],
                [new MailboxAddress(member.Name, member.Email)],
                entry.FileName.Replace(".docx", "", StringComparison.Ordinal),
                body.ToMessageBody()
            )
            {
                // The same for every try: a receiver that sees it twice sees one mail.
                MessageId = $"{entry.LedgerId}@{sender.Address[(sender.Address.IndexOf('@') + 1)..]}",
                Date = entry.At,
            };
            return message;
        }

        private static LedgerDocument Withheld(LedgerDocument entry, string reason) =>
            entry with
            {
                Result = MailResult.Withheld,
                Rights = reason,
                Reason = reason,
            };
    }
}
