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

    private PdfGuard(PdfDocument pdf, BoundedFilters filters)
    {
        this.pdf = pdf;
        this.filters = filters;
        scanner = pdf.Structure.TokenScanner;
    }

    /// <exception cref="UploadRefusedException">Reading its pages would cost out of all measure.</exception>
    public static void Judge(PdfDocument pdf, BoundedFilters filters)
    {
        var references = pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys.ToList();
        if (references.Count > MostObjects)
            throw new UploadRefusedException(new UploadRefusal.TooMuchInside());
        var guard = new PdfGuard(pdf, filters);
        var drawing = new PdfDrawing(pdf.Structure.TokenScanner, filters);
        foreach (var reference in references)
        {
            if (guard.Find(reference) is not { } found)
                continue;
            var judged = guard.Judge(found, depth: 0);
            if (!ReferenceEquals(judged, found))
                pdf.Advanced.ReplaceIndirectObject(reference, judged);
            if (judged is DictionaryToken page)
                drawing.JudgePage(page);
        }
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
                JudgeMaps(stream.StreamDictionary);
                return stream;
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
