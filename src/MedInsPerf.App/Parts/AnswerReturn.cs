using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Parts;

/// <summary>答复退回意见: says of one 退回意见 that it was mended, or why it was not.</summary>
public static class AnswerReturn
{
    /// <param name="Item">Its number in the material, from 0.</param>
    /// <param name="Text">What was done, or why nothing was; neither mended nor a word takes the answer back.</param>
    public sealed record Command(
        Caller Caller,
        string FilingId,
        string PartId,
        string? ETag,
        int Item,
        bool Mended,
        string Text
    ) : IRequest<Result<Desk>>;

    internal sealed class Handler(PartEdits edits) : IRequestHandler<Command, Result<Desk>>
    {
        public Task<Result<Desk>> Handle(Command request, CancellationToken cancellationToken) =>
            edits.Edit(
                request.Caller,
                request.FilingId,
                request.PartId,
                request.ETag,
                "答复退回意见",
                (_, part, by) => Task.FromResult(Answer(part, request, by)),
                cancellationToken
            );

        private static Result<PartDocument> Answer(PartDocument part, Command request, Signature by)
        {
            if (request.Item < 0 || request.Item >= part.ReturnItems.Length)
            {
                return new Refusal.BadRequest("要答复的退回意见已经不在了，请刷新页面看最新情况");
            }

            var text = request.Text?.Trim() ?? "";
            if (text.Length > ReturnItem.LongestText)
            {
                return new Refusal.BadRequest($"一条答复最多 {ReturnItem.LongestText} 个字");
            }

            var item = part.ReturnItems[request.Item];
            var answer = request.Mended || text.Length > 0 ? new ReturnAnswer(request.Mended, text, by) : null;
            return part with { ReturnItems = part.ReturnItems.SetItem(request.Item, item with { Answer = answer }) };
        }
    }
}
