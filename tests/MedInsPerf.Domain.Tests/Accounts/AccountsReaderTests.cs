using MedInsPerf.Domain.Accounts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.SelfEvaluations;
using MedInsPerf.Domain.Tests.Reports;

namespace MedInsPerf.Domain.Tests.Accounts;

/// <summary>The figures of accounts are read from what a county wrote, each from where it stands.</summary>
public sealed class AccountsReaderTests
{
    [Fact]
    public void The_year_before_is_what_the_text_states()
    {
        var accounts = Read(
            "2023年度收、支总计均为5210.40万元。与2022年度4986.20万元相比，各增加224.20万元，增长4.50%。"
        );
        accounts.Total.ShouldBe(new YearPair(Wan(5210.40m), Wan(4986.20m)));
    }

    [Theory]
    [InlineData("各减少100.00万元，下降1.88%", 531040)]
    [InlineData("各增加100.00万元，增长1.96%", 511040)]
    [InlineData("各增加5210.40万元", 0)]
    public void The_year_before_follows_from_the_change(string change, int before) =>
        Read($"2023年度收、支总计均为5210.40万元。与2022年相比，收、支总计{change}。")
            .Total.Before.ShouldBe(Wan(before / 100m));

    [Fact]
    public void A_change_against_the_budget_tells_nothing_of_the_year_before() =>
        Read("2023年度机关运行经费支出90.46万元，比年初预算减少5.00万元，下降5.24%。")
            .AgencyOperatingCost.ShouldBe(new YearPair(Wan(90.46m), null));

    [Fact]
    public void A_change_of_the_next_item_is_not_taken_for_ones_own() =>
        Read("本年收入合计500.00万元；本年支出合计490.00万元，比上年增加10.00万元。2023年度收、支总计均为520.00万元。")
            .Total.ShouldBe(new YearPair(Wan(520m), null));

    [Theory]
    [InlineData("其中：一般公共预算财政拨款收入400.00万元，占80.00%；政府性基金预算财政拨款收入100.00万元，占20.00%。")]
    [InlineData("由一般公共预算财政拨款收入和政府性基金预算财政拨款收入组成，分别为400.00万元和100.00万元。")]
    public void Income_is_told_by_source(string list)
    {
        var income = Read($"2023年度本年收入合计500.00万元，{list}").Income;
        income.Total.ShouldBe(Wan(500m));
        income.Lines.ShouldBe([
            new AccountLine("一般公共预算财政拨款收入", Wan(400m)),
            new AccountLine("政府性基金预算财政拨款收入", Wan(100m)),
        ]);
    }

    [Fact]
    public void A_single_source_is_the_whole_income() =>
        Read("本年收入合计500.00万元，均为一般公共预算财政拨款收入，占收入合计100%。")
            .Income.Lines.ShouldBe([new AccountLine("一般公共预算财政拨款收入", Wan(500m))]);

