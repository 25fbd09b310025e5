namespace MedInsPerf.Samples.Generation;

/// <summary>What a bureau says of one project: sentences, each true of its figures.</summary>
internal sealed class ProjectTelling(Dice dice, Hand hand, Place place, Project project)
{
    private int Year => place.Year;

    public string Funding()
    {
        var name = dice.In(50) ? project.Name : "本项目";
        var budget = hand.Money(project.Annual);
        if (project.Purpose == Purpose.PassThrough)
            return dice.Of(
                $"{Year}年上级下达{project.Name}{budget}，由省财政直接支付至市级社会保障基金专户，本{place.Kind}不经手资金，视同全部执行。",
                $"{project.Name}{Year}年下达{budget}，采取直接拨付方式纳入市级统筹，已足额到位，使用率100%。"
            );
        var opening =
            project.Initial == project.Annual
                ? dice.Of(
                    $"{name}{Year}年预算安排{budget}，年度中间未作调整，",
                    $"{Year}年{place.Kind}财政批复{name}预算{budget}，",
                    $"经批准，{name}年初预算{budget}，全年预算数{budget}，"
                )
                : Adjusted(name, budget);
        return opening + Execution();
    }

    public string Spending()
    {
        if (project.Items.Count == 0)
            return dice.Of(
                $"全年支出{hand.Money(project.Executed)}，支出凭证齐全，没有超范围列支。",
                "资金支付按照国库集中支付程序办理。",
                $"项目支出{hand.Money(project.Executed)}，全部用于规定用途。"
            );
        var items = project.Items;
        var each = items.Select(item => item.Use + hand.Money(item.Amount)).ToList();
        return dice.Whole(0, 5) switch
        {
            0 => $"全年支出{hand.Money(project.Executed)}，其中：{string.Join('、', each)}。",
            1 =>
                $"支出由以下{(items.Count == 2 ? "两" : Chinese(items.Count))}部分组成：{string.Join("；", each)}，合计{hand.Money(project.Executed)}。",
            2 => $"{string.Join('，', each)}，共计{hand.Money(project.Executed)}。",
            3 => "按用途分，"
                + string.Join(
                    '，',
                    items.Select(item =>
                        $"{item.Use}{hand.Money(item.Amount)}，占{hand.Rate(item.Amount, project.Executed)}"
                    )
                )
                + "。",
            4 when items.Count > 2 =>
                $"支出{hand.Money(project.Executed)}，主要用于{string.Join('、', each.Take(2))}等方面。",
            _ =>
                $"支出分别用于{string.Join('、', items.SkipLast(1).Select(item => item.Use))}和{items[^1].Use}，金额分别为"
                    + $"{string.Join('、', items.SkipLast(1).Select(item => hand.Money(item.Amount)))}和{hand.Money(items[^1].Amount)}。",
        };
    }

    public IEnumerable<string> Results() =>
        project.Purpose switch
        {
            Purpose.ResidentSubsidy => Residents(),
            Purpose.Assistance => Assistance(),
            Purpose.Supervision => Supervision(),
            Purpose.Systems => Systems(),
            Purpose.Publicity => Publicity(),
            Purpose.Capability => Capability(),
            Purpose.RetiredCadres => Cadres(),
            Purpose.Aid => Aid(),
            _ => ["参保居民待遇按时支付，基金运行平稳。"],
        };

    public string Score() =>
        dice.Of(
            $"对照绩效目标逐项评分，自评得分{project.Score}分。",
            $"本项目自评{project.Score}分。",
            $"经综合评定，项目自评得分为{project.Score}分，等级为“{project.Grade}”。",
            $"自评总分{project.Score}分，评价等次：{project.Grade}。"
        );

    public string Problem() =>
        project.IsSlow
            ? dice.Of("项目启动较晚，预算执行率偏低。", "支出进度慢，资金没有及时发挥作用。")
            : dice.Of(
                "预算编制时对年中政策变化估计不足，支出进度前慢后快。",
                "部分基础数据靠手工统计，报送时间较长。",
                "基层经办人员少，业务培训的频次有待增加。",
                "绩效指标中定性内容偏多，量化程度不高。"
            );

    public string Advice() =>
        dice.Of(
            $"{Year + 1}年将提前测算资金需求，按季度调度支出进度。",
            "建议上级平台开放数据查询权限，减少重复填报。",
            "与人社、税务、民政等部门建立按月比对机制。",
            $"自{Year + 1}年起把指标细化到股室和人员，每季度通报一次。"
        );

    public static string Chinese(int number) => "零一二三四五六七八九十"[number].ToString();

