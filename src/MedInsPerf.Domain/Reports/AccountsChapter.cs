using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 情况说明: the official sections in order, each with its sentences and figures at their place in what the county wrote.
/// A section of the county's own keeps its place behind the one that it followed.
/// </summary>
internal sealed partial class AccountsChapter
{
    private readonly AccountsStatements statements;
    private readonly AccountsFigures figures;
    private readonly FixedForm form;

    public AccountsChapter(FinalAccounts accounts, AccountUnit unit)
    {
        statements = new AccountsStatements(accounts, unit);
        figures = new AccountsFigures(accounts, unit);
        form = new FixedForm(accounts.FiscalYear, accounts.Bureau);
    }

    /// <summary>How many of the official sections the figures have something to say for.</summary>
    public int Stated => AccountsSections.All.Count(section => section.Statements(statements).Any());

    /// <summary>The sections, from 一、 on.</summary>
    public IEnumerable<ReportBlock> Of(IReadOnlyList<FiledSection> filed) =>
        InOrder(filed).SelectMany((entry, index) => Of(entry.Official, entry.Filed, index + 1));

    private static List<(AccountsSection? Official, List<FiledSection> Filed)> InOrder(
        IReadOnlyList<FiledSection> filed
    )
    {
        var ordered = AccountsSections
            .All.Select(section => (Official: (AccountsSection?)section, Filed: new List<FiledSection>()))
            .ToList();
        var at = -1;
        foreach (var section in filed)
        {
            var found = ordered.FindIndex(entry => entry.Official is { } official && official.IsOf(section));
            if (found < 0)
                ordered.Insert(++at, (null, [section]));
            else
            {
                ordered[found].Filed.Add(section);
                at = found;
            }
        }

        return ordered;
    }

    private IEnumerable<ReportBlock> Of(AccountsSection? official, List<FiledSection> filed, int number)
    {
        if (official is null)
            return filed[0].At(1, number);
        var own = filed.FindAll(section => official.Title.IsMatch(section.Section.Title));
        var beside = filed.Except(own).ToList();
        var first = own.FirstOrDefault();
        var title =
            official.Also is null && own is [{ Section.Title: var written }] ? written : ReportText.Of(official.Key);
        var blocks = own.SelectMany(section => section.Body.Concat(section.BelowAt(1)))
            .Concat(beside.SelectMany((section, index) => section.At(2, (first?.Below.Count ?? 0) + index + 1)))
            .ToList();
        Place(official, blocks);
        if (blocks.Count == 0)
            blocks.Add(new ReportBlock.Paragraph(ReportText.Of("Accounts.NotStated")));
        return blocks.Prepend(new ReportBlock.Heading(1, OutlineNumber.Of(1, number) + title));
    }

    private void Place(AccountsSection official, List<ReportBlock> blocks)
    {
        var said = new List<(AccountStatement Statement, ReportBlock At)>();
        var behind = 0;
        foreach (var statement in official.Statements(statements))
        {
            var at = blocks.FindIndex(block =>
                block is ReportBlock.Paragraph { Text: var text } && form.IsSaidIn(text, statement)
            );
            if (at < 0 && statement.IsItem && blocks.Exists(block => block is ReportBlock.Table))
                continue;
            if (at >= 0)
                blocks[at] = new ReportBlock.Paragraph(
                    form.Replace(((ReportBlock.Paragraph)blocks[at]).Text, statement)
                );
            else
                blocks.Insert(at = behind, new ReportBlock.Paragraph(statement.Text));
            behind = at + 1;
            said.Add((statement, blocks[at]));
        }

        foreach (var (statement, at) in said.Where(entry => entry.Statement.Figure > 0))
        {
            // A figure of other amounts would contradict what the county wrote above it.
            if (figures.Of(statement.Figure) is { } figure && form.Holds(Texts(blocks), statement))
                Place(figure, statement.Figure, blocks, blocks.IndexOf(at) + 1);
            else
                Renumber(statement.Figure, blocks);
        }

        if (official.Key == AccountsSections.General && !blocks.Exists(ListsItems))
            blocks.AddRange(statements.Functions().Select(text => new ReportBlock.Paragraph(text)));
    }

    private static IEnumerable<string> Texts(List<ReportBlock> blocks) =>
        blocks.OfType<ReportBlock.Paragraph>().Select(paragraph => paragraph.Text);

    /// <summary>Puts a figure where the filed one, or the line that names it, stands; else right below its sentence.</summary>
    private static void Place(ReportBlock.Chart figure, int number, List<ReportBlock> blocks, int behind)
    {
        var at = blocks.FindIndex(block => Names(block, number));
        if (at < 0)
        {
            blocks.Insert(behind, figure);
            return;
        }

        blocks[at] = figure;
        blocks.RemoveAll(block => block != figure && Names(block, number));
    }

    /// <summary>A filed chart that stays has the number of the official figure that it is.</summary>
    private static void Renumber(int number, List<ReportBlock> blocks)
    {
        var at = blocks.FindIndex(block => block is ReportBlock.Chart && Names(block, number));
        if (at >= 0 && blocks[at] is ReportBlock.Chart chart)
        {
            blocks[at] = chart with
            {
                Caption = ReportText.Of(
                    "Accounts.FigureCaption",
                    number,
                    FigureCaption.Of(chart.Caption)?.Title ?? chart.Caption
                ),
            };
        }
    }

    private static bool Names(ReportBlock block, int number) =>
        block switch
        {
            ReportBlock.Chart chart => AccountsFigures.IsCaptionOf(number, chart.Caption),
            ReportBlock.Paragraph { Text: var text } => FigureCaption.Of(text) is { } caption
                && AccountsFigures.IsCaptionOf(number, caption.Title),
            _ => false,
        };

    private static bool ListsItems(ReportBlock block) =>
        block switch
        {
            ReportBlock.Paragraph { Text: var text } => Item().IsMatch(text),
            ReportBlock.Heading { Text: var text } => Item().IsMatch(text),
            _ => false,
        };

    [GeneratedRegex("[（(]项[）)]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Item();
}
