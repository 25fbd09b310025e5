using System.Collections.Immutable;

namespace MedInsPerf.Samples;

/// <summary>
/// A report of a county that does not exist, in the wording and layout of some province, with the list of what is wrong
/// in it and of what only looks wrong.
/// </summary>
/// <param name="Name">Of its files under Texts/Acceptance.</param>
/// <param name="HardWrapped">Whether its lines are cut as a PDF's text is.</param>
public sealed record CountyReport(string Name, bool HardWrapped = false)
{
    /// <summary>The first ten: the rules were written with them at hand.</summary>
    public static ImmutableArray<CountyReport> First { get; } =
    [
        new("01-wangchuan-projects", HardWrapped: true),
        new("02-tongling-forms"),
        new("03-luming-capacity"),
        new("04-qinghe-department", HardWrapped: true),
        new("05-hewan-department"),
        new("06-fengyuan-accounts"),
        new("07-shuangyu-accounts"),
        new("08-yuetang-accounts"),
        new("09-liyang-transfer"),
        new("10-chenghu-mixed"),
    ];

    /// <summary>Ten further ones, by an author who had not seen the rules: the first run on them is what a stranger meets.</summary>
    public static ImmutableArray<CountyReport> Further { get; } =
    [
        new("11-yiling-projects"),
        new("12-wuping-forms"),
        new("13-huaidang-accounts"),
        new("14-chile-transfer"),
        new("15-luohuai-accounts"),
        new("16-yuangang-department", HardWrapped: true),
        new("17-luoxun-department", HardWrapped: true),
        new("18-handun-mixed"),
        new("19-longhuan-projects"),
        new("20-wanwu-mixed"),
    ];

    /// <summary>Ten more, by an author who had not seen the rules, when the second ten had made them wider.</summary>
    public static ImmutableArray<CountyReport> Last { get; } =
    [
        new("21-yuya-projects"),
        new("22-boleta-forms"),
        new("23-fengbu-accounts"),
        new("24-tongya-department"),
        new("25-nanrong-accounts"),
        new("26-laiping-transfer"),
        new("27-tingyu-department", HardWrapped: true),
        new("28-songbo-projects"),
        new("29-yaqu-mixed"),
        new("30-hunqiao-mixed"),
    ];

    /// <summary>Ten by two authors who had not seen the rules, with slips of the kinds and in the shares of the real reports.</summary>
    public static ImmutableArray<CountyReport> Fourth { get; } =
    [
        new("31-lanpu-projects"),
        new("32-shuoquan-department", HardWrapped: true),
        new("33-dihu-accounts"),
        new("34-nachun-transfer"),
        new("35-yitang-mixed"),
        new("36-huibin-forms"),
        new("37-lantuo-accounts"),
        new("38-yuanxi-projects"),
        new("39-nenpu-department"),
        new("40-shaxun-mixed"),
    ];

    /// <summary>Ten more of the same make, by two others.</summary>
    public static ImmutableArray<CountyReport> Fifth { get; } =
    [
        new("41-yinggang-projects"),
        new("42-weiyu-department", HardWrapped: true),
        new("43-yuanbei-accounts"),
        new("44-chaganxire-transfer"),
        new("45-siqin-mixed"),
        new("46-luanquan-forms"),
        new("47-laixi-accounts"),
        new("48-qingdu-projects"),
        new("49-songdian-department"),
        new("50-fenquan-mixed"),
    ];

    /// <summary>And ten more, by two others, when the fourth ten had made the rules wider.</summary>
    public static ImmutableArray<CountyReport> Sixth { get; } =
    [
        new("51-chaiqu-projects", HardWrapped: true),
        new("52-quangou-department"),
        new("53-nandu-accounts"),
        new("54-qukou-transfer"),
        new("55-dalai-mixed"),
        new("56-tashikule-forms"),
        new("57-qumai-accounts"),
        new("58-yunhe-projects", HardWrapped: true),
        new("59-pujing-department"),
        new("60-lixi-mixed"),
    ];

    /// <summary>The one of these that has this name.</summary>
    public static CountyReport Named(string name) =>
        new[] { First, Further, Last, Fourth, Fifth, Sixth }
            .SelectMany(ten => ten)
            .Single(report => report.Name == name);

    /// <summary>The report; rows of a table stand on a line each, their cells between tabs.</summary>
    public string Text => SampleText.Read(Name + ".txt");

    /// <summary>Its relations with their verdicts, as JSON.</summary>
    public string Expected => SampleText.Read(Name + ".expected.json");
}
