using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Filings;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.App.Imports;

/// <summary>导入: reads dropped files and puts their materials on the desk. Each file stands or falls alone.</summary>
public static class ImportFiles
{
    /// <param name="FiscalYear">The year on the screen; a file that states its own goes there.</param>
    /// <param name="Key">Idempotency-Key: the same drop sent again has its first answer.</param>
    public sealed record Command(Caller Caller, int FiscalYear, ImmutableArray<DroppedFile> Files, string Key)
        : IRequest<Result<ImportView>>;

    internal sealed class Handler(
        FilingAccess access,
        FilingCheck check,
        Bodies bodies,
        BlobStore blobs,
        ProvinceBook provinces,
        TimeProvider clock
    ) : IRequestHandler<Command, Result<ImportView>>
    {
        /// <summary>Two documents a material, in a batch of at most a hundred.</summary>
        private const int MostParts = 45;

        public async Task<Result<ImportView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (!request.Caller.Is(Role.Preparer) || request.Caller.Bureau.Level != AdminLevel.County)
            {
                return new Refusal.NotAllowed("只有县里的填报人可以导入材料");
            }

            if (request.Files.IsEmpty)
            {
                return new Refusal.BadRequest("没有收到文件");
            }

            var outcomes = ImmutableArray.CreateBuilder<ImportedFileView>();
            for (var index = 0; index < request.Files.Length; index++)
            {
                var file = request.Files[index];
                var key = RequestKey.Of("import", $"{request.Key}:{index}", file.Bytes.Span);
                try
                {
                    outcomes.Add(await Import(request.Caller, request.FiscalYear, file, key, cancellationToken));
                }
                catch (RegexMatchTimeoutException)
                {
                    // Its words take too long to check; the other files of the drop still go through.
                    outcomes.Add(Refused(file, new UploadRefusal.TooIntricate()));
                }
            }

            return new ImportView(outcomes.ToImmutable());
        }

        private async Task<ImportedFileView> Import(
            Caller caller,
            int shownYear,
            DroppedFile file,
            RequestKey key,
            CancellationToken cancellation
        )
        {
            var outcome = DocumentReader.Read(file.Name, file.Bytes);
            if (outcome is not ReadOutcome.Accepted { Source: var text })
            {
                return Refused(file, ((ReadOutcome.Refused)outcome).Refusal);
            }

            var record = RecordReader.Read(text);
            var year = record.FiscalYear ?? shownYear;
            if (record.Parts.IsEmpty)
            {
                return Refused(file, "unknown-kind", "没认出这是哪种材料。请拖项目自评、部门自评或决算的报告进来");
            }

            if (record.Parts.Length > MostParts)
            {
                return Refused(
                    file,
                    "too-many-parts",
                    $"这个文件里有 {record.Parts.Length} 份材料，一个文件最多 {MostParts} 份。请分成几个文件再拖进来"
                );
            }

            var cycles = await provinces.Cycles(TenantScope.Of(caller), cancellation);
            if (cycles.All(cycle => cycle.FiscalYear != year))
            {
                var open = string.Join('、', cycles.Select(cycle => cycle.FiscalYear).Order());
                return Refused(
                    file,
                    "no-cycle",
                    $"这份材料写的是 {year} 年度，现在开放报送的是 {open} 年度。原文件没有改动"
                );
            }

            if (access.Open(caller, new FilingId(caller.Bureau.Code, year).ToString()) is not { } filing)
            {
                return Refused(file, "no-filing", "这个年度的报送打不开，请刷新页面再试");
            }

            if (await filing.Period.AnswerTo<ImportedFileView>(key, cancellation) is { } before)
            {
                return before.IsSame ? before.Answer : Refused(file, "key-reused", new Refusal.KeyReused().Sentence);
            }

            return await Put(caller, filing, file, record, key, cancellation);
        }

