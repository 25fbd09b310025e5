using System.Collections.Immutable;

namespace MedInsPerf.Domain.Accounts;

/// <summary>决算科目表: what the accounts of a department state, the more special first.</summary>
internal static class AccountItems
{
    private const string Fiscal = "(?:财政)?(?:预算)?(?:财政)?(?:拨款)?";

    /// <summary>财政拨款收支总计.</summary>
    public static readonly AccountItem FiscalGrandTotal = new("财政拨款收支总计")
    {
        Words = "财政拨款(?:收入?、?和?支出?|收入|支出)(?:决算)?总计",
    };

    /// <summary>收支总计.</summary>
    public static readonly AccountItem GrandTotal = new("收支总计")
    {
        Words = "(?<!财政拨款)(?:收入?(?:、|和|与|及)?支出?|收入|支出)(?:决算)?总计",
    };

    /// <summary>一般公共预算财政拨款基本支出.</summary>
    public static readonly AccountItem GeneralBasic = new("一般公共预算基本支出")
    {
        Words = $"一般公共预算{Fiscal}(?:的)?基本支出",
    };

    /// <summary>一般公共预算财政拨款项目支出.</summary>
    public static readonly AccountItem GeneralProject = new("一般公共预算项目支出")
    {
        Words = $"一般公共预算{Fiscal}(?:的)?项目支出",
    };

    /// <summary>一般公共预算财政拨款收入.</summary>
    public static readonly AccountItem GeneralIncome = new("一般公共预算财政拨款收入")
    {
        Words = $"一般公共预算{Fiscal}收入",
    };

    /// <summary>政府性基金预算财政拨款收入.</summary>
    public static readonly AccountItem FundIncome = new("政府性基金预算财政拨款收入")
    {
        Words = $"政府性基金{Fiscal}收入",
    };

    /// <summary>国有资本经营预算财政拨款收入.</summary>
    public static readonly AccountItem CapitalIncome = new("国有资本经营预算财政拨款收入")
    {
        Words = $"国有资本经营{Fiscal}收入",
    };

    /// <summary>一般公共预算财政拨款支出.</summary>
    public static readonly AccountItem GeneralExpenditure = new("一般公共预算财政拨款支出")
    {
        Words = $"一般公共预算{Fiscal}支出",
    };

    /// <summary>政府性基金预算财政拨款支出.</summary>
    public static readonly AccountItem FundExpenditure = new("政府性基金预算财政拨款支出")
    {
        Words = $"政府性基金{Fiscal}支出",
    };

    /// <summary>国有资本经营预算财政拨款支出.</summary>
    public static readonly AccountItem CapitalExpenditure = new("国有资本经营预算财政拨款支出")
    {
        Words = $"国有资本经营{Fiscal}支出",
    };

    /// <summary>年初结转和结余.</summary>
    public static readonly AccountItem OpeningBalance = new("年初结转和结余")
    {
        Words = "(?:年初|上年)结转(?:和|及|与)?(?:结余)?(?:资金)?",
    };

    /// <summary>年末结转和结余.</summary>
    public static readonly AccountItem ClosingBalance = new("年末结转和结余")
    {
        Words = "年末结转(?:和|及|与)?(?:结余)?(?:资金)?",
    };

    /// <summary>本年收入合计.</summary>
    public static readonly AccountItem Income = new("本年收入合计")
    {
        Words =
            "(?:(?:本年|当年|年度|全年)(?:部门)?(?:总)?收入|收入)(?:决算)?合计|(?:^|部门|本年|年度|全年)(?:总收入|收入总额)|^(?:本年|当年|全年)收入",
        Unless = "财政拨款收入|事业收入|经营收入|上级补助收入|其他收入",
    };

    /// <summary>本年支出合计.</summary>
    public static readonly AccountItem Expenditure = new("本年支出合计")
    {
        Words =
            "(?:(?:本年|当年|年度|全年)(?:部门)?(?:总)?支出|支出)(?:决算)?合计|(?:^|部门|本年|年度|全年)(?:总支出|支出总额)|^(?:本年|当年|全年)支出",
        Unless = "财政拨款支出|一般公共预算|政府性基金",
    };

