using System.Buffers;
using System.Text;
using MedInsPerf.Documents.Uploads;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace MedInsPerf.Documents.Pdf;

/// <summary>
/// How much there is to draw on a page: the bytes of its content and, for every time that a form is named, those of the
/// form. A name that a form's own resources lack is looked up in those around it, as the library does: a form that draws
/// itself on such a way round would end the process by its stack.
/// </summary>
internal sealed class PdfDrawing(IPdfTokenScanner scanner, BoundedFilters filters)
{
    /// <summary>The densest map on a page has less.</summary>
    private const long MostOnAPage = 4L * 1024 * 1024;

    private const long MostInAll = 128L * 1024 * 1024;
    private const int LongestTree = 50;
    private const int MostForms = 200_000;

    /// <summary>What it costs to draw even an empty form, in bytes of content.</summary>
    private const long EachDrawing = 256;

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private readonly Dictionary<IndirectReference, Form?> forms = [];
    private readonly HashSet<IndirectReference> open = [];
    private readonly Stack<DictionaryToken> around = [];
    private int seen;
    private long total;

    /// <summary>Judges a dictionary that has contents; others are no pages.</summary>
    public void JudgePage(DictionaryToken page)
    {
        if (!page.TryGet(NameToken.Contents, out IToken? contents))
            return;
        var cost = CostOf(new Form(ContentOf(contents), ResourcesOf(page)));
        total += cost;
        if (cost > MostOnAPage || total > MostInAll)
            throw new UploadRefusedException(new UploadRefusal.TooMuchInside());
    }

    private long CostOf(Form form)
    {
        if (++seen > MostForms || around.Count > LongestTree)
            throw new UploadRefusedException(new UploadRefusal.TooMuchInside());
        if (form.Resources is { } own)
            around.Push(own);
        var cost = form.Content.Bytes;
        foreach (var (name, times) in form.Content.Names)
        {
            if (Named(name) is not { } reference || FormAt(reference) is not { } inner)
                continue;
            if (!open.Add(reference))
                throw new UploadRefusedException(new UploadRefusal.TooMuchInside());
            cost = Math.Min(MostInAll, cost + (times * (EachDrawing + CostOf(inner))));
            open.Remove(reference);
        }

        if (form.Resources is not null)
            around.Pop();
        return cost;
    }

    private IndirectReference? Named(string name)
    {
        foreach (var resources in around)
        {
            if (
                resources.TryGet(NameToken.Xobject, scanner, out DictionaryToken? objects)
                && objects.Data.TryGetValue(name, out var value)
            )
                return value is IndirectReferenceToken { Data: var reference } ? reference : null;
        }

        return null;
    }

    private Form? FormAt(IndirectReference reference)
    {
        if (forms.TryGetValue(reference, out var known))
            return known;
        var isForm =
            Resolve<StreamToken>(new IndirectReferenceToken(reference)) is { } stream
            && stream.StreamDictionary.TryGet(NameToken.Subtype, scanner, out NameToken? subtype)
            && subtype.Data == "Form"
                ? stream
                : null;
        return forms[reference] = isForm is null
            ? null
            : new Form(
                ContentOf(isForm),
                isForm.StreamDictionary.TryGet(NameToken.Resources, scanner, out DictionaryToken? own) ? own : null
            );
    }

    private Content ContentOf(IToken contents)
    {
        var (bytes, names) = (0L, new Dictionary<string, int>(StringComparer.Ordinal));
        var streams = Resolve<ArrayToken>(contents) is { } several ? several.Data : [contents];
        foreach (var stream in streams.Select(Resolve<StreamToken>).OfType<StreamToken>())
        {
            var decoded = stream.Decode(filters, scanner).Span;
            bytes += decoded.Length;
            if (decoded.IndexOf("Do"u8) >= 0)
                Count(decoded, names);
        }

        return new Content(bytes, names);
    }

    /// <summary>Every name in a content stream, whatever it is for: most name no form and cost nothing.</summary>
    private static void Count(ReadOnlySpan<byte> content, Dictionary<string, int> names)
    {
        for (int at; (at = content.IndexOf((byte)'/')) >= 0; )
        {
            content = content[(at + 1)..];
            var length = content.IndexOfAny(NameEnds);
            foreach (var name in Unescaped(length < 0 ? content : content[..length]))
                names[name] = names.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>The name without its #xx, in each reading of bytes beyond ASCII that the library may take.</summary>
    private static string[] Unescaped(ReadOnlySpan<byte> name)
    {
        var bytes = new List<byte>(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            var isEscape =
                name[at] == '#'
                && at + 2 < name.Length
                && char.IsAsciiHexDigit((char)name[at + 1])
                && char.IsAsciiHexDigit((char)name[at + 2]);
            bytes.Add(isEscape ? Convert.FromHexString(Encoding.ASCII.GetString(name.Slice(at + 1, 2)))[0] : name[at]);
            at += isEscape ? 2 : 0;
        }

        byte[] plain = [.. bytes];
        return Ascii.IsValid(plain)
            ? [Encoding.ASCII.GetString(plain)]
            : [Encoding.UTF8.GetString(plain), CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(plain)];
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

    /// <param name="Names">How often each name stands in it.</param>
    private sealed record Content(long Bytes, Dictionary<string, int> Names);

    private sealed record Form(Content Content, DictionaryToken? Resources);
}
