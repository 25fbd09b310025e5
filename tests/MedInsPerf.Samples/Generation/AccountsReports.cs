using System.Text;

namespace MedInsPerf.Samples.Generation;

/// <summary>部门决算公开: overview, tables, explanation, charts.</summary>
internal sealed class AccountsReports(Dice dice, Hand hand, Place place, Accounts money)
{
    private int Year => place.Year;

    public static string Filing(Dice dice, Hand hand, Place place)
    {
        var report = new AccountsReports(dice, hand, place, new Accounts(dice, hand));
        var text = new StringBuilder(
            $"{place.Bureau}{place.Year}年度部门决算\n\n第一部分 部门概况\n一、主要职责\n贯彻执行医疗保障政策，管理医疗保障基金。\n"
        );
        text.Append($"二、机构设置\n纳入决算编制范围的单位共2个，分别为{place.Bureau}（本级）和{place.Centre}。\n");
        var tablesFirst = dice.In(50);
        if (tablesFirst)
            text.Append($"第二部分 {place.Year}年度部门决算表\n").Append(report.Tables());
        text.Append($"第{(tablesFirst ? "三" : "二")}部分 {place.Year}年度部门决算情况说明\n")
            .Append(report.Explanation());
        text.Append(
            $"第{(tablesFirst ? "四" : "三")}部分 名词解释\n1.财政拨款收入：指单位从同级财政部门取得的财政预算资金。\n2.基本支出：指为保障机构正常运转而发生的人员支出和公用支出。\n"
        );
        if (!tablesFirst && dice.In(60))
            text.Append("第四部分 附表\n").Append(report.Tables());
        if (dice.In(60))
            text.Append(report.Charts());
        return text.ToString();
    }

    public string Explanation()
    {
        var text = new StringBuilder();
        text.Append($"一、收入支出决算总体情况说明\n{Total()}\n");
        text.Append($"二、收入决算情况说明\n{Income()}\n");
        text.Append(
            $"三、支出决算情况说明\n本年支出合计{M(money.Spent)}，其中：基本支出{M(money.Basic)}，占{R(money.Basic, money.Spent)}；项目支出{M(money.Project)}，占{R(money.Project, money.Spent)}。\n"
        );
        text.Append($"四、一般公共预算财政拨款支出决算情况说明\n{General()}");
        text.Append($"五、一般公共预算财政拨款基本支出决算情况说明\n{Basics()}\n");
        text.Append($"六、“三公”经费支出决算情况说明\n{Three()}\n");
        text.Append(
            $"七、政府性基金预算支出决算情况说明\n{(money.FundSpent == 0m ? dice.Of("本部门没有政府性基金预算支出。", "无") : $"政府性基金预算财政拨款收入{M(money.FundSpent)}，支出{M(money.FundSpent)}。")}\n"
        );
        text.Append($"八、其他重要事项的情况说明\n{Others()}");
        return text.ToString();
    }

    private string M(decimal amount) => hand.Money(amount);

    private string R(decimal part, decimal whole) => hand.Rate(part, whole);

    private string Total()
    {
        var change = money.Total - money.LastTotal;
        var verb = change >= 0m ? "增加" : "减少";
        var trend = change >= 0m ? dice.Of("增长", "上升") : dice.Of("下降", "降低");
        var why = change >= 0m ? "财政补助标准提高" : "一次性项目减少";
        return dice.Of(
                $"{Year}年度收、支总计{M(money.Total)}。与{Year - 1}年相比，收、支总计各{verb}{M(decimal.Abs(change))}，{trend}{R(decimal.Abs(change), money.LastTotal)}，主要原因是{why}。",
                $"{Year}年度收、支总计均为{M(money.Total)}，较上年的{M(money.LastTotal)}{verb}{M(decimal.Abs(change))}，{trend}{R(decimal.Abs(change), money.LastTotal)}。"
            )
            + (
                money.CarriedIn > 0m
                    ? $"收入总计包括本年收入{M(money.Income)}和年初结转和结余{M(money.CarriedIn)}。"
                    : ""
            );
    }

