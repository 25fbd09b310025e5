using System.Buffers;
using System.Collections.Immutable;

namespace MedInsPerf.Domain.Wording;

/// <summary>形近字: words of the field with a character in them that looks like the right one.</summary>
internal static class Lookalikes
{
    /// <summary>The right character and those that are mistaken for it.</summary>
    private static readonly (char Right, string Wrong)[] Pairs =
    [
        ('算', "箅"),
        ('疗', "疔"),
        ('障', "陣"),
        ('助', "肋"),
        ('政', "攻"),
        ('效', "郊"),
        ('拨', "拔"),
        ('缴', "徼"),
        ('贴', "帖"),
        ('待', "侍"),
        ('购', "构"),
        ('构', "购"),
        ('享', "亨"),
        ('辖', "瞎"),
        ('覆', "复"),
        ('率', "卒"),
        ('度', "渡"),
        ('额', "颔"),
        ('险', "验"),
        ('账', "胀"),
        ('监', "临"),
        ('稽', "嵇"),
        ('绩', "积"),
        ('执', "扶"),
        ('偿', "尝"),
    ];

    private static readonly string[] Terms =
    [
        "预算",
        "决算",
        "核算",
        "清算",
        "医疗",
        "医疗保障",
        "医疗保险",
        "医疗救助",
        "补助",
        "救助",
        "资助",
        "财政",
        "绩效自评",
        "绩效评价",
        "绩效目标",
        "成效",
        "拨付",
        "下拨",
        "拨款",
        "缴费",
        "征缴",
        "补贴",
        "津贴",
        "待遇",
        "采购",
        "医疗机构",
        "享受",
        "辖区",
        "覆盖",
        "执行率",
        "完成率",
        "参保率",
        "覆盖率",
        "满意度",
        "制度",
        "年度",
        "额度",
        "基金监管",
        "稽核",
        "补偿",
    ];

    /// <summary>Written that way it is another word.</summary>
    private static readonly string[] Words = ["构买", "积效"];

    private static readonly ImmutableArray<(string Written, string Term)> Slips =
    [
        .. from term in Terms
        from pair in Pairs
        let at = term.IndexOf(pair.Right, StringComparison.Ordinal)
        where at >= 0
        from wrong in pair.Wrong
        let written = term.Replace(pair.Right, wrong)
        where !Words.Contains(written)
        select (written, term),
    ];

    private static readonly SearchValues<string> AnySlip = SearchValues.Create(
        [.. Slips.Select(slip => slip.Written).Distinct()],
        StringComparison.Ordinal
    );

    /// <summary>Every such word, the longest that stands at a place.</summary>
    public static IEnumerable<Mutilated> In(string text)
    {
        for (var from = 0; from < text.Length; )
        {
            var at = text.AsSpan(from).IndexOfAny(AnySlip);
            if (at < 0)
                yield break;
            from += at;
            var (written, term) = Slips
                .Where(slip => string.CompareOrdinal(text, from, slip.Written, 0, slip.Written.Length) == 0)
                .MaxBy(slip => slip.Written.Length);
            // 选拔付出…的人 is two words.
            if (from == 0 || text[from - 1] is not ('选' or '提'))
                yield return new Mutilated(from, written, term);
            from += written.Length;
        }
    }
}
