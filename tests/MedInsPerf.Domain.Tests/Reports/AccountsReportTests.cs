using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Tests.Reports;

/// <summary>A filing of accounts in the official form: our sentences where the county's say the same, its own words everywhere else.</summary>
public sealed class AccountsReportTests
{
    private const string Filing = """
        清溪县医疗保障局2023年度部门决算
        第一部分 部门概况
        一、主要职责
        拟订全县医疗保障规划。
        第二部分 2023年度部门决算情况说明
        一、收入支出决算总体情况说明
        2023年度收、支总计5210.40万元。与2022年相比，收、支总计各减少100.00万元，下降1.88%。主要变动原因是项目减少。
        （图1：收、支决算总计变动情况图）（柱状图）
        二、收入决算情况说明
        2023年本年收入合计5210.40万元，其中：一般公共预算财政拨款收入4689.36万元，占90.00%；政府性基金预算财政拨款收入521.04万元，占10.00%。
        三、支出决算情况说明
        2023年本年支出合计5210.40万元，其中：基本支出386.40万元，占7.42%；项目支出4824.00万元，占93.58%。
        四、财政拨款收入支出决算总体情况说明
        2023年财政拨款收、支总计5210.40万元。
        五、一般公共预算财政拨款支出决算情况说明
        2023年一般公共预算财政拨款支出4689.36万元，占本年支出合计的90.00%。
        六、一般公共预算财政拨款项目支出决算情况说明
        项目支出用于经办服务。
        七、“三公”经费财政拨款支出决算情况说明
        2023年“三公”经费财政拨款支出决算为2.00万元，完成预算50.00%。
        八、机关运行经费
        机关运行经费支出90.46万元，主要用于日常办公。
        第三部分 名词解释
        1.基本支出：指保障机构运转的支出。
        第四部分 我县特别说明
        本年无其他说明。
        """;

    [Fact]
    public void A_sentence_that_says_the_same_is_set_in_the_official_form_and_its_reason_kept() =>
        Text.ShouldContain(
            "# 一、收入支出决算总体情况说明\n"
                + "2023年度收入、支出决算总计均为5210.40万元。与2022年相比，减少100.00万元，下降1.88%。主要变动原因是项目减少。\n"
                + "{Column 图1　收、支决算总计变动情况图：2022年5,310.40万元，2023年5,210.40万元。}\n# 二、"
        );

    [Fact]
    public void A_sentence_whose_figures_do_not_follow_stays_as_it_was_written()
    {
        Text.ShouldContain("项目支出4824.00万元，占93.58%。");
        Text.ShouldNotContain("占92.58%");
    }

    [Theory]
    [InlineData("减少100.00万元，下降1.88%", "增加100.00万元，下降1.88%")]
    [InlineData("2023年度收、支总计5210.40万元。与2022年", "2021年度收、支总计5210.40万元。与2022年")]
    public void A_sentence_with_a_wrong_word_or_year_is_not_set_right_in_silence(string right, string wrong) =>
        PlainText
            .Of(
                OfficialReport.Compose(
                    Paper.Record(Filing.Replace(right, wrong, StringComparison.Ordinal)),
                    DocumentKind.FinalAccounts,
                    null
                )!
            )
            .ShouldContain(wrong);

    [Fact]
    public void A_section_of_the_countys_own_keeps_its_place() =>
        Headings.ShouldBe([
            "一、收入支出决算总体情况说明",
            "二、收入决算情况说明",
            "三、支出决算情况说明",
            "四、财政拨款收入支出决算总体情况说明",
            "五、一般公共预算财政拨款支出决算情况说明",
            "六、一般公共预算财政拨款项目支出决算情况说明",
            "七、一般公共预算财政拨款基本支出决算情况说明",
            "八、“三公”经费财政拨款支出决算情况说明",
            "九、政府性基金预算支出决算情况说明",
            "十、国有资本经营预算支出决算情况说明",
            "十一、其他重要事项的情况说明",
        ]);

    [Fact]
    public void What_stood_beside_the_other_matters_goes_below_them() =>
        Text.ShouldContain(
            "# 十一、其他重要事项的情况说明\n## （一）机关运行经费\n机关运行经费支出90.46万元，主要用于日常办公。"
        );

