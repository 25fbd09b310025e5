using System.Security.Cryptography;
using System.Text;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.App.Packs;

/// <summary>复制政策包: a draft of the province's own, to be changed and published.</summary>
public static class CopyPack
{
    public sealed record Command(Caller Caller, string Key, string FromId, int FromVersion, string Name)
        : IRequest<Result<OpenedPack>>;

    internal sealed class Handler(PackOffice office, TimeProvider clock) : IRequestHandler<Command, Result<OpenedPack>>
    {
        private const int LongestName = 40;

        public async Task<Result<OpenedPack>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (office.OpenFor(request.Caller) is not { } standing)
            {
                return new Refusal.NotAllowed(PackOffice.ForAdministrators);
            }

            if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > LongestName)
            {
                return new Refusal.BadRequest($"请给政策包起个名字，{LongestName} 个字以内");
            }

            var from = new PackRef(request.FromId, request.FromVersion);
            if (await office.Find(request.Caller, standing, from, cancellationToken) is not { } source)
            {
                return new Refusal.NotFound();
            }

            // The key makes the id: the same request again finds the draft that it made.
            var id = "p" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Key)).AsSpan(0, 6));
            var pack = source with
            {
                Id = id,
                Version = 1,
                Name = request.Name.Trim(),
                Province = request.Caller.Bureau.ProvinceCode[..2],
            };
            var draft = new PackDraft(id)
            {
                Json = PolicyPacks.Write(pack),
                CopiedFrom = from,
                EditedBy = new Signature(request.Caller.Member.ObjectId, request.Caller.Member.Name, clock.GetUtcNow()),
            };
            await standing.Commit(
                new Change(request.Caller.Member.Name, "复制政策包", $"{id}←{from.Id}@{from.Version}").Write(draft),
                cancellationToken
            );
            return
                await PackOffice.Draft(standing, id, cancellationToken) is { } kept
                && PolicyPacks.Read(kept.Json) is PackOutcome.Accepted accepted
                ? new OpenedPack(PackViews.Pack(accepted.Pack, "draft", kept), kept.ETag)
                : new Refusal.NotFound();
        }
    }
}
