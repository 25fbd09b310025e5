using System.Text;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>书签: the headings as an outline.</summary>
internal static class Bookmarks
{
    /// <returns>The outline; null where there is no heading.</returns>
    public static int? Write(PdfObjects file, IReadOnlyList<Landmark> landmarks, List<int> pages)
    {
        if (landmarks.Count == 0)
            return null;
        var root = file.Reserve();
        var ids = landmarks.Select(_ => file.Reserve()).ToList();
        var parents = Parents(landmarks);
        var below = Enumerable.Range(0, landmarks.Count).ToLookup(index => parents[index]);
        for (var index = 0; index < landmarks.Count; index++)
        {
            var siblings = below[parents[index]].ToList();
            var place = siblings.IndexOf(index);
            var item = new StringBuilder("<</Title").Append(PdfText.Unicode(landmarks[index].Text));
            item.Append("/Parent ").Append(parents[index] is var parent and >= 0 ? ids[parent] : root).Append(" 0 R");
            if (place > 0)
                item.Append("/Prev ").Append(ids[siblings[place - 1]]).Append(" 0 R");
            if (place + 1 < siblings.Count)
                item.Append("/Next ").Append(ids[siblings[place + 1]]).Append(" 0 R");
            if (below[index].Any())
                item.Append("/First ")
                    .Append(ids[below[index].First()])
                    .Append(" 0 R/Last ")
                    .Append(ids[below[index].Last()])
                    .Append(" 0 R/Count -")
                    .Append(below[index].Count());
            item.Append("/Dest").Append(Destination(landmarks[index], pages)).Append(">>");
            file.Set(ids[index], item.ToString());
        }

        file.Set(
            root,
            $"<</Type/Outlines/First {ids[below[-1].First()]} 0 R/Last {ids[below[-1].Last()]} 0 R/Count {below[-1].Count()}>>"
        );
        return root;
    }

    public static string Destination(Landmark landmark, List<int> pages) =>
        new StringBuilder("[")
            .Append(pages[landmark.Page])
            .Append(" 0 R/XYZ 0 ")
            .Append(PageDraft.Height - landmark.Top, ' ')
            .Append("null]")
            .ToString();

    /// <summary>The heading that each one stands under; -1 for none.</summary>
    private static int[] Parents(IReadOnlyList<Landmark> landmarks)
    {
        var parents = new int[landmarks.Count];
        var open = new Stack<int>();
        for (var index = 0; index < landmarks.Count; index++)
        {
            while (open.TryPeek(out var last) && landmarks[last].Level >= landmarks[index].Level)
                open.Pop();
            parents[index] = open.TryPeek(out var parent) ? parent : -1;
            open.Push(index);
        }

        return parents;
    }
}