    private string Income() =>
        money.FundSpent == 0m
            ? $"本年收入合计{M(money.Income)}，全部为一般公共预算财政拨款收入，占100%。"
            : dice.Of(
                $"本年收入合计{M(money.Income)}，其中：一般公共预算财政拨款收入{M(money.GeneralIncome)}，占{R(money.GeneralIncome, money.Income)}；政府性基金预算财政拨款收入{M(money.FundSpent)}，占{R(money.FundSpent, money.Income)}。",
                $"本年收入合计{M(money.Income)}，由一般公共预算财政拨款收入{M(money.GeneralIncome)}和政府性基金预算财政拨款收入{M(money.FundSpent)}组成。"
            );

    private string General()
    {
        var change = money.GeneralSpent - money.LastGeneral;
        var text = new StringBuilder();
        text.Append(
            $"（一）总体情况。一般公共预算财政拨款支出{M(money.GeneralSpent)}，占本年支出合计的{R(money.GeneralSpent, money.Spent)}。"
                + $"与上年相比{(change >= 0m ? "增加" : "减少")}{M(decimal.Abs(change))}，{(change >= 0m ? "增长" : "下降")}{R(decimal.Abs(change), money.LastGeneral)}。"
                + $"年初预算为{M(money.GeneralBudget)}，支出决算完成年初预算的{R(money.GeneralSpent, money.GeneralBudget)}。\n"
        );
        text.Append(
            $"（二）结构情况。社会保障和就业支出{M(money.Pension)}，占{R(money.Pension, money.GeneralSpent)}；卫生健康支出{M(money.Health)}，占{R(money.Health, money.GeneralSpent)}；住房保障支出{M(money.Housing)}，占{R(money.Housing, money.GeneralSpent)}。\n"
        );
        text.Append("（三）具体情况。\n");
        var number = 0;
        foreach (var (name, amount, _, _) in Items())
            text.Append(
                $"{++number}.{name}（项）支出决算{M(amount)}{dice.Of("", $"，占一般公共预算支出的{R(amount, money.GeneralSpent)}")}。\n"
            );
        return text.ToString();
    }

    private List<(string Name, decimal Amount, decimal Basic, decimal Project)> Items() =>
        [
            ("机关事业单位基本养老保险缴费支出", money.Pension, money.Pension, 0m),
            ("财政对城乡居民基本医疗保险基金的补助", money.Subsidy, 0m, money.Subsidy),
            ("城乡医疗救助", money.Relief, 0m, money.Relief),
            ("行政运行", money.Running, money.Running, 0m),
            ("医疗保障经办事务", money.Handling, 0m, money.Handling),
            ("住房公积金", money.Housing, money.Housing, 0m),
        ];

    private string Basics()
    {
        string List(IReadOnlyList<(string Item, decimal Amount)> items) =>
            dice.In(50)
                ? string.Join('、', items.Select(item => item.Item + M(item.Amount)))
                : string.Join('、', items.SkipLast(1).Select(item => item.Item + M(item.Amount))) + "等";
        return $"基本支出{M(money.Basic)}，其中：人员经费{M(money.Personnel)}，主要包括{List(money.PersonnelItems)}；公用经费{M(money.Public)}，主要包括{List(money.PublicItems)}。";
    }

