using System.Globalization;
using System.Text;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>标签: a node of what a document is made of, for those who have it read to them.</summary>
/// <param name="kind">P, H1, Table, TR, TH …</param>
internal sealed class Tag(string kind)
{
    private readonly List<object> kids = [];

    public string Kind { get; } = kind;

    /// <summary>What a figure shows, in words.</summary>
    public string? Alternative { get; init; }

    /// <summary>Spans and scope of a cell, as PDF writes them; null for none.</summary>
    public string? CellAttributes { get; init; }

    /// <summary>Below it: tags, and pieces of pages as (page, number on it).</summary>
    public IReadOnlyList<object> Kids => kids;

    public Tag Add(Tag tag)
    {
        kids.Add(tag);
        return tag;
    }

    public void Add(int page, int number) => kids.Add((page, number));
}

/// <summary>The tags of a document as PDF objects.</summary>
internal sealed class TagTree(PdfObjects file, IReadOnlyList<int> pages)
{
    private readonly List<int[]> ownersByPage = [];

    /// <returns>The structure tree root.</returns>
    public int Write(Tag document, IReadOnlyList<int> marksByPage)
    {
        ownersByPage.AddRange(marksByPage.Select(count => new int[count]));
        var root = file.Reserve();
        var top = Write(document, root);
        var parents = new StringBuilder("<</Nums[");
        for (var page = 0; page < ownersByPage.Count; page++)
        {
            parents.Append(CultureInfo.InvariantCulture, $"{page}[");
            foreach (var owner in ownersByPage[page])
                parents.Append(CultureInfo.InvariantCulture, $"{owner} 0 R ");
            parents.Append(']');
        }

        var tree = file.Add(parents.Append("]>>").ToString());
        file.Set(
            root,
            $"<</Type/StructTreeRoot/K {top} 0 R/ParentTree {tree} 0 R/ParentTreeNextKey {ownersByPage.Count}"
                + "/RoleMap<</Title/P>>>>"
        );
        return root;
    }

    private int Write(Tag tag, int parent)
    {
        var id = file.Reserve();
        var kids = new StringBuilder();
        foreach (var kid in tag.Kids)
        {
            if (kid is Tag below)
            {
                kids.Append(CultureInfo.InvariantCulture, $"{Write(below, id)} 0 R ");
                continue;
            }

            var (page, number) = ((int, int))kid;
            ownersByPage[page][number] = id;
            kids.Append(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {pages[page]} 0 R/MCID {number}>>");
        }

        var alternative = tag.Alternative is { } words ? $"/Alt{PdfText.Unicode(words)}" : "";
        var cell = tag.CellAttributes is { } attributes ? $"/A<</O/Table{attributes}>>" : "";
        file.Set(id, $"<</Type/StructElem/S/{tag.Kind}/P {parent} 0 R{alternative}{cell}/K[{kids}]>>");
        return id;
    }
}