    /// <summary>人员经费.</summary>
    public static readonly AccountItem PersonnelCost = new("人员经费")
    {
        Words = "人员(?:经费|支出)",
        Unless = "项目人员|临聘|临时",
    };

    /// <summary>公用经费.</summary>
    public static readonly AccountItem PublicCost = new("公用经费") { Words = "(?:日常)?公用(?:经费|支出)" };

    /// <summary>基本支出.</summary>
    public static readonly AccountItem BasicExpenditure = new("基本支出")
    {
        Words = "基本支出",
        Unless = "一般公共预算|政府性基金",
    };

    /// <summary>项目支出.</summary>
    public static readonly AccountItem ProjectExpenditure = new("项目支出")
    {
        Words = "(?:^|[^\\p{IsCJKUnifiedIdeographs}])项目支出",
        Unless = "一般公共预算|政府性基金",
    };

    /// <summary>“三公”经费.</summary>
    public static readonly AccountItem ThreePublic = new("“三公”经费")
    {
        Words = "三公经费(?:财政拨款)?(?:支出)?",
        Unless = "预算数",
    };

    /// <summary>因公出国（境）费.</summary>
    public static readonly AccountItem Abroad = new("因公出国（境）费")
    {
        Words = "因公出国(?:[（(]境[）)])?(?:经费|费用|费)?(?:支出)?",
    };

    /// <summary>公务用车购置及运行维护费.</summary>
    public static readonly AccountItem Vehicles = new("公务用车购置及运行维护费")
    {
        Words = "(?:公务用)?车购置(?:及|和|、)(?:公务用车)?运行(?:维护)?费?(?:支出)?",
    };

    /// <summary>公务用车购置费.</summary>
    public static readonly AccountItem VehiclePurchase = new("公务用车购置费")
    {
        Words = "公务用车购置(?:费|支出|费支出)",
    };

    /// <summary>公务用车运行维护费.</summary>
    public static readonly AccountItem VehicleRunning = new("公务用车运行维护费")
    {
        Words = "(?<!及)(?<!和)(?:公务用)?车(?:辆)?运行(?:维护)?费(?:支出)?",
        Unless = "购置",
    };

    /// <summary>国内公务接待支出.</summary>
    public static readonly AccountItem DomesticReception = new("国内公务接待")
    {
        Words = "国内(?:公务)?接待(?:费|支出|费支出)",
    };

    /// <summary>外事接待支出.</summary>
    public static readonly AccountItem ForeignReception = new("外事接待")
    {
        Words = "(?:外事|国（境）外(?:公务)?)接待(?:费|支出|费支出)",
    };

    /// <summary>公务接待费.</summary>
    public static readonly AccountItem Reception = new("公务接待费")
    {
        Words = "公务接待(?:费|支出|费支出)",
        Unless = "国内公务接待|外事接待",
    };

    /// <summary>机关运行经费.</summary>
    public static readonly AccountItem AgencyOperatingCost = new("机关运行经费") { Words = "机关运行经费(?:支出)?" };

    /// <summary>政府采购支出总额.</summary>
    public static readonly AccountItem Procurement = new("政府采购支出") { Words = "政府采购支出(?:总额)?" };

    /// <summary>What is of all means; the same words of the appropriation alone are another figure.</summary>
    public static readonly ImmutableArray<AccountItem> OfAllMeans =
    [
        Income,
        Expenditure,
        OpeningBalance,
        ClosingBalance,
    ];

    /// <summary>Every item.</summary>
    public static readonly ImmutableArray<AccountItem> All =
    [
        FiscalGrandTotal,
        GrandTotal,
        GeneralBasic,
        GeneralProject,
        GeneralIncome,
        FundIncome,
        CapitalIncome,
        GeneralExpenditure,
        FundExpenditure,
        CapitalExpenditure,
        OpeningBalance,
        ClosingBalance,
        Income,
        Expenditure,
        PersonnelCost,
        PublicCost,
        BasicExpenditure,
        ProjectExpenditure,
        ThreePublic,
        Abroad,
        Vehicles,
        VehiclePurchase,
        VehicleRunning,
        DomesticReception,
        ForeignReception,
        Reception,
        AgencyOperatingCost,
        Procurement,
    ];
}
