using System.Text.RegularExpressions;

namespace MedInsPerf.Domain.Reading;

/// <summary>表头: what names the figures of a cell, and the unit that stands over or beside them.</summary>
/// <param name="Row">What its row is of; empty where nothing names it.</param>
/// <param name="Column">What its column is of, a group before its members; empty where nothing names it.</param>
/// <param name="Unit">元, 万元, %, 人 …: of a bare number in the cell; empty where none is given.</param>
/// <param name="IsOrdinal">Whether the cell only counts or codes its row or column (行次, 序号, 科目编码): no figure.</param>
/// <param name="IsScore">Whether a bare number in it is points (分值, 得分).</param>
internal sealed record CellHead(string Row, string Column, string Unit, bool IsOrdinal, bool IsScore)
{
    /// <summary>Row header · column header.</summary>
    public string Label =>
        Row.Length == 0 ? Column
        : Column.Length == 0 ? Row
        : $"{Row} · {Column}";
}

/// <summary>Units that tables name, and cells that hold nothing but figures.</summary>
internal static partial class CellWords
{
    private const int LongestFigure = 60;

    private const string Unit =
        "亿元|万元|千元|百元|元/人[·・.]?年|元/人|元|%|‰|人次|人|户次|户|家|个|所|批次|次|辆|台|套|项|件|份|条|期|场|天|平方米";

    /// <summary>A cell that says nothing: blank, —, /, *.</summary>
    public static bool IsBlank(string text) => Nothing().IsMatch(text);

    /// <summary>A cell that holds one figure or several, and no words.</summary>
    public static bool IsFigure(string text) =>
        text.Length is > 0 and <= LongestFigure && Figures().IsMatch(text) && !YearWord().IsMatch(text);

    /// <summary>A bare 1, 2, 3 …, as it stands in a row or column that only counts.</summary>
    public static int? Ordinal(string text) =>
        text.Length is > 0 and <= 3
        && int.TryParse(
            text,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>金额（万元）, 执行率（%）, 单位：元; null where no unit is named.</summary>
    public static string? UnitIn(string text) => Named(UnitNamed().Match(text));

    /// <summary>单位：万元, which governs all that follows.</summary>
    public static string? UnitLine(string text) =>
        text.Contains('位', StringComparison.Ordinal) ? UnitAlone(text) : null;

    /// <summary>A cell that names a unit and nothing else: （元）, 单位：万元.</summary>
    public static string? UnitAlone(string text) => Named(UnitOnly().Match(text));

    /// <summary>The name without the unit in brackets behind it.</summary>
    public static string WithoutUnit(string text) => UnitNamed().Replace(text, "").Trim();

    /// <summary>Whether a bare number under or beside this name is no money, whatever the caption of the table.</summary>
    public static bool IsNoMoney(string name) => NoMoney().IsMatch(name);

    /// <summary>行次, 序号, 科目编码.</summary>
    public static bool IsOrdinal(string name) => OrdinalName().IsMatch(name);

    /// <summary>分值, 得分, 权重.</summary>
    public static bool IsScore(string name) => ScoreName().IsMatch(name);

    /// <summary>计量单位: a column whose cells name the unit of their row.</summary>
    public static bool IsUnitColumn(string name) => UnitColumn().IsMatch(name);

    /// <summary>Whether the cell reads like the head of a column.</summary>
    public static bool IsHeadWord(string text) => HeadWord().IsMatch(WithoutUnit(text));

    private static string? Named(Match match) =>
        match.Success ? match.Groups["unit"].Value.Replace('％', '%').Replace('﹪', '%') : null;

    [GeneratedRegex(@"^[-—–－/／*＊\s]*$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Nothing();

    [GeneratedRegex(
        @"^(?:[约近≥≤＞＜><=＝±]{0,2}[-－−]?\d[\d,]*(?:\.\d+)?(?:[%‰]|[^\d\s.,、。（(：:]{0,5})?(?:[\s/／、]|$))+$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Figures();

    [GeneratedRegex(@"^(?:19|20)\d{2}年", RegexOptions.None, Patterns.Patience)]
    private static partial Regex YearWord();

    [GeneratedRegex(
        @"[（(\[]\s*(?:单\s*位\s*[:：]\s*|按)?(?:人民币)?(?<unit>"
            + Unit
            + @")[^（()）]{0,4}[）)\]]|单\s*位\s*[:：]\s*(?:人民币)?(?<unit>"
            + Unit
            + ")",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex UnitNamed();

    [GeneratedRegex(
        @"^[（(]?(?:(?:以下)?(?:金额)?单\s*位\s*[:：]?\s*)?(?:人民币)?(?<unit>" + Unit + @")[）)]?$",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex UnitOnly();

    [GeneratedRegex(
        "率|比重|比例|占比|占.+%|增减幅|增长|%|分值|得分|权重|评分|分数|满分|人数|人次|户数|家数|个数|次数|数量|面积|行次|栏次|序号|编号|编码|代码|年份|电话"
            + "|指标值|完成值|目标值|实际值|标准值|计量|批次|辆|台|[人户家个]）$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex NoMoney();

    [GeneratedRegex(
        "^(?:行次|栏次|序号|编号|代码|编码|(?:科目|项目|单位|功能|预算)(?:编码|代码|编号))$|科目编码|科目代码",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex OrdinalName();

    [GeneratedRegex("分值|得分|权重|评分$|满分", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ScoreName();

    [GeneratedRegex("^(?:计量|度量|指标)?单位$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex UnitColumn();

    [GeneratedRegex(
        "(?:数|率|额|值|分|目标|名称|指标|项目|科目|类款项|内容|原因|措施|情况|备注|说明|单位|比重|比例|年初|全年|合计|小计|收入|支出|经费|资金|费|人员|年度?|性质|来源|预算|决算|执行|行次|序号|编码|总计|本年|上年|增减)(?:[（(][A-Z/／÷×*%-]{1,8}[）)])?$|^20\\d{2}年",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex HeadWord();
}
