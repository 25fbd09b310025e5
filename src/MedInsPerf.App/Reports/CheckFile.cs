using System.Security.Cryptography;
using System.Text.Json;
using MediatR;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Documents;

namespace MedInsPerf.App.Reports;

/// <summary>
/// 核对文件: whether a file is the current, an older or no version of a filing; of one that was changed, which of its figures
/// are not the document's. Nothing of the file is kept, and nothing of the document is told.
/// </summary>
public static class CheckFile
{
    public sealed record Command(string Name, ReadOnlyMemory<byte> Bytes) : IRequest<CheckView>;

    internal sealed class Handler(DocumentChecks checks) : IRequestHandler<Command, CheckView>
    {
        public async Task<CheckView> Handle(Command request, CancellationToken cancellationToken)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(request.Bytes.Span));
            if (await checks.Find(hash, cancellationToken) is var (own, isNewest))
            {
                return CheckView.Of(own, isNewest);
            }

            if (
                DocumentReader.Read(request.Name, request.Bytes) is not ReadOutcome.Accepted { Source: var text }
                || PrintedCode.In(request.Name, request.Bytes) is not { } code
                || await checks.Find(code, cancellationToken) is not var (document, isCurrent)
            )
            {
                return CheckView.None;
            }

            TextChanges? closest = null;
            foreach (var file in document.Files)
            {
                var changes = await checks.SealsOf(file, cancellationToken) is { } bytes
                    ? JsonSerializer.Deserialize<TextSeals>(bytes, StoredJson.Options)!.Compare(text, code)
                    : null;
                closest = changes is not null && !(closest?.Count <= changes.Count) ? changes : closest;
            }

            return CheckView.Of(document, isCurrent) with
            {
                State = CheckView.Changed,
                IsCurrent = isCurrent,
                Changes = closest?.Changed ?? [],
                Missing = closest?.Missing,
            };
        }
    }
}
