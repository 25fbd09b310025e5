using System.IO.Compression;
using System.Runtime.InteropServices;
using MedInsPerf.Documents.Uploads;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace MedInsPerf.Documents.Pdf;

/// <summary>
/// The filters of a PDF within a budget: a stream is measured before it is decoded, and the number of decodings is
/// limited, because forms that draw each other can ask for the same streams without end.
/// </summary>
internal sealed class BoundedFilters : ILookupFilterProvider
{
    private const long LargestStream = 32L * 1024 * 1024;
    private const long AllStreams = 400L * 1024 * 1024;
    private const int MostDecodings = 100_000;

    /// <summary>LZW grows up to a thousandfold, run lengths sixtyfold, and neither is measured; text in them is small.</summary>
    private const int LargestUnmeasured = 128 * 1024;

    private readonly InflationBudget budget = new(AllStreams);
    private int decodings;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        Count();
        return [.. DefaultFilterProvider.Instance.GetFilters(dictionary).Select(Bound)];
    }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary, IPdfTokenScanner scanner)
    {
        Count();
        return [.. DefaultFilterProvider.Instance.GetFilters(dictionary).Select(Bound)];
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names)
    {
        Count();
        return [.. DefaultFilterProvider.Instance.GetNamedFilters(names).Select(Bound)];
    }

    public IReadOnlyList<IFilter> GetAllFilters() => [.. DefaultFilterProvider.Instance.GetAllFilters().Select(Bound)];

    private void Count()
    {
        if (++decodings > MostDecodings)
            throw new UploadRefusedException(new UploadRefusal.TooMuchInside());
    }

    private BoundedFilter Bound(IFilter filter) => new(filter, budget);

    private sealed class BoundedFilter(IFilter inner, InflationBudget budget) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input,
            DictionaryToken streamDictionary,
            IFilterProvider filterProvider,
            int filterIndex
        )
        {
            if (inner is FlateFilter)
                Measure(input);
            else if (inner is LzwFilter or RunLengthFilter && input.Length > LargestUnmeasured)
                throw new UploadRefusedException(new UploadRefusal.ZipBomb());
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private void Measure(Memory<byte> input)
        {
            var bytes = MemoryMarshal.TryGetArray<byte>(input, out var segment) ? segment : input.ToArray();
            using var inflating = new CountedStream(
                new ZLibStream(
                    new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false),
                    CompressionMode.Decompress
                ),
                LargestStream,
                budget
            );
            Span<byte> nowhere = stackalloc byte[8192];
            try
            {
                while (inflating.Read(nowhere) > 0) { }
            }
            catch (InvalidDataException)
            {
                // The library mends broken streams as far as it can; what it gets out was counted here up to the break.
            }
        }
    }
}