    private string Adjusted(string name, string budget)
    {
        var change = hand.Money(decimal.Abs(project.Initial - project.Annual));
        var initial = hand.Money(project.Initial);
        return project.Initial > project.Annual
            ? dice.Of(
                $"{name}年初预算{initial}，年中调减{change}，调整后预算{budget}，",
                $"{Year}年{name}原安排{initial}，按照压减一般性支出的要求核减{change}，实际可用{budget}，",
                $"{name}财政批复{initial}，后收回指标{change}，剩余指标{budget}，"
            )
            : dice.Of(
                $"{name}年初预算{initial}，执行中追加{change}，全年预算{budget}，",
                $"{Year}年{name}年初安排{initial}，年中增加{change}，调整后为{budget}，"
            );
    }

    private string Execution()
    {
        var spent = hand.Money(project.Executed);
        var rate = hand.Rate(project.Executed, project.Annual);
        var rest =
            project.Balance == 0m
                ? dice.Of("", "，无结余")
                : dice.Of(
                    $"，结余{hand.Money(project.Balance)}由财政收回",
                    $"，剩余{hand.Money(project.Balance)}结转下年使用",
                    $"，未执行的{hand.Money(project.Balance)}已上缴国库"
                );
        if (project.IsSlow)
            rest += dice.Of(
                "。执行率偏低的主要原因是采购手续办理较晚，部分费用要到下年支付",
                "，进度较慢是因为验收未完成，尾款尚未支付"
            );
        return dice.Of(
            $"截至{place.YearEnd}，支出{spent}，预算执行率{rate}{rest}。",
            $"全年实际支出{spent}，执行率为{rate}{rest}。",
            $"到年底累计支出{spent}，占全年预算的{rate}{rest}。",
            $"截止{Year}年12月底，已使用{spent}，资金使用率{rate}{rest}。"
        );
    }

    private IEnumerable<string> Residents()
    {
        var change = place.Residents - place.ResidentsBefore;
        yield return dice.Of(
            $"截至{place.YearEnd}，全{place.Kind}城乡居民参保{hand.Count(place.Residents)}人，应参保{hand.Count(place.Due)}人，参保率{hand.Rate(place.Residents, place.Due)}，高于95%的目标。",
            $"年末居民医保参保{hand.Count(place.Residents)}人，{place.Kind}级财政按每人{project.Standard}元补助，应补助{hand.Money(project.Executed)}，已拨付到位。",
            $"{place.Kind}级补助标准为{project.Standard}元/人·年，按年末参保{hand.Count(place.Residents)}人计算，共{hand.Money(project.Executed)}。"
        );
        if (change != 0 && dice.In(50))
            yield return $"参保人数比上年{(change > 0 ? "增加" : "减少")}{hand.Count(Math.Abs(change))}人，{(change > 0 ? "增长" : "下降")}{hand.Rate(Math.Abs(change), place.ResidentsBefore)}。";
        if (dice.In(35))
            yield return $"上半年按6月底参保{hand.Count(place.MidYear)}人预拨，年末据实清算。";
        if (dice.In(30))
        {
            var (central, province, city) = (dice.Whole(180, 400), dice.Whole(60, 160), dice.Whole(10, 60));
            yield return $"{Year}年人均财政补助标准为{central + province + city + project.Standard}元，其中中央{central}元、省级{province}元、市级{city}元、{place.Kind}级{project.Standard}元。";
        }
    }

    private IEnumerable<string> Assistance()
    {
        var inpatient = project.Items[0].Amount;
        yield return dice.Of(
            $"全年救助困难群众{hand.Count(place.AidCases)}人次，其中住院{hand.Count(place.Inpatient)}人次、门诊{hand.Count(place.Outpatient)}人次。",
            $"住院救助{hand.Count(place.Inpatient)}人次，门诊救助{hand.Count(place.Outpatient)}人次，合计{hand.Count(place.AidCases)}人次。"
        );
        yield return dice.Of(
            $"住院救助次均{Hand.HalfUp(inpatient / place.Inpatient, 2):0.00}元。",
            $"“一站式”结算率目标为不低于95%，实际达到{hand.Percent(dice.Whole(952, 999) / 10m)}。",
            $"资助参保{hand.Count(place.Aided)}人，资助参保率100%。"
        );
        if (dice.In(35))
            yield return $"住院救助支出中，重特大疾病救助{hand.Money(hand.OnGrain(inpatient * dice.Whole(10, 60) / 100m))}。";
        if (dice.In(25))
            yield return $"自{Year - 3}年以来累计救助{hand.Count(place.AidCases * 3 + dice.Whole(100, 2000))}人次。";
    }

