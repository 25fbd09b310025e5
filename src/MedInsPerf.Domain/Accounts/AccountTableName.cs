using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Accounts;

/// <summary>公开表名: which of the nine public tables a filed table is, by its name; provinces vary the names slightly.</summary>
internal static partial class AccountTableName
{
    private const int LongestName = 40;

    /// <summary>The number of the table in the official order, from 1 to 9; 0 for a table of the county's own.</summary>
    public static int NumberOf(string name)
    {
        var core = Frills().Replace(name, "");
        for (var at = 0; at < Names.Length; at++)
        {
            if (Names[at].Name.IsMatch(core))
                return Names[at].Number;
        }

        return 0;
    }

    /// <summary>The name of a table: its sheet's, its caption's, or that of the lines right above it; null where it has none.</summary>
    public static string? Of(SourceText source, int block) => At(source, block)?.Name;

    /// <summary>The paragraph above a table that holds its name; null where it has none, or one of its own.</summary>
    public static int? BlockOf(SourceText source, int block) => At(source, block)?.Block;

    private static (string Name, int? Block)? At(SourceText source, int block)
    {
        var table = (Table)source.Blocks[block];
        if (table.Name is { } sheet && NumberOf(sheet) > 0)
            return (sheet, null);
        if (table.Caption is { } caption && IsName(caption.Value))
            return (caption.Value, null);
        for (var above = block - 1; above >= 0 && above >= block - 2; above--)
        {
            if (source.Blocks[above] is not Paragraph { Text.Value: var text })
                return null;
            if (IsName(text))
                return (text, above);
            if (text.Length > 0 && CellWords.UnitLine(text) is null)
                return null;
        }

        return null;
    }

    private static bool IsName(string text) => text.Length <= LongestName && Ends().IsMatch(text);

    private static readonly ImmutableArray<(Regex Name, int Number)> Names =
    [
        (StateCapital(), 8),
        (GovernmentFund(), 7),
        (ThreePublic(), 9),
        (GeneralBasic(), 6),
        (General(), 5),
        (FiscalTotal(), 4),
        (Total(), 1),
        (Income(), 2),
        (Expenditure(), 3),
    ];

    [GeneratedRegex("[\\s　“”\"]|[（(][^（()）]*[）)]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Frills();

    [GeneratedRegex("表(?:[（(][^（()）]*[）)])?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Ends();

    [GeneratedRegex("国有资本经营.*表$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex StateCapital();

    [GeneratedRegex("政府性基金.*表$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex GovernmentFund();

    [GeneratedRegex("三公.*表$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ThreePublic();

    [GeneratedRegex("一般公共预算.*基本支出.*表$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex GeneralBasic();

    [GeneratedRegex("一般公共预算(?!.*(?:项目支出|收入)).*支出决算表$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex General();

    [GeneratedRegex("财政拨款收(?:入)?支(?:出)?(?:决算)?总表$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex FiscalTotal();

    [GeneratedRegex("(?<!财政拨款)收(?:入)?支(?:出)?(?:决算)?总表$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Total();

    [GeneratedRegex("(?<!财政拨款)收入决算(?:总)?表$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Income();

    [GeneratedRegex("(?<!财政拨款|项目|基本|预算)支出决算(?:总)?表$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Expenditure();
}
