using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reading;

/// <summary>一份材料的起讫: which blocks belong to one self-evaluation or accounts, and how it is titled.</summary>
/// <param name="FirstBlock">Its first block.</param>
/// <param name="End">The block behind its last.</param>
/// <param name="Title">Its heading; empty where it has none.</param>
/// <param name="ProjectName">项目名称: the title, or what stands in brackets below the name of the form.</param>
/// <param name="TitleBlocks">The blocks of cover and title.</param>
internal sealed partial record PartSpan(
    int FirstBlock,
    int End,
    string Title,
    string ProjectName,
    int? Line,
    ImmutableHashSet<int> TitleBlocks
)
{
    /// <summary>So many paragraphs may lead in between title and 一、.</summary>
    private const int LongestLead = 3;

    /// <summary>Whether it opens with a project's title and money, without numbered headings.</summary>
    public bool TellsAProject { get; private init; }

    /// <summary>The parts of a text. Every block belongs to one of them.</summary>
    public static IEnumerable<PartSpan> In(SourceText source, ImmutableArray<OutlineLine> outline)
    {
        if (source.Blocks.IsEmpty)
            return [];
        var covers = new List<ImmutableArray<OutlineLine>>();
        for (var index = 0; index < outline.Length; index++)
        {
            if (Opens(outline, index) && Cover(outline, index, covers.Count == 0) is { IsEmpty: false } cover)
                covers.Add(cover);
        }

        var forms = Forms(source, outline);
        if (covers.Count == 0 && forms.Count > 1)
            covers = forms;
        else if (covers.Count > 0)
            covers = WithAnnexedForms(covers, forms);
        if (covers.Count == 0)
            return [Of([.. outline.TakeWhile(Outline.IsTitle).Take(4)], 0, source.Blocks.Length)];
        return covers.Select(
            (cover, at) =>
                Of(
                    cover,
                    at == 0 ? 0 : cover[0].Block,
                    at + 1 < covers.Count ? covers[at + 1][0].Block : source.Blocks.Length
                )
        );
    }

    /// <summary>A project's form behind a department's report or accounts, or one of several, is a part of its own; alone behind its own report it is not.</summary>
    private static List<ImmutableArray<OutlineLine>> WithAnnexedForms(
        List<ImmutableArray<OutlineLine>> covers,
        List<ImmutableArray<OutlineLine>> forms
    )
    {
        var annexed = forms.Where(form =>
            OfAProject().IsMatch(form[0].Text.Value)
            && covers.FindLast(cover => cover[0].Block <= form[0].Block) is { IsDefault: false } above
            && above[0].Block < form[0].Block
            && (
                OfADepartment().IsMatch(string.Concat(above.Select(line => line.Text.Value)))
                || forms.Count(form => covers.FindLast(cover => cover[0].Block <= form[0].Block) == above) > 1
            )
        );
        return [.. covers.Concat(annexed).OrderBy(cover => cover[0].Block)];
    }

    /// <summary>The titles of forms (自评表), each with what stands between it and its table.</summary>
    private static List<ImmutableArray<OutlineLine>> Forms(SourceText source, ImmutableArray<OutlineLine> outline)
    {
        var forms = new List<ImmutableArray<OutlineLine>>();
        for (var index = 0; index < outline.Length; index++)
        {
            if (!Outline.IsTitle(outline[index]) || !FormTitle().IsMatch(outline[index].Text.Value))
                continue;
            var first = outline[index].Block - index;
            var cover = outline
                .Skip(index)
                .TakeWhile((line, at) => Outline.IsTitle(line) && line.Block == first + index + at)
                .Take(3)
                .ToImmutableArray();
            if (cover[^1].Block + 1 < source.Blocks.Length && source.Blocks[cover[^1].Block + 1] is Table)
                forms.Add(cover);
        }

        return forms;
    }

    /// <summary>一、 or 第一部分 opens a part; so does 1、 where a text copy lost Word's numbering.</summary>
    private static bool Opens(ImmutableArray<OutlineLine> outline, int index)
    {
        var line = outline[index];
        return line is { IsHeading: true, Level: 0 or 1, Number.Ordinal: 1 } || OpensUnnumbered(outline, index);
    }

    /// <summary>A paragraph that tells a project's money, right under a line that names the project and nothing else.</summary>
    private static bool OpensUnnumbered(ImmutableArray<OutlineLine> outline, int index) =>
        index > 0
        && outline[index] is { IsHeading: false, Number: null } line
        && !Outline.IsTitle(line)
        && Outline.IsTitle(outline[index - 1])
        && NamesAProject().IsMatch(outline[index - 1].Text.Value)
        && TellsMoney().IsMatch(line.Text.Value);

    /// <summary>The lines right above that are cover or title; for the first part also an opening without any.</summary>
    private static ImmutableArray<OutlineLine> Cover(ImmutableArray<OutlineLine> outline, int index, bool isFirst)
    {
        var from = index;
        while (from > 0 && Outline.IsTitle(outline[from - 1]) && !Outline.IsDate(outline[from - 1].Text.Value))
            from--;
        var cover = outline[from..index];
        if (isFirst)
            return !cover.IsEmpty ? cover
                : AboveLead(outline, index) is { IsEmpty: false } title ? title
                : [outline[index]];
        // Further on, 1、 opens a part only under a title that says so.
        if (outline[index].Number is { Level: not 1 } && !cover.Any(line => NamesAForm().IsMatch(line.Text.Value)))
            return [];
        return cover;
    }

    /// <summary>A department's title above a paragraph or two that lead in: 根据…要求，现将自评情况报告如下.</summary>
    private static ImmutableArray<OutlineLine> AboveLead(ImmutableArray<OutlineLine> outline, int index)
    {
        var lead = index;
        while (
            lead > 0
            && index - lead < LongestLead
            && outline[lead - 1] is { IsHeading: false, Number: null } line
            && !Outline.IsTitle(line)
        )
            lead--;
        var from = lead;
        while (
            from > 0
            && Outline.IsTitle(outline[from - 1])
            && !Outline.IsDate(outline[from - 1].Text.Value)
            && (from == lead || outline[from].Block - outline[from - 1].Block == 1)
        )
            from--;
        var title = outline[from..lead];
        return title.Any(line => OfADepartment().IsMatch(line.Text.Value)) ? title : [];
    }

    private static PartSpan Of(ImmutableArray<OutlineLine> cover, int first, int end)
    {
        var titles = cover
            .Where(line => line.Number is null or { Level: 0 } && !Outline.IsField(line.Text.Value))
            .ToImmutableArray();
        var title = string.Concat(titles.Select(line => line.Text.Value));
        var named = Bracketed().Match(title);
        // Below the title of the whole report stands the project's own.
        var own = titles is [.., var last] && NamesAProject().IsMatch(last.Text.Value) ? last.Text.Value : null;
        if (!named.Success && own is not null && titles.Length > 1 && NamesAForm().IsMatch(titles[^2].Text.Value))
            title = own;
        return new PartSpan(
            first,
            end,
            title,
            named.Success ? named.Groups["name"].Value : Counted().Replace(title, ""),
            cover.FirstOrDefault() is { Text.Runs: [var run, ..] } ? run.Line : null,
            [.. cover.Where(line => line.Number is null).Select(line => line.Block)]
        )
        {
            TellsAProject = own is not null,
        };
    }

    [GeneratedRegex(
        "^[^，。；：]{4,40}(?:[金费款]|项目|补助|补贴|工程|专项|救助|建设|绩效自评)$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex NamesAProject();

    [GeneratedRegex(
        "(?:预算|安排|下达|批复|拨付|资金)[^。]{0,30}\\d[\\d,.]*[万亿]?元",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex TellsMoney();

    [GeneratedRegex("(?:项目|转移支付|区域)[^，。；]{0,12}自评表", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OfAProject();

    [GeneratedRegex("部门整体|整体支出|决算", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OfADepartment();

    [GeneratedRegex("自评表(?:[（(][^（）()]*[）)])?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex FormTitle();

    [GeneratedRegex("自评|报告|决算|评价", RegexOptions.None, Patterns.Patience)]
    private static partial Regex NamesAForm();

    /// <summary>项目一：…, 子项目2、…: which of several it is, and no part of its name.</summary>
    [GeneratedRegex(
        "^(?:子?项目|专项|资金)(?:之)?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[：:、.．\\s]\\s?",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Counted();

    [GeneratedRegex("报告[（(](?<name>.+?)[）)]$", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Bracketed();
}

/// <summary>材料种类: told by titles and headings.</summary>
internal static class Kinds
{
    /// <summary>The kind of a part.</summary>
    public static DocumentKind Of(string title, ImmutableArray<Section> sections)
    {
        if (title.Contains("自评表", StringComparison.Ordinal))
        {
            return
                title.Contains("区域", StringComparison.Ordinal) || title.Contains("转移支付", StringComparison.Ordinal)
                ? DocumentKind.TransferPaymentForm
                : DocumentKind.ProjectSelfEvaluationForm;
        }

        if (
            title.Contains("部门整体", StringComparison.Ordinal) || title.Contains("整体支出", StringComparison.Ordinal)
        )
            return DocumentKind.DepartmentSelfEvaluation;
        if (
            title.Contains("决算", StringComparison.Ordinal)
            || sections.Any(section =>
                section.Level <= 1
                && section.Title.Contains("决算", StringComparison.Ordinal)
                && section.Title.Contains("说明", StringComparison.Ordinal)
            )
        )
            return DocumentKind.FinalAccounts;
        if (
            title.Contains("项目", StringComparison.Ordinal) && title.Contains("自评", StringComparison.Ordinal)
            || sections.Any(section => IsSelfEvaluation(section.Title))
        )
            return DocumentKind.ProjectSelfEvaluation;
        return DocumentKind.Unknown;
    }

    private static bool IsSelfEvaluation(string title) =>
        title.Contains("自评情况", StringComparison.Ordinal)
        || title.Contains("自评分数", StringComparison.Ordinal)
        || title.Contains("自评得分", StringComparison.Ordinal)
        || title.Contains("资金使用绩效", StringComparison.Ordinal)
        || title.Contains("项目绩效", StringComparison.Ordinal)
        || title.Contains("绩效自评", StringComparison.Ordinal)
        || title.Contains("资金支出情况", StringComparison.Ordinal);
}
