using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Facts;

/// <summary>概念词典: the terms of the field with their synonyms. The first that covers a figure names it.</summary>
internal static class Concepts
{
    private static readonly ImmutableArray<FigureKind> Amounts = [FigureKind.Money];
    private static readonly ImmutableArray<FigureKind> Rates = [FigureKind.Percent];
    private static readonly ImmutableArray<FigureKind> Heads = [FigureKind.Count];

    /// <summary>全年预算数（A），after adjustment.</summary>
    public static readonly Concept AnnualBudget = new("全年预算数")
    {
        Kinds = Amounts,
        Lead =
            "全年预算|(?:全年|本年|当年|年度|合计|共计|实际|全部|总共)?可(?:支配|使用|动用|安排|执行)(?:的)?(?:救助|补助|项目)?(?:预算|指标|资金|经费|财力|总额|额度)*|(?:全年|本年|当年|年度|合计|共计|实际)可用(?:的)?(?:预算|指标|资金|经费|额度)*|调整后(?:的)?(?:全年|年度)?(?:预算|指标|额度)|剩余(?:的)?(?:预算)?指标|余下指标|最终预算|预算调整为|(?:调整|缩减|调减|核减|压减|追加)(?:后)?(?:为|至)|(?:调整|核减|追加|调减)后",
        Unless = "可(?:支配|使用|用|动用)[^，。；]{0,10}(?:共计|合计|总计)$",
    };

    /// <summary>缩减 / 调整指标; whether it cuts or adds, the word in front tells.</summary>
    public static readonly Concept BudgetAdjustment = new("预算调整数")
    {
        Kinds = Amounts,
        Lead = "(?:缩减|调减|核减|压减|压缩|削减|追减|调增|追加|调整)(?:了)?(?:预算|指标|资金|经费|额度)?",
        Unless = "比上年|较上年|比去年|与上年|同比|20\\d{2}年相比|比20\\d{2}年|支出(?:减|增)",
    };

    /// <summary>年初预算数 / 财政二下审核额度 / 下达金额.</summary>
    public static readonly Concept InitialBudget = new("年初预算数")
    {
        Kinds = Amounts,
        Lead =
            "审核额度|二下额度|年初(?:安排)?(?:部门)?预算|批复(?:的)?(?:预算|资金|金额)|预算批复|预算安排|安排预算|安排(?:的)?(?:资金|经费)|上级(?:下拨|下达)|下达额度|下达指标"
            + "|(?:下达|下拨)[^，。；、]{0,40}(?:资金|经费|补助|款)|资金计划|计划安排|资金(?:总)?规模|资金总额|总投入|到位资金|资金到位|预算",
        Unless =
            "、(?:中央|[省市县区]级)(?:财政)?(?:预算|补助)$|完成预算|占预算|一般公共预算|基金预算|经营预算|采购预算|预算收入|预算支出|调整预算",
    };

    /// <summary>全年执行数（B）.</summary>
    public static readonly Concept Executed = new("全年执行数")
    {
        Kinds = Amounts,
        Lead =
            "(?:已|共|实际|累计|全年|当年|总共)(?:已)?(?:使用|支出|执行|支付|拨付|核拨|核付|开支|列支)(?:[^，。；、（）]{0,30}(?:资金|经费|补助|款|费用))?"
            + "|(?:^|、|资金|经费|全年|预算)(?:使用|支出|执行)(?:数)?|执行数|上划专户",
        Unless = "决算|一般公共预算|其中|基本支出|项目支出|以来|历年",
    };

    /// <summary>结余, what became of it stands behind it.</summary>
    public static readonly Concept Surplus = new("结余")
    {
        Kinds = Amounts,
        Lead = "结余|结转结余|年末结转|剩余|剩下|剩|尚余|节余|未使用|未支出|未执行",
    };

    /// <summary>预算执行率 / 使用率 / 支出率.</summary>
    public static readonly Concept ExecutionRate = new("预算执行率")
    {
        Kinds = Rates,
        Lead = "使用率|执行率|支出率|支付率|拨付率|支出进度|执行进度|使用进度",
        Unless = "采购[^，。；]{0,40}$|床位|利用率|合同|医保电子|资产",
    };

    /// <summary>完成率: of tasks and targets.</summary>
    public static readonly Concept CompletionRate = new("完成率")
    {
        Kinds = Rates,
        Lead = "完成率|完成比例",
        Unless = "预算完成率|培训计划",
    };