    [Fact]
    public void Lines_that_do_not_come_to_the_whole_are_no_whole()
    {
        var spending = Read(
            "2023年度本年支出合计500.00万元，其中：基本支出90.00万元，占18.00%；项目支出400.00万元，占80.00%。"
        ).Expenditure;
        spending.Total.ShouldBe(Wan(500m));
        spending.IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void A_function_is_told_by_class_section_and_item_with_its_budget()
    {
        var line = Read(
            "1.卫生健康支出（类）医疗保障管理事务（款）行政运行（项）。年初预算60.00万元，支出决算58.20万元，完成年初预算的97.00%。"
        )
            .Functions.Single();
        line.ShouldBe(new FunctionLine("卫生健康支出", "医疗保障管理事务 行政运行", Wan(58.20m), Wan(60m)));
    }

    [Fact]
    public void Basic_costs_are_told_item_by_item()
    {
        var accounts = Read(
            "2023年一般公共预算财政拨款基本支出386.40万元，其中：人员经费286.40万元，主要包括：基本工资186.40万元、津贴补贴100.00万元；公用经费100.00万元，主要包括：办公费60.00万元、差旅费30.00万元等。"
        );
        accounts.Basic.ShouldBe(Wan(386.40m));
        accounts.PersonnelCost.IsWhole.ShouldBeTrue();
        accounts.PublicCost.Total.ShouldBe(Wan(100m));
        accounts.PublicCost.Lines.Select(line => line.Name).ShouldBe(["办公费", "差旅费"]);
    }

    [Fact]
    public void Of_two_vehicle_costs_one_and_the_sum_tell_the_other()
    {
        var costs = Read(
            "2023年“三公”经费财政拨款支出决算为3.00万元。因公出国（境）费支出决算0万元；公务用车购置及运行维护费支出决算2.20万元；公务接待费支出决算0.80万元。其中：公务用车运行维护费支出2.20万元。"
        )
            .ThreePublic.ShouldNotBeNull();
        costs.VehiclePurchase.Spent.ShouldBe(Money.Zero);
        costs.Total.Spent.ShouldBe(Wan(3m));
        costs.Total.Budget.ShouldBeNull();
    }

    [Fact]
    public void Where_all_was_spent_on_receptions_nothing_else_was_spent()
    {
        var costs = Read("全年“三公”经费1.86万元，均为公务接待费。").ThreePublic.ShouldNotBeNull();
        costs.Reception.Spent.ShouldBe(Wan(1.86m));
        costs.Abroad.Spent.ShouldBe(Money.Zero);
    }

    [Fact]
    public void A_table_goes_before_the_text()
    {
        var costs = Read(
            "“三公”经费财政拨款支出决算为5.36万元。公务接待费支出决算1.34万元。\n"
                + "单位：万元\n项目\t预算数\t决算数\n因公出国（境）费\t—\t—\n公务用车运行维护费\t5.00\t3.92\n公务接待费\t2.50\t1.44\n合计\t7.50\t5.36"
        )
            .ThreePublic.ShouldNotBeNull();
        costs.Reception.ShouldBe(new BudgetedAmount(Wan(1.44m), Wan(2.50m)));
        costs.Total.Budget.ShouldBe(Wan(7.50m));
    }

    [Fact]
    public void The_table_of_income_and_expenditure_is_read_side_by_side()
    {
        var accounts = Read(
            "收入支出决算总表\n单位：万元\n收入项目\t决算数\t支出项目\t决算数\n"
                + "一、一般公共预算财政拨款收入\t420.00\t一、社会保障和就业支出\t60.00\n"
                + "二、国有资本经营预算财政拨款收入\t—\t二、卫生健康支出\t440.00\n"
                + "本年收入合计\t420.00\t本年支出合计\t500.00\n年初结转和结余\t100.00\t年末结转和结余\t20.00\n总计\t520.00\t总计\t520.00"
        );
        accounts.Total.Now.ShouldBe(Wan(520m));
        accounts.Income.Lines.ShouldBe([new AccountLine("一般公共预算财政拨款收入", Wan(420m))]);
        accounts.Opening.ShouldBe(Wan(100m));
        accounts.Closing.ShouldBe(Wan(20m));
    }

    [Fact]
    public void Items_of_a_table_find_their_class_by_code()
    {
        var accounts = Read(
            "一般公共预算财政拨款支出决算表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n"
                + "210\t卫生健康支出\t440.00\t40.00\t400.00\n21015\t医疗保障管理事务\t440.00\t40.00\t400.00\n2101501\t行政运行\t440.00\t40.00\t400.00\n合计\t\t440.00\t40.00\t400.00"
        );
        accounts.GeneralBudget.Now.ShouldBe(Wan(440m));
        accounts.Functions.ShouldBe([new FunctionLine("卫生健康支出", "医疗保障管理事务 行政运行", Wan(440m), null)]);
    }

    [Fact]
    public void What_is_nowhere_stated_stays_unstated()
    {
        var accounts = Read("本部门按规定公开决算。");
        accounts.ShouldSatisfyAllConditions(
            () => accounts.Total.ShouldBe(default),
            () => accounts.Income.Total.ShouldBeNull(),
            () => accounts.ThreePublic.ShouldBeNull(),
            () => accounts.StateCapital.Total.ShouldBeNull(),
            () => accounts.Vehicles.ShouldBeNull()
        );
    }

    [Fact]
    public void Procurement_vehicles_and_the_other_budgets_are_read()
    {
        var accounts = Read(
            "政府性基金预算财政拨款收入56.00万元，支出56.00万元。\n国有资本经营预算财政拨款支出0万元。\n政府采购支出总额35.60万元。\n截至2023年12月31日，共有车辆2辆。"
        );
        accounts.GovernmentFund.Total.ShouldBe(Wan(56m));
        accounts.StateCapital.Total.ShouldBe(Money.Zero);
        accounts.Procurement.ShouldBe(Wan(35.60m));
        accounts.Vehicles.ShouldBe(2);
    }

    private static FinalAccounts Read(string text)
    {
        var record = Paper.Record($"清溪县医疗保障局2023年度部门决算\n一、2023年度部门决算情况说明\n{text}");
        return AccountsReader.Read("清溪县医疗保障局", 2023, record.Source, record.Parts[0]);
    }

    private static Money Wan(decimal tenThousands) => new(tenThousands * 10_000m);
}
