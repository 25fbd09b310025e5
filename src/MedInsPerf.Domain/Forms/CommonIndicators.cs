using System.Collections.Immutable;

namespace MedInsPerf.Domain.Forms;

/// <summary>
/// 常用指标（经验）: what medical-insurance bureaus commonly measure, to begin a library with. Names, directions and units
/// only: the target is the bureau's own to set.
/// </summary>
public static class CommonIndicators
{
    /// <summary>In the order of the official form.</summary>
    public static readonly ImmutableArray<LibraryIndicator> All =
    [
        new("产出指标", "数量指标", "城乡居民基本医保参保人数", TargetComparison.AtLeast, "人"),
        new("产出指标", "数量指标", "资助困难群众参保人数", TargetComparison.AtLeast, "人"),
        new("产出指标", "数量指标", "医疗救助人次", TargetComparison.AtLeast, "人次"),
        new("产出指标", "数量指标", "定点医药机构检查覆盖率", TargetComparison.AtLeast, "%"),
        new("产出指标", "数量指标", "政策宣传场次", TargetComparison.AtLeast, "场"),
        new("产出指标", "质量指标", "基本医保参保率", TargetComparison.AtLeast, "%"),
        new("产出指标", "质量指标", "困难群众应保尽保率", TargetComparison.Exactly, "%"),
        new("产出指标", "质量指标", "政策范围内住院费用报销比例", TargetComparison.AtLeast, "%"),
        new("产出指标", "质量指标", "违规问题查实率", TargetComparison.AtLeast, "%"),
        new("产出指标", "时效指标", "资金拨付及时率", TargetComparison.AtLeast, "%"),
        new("产出指标", "时效指标", "费用结算时限", TargetComparison.AtMost, "个工作日"),
        new("产出指标", "时效指标", "举报投诉按期办结率", TargetComparison.AtLeast, "%"),
        new("产出指标", "成本指标", "人均补助标准", TargetComparison.Exactly, "元"),
        new("产出指标", "成本指标", "项目支出超预算比例", TargetComparison.AtMost, "%"),
        new("效益指标", "经济效益指标", "药品集中采购平均降幅", TargetComparison.AtLeast, "%"),
        new("效益指标", "社会效益指标", "一站式结算率", TargetComparison.AtLeast, "%"),
        new("效益指标", "社会效益指标", "医保政策知晓率", TargetComparison.AtLeast, "%"),
        new("效益指标", "社会效益指标", "违规资金追回率", TargetComparison.AtLeast, "%"),
        new("效益指标", "可持续影响指标", "基金累计结余可支付月数", TargetComparison.AtLeast, "个月"),
        new("效益指标", "可持续影响指标", "长效管理机制", TargetComparison.Qualitative, ""),
        new("满意度指标", "服务对象满意度指标", "参保群众满意度", TargetComparison.AtLeast, "%"),
        new("满意度指标", "服务对象满意度指标", "定点医药机构满意度", TargetComparison.AtLeast, "%"),
    ];
}
