using MediatR;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.App.Letterheads;

/// <summary>The logo of the caller's own bureau, as it is printed.</summary>
public static class DownloadLogo
{
    public sealed record Query(Caller Caller) : IRequest<Result<Download>>;

    internal sealed class Handler(LetterheadDesk desk) : IRequestHandler<Query, Result<Download>>
    {
        public async Task<Result<Download>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (desk.OpenFor(request.Caller) is not { } standing)
            {
                return new Refusal.NotAllowed(LetterheadDesk.ForHeads);
            }

            if (await LetterheadDesk.Find(standing, cancellationToken) is not { Logo: { } kept })
            {
                return new Refusal.NotFound();
            }

            var logo = await desk.Logo(TenantScope.Of(request.Caller), kept, cancellationToken);
            return new Download(logo.Kind == PictureKind.Png ? "徽标.png" : "徽标.jpg", logo.Bytes);
        }
    }
}
