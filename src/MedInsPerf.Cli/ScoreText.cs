using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Scoring;

namespace MedInsPerf.Cli;

/// <summary>得分树, for reading.</summary>
internal static class ScoreText
{
    public static void Write(ImmutableArray<ScoredPart> parts, PolicyPack pack, Stream output)
    {
        var text = new StringBuilder();
        text.AppendLine($"政策包：{pack.Name}（{pack.Id}，第 {pack.Version} 版）");
        foreach (var part in parts)
            Write(text, part);
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Write(StringBuilder text, ScoredPart part)
    {
        var tree = part.Tree;
        text.AppendLine().AppendLine(part.Part.Title);
        text.Append($"  自评 {Print(tree.Claimed)}，核算 {Print(tree.Computed)}");
        if (tree.Difference is { } difference)
            text.Append($"，差 {Print(difference)}");
        if (tree.Grade is { } grade)
            text.Append($"，{grade.Name}");
        text.AppendLine().AppendLine($"  {tree.CeilingReason}");
        foreach (var item in tree.Items)
            Write(text, item, "  ");
        if (tree.CapReason is { } why)
            text.AppendLine($"  执行率封顶  {Print(tree.Cap)}  {why}");
    }

    private static void Write(StringBuilder text, ScoreItem item, string indent)
    {
        text.Append($"{indent}{item.Title}  {Print(item.Score)} / {Print(item.Points)}");
        if (item.Items.IsEmpty && item.Formula.Length > 0)
            text.Append($"  {item.Formula}");
        text.AppendLine($"  {item.Reason}");
        foreach (var below in item.Items)
            Write(text, below, indent + "  ");
    }

    private static string Print(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "—";
}
