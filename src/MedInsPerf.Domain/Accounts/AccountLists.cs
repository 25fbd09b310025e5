using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Accounts;

/// <summary>文中的构成: what the text of the accounts says an amount is made up of.</summary>
internal sealed partial class AccountLists(PartFacts part)
{
    private readonly ImmutableArray<FigureList> lists = [.. ListReader.In(part)];

    /// <summary>The lines of a whole, in the order of the text; none where it does not list them.</summary>
    public ImmutableArray<AccountLine> Of(Fact? whole) =>
        whole is null ? []
        : lists.FirstOrDefault(list => whole.Equals(list.Head)) is { } list && Named(list) is { IsEmpty: false } named
            ? named
        : Respectively(whole) is { IsEmpty: false } each ? each
        : Entirely(whole);

    /// <summary>The lines of the list whose names are all 类 of expenditure.</summary>
    public ImmutableArray<AccountLine> Classes() =>
        lists.Select(Named).FirstOrDefault(lines => lines.Length > 1 && lines.All(line => IsClass(line.Name)), []);

    /// <summary>Whether a name is that of a 类.</summary>
    public static bool IsClass(string name) => Class().IsMatch(name);

    private static ImmutableArray<AccountLine> Named(FigureList list)
    {
        var lines = list
            .Items.Select(item => new AccountLine(NameOf(item.Amount.Lead), item.Amount.Figure.Money ?? Money.Zero))
            .ToImmutableArray();
        return
            lines.All(line => line.Name.Length > 1)
            && list.Items.All(item => item.Amount.Figure is { Kind: FigureKind.Money, Money: not null })
            ? lines
            : [];
    }

    /// <summary>由甲和乙组成，分别为 x 和 y.</summary>
    private ImmutableArray<AccountLine> Respectively(Fact whole)
    {
        var match = Made().Match(whole.Passage.Value, whole.End);
        if (!match.Success)
            return [];
        var names = match.Groups["names"].Value.Split('和', '、', '及', '与');
        var amounts = part
            .Facts.Where(fact =>
                fact.Passage == whole.Passage
                && fact.Start >= match.Index + match.Length
                && fact.Statement == whole.Statement
                && fact.Figure.Money is not null
            )
            .Take(names.Length)
            .ToList();
        return amounts.Count == names.Length
            ? [.. names.Zip(amounts, (name, fact) => new AccountLine(name, fact.Figure.Money!.Value))]
            : [];
    }

    /// <summary>均为一般公共预算财政拨款收入: one line that is the whole.</summary>
    private static ImmutableArray<AccountLine> Entirely(Fact whole)
    {
        var match = All().Match(whole.Passage.Value, whole.End);
        return match.Success ? [new AccountLine(match.Groups["name"].Value, whole.Figure.Money!.Value)] : [];
    }

    private static string NameOf(string lead) => Filler().Replace(Opening().Replace(lead, ""), "").Trim();

    [GeneratedRegex(
        "^(?:其中|主要|包括|包含|用于|以下方面|另|[、，,；：:和及与\\s])+|^(?:20\\d{2}年度?)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        "(?:[（(]类[）)])?(?:支出决算|决算)?(?:数|金额)?(?:为|是|共计|共|：|:)*$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Filler();

    [GeneratedRegex(
        "\\G[^。]{0,12}由(?<names>[^，。；\\d]{4,80}?)(?:组成|构成)，[^，。；\\d]{0,6}分别为",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Made();

    [GeneratedRegex(
        "\\G，(?:均|全部|全)(?:为|是|来自)(?<name>[^，。；\\d]{4,30})(?=[，。；]|$)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex All();

    [GeneratedRegex(
        "^(?:一般公共服务|国防|公共安全|教育|科学技术|文化(?:旅游)?体育与传媒|社会保障和就业|卫生健康|医疗卫生(?:与计划生育)?|节能环保|城乡社区|农林水|交通运输|资源勘探.*|商业服务业等?|金融|援助其他地区|自然资源海洋气象等?|住房保障|粮油物资储备|灾害防治及应急管理|其他)(?:支出)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Class();
}
