using System.Collections.Immutable;

namespace MedInsPerf.Domain.Forms;

/// <summary>表头 of a layout: what its columns hold, from the left.</summary>
internal sealed record FormColumns(ImmutableArray<FormHead> Heads, ImmutableArray<FundingPart> Funding)
{
    private static readonly FormColumns National = new(
        [
            new(FormPart.Class, "一级指标"),
            new(FormPart.Category, "二级指标"),
            new(FormPart.Name, "三级指标"),
            new(FormPart.Target, "年度指标值"),
            new(FormPart.Actual, "实际完成值"),
            new(FormPart.Points, "分值"),
            new(FormPart.Score, "得分"),
            new(FormPart.Deviation, "偏差原因分析及改进措施"),
        ],
        [
            FundingPart.Initial,
            FundingPart.Annual,
            FundingPart.Executed,
            FundingPart.Points,
            FundingPart.Rate,
            FundingPart.Score,
        ]
    );

    private static readonly FormColumns TransferPayment = new(
        [
            new(FormPart.Class, "一级指标"),
            new(FormPart.Category, "二级指标"),
            new(FormPart.Name, "三级指标"),
            new(FormPart.Target, "指标值"),
            new(FormPart.Actual, "全年实际完成值"),
            new(FormPart.Deviation, "未完成原因和改进措施"),
        ],
        [FundingPart.Annual, FundingPart.Executed, FundingPart.Rate]
    );

    private static readonly FormColumns Sichuan = new(
        [
            new(FormPart.Class, "一级指标"),
            new(FormPart.Category, "二级指标"),
            new(FormPart.Name, "三级指标"),
            new(FormPart.Nature, "指标性质"),
            new(FormPart.Target, "指标值"),
            new(FormPart.Unit, "度量单位"),
            new(FormPart.Actual, "实际完成值"),
            new(FormPart.Points, "权重"),
            new(FormPart.Score, "得分"),
            new(FormPart.Deviation, "未完成原因分析"),
        ],
        [
            FundingPart.Initial,
            FundingPart.Annual,
            FundingPart.Executed,
            FundingPart.Rate,
            FundingPart.Points,
            FundingPart.Score,
            FundingPart.Reason,
        ]
    );

    public int Count => Heads.Length;

    public static FormColumns Of(FormLayout layout) =>
        layout switch
        {
            FormLayout.TransferPayment => TransferPayment,
            FormLayout.Sichuan => Sichuan,
            _ => National,
        };

    public static string TitleOf(FundingPart part, FormLayout layout) =>
        (part, layout) switch
        {
            (FundingPart.Initial, _) => "年初预算数",
            (FundingPart.Annual, FormLayout.Sichuan) => "调整后预算数",
            (FundingPart.Annual, _) => "全年预算数（A）",
            (FundingPart.Executed, FormLayout.Sichuan) => "预算执行数",
            (FundingPart.Executed, _) => "全年执行数（B）",
            (FundingPart.Points, FormLayout.Sichuan) => "权重",
            (FundingPart.Points, _) => "分值",
            (FundingPart.Rate, FormLayout.Sichuan) => "执行率",
            (FundingPart.Rate, _) => "执行率（B/A）",
            (FundingPart.Score, _) => "得分",
            _ => "原因",
        };
}

/// <summary>A column of the block 绩效指标.</summary>
internal sealed record FormHead(FormPart Part, string Title);

/// <summary>What a column of the block 绩效指标 holds.</summary>
internal enum FormPart
{
    Class,
    Category,
    Name,
    Nature,
    Target,
    Unit,
    Actual,
    Points,
    Score,
    Deviation,
}

/// <summary>What a column of the block 项目资金 holds.</summary>
internal enum FundingPart
{
    Initial,
    Annual,
    Executed,
    Points,
    Rate,
    Score,
    Reason,
}
