using System.Net;
using MedInsPerf.LocalCosmos.Containers;
using MedInsPerf.LocalCosmos.Partitioning;
using MedInsPerf.LocalCosmos.Protocol;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Documents;

/// <summary>The conditions under which a request wants to be carried out, and what it wants back.</summary>
/// <param name="IfMatch">The tag that the document must still have.</param>
/// <param name="IfNoneMatch">A read with this tag wants to know only whether it is still current.</param>
/// <param name="NoContent">A write does not want its document back.</param>
internal sealed record Wishes(string? IfMatch, string? IfNoneMatch, bool NoContent);

/// <summary>
/// The operations on one document of one logical partition, inside a transaction that somebody else commits:
/// the point operations and the steps of a batch are these.
/// </summary>
/// <param name="Key">The effective partition key that the request names.</param>
/// <param name="Now">The time of the write, in seconds since 1970.</param>
internal sealed record DocumentOperations(Session Session, ContainerEntry Container, byte[] Key, long Now)
{
    public Answer Read(string id, Wishes wishes)
    {
        if (Find(id) is not { } document)
        {
            return Refusals.NotFound;
        }

        var charge = RequestCharge.Read(document.Body.Length);
        return wishes.IfNoneMatch is { } tag && Matches(tag, document)
            ? new Answer(HttpStatusCode.NotModified) { ETag = document.Stamp.ETag, Charge = charge }
            : new Answer(HttpStatusCode.OK, document.Body) { ETag = document.Stamp.ETag, Charge = charge };
    }

    public Answer Create(ReadOnlyMemory<byte> body, Wishes wishes) =>
        Accept(body, document => Find(document.Facts.Id) is not null ? Refusals.Conflict : Insert(document, wishes));

    public Answer Upsert(ReadOnlyMemory<byte> body, Wishes wishes) =>
        Accept(
            body,
            document =>
                Find(document.Facts.Id) is { } existing ? Update(existing, document, wishes) : Insert(document, wishes)
        );

    public Answer Replace(string id, ReadOnlyMemory<byte> body, Wishes wishes) =>
        Accept(
            body,
            document =>
            {
                if (!string.Equals(document.Facts.Id, id, StringComparison.Ordinal))
                {
                    return Refusals.BadRequest("The id of the document doesn't match the one of the request.");
                }

                return Find(id) is { } existing ? Update(existing, document, wishes) : Refusals.NotFound;
            }
        );

    public Answer Delete(string id, Wishes wishes)
    {
        if (Find(id) is not { } document)
        {
            return Refusals.NotFound;
        }

        if (!Allows(wishes, document))
        {
            return Refusals.Precondition;
        }

        DocumentTable.Delete(Session, document);
        return new Answer(HttpStatusCode.NoContent) { Charge = RequestCharge.Delete(document.Body.Length) };
    }

    public Answer Patch(string id, ReadOnlyMemory<byte> specification, Wishes wishes)
    {
        if (Find(id) is not { } existing)
        {
            return Refusals.NotFound;
        }

        if (!Allows(wishes, existing))
        {
            return Refusals.Precondition;
        }

        var (patched, refusal) = PatchSpecification.Apply(specification, existing.Body, Container.Keys);
        return refusal ?? Accept(patched, document => Update(existing, document, wishes with { IfMatch = null }));
    }

    private DocumentEntry? Find(string id) => DocumentTable.Find(Session, Container, Key, id, Now);

    private Answer Accept(ReadOnlyMemory<byte> body, Func<IncomingDocument, Answer> store)
    {
        var (document, refusal) = IncomingDocument.Read(body);
        using (document)
        {
            if (document is null)
            {
                return refusal!;
            }

            return
                Container.Keys.Extract(document.Root) is { } components
                && EffectiveKey.Of(components).AsSpan().SequenceEqual(Key)
                ? store(document)
                : Refusals.KeyMismatch;
        }
    }

    private Answer Insert(IncomingDocument document, Wishes wishes)
    {
        var entry = DocumentTable.Insert(Session, Container, Key, document.Facts, Now, Compose(document));
        return Written(HttpStatusCode.Created, entry, wishes, RequestCharge.Create(entry.Body.Length));
    }

    private Answer Update(DocumentEntry existing, IncomingDocument document, Wishes wishes)
    {
        if (!Allows(wishes, existing))
        {
            return Refusals.Precondition;
        }

        var entry = DocumentTable.Update(Session, existing, document.Facts, Now, Compose(document));
        var charge = RequestCharge.Replace(existing.Body.Length, entry.Body.Length);
        return Written(HttpStatusCode.OK, entry, wishes, charge);
    }

    private Func<long, Stamp, byte[]> Compose(IncomingDocument document) =>
        (number, stamp) =>
        {
            var rid = ResourceIds.OfDocument(Container.DatabaseNumber, Container.Number, number);
            return document.Compose(
                rid,
                $"dbs/{Container.DatabaseRid}/colls/{Container.Rid}/docs/{rid}/",
                stamp.ETag,
                Now
            );
        };

    private static Answer Written(HttpStatusCode status, DocumentEntry entry, Wishes wishes, double charge) =>
        new(status, wishes.NoContent ? default : entry.Body) { ETag = entry.Stamp.ETag, Charge = charge };

    private static bool Allows(Wishes wishes, DocumentEntry document) =>
        wishes.IfMatch is not { } tag || Matches(tag, document);

    private static bool Matches(string tag, DocumentEntry document) =>
        tag == "*" || string.Equals(tag, document.Stamp.ETag, StringComparison.Ordinal);
}
