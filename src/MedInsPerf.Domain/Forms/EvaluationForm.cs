using System.Collections.Immutable;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Forms;

/// <summary>自评表: a form as it was filled in, cell by cell.</summary>
/// <param name="Layout">Which official form it is.</param>
/// <param name="Title">表题.</param>
public sealed record EvaluationForm(FormLayout Layout, string Title)
{
    /// <summary>项目名称.</summary>
    public TextEntry ProjectName { get; init; } = TextEntry.Blank;

    /// <summary>中央主管部门, which only forms of transfer payments name.</summary>
    public TextEntry CentralDepartment { get; init; } = TextEntry.Blank;

    /// <summary>主管部门 / 地方主管部门.</summary>
    public TextEntry Department { get; init; } = TextEntry.Blank;

    /// <summary>实施单位.</summary>
    public TextEntry Unit { get; init; } = TextEntry.Blank;

    /// <summary>What 元 of money its funding rows are in: 万元 or 元.</summary>
    public string MoneyUnit { get; init; } = "万元";

    /// <summary>项目资金, the total first.</summary>
    public ImmutableArray<FundingRow> Funding { get; init; } = [];

    /// <summary>年度总体目标：预期目标.</summary>
    public TextEntry Objective { get; init; } = TextEntry.Blank;

    /// <summary>年度总体目标：实际完成情况.</summary>
    public TextEntry ObjectiveResult { get; init; } = TextEntry.Blank;

    /// <summary>绩效指标.</summary>
    public ImmutableArray<Indicator> Indicators { get; init; } = [];

    /// <summary>总分：分值.</summary>
    public NumberEntry TotalPoints { get; init; } = NumberEntry.Blank;

    /// <summary>总分：得分.</summary>
    public NumberEntry TotalScore { get; init; } = NumberEntry.Blank;

    /// <summary>What else the layout asks for in words, in its order: 评价结论, 分配科学性 ….</summary>
    public ImmutableArray<FormNote> Notes { get; init; } = [];

    /// <summary>年度资金总额; null where the form has no such row.</summary>
    public FundingRow? Total => Funding.FirstOrDefault(row => row.Kind == FundingKind.Total);

    /// <summary>What one printed unit of money is worth in 元.</summary>
    public decimal Scale => MoneyUnit == "万元" ? 10_000m : 1m;

    /// <summary>An amount of the form.</summary>
    public Money? Amount(NumberEntry entry) => entry.Value is { } value ? new Money(value * Scale) : null;

    /// <summary>What kind of document the form is.</summary>
    public DocumentKind Kind =>
        Layout == FormLayout.TransferPayment
            ? DocumentKind.TransferPaymentForm
            : DocumentKind.ProjectSelfEvaluationForm;

    /// <summary>Whether the layout has 分值 and 得分.</summary>
    public bool HasScores => Layout != FormLayout.TransferPayment;

    /// <summary>This form with what only the other says of the boxes that nobody was asked to fill in again.</summary>
    public EvaluationForm KeepingOf(EvaluationForm other) =>
        this with
        {
            CentralDepartment = CentralDepartment.IsWritten ? CentralDepartment : other.CentralDepartment,
            Notes =
            [
                .. Notes.Select(note =>
                    note.Problem.IsWritten
                        ? note
                        : note with
                        {
                            Problem =
                                other.Notes.FirstOrDefault(old => old.Label == note.Label)?.Problem ?? TextEntry.Blank,
                        }
                ),
            ],
        };
}

/// <summary>The official forms.</summary>
public enum FormLayout
{
    /// <summary>项目支出绩效自评表.</summary>
    National,

    /// <summary>转移支付区域（项目）绩效目标自评表: no scores.</summary>
    TransferPayment,

    /// <summary>四川：部门预算项目支出绩效自评表.</summary>
    Sichuan,
}

/// <summary>项目资金的一行.</summary>
/// <param name="Label">As printed.</param>
public sealed record FundingRow(FundingKind Kind, TextEntry Label)
{
    /// <summary>年初预算数.</summary>
    public NumberEntry Initial { get; init; } = NumberEntry.Blank;

    /// <summary>全年预算数（A）/ 调整后预算数.</summary>
    public NumberEntry Annual { get; init; } = NumberEntry.Blank;

    /// <summary>全年执行数（B）.</summary>
    public NumberEntry Executed { get; init; } = NumberEntry.Blank;

    /// <summary>分值.</summary>
    public NumberEntry Points { get; init; } = NumberEntry.Blank;

    /// <summary>执行率（B/A）, percent.</summary>
    public NumberEntry Rate { get; init; } = NumberEntry.Blank;

    /// <summary>得分.</summary>
    public NumberEntry Score { get; init; } = NumberEntry.Blank;

    /// <summary>原因, where the layout has it.</summary>
    public TextEntry Reason { get; init; } = TextEntry.Blank;
}

/// <summary>Where the money of a funding row comes from.</summary>
public enum FundingKind
{
    /// <summary>年度资金总额.</summary>
    Total,

    /// <summary>当年财政拨款.</summary>
    Appropriation,

    /// <summary>上年结转资金.</summary>
    CarriedForward,

    /// <summary>其他资金.</summary>
    Other,

    /// <summary>中央补助.</summary>
    Central,

    /// <summary>地方资金.</summary>
    Local,

    /// <summary>彩票公益金.</summary>
    LotteryFund,
}

/// <summary>A box for words beside its label.</summary>
/// <param name="Text">As written; 无 is an answer here.</param>
public sealed record FormNote(string Label, TextEntry Text)
{
    /// <summary>存在问题和改进措施: the second box of 资金管理情况.</summary>
    public TextEntry Problem { get; init; } = TextEntry.Blank;
}
