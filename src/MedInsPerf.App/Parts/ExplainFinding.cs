using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.App.Parts;

/// <summary>说明: answers a warning in words; it stays answered while its inputs are unchanged.</summary>
public static class ExplainFinding
{
    public sealed record Command(
        Caller Caller,
        string FilingId,
        string PartId,
        string? ETag,
        string FindingKey,
        string Text
    ) : IRequest<Result<Desk>>;

    internal sealed class Handler(PartEdits edits, FilingCheck check) : IRequestHandler<Command, Result<Desk>>
    {
        /// <summary>Keeps the document small; who needs more writes it into the report.</summary>
        private const int LongestText = 500;

        public Task<Result<Desk>> Handle(Command request, CancellationToken cancellationToken) =>
            edits.Edit(
                request.Caller,
                request.FilingId,
                request.PartId,
                request.ETag,
                "说明",
                (filing, part, by) => Explain(filing, part, request.FindingKey, request.Text, by, cancellationToken),
                cancellationToken
            );

        private async Task<Result<PartDocument>> Explain(
            OpenFiling filing,
            PartDocument part,
            string? key,
            string? text,
            Signature by,
            CancellationToken cancellation
        )
        {
            var words = text?.Trim() ?? "";
            var parts = await filing.Parts(cancellation);
            var filed = await check.Of(filing.Scope, filing.Id.FiscalYear, parts, cancellation);
            if (
                key is null
                || filed.FindingsOf(part.PartId).FirstOrDefault(located => located.Finding.Key == key)
                    is not { Finding.Severity: Severity.Warning }
            )
            {
                return new Refusal.BadRequest("要说明的提示已经不在了，请刷新页面看最新情况");
            }

            if (words.Length > LongestText)
            {
                return new Refusal.BadRequest($"说明最多 {LongestText} 个字");
            }

            var others = part.Explanations.RemoveAll(given => given.FindingKey == key);
            return part with
            {
                Explanations = words.Length == 0 ? others : others.Add(new Explanation(key, words, by)),
            };
        }
    }
}
