using System.Text.Json;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Query;

/// <summary>Carries a statement out over a scan, one page at a time.</summary>
/// <param name="Digest">What ties a continuation to its query.</param>
/// <param name="Most">The most rows of a page.</param>
/// <param name="After">Where the page before this one ended.</param>
internal sealed record Execution(Statement Statement, Scan Scan, string Digest, int Most, PageToken? After)
{
    private long skip = After?.Skip ?? Statement.Skip;
    private long? take = After is null ? Statement.Take : After.Take;

    /// <summary>The page.</summary>
    public Page Run(Session session)
    {
        var page = new Page(Most);
        if (take == 0)
        {
            return page;
        }

        if (Statement.IsAggregate)
        {
            Give(page, new Grouping(Statement, Scan).Rows(session, page), descending: false);
        }
        else if (Statement.Distinct)
        {
            Give(page, DistinctRows(session, page), Statement.Descending);
        }
        else if (Statement.OrderBy is { } path)
        {
            Give(page, SortedRows(session, page, path), Statement.Descending);
        }
        else
        {
            Stream(session, page);
        }

        return page;
    }

    // Rows in the order in which they are kept: nothing is held back, a page ends the scan.
    private void Stream(Session session, Page page)
    {
        (byte[] Key, long Number)? place = After is { } token ? (token.Key, token.Number) : null;
        foreach (var (scanned, row) in InOrder(session, page))
        {
            if (skip > 0)
            {
                skip--;
            }
            else if (!page.TryAdd(row.Json))
            {
                var (key, number) = place!.Value;
                page.Next = new(Digest, key, number, Value.Undefined, 0, take);
                return;
            }
            else if (--take == 0)
            {
                return;
            }

            place = (scanned.Key, scanned.Number);
        }
    }

    private void Give(Page page, IEnumerable<SortedRow> rows, bool descending)
    {
        SortedRow? last = null;
        var order = new RowOrder(descending);
        var begin = After is { } token ? new SortedRow(token.Sort, token.Number, default) : null;
        foreach (var row in rows.Where(row => begin is null || order.Compare(row, begin) > 0).Order(order))
        {
            if (skip > 0)
            {
                skip--;
            }
            else if (!page.TryAdd(row.Json))
            {
                page.Next = new(Digest, [], last!.Number, last.Sort, 0, take);
                return;
            }
            else if (--take == 0)
            {
                return;
            }

            last = row;
        }
    }

    // The best rows of a page, and one more to know whether another page follows.
    private IEnumerable<SortedRow> SortedRows(Session session, Page page, Member path)
    {
        var room = skip + Most + 1;
        var order = new RowOrder(Statement.Descending);
        var begin = After is { } token ? new SortedRow(token.Sort, token.Number, default) : null;
        var best = new PriorityQueue<SortedRow, SortedRow>(Comparer<SortedRow>.Create((a, b) => order.Compare(b, a)));
        var candidates = Matching(
            session,
            page,
            null,
            (scanned, document) =>
            {
                // Without an index entry there is nothing to sort by: such a document is left out, as in the cloud.
                var sort = path.For(document);
                var row = new SortedRow(sort.Detached(), scanned.Number, default);
                var wanted =
                    sort.IsDefined
                    && (begin is null || order.Compare(row, begin) > 0)
                    && (best.Count < room || order.Compare(row, best.Peek()) < 0);
                return wanted && Project(scanned, document) is { } json ? row with { Json = json } : null;
            }
        );
        foreach (var (_, row) in candidates)
        {
            best.Enqueue(row, row);
            if (best.Count > room)
            {
                best.Dequeue();
            }
        }

        return best.UnorderedItems.Select(item => item.Element);
    }

    private IEnumerable<SortedRow> DistinctRows(Session session, Page page)
    {
        var rows = new SortedSet<SortedRow>(new RowOrder(descending: false));
        var values = Matching(
            session,
            page,
            null,
            (_, document) =>
                Statement.Projection.For(document) is { IsDefined: true } value
                    ? new SortedRow(value.Detached(), 0, default)
                    : null
        );
        foreach (var (_, row) in values)
        {
            rows.Add(row);
        }

        return rows.Select(row => row with { Json = JsonBytes.Write(row.Sort.Write) });
    }

    private byte[]? Project(Scanned scanned, Value document)
    {
        if (Statement.Projection is Root)
        {
            return scanned.Body;
        }

        var value = Statement.Projection.For(document);
        return value.IsDefined ? JsonBytes.Write(value.Write) : null;
    }

    private IEnumerable<(Scanned Scanned, SortedRow Row)> Matching(
        Session session,
        Page page,
        (byte[] Key, long Number)? after,
        Func<Scanned, Value, SortedRow?> project
    )
    {
        foreach (var scanned in Scan.Documents(session, after))
        {
            page.Looked(1, scanned.Body.Length);
            using var document = JsonDocument.Parse(scanned.Body);
            var value = Value.Of(document.RootElement);
            if ((Scan.Residual is null || Scan.Residual.For(value).IsTrue) && project(scanned, value) is { } row)
            {
                yield return (scanned, row);
            }
        }
    }

    private IEnumerable<(Scanned Scanned, SortedRow Row)> InOrder(Session session, Page page)
    {
        var after = After is { } token ? (token.Key, token.Number) : ((byte[] Key, long Number)?)null;
        if (Scan.Residual is not null || Statement.Projection is not Root)
        {
            return Matching(
                session,
                page,
                after,
                (scanned, document) =>
                    Project(scanned, document) is { } json ? new SortedRow(Value.Undefined, scanned.Number, json) : null
            );
        }

        // Whole documents that nothing is left to check of need not be taken apart.
        return Scan.Documents(session, after)
            .Select(scanned =>
            {
                page.Looked(1, scanned.Body.Length);
                return (scanned, new SortedRow(Value.Undefined, scanned.Number, scanned.Body));
            });
    }
}
