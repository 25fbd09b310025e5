using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Mail;

/// <summary>Sends one mail of the ledger.</summary>
public static class SendMail
{
    public sealed record Command(StoredJob Job, string LedgerId) : IRequest;
}
