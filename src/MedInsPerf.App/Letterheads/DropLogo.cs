using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Letterheads;

/// <summary>去掉徽标. Documents that bear it keep it.</summary>
public static class DropLogo
{
    public sealed record Command(Caller Caller, string? ETag) : IRequest<Result<OpenedLetterhead>>;

    internal sealed class Handler(LetterheadDesk desk) : IRequestHandler<Command, Result<OpenedLetterhead>>
    {
        public async Task<Result<OpenedLetterhead>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (desk.OpenFor(request.Caller) is not { } standing)
            {
                return new Refusal.NotAllowed(LetterheadDesk.ForHeads);
            }

            if (await LetterheadDesk.Find(standing, cancellationToken) is not { Logo: not null } before)
            {
                return new Refusal.WrongState("现在没有徽标。请刷新页面看最新情况");
            }

            if (LetterheadDesk.Against(before, request.ETag) is { } refusal)
            {
                return refusal;
            }

            var draft = new LetterheadDraft("去掉徽标", before.Words, Logo: null, before.InUse);
            return await desk.Put(request.Caller, standing, before, draft, cancellationToken);
        }
    }
}
