using System.Collections.Immutable;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.SelfEvaluations;

/// <summary>What one document was read to say.</summary>
/// <param name="Source">The text it was read from.</param>
/// <param name="Kind">The kind of the whole; <see cref="DocumentKind.Mixed"/> where its parts differ.</param>
/// <param name="Bureau">医疗保障局 as named in the text; null where it names none.</param>
/// <param name="FiscalYear">预算年度; null where the text gives none.</param>
/// <param name="Parts">Its self-evaluations and accounts, in order.</param>
public sealed record DocumentRecord(
    SourceText Source,
    DocumentKind Kind,
    string? Bureau,
    int? FiscalYear,
    ImmutableArray<PartRecord> Parts
)
{
    /// <summary>
    /// The text of one part, which <see cref="RecordReader"/> reads as the same part again, given the whole's bureau and
    /// fiscal year. Places in it count blocks from 0; lines and pages stay.
    /// </summary>
    public SourceText Slice(PartRecord part) =>
        Source with
        {
            Blocks = Source.Blocks.Slice(part.FirstBlock, part.BlockCount),
        };
}

/// <summary>一份材料: one self-evaluation or one final accounts inside a document.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its heading, as printed.</param>
/// <param name="FirstBlock">Index of the first block that belongs to it.</param>
/// <param name="BlockCount">How many blocks belong to it.</param>
/// <param name="Line">The line of its heading; null where the format has none.</param>
public sealed record PartRecord(DocumentKind Kind, string Title, int FirstBlock, int BlockCount, int? Line)
{
    /// <summary>The project that is evaluated; null for other kinds.</summary>
    public Project? Project { get; init; }

    /// <summary>自评表 with its indicators; null for a narrative.</summary>
    public EvaluationForm? Form { get; init; }

    /// <summary>The outline below the title, in order.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>Every figure, in order.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>存在问题: what the text names as problems; empty for 无.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>改进建议: what the text recommends; empty for 无.</summary>
    public ImmutableArray<string> Recommendations { get; init; } = [];
}

/// <summary>项目: what a project self-evaluation states about the project. What the document does not state is null.</summary>
/// <param name="Name">项目名称, without line breaks.</param>
public sealed record Project(string Name)
{
    /// <summary>资金来源; null where neither name nor text tells.</summary>
    public FundSource? FundSource { get; init; }

    /// <summary>年初预算数 / 财政二下审核额度.</summary>
    public Money? InitialBudget { get; init; }

    /// <summary>缩减 / 调整指标, signed: a cut is negative.</summary>
    public Money? BudgetAdjustment { get; init; }

    /// <summary>全年预算数（A）: after adjustment.</summary>
    public Money? AnnualBudget { get; init; }

    /// <summary>全年执行数（B）.</summary>
    public Money? Executed { get; init; }

    /// <summary>执行率 as stated, in percent.</summary>
    public decimal? ExecutionRate { get; init; }

    /// <summary>结余 as stated.</summary>
    public Money? Surplus { get; init; }

    /// <summary>What became of the surplus; null where no surplus is stated.</summary>
    public SurplusDisposition? SurplusDisposition { get; init; }

    /// <summary>自评得分.</summary>
    public decimal? ClaimedScore { get; init; }

    /// <summary>直接支付、上划专户: money that only passes through; rolled up apart.</summary>
    public bool PassThrough { get; init; }
}

/// <summary>A heading with the text below it, up to the next heading.</summary>
/// <param name="Number">As printed: 一, （一）, 1. …; empty for an unnumbered heading.</param>
/// <param name="Title">The heading without its number.</param>
/// <param name="Level">1 for 一、, 2 for （一）, 3 for 1., 4 for （1）.</param>
/// <param name="Block">Index of the heading's block.</param>
/// <param name="Line">Its line; null where the format has none.</param>
/// <param name="Text">The text below it, paragraphs apart by a line feed; does not hold the sub-sections.</param>
public sealed record Section(string Number, string Title, int Level, int Block, int? Line, string Text);

/// <summary>The kinds of document that the product reads.</summary>
public enum DocumentKind
{
    /// <summary>Not recognised.</summary>
    Unknown,

    /// <summary>项目支出绩效自评报告.</summary>
    ProjectSelfEvaluation,

    /// <summary>项目支出绩效自评表.</summary>
    ProjectSelfEvaluationForm,

    /// <summary>转移支付区域（项目）绩效目标自评表.</summary>
    TransferPaymentForm,

    /// <summary>部门整体支出绩效自评.</summary>
    DepartmentSelfEvaluation,

    /// <summary>部门决算.</summary>
    FinalAccounts,

    /// <summary>Several kinds in one file.</summary>
    Mixed,
}

/// <summary>资金来源.</summary>
public enum FundSource
{
    /// <summary>中央.</summary>
    Central,

    /// <summary>省级.</summary>
    Provincial,

    /// <summary>市级.</summary>
    Prefectural,

    /// <summary>县级.</summary>
    County,

    /// <summary>非税.</summary>
    NonTax,

    /// <summary>彩票公益金.</summary>
    LotteryFund,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>结余去向.</summary>
public enum SurplusDisposition
{
    /// <summary>收回.</summary>
    Returned,

    /// <summary>结转.</summary>
    CarriedOver,

    /// <summary>A surplus is stated, but not what became of it.</summary>
    Unstated,
}