        private async Task<ImportedFileView> Put(
            Caller caller,
            OpenFiling filing,
            DroppedFile file,
            DocumentRecord record,
            RequestKey key,
            CancellationToken cancellation
        )
        {
            var by = new Signature(caller.Member.ObjectId, caller.Member.Name, clock.GetUtcNow());
            var standing = await filing.Parts(cancellation);
            var original = await blobs.Open(filing.Scope).Keep("originals", file.Bytes, cancellation);
            Milestones.Reached("original-kept", file.Name);
            var written = ImmutableArray.CreateBuilder<(PartDocument Part, SourceText Text)>();
            var isNew = new HashSet<string>(StringComparer.Ordinal);
            var nextOrder = standing.Select(part => part.Order).DefaultIfEmpty(-1).Max() + 1;
            for (var index = 0; index < record.Parts.Length; index++)
            {
                var (read, text, firstBlock) = Slice(record, index);
                var id = PartId(read, written.Select(entry => entry.Part.PartId));
                var before = standing.FirstOrDefault(part => part.PartId == id);
                if (before is not null && PartWorkflow.Edit(before.State) is Step.Barred)
                {
                    return Refused(
                        file,
                        "already-filed",
                        $"“{before.Title}”已经报送，要改需由审核单位退回。整个文件没有导入，原来的内容没有改动"
                    );
                }

                if (before is null)
                {
                    isNew.Add(id);
                }

                var source = new SourceFile(file.Name, original, record.Bureau, firstBlock);
                var body = await bodies.Keep(filing.Scope, text, cancellation);
                written.Add((Drafted(before, id, read, source, body, before?.Order ?? nextOrder++, by), text));
            }

            var parts = written.Select(entry => entry.Part).ToImmutableArray();
            var answer = await Answer(filing, file, record, standing, parts, isNew, cancellation);
            var change = new Change(by.Name, "导入", $"{file.Name};{PartRecords.Subject(parts)}")
                .Once(key, answer)
                .Write(parts, by, "导入");
            return await filing.Period.Commit(change, cancellation) switch
            {
                Committed.Before => (await filing.Period.AnswerTo<ImportedFileView>(key, cancellation))?.Answer
                    ?? answer,
                Committed.Stale => Refused(file, "stale", "导入的同时有人改了同一份材料。没有导入，请再拖一次"),
                _ => answer,
            };
        }

        private async Task<ImportedFileView> Answer(
            OpenFiling filing,
            DroppedFile file,
            DocumentRecord record,
            ImmutableArray<PartDocument> standing,
            ImmutableArray<PartDocument> parts,
            HashSet<string> isNew,
            CancellationToken cancellation
        )
        {
            var together = standing.Where(part => parts.All(fresh => fresh.PartId != part.PartId)).Concat(parts);
            var filed = await check.Of(filing.Scope, filing.Id.FiscalYear, [.. together], cancellation);
            return new ImportedFileView(
                file.Name,
                "imported",
                filing.Id.ToString(),
                filing.Id.FiscalYear,
                Words.Of(record.Kind),
                [
                    .. parts.Select(part =>
                    {
                        var soundness = filed.SoundnessOf(part.PartId);
                        return new ImportedPartView(
                            part.PartId,
                            part.Title,
                            Words.Of(part.Kind),
                            isNew.Contains(part.PartId),
                            soundness.Errors,
                            soundness.Warnings
                        );
                    }),
                ],
                Refusal: null
            );
        }

        private static PartDocument Drafted(
            PartDocument? before,
            string id,
            PartRecord read,
            SourceFile source,
            string body,
            int order,
            Signature by
        ) =>
            new(id)
            {
                ETag = before?.ETag,
                Kind = read.Kind,
                Title = read.Title,
                Order = order,
                File = source,
                Body = body,
                Draft = (before?.Draft ?? 0) + 1,
                Revision = (before?.Revision ?? 0) + 1,
                State = before?.State == PartState.Returned ? PartState.Returned : PartState.Draft,
                Project = ProjectSummary.Of(read.Project),
                EditedBy = by,
                Explanations = before?.Explanations ?? [],
                ReturnItems = before?.ReturnItems ?? [],
            };

        /// <summary>A material's own blocks; the first has what stands before it, a cover for example.</summary>
        private static (PartRecord Read, SourceText Text, int FirstBlock) Slice(DocumentRecord record, int index)
        {
            var read = record.Parts[index];
            var start = index == 0 ? 0 : read.FirstBlock;
            var end =
                index + 1 < record.Parts.Length ? record.Parts[index + 1].FirstBlock : record.Source.Blocks.Length;
            return (read, record.Source with { Blocks = [.. record.Source.Blocks[start..end]] }, start);
        }

        /// <summary>The same kind and title are the same material, over a new upload too.</summary>
        private static string PartId(PartRecord read, IEnumerable<string> taken)
        {
            var title = string.Concat(read.Title.Where(character => !char.IsWhiteSpace(character)));
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{read.Kind}\n{title}"));
            var id = $"p{Convert.ToHexStringLower(hash.AsSpan(0, 6))}";
            var twins = taken.Count(other => other == id || other.StartsWith($"{id}-", StringComparison.Ordinal));
            return twins == 0 ? id : $"{id}-{twins + 1}";
        }

        private static ImportedFileView Refused(DroppedFile file, UploadRefusal refusal) =>
            Refused(file, refusal.Code, refusal.Sentence);

        private static ImportedFileView Refused(DroppedFile file, string code, string sentence) =>
            new(file.Name, "refused", null, null, null, [], new FileRefusalView(code, sentence));
    }
}

/// <summary>A file as it was dropped.</summary>
public sealed record DroppedFile(string Name, ReadOnlyMemory<byte> Bytes);
