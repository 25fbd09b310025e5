using MediatR;

namespace MedInsPerf.App.Mail;

/// <summary>Sends what has fallen due.</summary>
public static class SendDueSubscriptions
{
    public sealed record Command() : IRequest;
}
