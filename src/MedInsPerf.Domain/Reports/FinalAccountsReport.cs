using System.Collections.Immutable;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 部门决算 in the official form: cover, contents, 概况, 情况说明 with its sentences and figures 1 to 7 made from the
/// amounts, 名词解释, 附件, 附表. The parts that the county filed keep its order, which is its province's; what it lacks of
/// the official ones is put in; a part of its own is kept where it stood.
/// </summary>
public static class FinalAccountsReport
{
    /// <summary>Down to 一、 in the contents: a volume of accounts has hundreds of headings below.</summary>
    private const int ContentsDepth = 1;

    /// <summary>Composes the document.</summary>
    /// <param name="accounts">The figures.</param>
    /// <param name="filed">The accounts as filed, for all that is no figure; null where only the figures are at hand.</param>
    /// <param name="annexes">附件: the self-evaluations.</param>
    /// <param name="signedOn">成文日期; null to leave it for the pen.</param>
    public static Report Compose(
        FinalAccounts accounts,
        FiledPart? filed,
        ImmutableArray<FiledPart> annexes,
        DateOnly? signedOn
    ) =>
        new([
            .. AccountsReport.Front(accounts.Bureau, accounts.FiscalYear, ContentsDepth, signedOn),
            .. Volume(accounts, filed, annexes).SelectMany((part, index) => Of(part, index + 1)),
        ]);

    private static IEnumerable<ReportBlock> Of(Part part, int number) =>
        [
            .. number > 1 ? ImmutableArray.Create<ReportBlock>(new ReportBlock.PageBreak()) : [],
            new ReportBlock.PartTitle(ReportText.Of("Accounts.PartNumber", ChineseOrdinal.Of(number), part.Title)),
            .. part.Blocks.IsEmpty ? [new ReportBlock.Paragraph(ReportText.Of("Accounts.NotStated"))] : part.Blocks,
        ];

    private static List<Part> Volume(FinalAccounts accounts, FiledPart? filed, ImmutableArray<FiledPart> annexes)
    {
        var unit = AccountUnit.For(accounts, filed is null || GroupsThousands(filed));
        var chapter = new AccountsChapter(accounts, unit);
        var groups = filed is null ? [] : Groups(FiledSection.Of(filed));
        foreach (var kind in Enum.GetValues<AccountsPart>())
        {
            if (groups.Exists(group => group.Kind == kind) || (kind == AccountsPart.Annexes && annexes.IsEmpty))
                continue;
            var at = kind == AccountsPart.Tables ? groups.Count : groups.FindLastIndex(group => group.Kind < kind) + 1;
            groups.Insert(at, new Group(kind, null, []));
        }

        var opening = filed is null ? [] : FiledBody.Opening(filed).ToList();
        return
        [
            .. groups.Select(
                (group, index) =>
                    new Part(
                        TitleOf(group, accounts.FiscalYear),
                        [.. index == 0 ? opening : [], .. Blocks(group, accounts, unit, chapter, annexes)]
                    )
            ),
        ];
    }

    /// <summary>The parts as filed; sections of 情况说明 that stand on their own are gathered into it.</summary>
    private static List<Group> Groups(IReadOnlyList<FiledSection> roots)
    {
        var top = roots.Select(root => root.Section.Level).DefaultIfEmpty().Min();
        var tells = roots.Any(root => AccountsOutline.PartOf(root.Section.Title) == AccountsPart.Narrative);
        var groups = new List<Group>();
        foreach (var root in roots)
        {
            var kind = root.Section.Level == top ? AccountsOutline.PartOf(root.Section.Title) : null;
            if (kind is { } known && !groups.Exists(group => group.Kind == known))
                groups.Add(new Group(known, root, root.Below));
            else if (!tells && AccountsSections.IsOne(root) && groups.Find(IsNarrative) is { } gathered)
                gathered.Sections.Add(root);
            else if (!tells && AccountsSections.IsOne(root))
                groups.Add(new Group(AccountsPart.Narrative, null, [root]));
            else
                groups.Add(new Group(null, root, root.Below));
        }

        return groups;
    }

    private static bool IsNarrative(Group group) => group.Kind == AccountsPart.Narrative;

    /// <summary>Tables have the name that their province gives them; so has what is the county's own.</summary>
    private static string TitleOf(Group group, int year) =>
        group switch
        {
            { Kind: AccountsPart.Overview } => ReportText.Of("Accounts.Part1"),
            { Kind: AccountsPart.Narrative } => ReportText.Of("Accounts.Part2", year),
            { Kind: AccountsPart.Glossary } => ReportText.Of("Accounts.Part3"),
            { Kind: AccountsPart.Annexes } => ReportText.Of("Accounts.Part4"),
            { Root: { } root } => root.Section.Title,
            _ => ReportText.Of("Accounts.Part5"),
        };

    private static IEnumerable<ReportBlock> Blocks(
        Group group,
        FinalAccounts accounts,
        AccountUnit unit,
        AccountsChapter chapter,
        ImmutableArray<FiledPart> annexes
    )
    {
        var own = group.Root?.Body ?? [];
        return group.Kind switch
        {
            AccountsPart.Narrative => own.Concat(chapter.Of(group.Sections)),
            AccountsPart.Tables => AccountsTables.Of(accounts, unit, [.. own, .. group.Root?.BelowAt(0) ?? []]),
            AccountsPart.Annexes => own.Concat(group.Root?.BelowAt(0) ?? []).Concat(annexes.SelectMany(Annex)),
            AccountsPart.Glossary => own.Concat(group.Root?.BelowAt(0, runsIn: 1) ?? []),
            _ => own.Concat(group.Root?.BelowAt(0) ?? []),
        };
    }

    private static IEnumerable<ReportBlock> Annex(FiledPart annex, int index) =>
        [
            .. index > 0 ? ImmutableArray.Create<ReportBlock>(new ReportBlock.PageBreak()) : [],
            new ReportBlock.PartTitle(annex.Part.Title),
            .. FiledSection.AllOf(annex),
        ];

    /// <summary>Whether the county writes 1,234.50 rather than 1234.50.</summary>
    private static bool GroupsThousands(FiledPart filed)
    {
        var thousands = filed.Part.Figures.Where(figure => figure is { Money: not null, Value: >= 1000m }).ToList();
        return thousands.Count(figure => figure.Place.Quote.Contains(',', StringComparison.Ordinal)) * 2
            >= thousands.Count;
    }

    private sealed record Part(string Title, ImmutableArray<ReportBlock> Blocks);

    /// <param name="Kind">Null for a part of the county's own.</param>
    /// <param name="Root">Its heading with what stands under it; null where the filing has none.</param>
    private sealed record Group(AccountsPart? Kind, FiledSection? Root, List<FiledSection> Sections);
}
