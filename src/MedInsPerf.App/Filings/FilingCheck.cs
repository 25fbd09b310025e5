using System.Collections.Immutable;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.App.Filings;

/// <summary>
/// Reads and checks a filing's materials together. Findings are never stored: they follow from the texts, so they are
/// computed where they are needed.
/// </summary>
public sealed class FilingCheck(Bodies bodies, PackShelf shelf)
{
    /// <summary>The materials with everything that does not hold in and among them.</summary>
    public async Task<CheckedFiling> Of(
        TenantScope scope,
        int fiscalYear,
        ImmutableArray<PartDocument> parts,
        CancellationToken cancellation
    )
    {
        var texts = await bodies.Of(scope, parts.Select(part => part.Body), cancellation);
        var pack = await shelf.InForce(scope, fiscalYear, cancellation);
        return Of(fiscalYear, pack, [.. parts.Zip(texts)]);
    }

    /// <summary>
    /// What does not hold in a dropped file as it was dropped, beside the other materials of its filing as they stand now.
    /// A material that has come in another file since is not held against its own older words.
    /// </summary>
    /// <param name="original">The file's text; its blocks are those of the file.</param>
    public async Task<ImmutableArray<Finding>> OfOriginal(
        TenantScope scope,
        int fiscalYear,
        ImmutableArray<PartDocument> parts,
        SourceFile file,
        SourceText original,
        CancellationToken cancellation
    )
    {
        var record = RecordReader.Read(original, new ReadingContext(file.Bureau, fiscalYear));
        var others = parts
            .Where(part => part.File.Sha256 != file.Sha256 && !record.Parts.Any(read => IsSame(read, part)))
            .ToImmutableArray();
        var texts = await bodies.Of(scope, others.Select(part => part.Body), cancellation);
        var pack = await shelf.InForce(scope, fiscalYear, cancellation);
        var beside = Joined(fiscalYear, [.. others.Zip(texts, (part, text) => Read(fiscalYear, part, text))]);
        return RuleBook
            .Current.Check([record, .. beside.Select(joined => joined.Record)], AsTheProductHoldsIt(pack))
            .Findings;
    }

    private static bool IsSame(PartRecord read, PartDocument part) =>
        read.Kind == part.Kind && Bare(read.Title) == Bare(part.Title);

    private static string Bare(string title) => string.Concat(title.Where(character => !char.IsWhiteSpace(character)));

    private static CheckedPart Read(int fiscalYear, PartDocument part, SourceText text) =>
        new(part, text, RecordReader.Read(text, new ReadingContext(part.File.Bureau, fiscalYear)));

    /// <summary>What came in one file is checked as one document again, so that what holds within a document is seen.</summary>
    private static ImmutableArray<JoinedFile> Joined(int fiscalYear, ImmutableArray<CheckedPart> parts) =>
        [
            .. parts
                .GroupBy(part => part.Document.File.Sha256, StringComparer.Ordinal)
                .Select((file, index) => JoinedFile.Of(index, fiscalYear, [.. file])),
        ];

    private static CheckedFiling Of(
        int fiscalYear,
        PolicyPack pack,
        ImmutableArray<(PartDocument Part, SourceText Text)> parts
    )
    {
        var read = parts.Select(entry => Read(fiscalYear, entry.Part, entry.Text)).ToImmutableArray();
        var files = Joined(fiscalYear, read);
        var findings = RuleBook
            .Current.Check([.. files.Select(file => file.Record)], AsTheProductHoldsIt(pack))
            .Findings;
        return new CheckedFiling(read, [.. findings.Select(finding => Locate(finding, files)).OfType<LocatedFinding>()])
        {
            Pack = pack,
        };
    }

    /// <summary>What the cover must say, the product prints itself; the table of indicators has a page of its own.</summary>
    private static PolicyPack AsTheProductHoldsIt(PolicyPack pack) =>
        pack with
        {
            Requirements =
            [
                .. pack.Requirements.Where(requirement =>
                    requirement.Form is RequirementForm.Section or RequirementForm.Table
                ),
            ],
        };

    private static LocatedFinding? Locate(Finding finding, ImmutableArray<JoinedFile> files)
    {
        var places = Locate(finding.Verdict.Places, files);
        return places.IsEmpty
            ? null
            : new LocatedFinding(finding, places[0].PartId, places, Locate(finding.Verdict.CorrectionPlaces, files));
    }

    private static ImmutableArray<LocatedPlace> Locate(
        ImmutableArray<Place> places,
        ImmutableArray<JoinedFile> files
    ) =>
        [
            .. places.SelectMany(place =>
                files.Where(file => file.Name == place.Document).Select(file => file.Locate(place))
            ),
        ];

    /// <summary>The materials of one file as one document, and the way back to each.</summary>
    private sealed record JoinedFile(
        string Name,
        DocumentRecord Record,
        ImmutableArray<(int FirstBlock, CheckedPart Part)> Parts
    )
    {
        public static JoinedFile Of(int index, int fiscalYear, ImmutableArray<CheckedPart> parts)
        {
            var file = parts[0].Document.File;

            // Two files may have one name; a place must lead to one of them.
            var name = $"{index}/{file.Name}";
            var blocks = ImmutableArray.CreateBuilder<Block>();
            var starts = ImmutableArray.CreateBuilder<(int, CheckedPart)>();
            foreach (var part in parts)
            {
                starts.Add((blocks.Count, part));
                blocks.AddRange(part.Text.Blocks);
            }

            var text = new SourceText(name, blocks.ToImmutable());
            return new JoinedFile(
                name,
                RecordReader.Read(text, new ReadingContext(file.Bureau, fiscalYear)),
                starts.ToImmutable()
            );
        }

        public LocatedPlace Locate(Place place)
        {
            var (firstBlock, part) = Parts.Last(start => start.FirstBlock <= place.Block);
            return new LocatedPlace(
                part.Document.PartId,
                place with
                {
                    Document = part.Document.File.Name,
                    Block = place.Block - firstBlock,
                }
            );
        }
    }
}