    [Fact]
    public void A_part_of_the_countys_own_is_kept_and_what_is_lacking_is_put_in()
    {
        Text.ShouldContain("〈第三部分　名词解释〉\n1.基本支出：指保障机构运转的支出。");
        Text.ShouldContain("〈第四部分　我县特别说明〉\n本年无其他说明。");
        Text.ShouldContain("〈第五部分　附表〉\n[表1　收入支出决算总表 单位：万元]");
    }

    [Fact]
    public void A_chart_at_the_end_of_a_text_copy_stands_where_the_text_names_it()
    {
        var text = PlainText.Of(
            OfficialReport.Compose(
                Paper.Record(
                    "清溪县医疗保障局2023年度部门决算\n一、机构人员\n年末在职22人，退休3人。\n（图1：人员构成图）（饼状图）\n人员比上年减少2人。",
                    Chart("人员构成图（单位：人）", ("在职", "22"), ("退休", "3"))
                ),
                DocumentKind.FinalAccounts,
                null
            )!
        );
        text.ShouldContain("年末在职22人，退休3人。\n{Pie 图1　人员构成图：在职22人，退休3人。}\n人员比上年减少2人。");
        text.Split("人员构成图").Length.ShouldBe(2);
    }

    [Fact]
    public void A_short_statement_is_set_as_it_was_filed()
    {
        var text = PlainText.Of(
            OfficialReport.Compose(
                Paper.Record(
                    "清溪县医疗保障局2023年度部门决算\n一、收支情况\n本年收入合计500.00万元。\n二、机构人员\n年末在职22人。"
                ),
                DocumentKind.FinalAccounts,
                null
            )!
        );
        text.ShouldContain("# 一、收支情况\n本年收入合计500.00万元。\n# 二、机构人员\n年末在职22人。");
        text.ShouldNotContain("未填");
    }

    [Fact]
    public void What_was_filed_as_a_table_stands_as_filed_and_the_others_are_made()
    {
        var record = Paper.Record(
            Filing.Replace(
                "第三部分 名词解释",
                "第三部分 2023年度部门决算表\n财政拨款“三公”经费支出决算表\n单位：万元\n项目\t预算数\t决算数\n公务用车运行维护费\t3.00\t1.20\n公务接待费\t1.00\t0.80\n合计\t4.00\t2.00\n第四部分 名词解释",
                StringComparison.Ordinal
            )
        );
        var tables = OfficialReport
            .Compose(record, DocumentKind.FinalAccounts, null)!
            .Blocks.OfType<ReportBlock.Table>()
            .ToList();
        tables
            .Select(table => table.Caption![..2])
            .ShouldBe([.. Enumerable.Range(1, 9).Select(number => $"表{number}")]);
        tables[8].Rows.Length.ShouldBe(4);
    }

    private static DocumentRecord Filed =>
        Paper.Record(
            Filing,
            Chart("收、支决算总计变动情况图（单位：万元）", ("2022年", "5310.40"), ("2023年", "5201.40"))
        );

    /// <summary>A chart as a text copy leaves it: without a kind, at the end.</summary>
    private static ChartBlock Chart(string caption, params ReadOnlySpan<(string Label, string Value)> points) =>
        new(
            CleanText.Of(caption),
            "",
            [new ChartSeries("", [.. points.ToArray().Select(point => new ChartPoint(point.Label, point.Value))])]
        );

    private static string Text => PlainText.Of(OfficialReport.Compose(Filed, DocumentKind.FinalAccounts, null)!);

    private static IEnumerable<string> Headings =>
        OfficialReport
            .Compose(Filed, DocumentKind.FinalAccounts, null)!
            .Blocks.SkipWhile(block => block is not ReportBlock.PartTitle { Text: ['第', '二', ..] })
            .TakeWhile(block => block is not ReportBlock.PartTitle { Text: ['第', '三', ..] })
            .OfType<ReportBlock.Heading>()
            .Where(heading => heading.Level == 1)
            .Select(heading => heading.Text);
}
