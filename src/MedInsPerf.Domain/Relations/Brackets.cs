using MedInsPerf.Domain.Facts;

namespace MedInsPerf.Domain.Relations;

/// <summary>括号: how deep in brackets something stands.</summary>
internal static class Brackets
{
    /// <summary>For each character how many brackets are open behind it.</summary>
    public static int[] Depths(string text)
    {
        var depths = new int[text.Length];
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth = text[at] switch
            {
                '（' or '(' => depth + 1,
                '）' or ')' => Math.Max(0, depth - 1),
                _ => depth,
            };
            depths[at] = depth;
        }

        return depths;
    }

    /// <summary>In how many brackets a fact stands.</summary>
    public static int Depth(Fact fact)
    {
        var depth = 0;
        foreach (var sign in fact.Passage.Value.AsSpan(0, fact.Start))
            depth =
                sign is '（' or '(' ? depth + 1
                : sign is '）' or ')' ? Math.Max(0, depth - 1)
                : depth;
        return depth;
    }
}
