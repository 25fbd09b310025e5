using MedInsPerf.Documents.Uploads;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace MedInsPerf.Documents.Pdf;

/// <summary>
/// How much there is to draw on a page: the bytes of its content and, for every time that a form is drawn, those of the
/// form. Counted from above: each drawing is taken for that of the costliest form at hand.
/// </summary>
internal sealed class PdfDrawing(IPdfTokenScanner scanner, BoundedFilters filters)
{
    /// <summary>The densest map on a page has less.</summary>
    private const long MostOnAPage = 4L * 1024 * 1024;

    private const long MostInAll = 128L * 1024 * 1024;
    private const int LongestTree = 50;

    /// <summary>What it costs to draw even an empty form, in bytes of content.</summary>
    private const long EachDrawing = 256;

    private readonly Dictionary<IndirectReference, long> forms = [];
    private readonly HashSet<IndirectReference> open = [];
    private long total;

    /// <summary>Judges a dictionary that has contents; others are no pages.</summary>
    public void JudgePage(DictionaryToken page)
    {
        if (!page.TryGet(NameToken.Contents, out IToken? contents))
            return;
        var (bytes, drawn) = Measure(contents);
        var cost = bytes + (drawn * CostliestIn(ResourcesOf(page), depth: 0));
        total += cost;
        if (cost > MostOnAPage || total > MostInAll)
            throw new UploadRefusedException(new UploadRefusal.TooMuchInside());
    }

    private (long Bytes, long Drawn) Measure(IToken contents)
    {
        long bytes = 0,
            drawn = 0;
        var streams = Resolve<ArrayToken>(contents) is { } several ? several.Data : [contents];
        foreach (var stream in streams.Select(Resolve<StreamToken>).OfType<StreamToken>())
        {
            var decoded = stream.Decode(filters, scanner).Span;
            bytes += decoded.Length;
            drawn += decoded.Count("Do"u8);
        }

        return (bytes, drawn);
    }

    /// <summary>Its own, or those of the nearest node above it.</summary>
    private DictionaryToken? ResourcesOf(DictionaryToken page)
    {
        var node = page;
        for (var step = 0; step < LongestTree; step++)
        {
            if (node.TryGet(NameToken.Resources, scanner, out DictionaryToken? resources))
                return resources;
            if (!node.TryGet(NameToken.Parent, scanner, out node))
                return null;
        }

        return null;
    }

    private long CostliestIn(DictionaryToken? resources, int depth)
    {
        if (depth > LongestTree)
            throw new UploadRefusedException(new UploadRefusal.TooMuchInside());
        if (resources is null || !resources.TryGet(NameToken.Xobject, scanner, out DictionaryToken? objects))
            return 0;
        long costliest = 0;
        foreach (var value in objects.Data.Values)
        {
            if (value is IndirectReferenceToken { Data: var reference })
                costliest = Math.Max(costliest, CostOf(reference, value, resources, depth));
        }

        return costliest;
    }

    private long CostOf(IndirectReference reference, IToken value, DictionaryToken outer, int depth)
    {
        if (forms.TryGetValue(reference, out var known))
            return known;
        if (
            Resolve<StreamToken>(value) is not { } form
            || !form.StreamDictionary.TryGet(NameToken.Subtype, scanner, out NameToken? subtype)
            || subtype.Data != "Form"
        )
            return forms[reference] = 0;
        if (!open.Add(reference))
            throw new UploadRefusedException(new UploadRefusal.TooMuchInside());

        var (bytes, drawn) = Measure(form);
        var resources = form.StreamDictionary.TryGet(NameToken.Resources, scanner, out DictionaryToken? own)
            ? own
            : outer;
        var inner = drawn == 0 ? 0 : CostliestIn(resources, depth + 1);
        open.Remove(reference);
        var cost = inner > MostInAll / Math.Max(drawn, 1) ? MostInAll : bytes + EachDrawing + (drawn * inner);
        return forms[reference] = Math.Min(cost, MostInAll);
    }

    private T? Resolve<T>(IToken token)
        where T : class, IToken
    {
        for (var step = 0; step < LongestTree && token is IndirectReferenceToken { Data: var reference }; step++)
        {
            if (scanner.Get(reference)?.Data is not { } next)
                return null;
            token = next;
        }

        return token as T;
    }
}