    private string Three()
    {
        var change = money.Three - money.LastThree;
        var trend =
            change == 0m
                ? "与上年持平"
                : $"比上年{(change > 0m ? "增加" : "减少")}{M(decimal.Abs(change))}，{(change > 0m ? "增长" : "下降")}{R(decimal.Abs(change), money.LastThree)}";
        var (batches, people) = (dice.Whole(5, 40), dice.Whole(50, 400));
        return $"“三公”经费预算{M(money.ThreeBudget)}，支出决算{M(money.Three)}，完成预算的{R(money.Three, money.ThreeBudget)}，{trend}。其中：因公出国（境）费0{hand.Unit}；"
            + $"公务用车运行维护费{M(money.Vehicle)}，完成预算的{R(money.Vehicle, money.VehicleBudget)}；公务接待费{M(money.Reception)}，完成预算的{R(money.Reception, money.ReceptionBudget)}，"
            + $"国内接待{batches}批次、{people}人次。";
    }

    private string Others()
    {
        var before = hand.OnGrain(money.Public * dice.Whole(85, 118) / 100m);
        var change = money.Public - before;
        var cars = dice.Whole(1, 4);
        var purchase = money.Goods + money.Services;
        return $"（一）机关运行经费支出情况。机关运行经费支出{M(money.Public)}，比上年{(change >= 0m ? "增加" : "减少")}{M(decimal.Abs(change))}，{(change >= 0m ? "增长" : "下降")}{R(decimal.Abs(change), before)}。\n"
            + $"（二）政府采购支出情况。政府采购支出总额{M(purchase)}，其中：货物支出{M(money.Goods)}、工程支出0{hand.Unit}、服务支出{M(money.Services)}。\n"
            + $"（三）国有资产占用情况。截至{place.YearEnd}，共有车辆{cars}辆，其中执法执勤用车{cars - 1}辆、其他用车1辆；单价100万元以上专用设备0台（套）。\n";
    }

    public string Tables()
    {
        var zero = dice.Of("—", hand.Number(0m));
        string N(decimal amount) => amount == 0m ? zero : hand.Number(amount);
        var rows = string.Join(
            '\n',
            Items().Select(item => $"{item.Name}\t{N(item.Amount)}\t{N(item.Basic)}\t{N(item.Project)}")
        );
        return $"""
            收入支出决算总表
            单位：{hand.Unit}
            收入项目	决算数	支出项目	决算数
            一、一般公共预算财政拨款收入	{N(money.GeneralIncome)}	一、社会保障和就业支出	{N(money.Pension)}
            二、政府性基金预算财政拨款收入	{N(money.FundSpent)}	二、卫生健康支出	{N(money.Health)}
            三、其他收入	{zero}	三、住房保障支出	{N(money.Housing)}
            		四、其他支出	{N(money.FundSpent)}
            本年收入合计	{N(money.Income)}	本年支出合计	{N(money.Spent)}
            年初结转和结余	{N(money.CarriedIn)}	年末结转和结余	{N(money.CarriedOut)}
            总计	{N(money.Total)}	总计	{N(money.Total)}
            一般公共预算财政拨款支出决算表
            单位：{hand.Unit}
            科目名称	本年支出合计	基本支出	项目支出
            {rows}
            合计	{N(money.GeneralSpent)}	{N(money.Basic)}	{N(money.GeneralProject)}
            “三公”经费支出决算表
            单位：{hand.Unit}
            项目	预算数	决算数
            因公出国（境）费	{zero}	{zero}
            公务用车购置及运行维护费	{N(money.VehicleBudget)}	{N(money.Vehicle)}
            公务接待费	{N(money.ReceptionBudget)}	{N(money.Reception)}
            合计	{N(money.ThreeBudget)}	{N(money.Three)}

            """;
    }

    private string Charts()
    {
        string Bare(decimal amount) => hand.Number(amount).Replace(",", "", StringComparison.Ordinal);
        return $"收、支决算总计变动情况图（单位：{hand.Unit}）\n{Year - 1}年度\t{Year}年度\t{Bare(money.LastTotal)}\t{Bare(money.Total)}\t\n"
            + $"支出决算结构图（单位：{hand.Unit}）\n基本支出\t项目支出\t{Bare(money.Basic)}\t{Bare(money.Project)}\t\n";
    }
}
