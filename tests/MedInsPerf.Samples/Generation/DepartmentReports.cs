namespace MedInsPerf.Samples.Generation;

/// <summary>部门整体支出绩效自评报告 in three outlines.</summary>
internal static class DepartmentReports
{
    public static string Filing(Dice dice, Hand hand, Place place) =>
        Of(dice, hand, place, new Accounts(dice, hand), dice.Whole(0, 2));

    public static string Of(Dice dice, Hand hand, Place place, Accounts money, int outline)
    {
        var tell = new Telling(dice, hand, place, money);
        return outline switch
        {
            0 => $"""
                {place.Year}年度部门整体支出绩效自评报告
                部门名称：{place.Bureau}
                单位负责人：{dice.Of("梁", "邱", "申")}{dice.Of("国强", "玉梅")}
                填报人：{dice.Of("魏", "姚", "蒋")}{dice.Of("婷", "海燕")}
                联系电话：{dice.Whole(2_000_000, 8_999_999)}
                填报日期：{place.FiledOn}

                一、部门的基本情况
                （一）部门概况。{tell.Staff()}
                （二）部门整体收支情况。{tell.Income()}{tell.Spending()}
                （三）重点工作。
                {tell.Work("{0}.")}
                二、自评结论
                {tell.Score()}
                三、绩效分析
                {tell.ByItem()}
                （一）预算执行情况。{tell.Execution()}
                （二）经济性。{tell.ThreePublic()}
                （三）公平性。{tell.Satisfaction()}
                四、存在问题
                {tell.Problem()}
                五、相关建议
                {tell.Advice()}
                {place.Bureau}
                {place.FiledOn}

                """,
            1 => $"""
                {place.Bureau}{place.Year}年度部门整体支出绩效自评报告
                一、部门概况
                {tell.Staff()}
                二、一般公共预算支出情况
                {tell.Income()}
                （一）基本支出情况。{tell.Basic()}{tell.ThreePublic()}
                （二）项目支出情况。{tell.Projects()}
                三、政府性基金预算支出情况
                {(money.FundSpent == 0m ? "无" : $"政府性基金预算支出{hand.Money(money.FundSpent)}。")}
                四、部门整体支出绩效情况
                {tell.ByItem()}
                {tell.Work("（{0}）")}
                {tell.Satisfaction()}
                五、存在的问题
                {tell.Problem()}
                六、改进措施
                {tell.Advice()}
                七、自评结论
                {tell.Score()}

                """,
            _ => $"""
                {place.Name}医保局部门整体支出绩效自评报告（{place.Year}年度）
                一、基本情况
                （一）部门概况。{tell.Staff()}
                （二）部门整体收支情况。{tell.Income()}{tell.Spending()}{tell.Execution()}
                二、绩效自评工作情况
                {place.Filed.Year}年{place.Filed.Month}月成立自评工作组，逐项采集数据、打分。
                三、评价情况分析及综合评价结论
                {tell.Score()}
                {tell.Work("{0}.")}
                {tell.Satisfaction()}
                四、存在的问题和整改情况
                {tell.Problem()}
                五、绩效自评结果应用
                自评结果作为{place.Year + 1}年预算安排的参考。
                六、主要经验及做法
                {tell.Advice()}

                """,
        };
    }

    private sealed class Telling(Dice dice, Hand hand, Place place, Accounts money)
    {
        private readonly List<(string Item, decimal Points, decimal Lost)> items =
        [
            .. new[]
            {
                ("预算编制完整性", 10m),
                ("目标设置合理性", 10m),
                ("预算执行率", 15m),
                ("结转结余控制", 10m),
                ("制度健全性", 15m),
                ("重点工作完成", 20m),
                ("政策知晓率", 10m),
                ("社会满意度", 10m),
            }.Select(item => (item.Item1, item.Item2, dice.In(70) ? 0m : dice.Whole(1, 6) / 4m)),
        ];

        private bool IsByItem { get; } = dice.In(60);

        /// <summary>The score item by item; its total is the score claimed.</summary>
        public string ByItem() =>
            !IsByItem
                ? "评价按照部门整体支出绩效评价指标进行。"
                : "指标总分100分，其中："
                    + string.Join(
                        '；',
                        items.Select(item =>
                            $"{item.Item}{IndicatorRow.Plain(item.Points)}分，得{IndicatorRow.Plain(item.Points - item.Lost)}分"
                            + (item.Lost > 0m ? $"（扣{IndicatorRow.Plain(item.Lost)}分，材料不齐）" : "")
                        )
                    )
                    + "。";

        public string Staff()
        {
            var (office, centre) = (dice.Whole(6, 18), dice.Whole(8, 40));
            var (officePosts, centrePosts) = (office + dice.Whole(0, 3), centre + dice.Whole(0, 4));
            return dice.Of(
                $"内设综合股、基金监管股、待遇保障股3个股室，年末在职人员{office + centre}人，其中行政{office}人、事业{centre}人。",
                $"核定编制{officePosts + centrePosts}名，其中行政编制{officePosts}名、事业编制{centrePosts}名；实有人员{office + centre}人。",
                $"局机关编制{officePosts}个，在职{office}人；下属事业单位1个，编制{centrePosts}个，在职{centre}人。"
            );
        }

        public string Income() =>
            money.FundSpent == 0m
                ? $"{place.Year}年本年收入合计{hand.Money(money.Income)}，均为一般公共预算财政拨款。"
                : $"{place.Year}年本年收入合计{hand.Money(money.Income)}，其中一般公共预算财政拨款收入{hand.Money(money.GeneralIncome)}，占{hand.Rate(money.GeneralIncome, money.Income)}；政府性基金预算财政拨款收入{hand.Money(money.FundSpent)}，占{hand.Rate(money.FundSpent, money.Income)}。";