    /// <summary>满意度.</summary>
    public static readonly Concept Satisfaction = new("满意度") { Kinds = Rates, Lead = "满意度|满意率" };

    /// <summary>自评得分.</summary>
    public static readonly Concept ClaimedScore = new("自评得分")
    {
        Kinds = [FigureKind.Score],
        Lead =
            "自评(?:总)?(?:得分|分数|分值|分|评分)?|自评价(?:得分)?|综合(?:得分|评分)|评价得分|总得分|最终得分|得分|评分",
    };

    /// <summary>编制: posts allowed.</summary>
    public static readonly Concept Posts = new("编制数") { Kinds = Heads, Lead = "编制|核定编制|编制人数" };

    /// <summary>在职人数.</summary>
    public static readonly Concept StaffInPost = new("在职人数")
    {
        Kinds = Heads,
        Lead = "在职(?:在编)?(?:实有)?(?:职工|人员|人数)?|实有(?:在职)?(?:人员|人数|职工)",
    };

    /// <summary>资助参保人数.</summary>
    public static readonly Concept AssistedInsured = new("资助参保人数")
    {
        Kinds = Heads,
        Lead = "资助[^，。；]{0,14}参保(?:缴费)?(?:人数|人员)?",
    };

    /// <summary>城乡居民参保人数.</summary>
    public static readonly Concept ResidentInsured = new("城乡居民参保人数")
    {
        Kinds = Heads,
        Lead = "居民(?:基本)?(?:医疗保险|医保|医疗)?(?:实际)?参保(?:缴费)?(?:人数|人员)?",
    };

    /// <summary>职工参保人数.</summary>
    public static readonly Concept EmployeeInsured = new("职工参保人数")
    {
        Kinds = Heads,
        Lead = "职工(?:基本)?(?:医疗保险|医保|医疗)?参保(?:人数|人员)?",
    };

    /// <summary>定点零售药店.</summary>
    public static readonly Concept Pharmacies = new("定点零售药店") { Kinds = Heads };

    /// <summary>定点医疗机构.</summary>
    public static readonly Concept Institutions = new("定点医疗机构") { Kinds = Heads };

    /// <summary>定点医药机构: institutions and pharmacies together.</summary>
    public static readonly Concept Providers = new("定点医药机构") { Kinds = Heads };

    /// <summary>定点医院.</summary>
    public static readonly Concept Hospitals = new("定点医院") { Kinds = Heads };

    /// <summary>The concepts that the words around a figure tell, the more special first.</summary>
    public static readonly ImmutableArray<Concept> All =
    [
        AnnualBudget,
        BudgetAdjustment,
        Surplus,
        Executed,
        InitialBudget,
        ExecutionRate,
        CompletionRate,
        Satisfaction,
        ClaimedScore,
        Posts,
        StaffInPost,
        AssistedInsured,
        ResidentInsured,
        EmployeeInsured,
    ];

    /// <summary>Institutions are counted by their name, wherever it stands: 13家定点医院, 定点医院13家.</summary>
    private static readonly (Concept Concept, string[] Names)[] Standing =
    [
        (Pharmacies, ["定点零售药店", "定点药店", "零售药店", "协议药店"]),
        (Hospitals, ["定点医院", "协议医院"]),
        (Institutions, ["定点医疗机构", "协议医疗机构"]),
        (Providers, ["定点医药机构", "协议医药机构"]),
    ];

    /// <summary>Whether the concept counts institutions, which stand all year.</summary>
    public static bool AreInstitutions(Concept concept) => Standing.Any(standing => standing.Concept == concept);

    /// <summary>The concept of a figure between these words; null where no concept covers it.</summary>
    public static Concept? Of(FigureKind kind, string before, string behind) =>
        All.FirstOrDefault(concept => concept.Covers(kind, before, behind));

    /// <summary>The kind of institution that a count's own words open or end with; null where they name another thing.</summary>
    public static Concept? OfCounted(string label)
    {
        foreach (var (concept, names) in Standing)
        {
            if (
                names.Any(name =>
                    label.StartsWith(name, StringComparison.Ordinal)
                    || label.StartsWith("医保" + name, StringComparison.Ordinal)
                    || label.EndsWith(name, StringComparison.Ordinal)
                )
            )
                return concept;
        }

        return null;
    }
}
