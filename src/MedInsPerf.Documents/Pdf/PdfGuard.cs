using MedInsPerf.Documents.Uploads;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace MedInsPerf.Documents.Pdf;

/// <summary>
/// Judges the objects of a PDF before any page is read, because the library trusts them: character maps that nest or span
/// without end, and forms that draw each other. Embedded font programs are taken out: text needs their widths and
/// character maps, which stand outside them, and their byte code can run for ever.
/// </summary>
internal sealed class PdfGuard
{
    private const int MostObjects = 300_000;
    private const int DeepestValue = 100;

    private static readonly NameToken[] FontPrograms =
    [
        NameToken.Create("FontFile"),
        NameToken.Create("FontFile2"),
        NameToken.Create("FontFile3"),
    ];

    private static readonly NameToken[] CharacterMaps =
    [
        NameToken.Create("ToUnicode"),
        NameToken.Create("Encoding"),
        NameToken.Create("UseCMap"),
    ];

    private readonly PdfDocument pdf;
    private readonly IPdfTokenScanner scanner;
    private readonly BoundedFilters filters;
    private readonly HashSet<IndirectReference> judgedMaps = [];
    private readonly HashSet<IndirectReference> met = [];
    private readonly Queue<IndirectReference> waiting = [];

    private PdfGuard(PdfDocument pdf, BoundedFilters filters)
    {
        this.pdf = pdf;
        this.filters = filters;
        scanner = pdf.Structure.TokenScanner;
    }

    /// <exception cref="UploadRefusedException">Reading its pages would cost out of all measure.</exception>
    public static void Judge(PdfDocument pdf, BoundedFilters filters)
    {
        var guard = new PdfGuard(pdf, filters);
        foreach (var reference in pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys)
            guard.Meet(reference);
        // Where the table is broken the library searches the file for its objects, and tells nobody.
        _ = guard.Judge(pdf.Structure.Catalog.CatalogDictionary, depth: 0);
        guard.JudgeAll();
    }

    private void JudgeAll()
    {
        var dictionaries = new List<DictionaryToken>();
        while (waiting.TryDequeue(out var reference))
        {
            // What was judged is what will be read: looked up again, a damaged file can show another object.
            var judged = Find(reference) is { } found ? Judge(found, depth: 0) : NullToken.Instance;
            pdf.Advanced.ReplaceIndirectObject(reference, judged);
            if (judged is DictionaryToken dictionary)
                dictionaries.Add(dictionary);
        }

        dictionaries.ForEach(new PdfDrawing(scanner, filters).JudgePage);
    }

    private void Meet(IndirectReference reference)
    {
        if (!met.Add(reference))
            return;
        if (met.Count > MostObjects)
            throw new UploadRefusedException(new UploadRefusal.TooMuchInside());
        waiting.Enqueue(reference);
    }

    private IToken? Find(IndirectReference reference)
    {
        try
        {
            return pdf.Structure.GetObject(reference)?.Data;
        }
        catch (Exception broken) when (broken is not (UploadRefusedException or OutOfMemoryException))
        {
            // An object that cannot be read here cannot be read by a page either.
            return null;
        }
    }

    /// <summary>The value without font programs; the same instance where it has none.</summary>
    private IToken Judge(IToken value, int depth)
    {
        if (depth > DeepestValue)
            throw new UploadRefusedException(new UploadRefusal.Damaged());
        switch (value)
        {
            case DictionaryToken dictionary:
                return Judge(dictionary, depth);
            case ArrayToken array:
                var items = array.Data.Select(item => Judge(item, depth + 1)).ToList();
                return items.Zip(array.Data, ReferenceEquals).All(same => same) ? array : new ArrayToken(items);
            case StreamToken stream:
                _ = Judge(stream.StreamDictionary, depth + 1);
                return stream;
            case IndirectReferenceToken { Data: var reference }:
                Meet(reference);
                return value;
            default:
                return value;
        }
    }

    private DictionaryToken Judge(DictionaryToken dictionary, int depth)
    {
        JudgeMaps(dictionary);
        foreach (var program in FontPrograms.Where(dictionary.ContainsKey))
            dictionary = dictionary.Without(program);
        foreach (var (name, value) in dictionary.Data.ToList())
        {
            var judged = Judge(value, depth + 1);
            if (!ReferenceEquals(judged, value))
                dictionary = dictionary.With(name, judged);
        }

        return dictionary;
    }

    private void JudgeMaps(DictionaryToken dictionary)
    {
        foreach (var name in CharacterMaps)
        {
            if (
                dictionary.TryGet(name, out IToken? value)
                && value is IndirectReferenceToken { Data: var reference }
                && judgedMaps.Add(reference)
                && dictionary.TryGet(name, scanner, out StreamToken? map)
            )
                CharacterMap.Judge(map.Decode(filters, scanner).Span);
        }
    }
}