        public string Spending() =>
            $"本年支出合计{hand.Money(money.Spent)}，其中基本支出{hand.Money(money.Basic)}，占{hand.Rate(money.Basic, money.Spent)}；项目支出{hand.Money(money.Project)}，占{hand.Rate(money.Project, money.Spent)}。"
            + (
                money.CarriedOut == 0m ? dice.Of("", "年末无结转结余。")
                : money.CarriedIn == 0m ? $"年末结转和结余{hand.Money(money.CarriedOut)}。"
                : $"年初结转和结余{hand.Money(money.CarriedIn)}，年末结转和结余{hand.Money(money.CarriedOut)}。"
            );

        public string Basic() =>
            $"基本支出{hand.Money(money.Basic)}，其中人员经费{hand.Money(money.Personnel)}，占{hand.Rate(money.Personnel, money.Basic)}；公用经费{hand.Money(money.Public)}，占{hand.Rate(money.Public, money.Basic)}。";

        public string Projects() =>
            $"一般公共预算项目支出{hand.Money(money.GeneralProject)}，包括居民医保财政补助{hand.Money(money.Subsidy)}、医疗救助{hand.Money(money.Relief)}、经办和监管经费{hand.Money(money.Handling)}。";

        public string Execution() =>
            dice.Of(
                $"一般公共预算年初预算{hand.Money(money.GeneralBudget)}，实际支出{hand.Money(money.GeneralSpent)}，为年初预算的{hand.Rate(money.GeneralSpent, money.GeneralBudget)}。",
                "支出进度与工作进度基本匹配。"
            );

        public string ThreePublic()
        {
            var change = money.Three - money.LastThree;
            return $"全年“三公”经费{hand.Money(money.Three)}，其中公务用车运行维护费{hand.Money(money.Vehicle)}、公务接待费{hand.Money(money.Reception)}，因公出国（境）费0{hand.Unit}，"
                + (
                    change == 0m
                        ? "与上年持平。"
                        : $"较上年{(change > 0m ? "增加" : "减少")}{hand.Money(decimal.Abs(change))}，{(change > 0m ? "上升" : "下降")}{hand.Rate(decimal.Abs(change), money.LastThree)}。"
                );
        }

        public string Work(string number)
        {
            string[] sentences =
            [
                $"年末基本医保参保{hand.Count(place.Residents + place.Employees)}人，其中居民{hand.Count(place.Residents)}人、职工{hand.Count(place.Employees)}人。",
                $"全年救助困难群众{hand.Count(place.AidCases)}人次，其中住院{hand.Count(place.Inpatient)}人次、门诊{hand.Count(place.Outpatient)}人次，资助参保{hand.Count(place.Aided)}人。",
                $"检查定点医药机构{place.Providers}家，实现全覆盖；其中医院{place.Hospitals}家、诊所和卫生室{place.Clinics}家、药店{place.Pharmacies}家。",
                Rise(),
                Fund(),
                $"执行国家和省级集中带量采购{dice.Whole(5, 19)}批次，药品和耗材平均降价超过{dice.Whole(40, 60)}%。",
                $"{place.Year + 1}年度居民参保缴费于{place.Year}年9月1日启动，至年底已缴费{hand.Count((int)(place.Residents * 0.9m))}人。",
            ];
            return string.Join(
                '\n',
                dice.Some(sentences, dice.Whole(3, sentences.Length))
                    .Select(
                        (sentence, index) =>
                            number.Replace(
                                "{0}",
                                number[0] == '（' ? ProjectTelling.Chinese(index + 1) : $"{index + 1}",
                                StringComparison.Ordinal
                            ) + sentence
                    )
            );
        }

        public string Satisfaction()
        {
            var (surveyed, content) = (dice.Whole(200, 900), dice.Whole(90, 99));
            var satisfied = (int)decimal.Ceiling(surveyed * content / 100m);
            return $"抽样调查{surveyed}人，满意{satisfied}人，满意度{hand.Rate(satisfied, surveyed)}。"
                + Asides.Of(dice, hand, place);
        }

        public string Score()
        {
            var score = IsByItem ? 100m - items.Sum(item => item.Lost) : dice.Whole(880, 985) / 10m;
            return dice.Of(
                $"部门整体支出绩效自评得分{IndicatorRow.Plain(score)}分，等级为“{(score >= 90m ? "优" : "良")}”。",
                $"自评总分{IndicatorRow.Plain(score)}分。"
            );
        }

        public string Problem() =>
            dice.Of(
                "预算编制还不够精细，个别项目进度偏慢。",
                "基层服务力量不足，信息化水平有待提高。",
                "绩效管理制度需要进一步健全。"
            );

        public string Advice() =>
            dice.Of("加强预算前期论证，按月通报进度。", "增加培训频次，完善考核办法。", "推动数据共享，减少基层填报。");

        private string Fund()
        {
            var (income, spent) = (dice.Whole(300, 900), dice.Whole(200, 299));
            return $"居民医保基金收入{income / 100m:0.00}亿元，支出{spent / 100m:0.00}亿元，当期结余{(income - spent) / 100m:0.00}亿元。";
        }

        private string Rise()
        {
            var from = dice.Whole(520, 760) / 10m;
            var rise = dice.Whole(5, 140) / 10m;
            return $"异地就医直接结算率由上年的{Hand.Goal(from)}提高到{Hand.Goal(from + rise)}，提高{IndicatorRow.Plain(rise)}个百分点。";
        }
    }
}