    private IEnumerable<string> Supervision()
    {
        var recovered = hand.Amount(120_000, 3_900_000);
        yield return dice.Of(
            $"全{place.Kind}共有定点医药机构{place.Providers}家，其中医院{place.Hospitals}家、诊所和卫生室{place.Clinics}家、零售药店{place.Pharmacies}家，检查覆盖率100%。",
            $"对医院{place.Hospitals}家、诊所和卫生室{place.Clinics}家、零售药店{place.Pharmacies}家共{place.Providers}家定点机构实现全覆盖检查。"
        );
        yield return dice.Of(
            $"查处违规机构{dice.Whole(3, place.Providers / 2)}家，追回基金{hand.Money(recovered)}。",
            $"追回违规使用的基金{hand.Money(recovered)}，另对{dice.Whole(1, 3)}家药店处以{hand.Yuan(dice.Whole(1, 9) * 1000m)}罚款。",
            $"当年追回{hand.Money(recovered)}，自{Year - 2}年以来累计追回{hand.Money(recovered + hand.Amount(500_000, 4_000_000))}。"
        );
        if (dice.In(30))
            yield return $"自查自纠覆盖{Year - 1}年7月1日至{Year}年6月30日期间的结算数据。";
    }

    private IEnumerable<string> Systems()
    {
        yield return dice.Of(
            $"系统可用率目标99%，实际{Hand.Goal(dice.Whole(9910, 9999) / 100m)}。",
            $"接入定点医院{place.Hospitals}家、药店{place.Pharmacies}家，全年未发生重大安全事件。"
        );
        var (from, to) = (dice.Whole(2, 9), dice.Whole(10, 16));
        yield return $"自助服务终端由{from}台增加到{to}台，增加{to - from}台。";
    }

    private IEnumerable<string> Publicity()
    {
        yield return dice.Of(
            $"印制宣传资料{dice.Whole(2, 9)}.{dice.Whole(1, 9)}万份，开展集中宣传{dice.Whole(6, 40)}场次，接受咨询近{dice.Whole(2, 40)}00人次。",
            $"发送参保提醒短信{hand.Count(dice.Whole(20_000, 300_000))}条，张贴海报{dice.Whole(300, 4000)}张。"
        );
        yield return dice.Of(
            $"年末参保总人数{hand.Count(place.Residents + place.Employees)}人，其中居民{hand.Count(place.Residents)}人、职工{hand.Count(place.Employees)}人。",
            $"居民参保{hand.Count(place.Residents)}人，职工参保{hand.Count(place.Employees)}人，两项合计约{(place.Residents + place.Employees) / 10000m:0.00}万人。"
        );
        if (dice.In(40))
            yield return $"{Year + 1}年度参保缴费工作已于{Year}年9月启动。";
    }

    private IEnumerable<string> Capability()
    {
        var sessions = Enumerable.Range(0, dice.Whole(2, 4)).Select(_ => dice.Whole(35, 140)).ToList();
        yield return $"举办业务培训{sessions.Count}期，培训{sessions.Sum()}人次"
            + (dice.In(50) ? "，各期分别为" + string.Join('、', sessions.Select(people => people + "人次")) : "")
            + "。";
        var (surveyed, content) = (dice.Whole(150, 600), dice.Whole(91, 99));
        var satisfied = (int)decimal.Ceiling(surveyed * content / 100m);
        yield return $"发放问卷{surveyed}份，满意{satisfied}份，满意率{hand.Rate(satisfied, surveyed)}，达到90%以上的目标。";
    }

    private IEnumerable<string> Cadres()
    {
        var people = dice.Whole(4, 60);
        yield return $"全{place.Kind}离休干部{people}名，年人均医疗费{hand.Money(project.Executed / people)}，全部按规定报销。";
    }

    private IEnumerable<string> Aid()
    {
        var poor = place.Aided * dice.Whole(10, 30) / 100;
        var low = place.Aided * dice.Whole(30, 50) / 100;
        yield return dice.Of(
            $"资助{hand.Count(place.Aided)}人参保，资助标准每人{project.Standard}元，支出{hand.Money(project.Executed)}。",
            $"按{project.Standard}元/人的标准，全年资助{hand.Count(place.Aided)}人，资助金额{hand.Money(project.Executed)}。"
        );
        yield return dice.Of(
            $"资助对象包括特困人员{hand.Count(poor)}人、低保对象{hand.Count(low)}人等。",
            $"其中：特困人员{hand.Count(poor)}人，低保对象{hand.Count(low)}人，其他困难群众{hand.Count(place.Aided - poor - low)}人。"
        );
    }
}
