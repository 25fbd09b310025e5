using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Letterheads;

/// <summary>改版头: a new version for the documents that are made from now on. Those that are made keep theirs.</summary>
public static class SaveLetterhead
{
    public sealed record Command(Caller Caller, string? ETag, LetterheadFields Fields)
        : IRequest<Result<OpenedLetterhead>>;

    internal sealed class Handler(LetterheadDesk desk) : IRequestHandler<Command, Result<OpenedLetterhead>>
    {
        public async Task<Result<OpenedLetterhead>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (desk.OpenFor(request.Caller) is not { } standing)
            {
                return new Refusal.NotAllowed(LetterheadDesk.ForHeads);
            }

            var read = request.Fields.Read();
            if (read.Refusal is { } fault)
            {
                return fault;
            }

            var before = await LetterheadDesk.Find(standing, cancellationToken);
            if (LetterheadDesk.Against(before, request.ETag) is { } refusal)
            {
                return refusal;
            }

            var draft = new LetterheadDraft("改版头", read.Value!.Words, before?.Logo, request.Fields.InUse);
            return await desk.Put(request.Caller, standing, before, draft, cancellationToken);
        }
    }
}
