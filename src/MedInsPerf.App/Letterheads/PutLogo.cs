using MediatR;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Documents;

namespace MedInsPerf.App.Letterheads;

/// <summary>换徽标: a PNG or JPEG by its bytes; of the file only the picture is kept.</summary>
public static class PutLogo
{
    public sealed record Command(Caller Caller, string? ETag, ReadOnlyMemory<byte> Bytes)
        : IRequest<Result<OpenedLetterhead>>;

    internal sealed class Handler(LetterheadDesk desk) : IRequestHandler<Command, Result<OpenedLetterhead>>
    {
        public async Task<Result<OpenedLetterhead>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (desk.OpenFor(request.Caller) is not { } standing)
            {
                return new Refusal.NotAllowed(LetterheadDesk.ForHeads);
            }

            if (await LetterheadDesk.Find(standing, cancellationToken) is not { } before)
            {
                return new Refusal.WrongState("请先保存版头，再上传徽标");
            }

            if (LetterheadDesk.Against(before, request.ETag) is { } refusal)
            {
                return refusal;
            }

            switch (PictureFile.Read(request.Bytes))
            {
                case PictureOutcome.Accepted { Picture: var logo }:
                    var kept = await desk.KeepLogo(request.Caller, logo, cancellationToken);
                    var draft = new LetterheadDraft("换徽标", before.Words, kept, before.InUse);
                    return await desk.Put(request.Caller, standing, before, draft, cancellationToken);
                case PictureOutcome.Refused refused:
                    return new Refusal.BadRequest(refused.Sentence);
                default:
                    throw new InvalidOperationException();
            }
        }
    }
}
