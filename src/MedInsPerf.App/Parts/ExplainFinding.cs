using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;

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

    internal sealed class Handler(PartEdits edits) : IRequestHandler<Command, Result<Desk>>
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
                (_, part, by) => Task.FromResult(Explain(part, request.FindingKey, request.Text, by)),
                cancellationToken
            );

        private static Result<PartDocument> Explain(PartDocument part, string? key, string? text, Signature by)
        {
            var words = text?.Trim() ?? "";
            if (string.IsNullOrEmpty(key))
            {
                return new Refusal.BadRequest("没有说明是哪一条提示");
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
