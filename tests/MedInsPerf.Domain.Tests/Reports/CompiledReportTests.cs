using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Domain.Tests.Reports;

public sealed class CompiledReportTests
{
    [Fact]
    public void The_document_keeps_own_and_pass_through_money_apart() =>
        Compose(SampleProvince.Totals)
            .ShouldBe(
                """
                《澜江省医疗保障系统／2023年度项目支出绩效自评汇编》
                # 一、总体情况
                截至2024年3月6日，纳入汇总的县（市、区）有2个，未纳入的有1个；纳入汇总的项目共15个。
                本级资金项目13个，全年预算数3,000,000.00元，全年执行数2,400,000.00元，执行率80.00%。
                直达资金项目2个，全年预算数70,000,000.00元，全年执行数70,000,000.00元，执行率100.00%。两类资金合并计算的执行率为99.18%，直达资金只经过县级账户，以上均分开列示。
                写明自评得分的项目，平均自评得分95.25分。
                # 二、各市情况
                [2023年度各市项目支出绩效自评汇总表 单位：万元]
                市(1×2) | 纳入县数(1×2) | 本级资金(3×1) | 直达资金(3×1) | 平均自评得分(1×2)
                预算数 | 执行数 | 执行率（%） | 预算数 | 执行数 | 执行率（%）
                云浦市 | 2 | 300.00 | 240.00 | 80.00 | 7,000.00 | 7,000.00 | 100.00 | 95.25
                *合计* | *2* | *300.00* | *240.00* | *80.00* | *7,000.00* | *7,000.00* | *100.00* | *95.25*
                # 三、各县（市、区）情况
                [2023年度各县（市、区）项目支出绩效自评汇总表 单位：万元]
                县（市、区）(1×2) | 市(1×2) | 本级资金(3×1) | 直达资金(3×1) | 平均自评得分(1×2)
                预算数 | 执行数 | 执行率（%） | 预算数 | 执行数 | 执行率（%）
                清溪县 | 云浦市 | 200.00 | 150.00 | 75.00 | 4,000.00 | 4,000.00 | 100.00 | 94.50
                丰岭县 | 云浦市 | 100.00 | 90.00 | 90.00 | 3,000.00 | 3,000.00 | 100.00 | —
                *合计* | ** | *300.00* | *240.00* | *80.00* | *7,000.00* | *7,000.00* | *100.00* | *95.25*
                # 四、未纳入汇总的县（市、区）
                有1个县（市、区）没有纳入汇总，原因如下。
                [ 单位：]
                县（市、区） | 市 | 原因
                望川县 | 云浦市 | 未报满
                澜江省医疗保障局
                （日期待填）
                """
            );

    [Fact]
    public void A_province_where_nothing_was_filed_yet_says_so()
    {
        var text = Compose(
            SampleProvince.Totals with
            {
                Own = SampleProvince.Sum(0, 0m, 0m),
                PassThrough = SampleProvince.Sum(0, 0m, 0m),
                MeanClaimedScore = null,
                Prefectures = [],
                Counties = [],
                Excluded = [],
            }
        );
        text.ShouldContain("执行率—。");
        text.ShouldContain("还没有纳入汇总的材料。");
        text.ShouldContain("全部县（市、区）都已纳入汇总。");
    }

    [Fact]
    public void With_the_counties_at_hand_it_has_a_cover_contents_charts_a_ranking_and_a_page_for_each()
    {
        var text = Compose(SampleProvince.Detailed);
        text.ShouldStartWith(
            "《《澜江省医疗保障系统／2023年度项目支出绩效自评汇编》》\n（目录，到第2级）\n# 一、总体情况"
        );
        text.ShouldContain("{Bar 图1　2023年度本级资金执行率：丰岭县90.00%，清溪县75.00%。}");
        text.ShouldContain("{Pie 图2　2023年度本级资金与直达资金预算：本级资金300.00万元，直达资金7,000.00万元。}");
        text.ShouldContain("1 | 丰岭县 | 云浦市 | 100.00 | 90.00 | 90.00 | —\n2 | 清溪县");
        text.ShouldContain(
            "## （一）云浦市清溪县\n清溪县最近一次报送是2024年3月5日，有材料逾期，目前已报送。\n"
                + "本级资金项目7个，全年预算数2,000,000.00元，全年执行数1,500,000.00元，执行率75.00%。\n"
                + "直达资金项目1个，全年预算数40,000,000.00元，全年执行数40,000,000.00元，执行率100.00%。\n"
                + "写明自评得分的项目，平均自评得分94.5分。\n[清溪县2023年度项目支出绩效自评情况表 单位：元]"
        );
        text.ShouldContain("征缴经费 | 221,500.00 | 211,742.60 | 95.59 | 95");
        text.ShouldContain(
            "## （一）信息系统和数据\n涉及1个县（市、区），问题0条，建议1条。\n清溪县“征缴经费”建议：定期核对参保数据。"
        );
        text.ShouldContain(
            "## （二）人员和业务能力\n涉及1个县（市、区），问题1条，建议0条。\n清溪县“征缴经费”反映：代办点人员变动频繁。"
        );
        text.ShouldContain(
            "附件 逾期报送和被退回情况\n澜江省医疗保障局\n（日期待填）\n----\n〈附件　逾期报送和被退回情况〉"
        );
        text.ShouldContain("# 一、逾期报送的县（市、区）\n[2023年度逾期报送情况表 单位：]");
        text.ShouldContain("清溪县 | 云浦市 | 2024年3月5日 | 已报送");
        text.ShouldEndWith(
            """
            # 二、被退回的材料
            退回意见涉及1个县（市、区），共2条，其中1条还没有重报。
            [2023年度退回情况表 单位：]
            县（市、区） | 材料 | 退回日期 | 退回意见 | 答复
            清溪县 | 征缴经费 | 2024年3月1日 | 结余算错了 | 已改
            清溪县 | 宣传经费 | 2024年3月4日 | 缺满意度指标 | 还没有重报
            """
        );
    }

    [Fact]
    public void Where_nobody_was_late_and_nothing_returned_the_annex_says_so()
    {
        var text = Compose(
            SampleProvince.Totals with
            {
                Details = [new CountyDetail("清溪县", "云浦市", "未报送", null, Late: false, [], [])],
            }
        );
        text.ShouldContain("# 一、逾期报送的县（市、区）\n没有逾期报送的县（市、区）。");
        text.ShouldEndWith("# 二、被退回的材料\n没有被退回的材料。");
    }

    private static string Compose(ProvinceYear year) =>
        PlainText.Of(CompiledReport.Compose(year, "澜江省医疗保障局", null));
}
