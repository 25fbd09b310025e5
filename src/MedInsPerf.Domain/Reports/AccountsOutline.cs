using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Reports;

/// <summary>部门决算的提纲: its parts, and which of them a filed heading is. Names vary by province, the matter does not.</summary>
internal static partial class AccountsOutline
{
    /// <summary>The part that a heading of the filing is; null for one of the county's own.</summary>
    public static AccountsPart? PartOf(string title) =>
        Glossary().IsMatch(title) ? AccountsPart.Glossary
        : Annexes().IsMatch(title) ? AccountsPart.Annexes
        : Tables().IsMatch(title) ? AccountsPart.Tables
        : Narrative().IsMatch(title) ? AccountsPart.Narrative
        : Overview().IsMatch(title) ? AccountsPart.Overview
        : null;

    [GeneratedRegex(
        "^(?:(?:部门|单位|基本|本部门|本单位)*概况|(?:部门|单位)?(?:基本)?情况|(?:部门|单位).*概况)$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Overview();

    [GeneratedRegex("决算.*(?:说明|分析)$|^(?:部门)?决算情况$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Narrative();

    [GeneratedRegex("名词解释|专业名词|名词说明", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Glossary();

    [GeneratedRegex("^附件|绩效自评报告$|^附录", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Annexes();

    [GeneratedRegex("^附表|(?:决算|公开).{0,4}表(?:格)?$|^(?:公开)?表格$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Tables();
}

/// <summary>The parts of the accounts, in the official order.</summary>
internal enum AccountsPart
{
    /// <summary>部门概况.</summary>
    Overview,

    /// <summary>决算情况说明.</summary>
    Narrative,

    /// <summary>名词解释.</summary>
    Glossary,

    /// <summary>附件: the self-evaluations.</summary>
    Annexes,

    /// <summary>附表: the nine tables.</summary>
    Tables,
}

/// <summary>情况说明的一节: a section that every province asks for.</summary>
/// <param name="Key">Of its title in ReportText.</param>
/// <param name="Title">What a filed heading of it reads like.</param>
/// <param name="Statements">Its sentences of official form.</param>
internal sealed record AccountsSection(
    string Key,
    Regex Title,
    Func<AccountsStatements, IEnumerable<AccountStatement>> Statements
)
{
    /// <summary>其他重要事项: what counties also put beside it goes below it.</summary>
    public Regex? Also { get; init; }

    /// <summary>Whether a filed section is of it.</summary>
    public bool IsOf(FiledSection section) =>
        Title.IsMatch(section.Section.Title) || (Also is { } also && also.IsMatch(section.Section.Title));
}

/// <summary>The sections of 情况说明, in the official order.</summary>
internal static partial class AccountsSections
{
    /// <summary>一般公共预算, with its 项.</summary>
    public const string General = "Accounts.General";

    public static readonly ImmutableArray<AccountsSection> All =
    [
        new("Accounts.Total", TotalTitle(), from => from.Total()),
        new("Accounts.Income", IncomeTitle(), from => from.Income()),
        new("Accounts.Expenditure", ExpenditureTitle(), from => from.Expenditure()),
        new("Accounts.Fiscal", FiscalTitle(), from => from.Fiscal()),
        new(General, GeneralTitle(), from => from.General()),
        new("Accounts.Basic", BasicTitle(), from => from.Basic()),
        new("Accounts.ThreePublic", ThreePublicTitle(), from => from.ThreePublic()),
        new("Accounts.Fund", FundTitle(), from => from.Fund()),
        new("Accounts.Capital", CapitalTitle(), from => from.Capital()),
        new("Accounts.Other", OtherTitle(), from => from.Other()) { Also = OtherMatters() },
    ];

    /// <summary>Whether a filed section is one of them.</summary>
    public static bool IsOne(FiledSection section) => All.Any(official => official.IsOf(section));

    [GeneratedRegex(
        "^(?!.*财政拨款)(?:部门)?收(?:入)?[、和与]?支(?:出)?(?:决算)?(?:总体)?(?:情况|总体)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex TotalTitle();

    [GeneratedRegex("^(?:部门|本年)?收入(?:决算)?(?:情况|构成|结构)?", RegexOptions.None, Patterns.Patience)]
    private static partial Regex IncomeTitle();

    [GeneratedRegex("^(?:部门|本年)?支出(?:决算)?(?:情况|构成|结构)?", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ExpenditureTitle();

    [GeneratedRegex("^财政拨款收(?:入)?[、和与]?支(?:出)?", RegexOptions.None, Patterns.Patience)]
    private static partial Regex FiscalTitle();

    [GeneratedRegex(
        "^(?!.*(?:基本支出|项目支出|三公))一般公共预算(?:财政拨款)?支出",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex GeneralTitle();

    [GeneratedRegex("^(?:一般公共预算(?:财政拨款)?)?(?:财政拨款)?基本支出", RegexOptions.None, Patterns.Patience)]
    private static partial Regex BasicTitle();

    [GeneratedRegex("三公", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ThreePublicTitle();

    [GeneratedRegex("^政府性基金", RegexOptions.None, Patterns.Patience)]
    private static partial Regex FundTitle();

    [GeneratedRegex("^国有资本经营", RegexOptions.None, Patterns.Patience)]
    private static partial Regex CapitalTitle();

    [GeneratedRegex("^其他(?:重要)?(?:事项|情况)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OtherTitle();

    [GeneratedRegex("^(?:机关运行|政府采购|国有资产|(?:预算|部门)?绩效)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OtherMatters();
}
