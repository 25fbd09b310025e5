using CsCheck;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Tests.Reading;

public sealed class TextCleanerTests
{
    private const string Wrapped =
        "乡镇代办点补助经费\n\n一、基本情况\n\n2024年度，清溪县医疗保障局乡镇代办点补助经费审核\n\n额度为 250000元，后按本级财政要求缩减 50000元指标，剩\n\n"
        + "余指标 200000元，截止至 2024年 12月 31日，此项资金已使\n\n用 187400 元，剩 12600元未使用已被县财政收回，资金使用\n\n率 93.70%。\n\n"
        + "（三）存在的问题\n\n无\n\n三、改进意见\n\n无\n\n\n\n18\n\n下一个项目的补助资金和宣传经费\n\n一、基本情况\n\n第二个项目没有写金额，只写了做过的几件事情和办理的结果\n\n如何，等到年底再来补充说明。\n";

    [Fact]
    public void Lines_of_cells_apart_by_tabs_are_a_table_and_one_alone_below_a_caption_a_chart()
    {
        var blocks = TextCleaner
            .Clean(
                "a.txt",
                "支出表（单位：万元）\n项目\t预算数\t决算数\n接待费\t2.50\t1.44\n支出结构图\n基本\t项目\t4.00\t6.00\n完。"
            )
            .Blocks;

        var table = blocks.OfType<Table>().ShouldHaveSingleItem();
        table.Rows[1].Cells[2].Text.Value.ShouldBe("1.44");
        table.Rows[1].Cells[2].Address.ShouldBe("R2C3");
        blocks.OfType<ChartBlock>().ShouldHaveSingleItem().Series[0].Points[1].Value.ShouldBe("6.00");
    }

    [Fact]
    public void Lines_cut_to_a_width_are_joined_and_headings_are_not() =>
        Paragraphs(Wrapped)
            .ShouldBe([
                "乡镇代办点补助经费",
                "一、基本情况",
                "2024年度，清溪县医疗保障局乡镇代办点补助经费审核额度为250000元，后按本级财政要求缩减50000元指标，剩余指标200000元，截止至2024年12月31日，此项资金已使用187400元，剩12600元未使用已被县财政收回，资金使用率93.70%。",
                "（三）存在的问题",
                "无",
                "三、改进意见",
                "无",
                "下一个项目的补助资金和宣传经费",
                "一、基本情况",
                "第二个项目没有写金额，只写了做过的几件事情和办理的结果如何，等到年底再来补充说明。",
            ]);

    [Fact]
    public void A_page_number_between_two_lines_is_dropped_and_its_gap_is_kept()
    {
        var text = TextCleaner
            .Clean("sample.txt", "医保经费用于宣传、培训和信息系统的\f12\n运行维护。")
            .Blocks.ShouldHaveSingleItem()
            .ShouldBeOfType<Paragraph>()
            .Text;

        text.Value.ShouldBe("医保经费用于宣传、培训和信息系统的运行维护。");
        text.Runs.ShouldBe([new SourceRun(0, 1, 1), new SourceRun(17, 2, 2, AfterDropped: true)]);
    }

    [Fact]
    public void A_quote_across_a_bookmark_is_two_places()
    {
        var text = TextCleaner.CleanRun("六、[bookmark: _Toc1]一般公共预算", 7, 2);

        text.Value.ShouldBe("六、一般公共预算");
        text.Runs.ShouldBe([new SourceRun(0, 7, 2), new SourceRun(2, 7, 2, AfterDropped: true)]);
    }

    [Fact]
    public void Radicals_and_wide_digits_are_read_and_their_originals_quoted()
    {
        var text = TextCleaner.CleanRun("⼈民⽇报 ２０２３ 年", null, null);

        text.Value.ShouldBe("人民日报2023年");
        text.Raw.ShouldBe("⼈民⽇报２０２３年");
    }

    [Theory]
    [InlineData("DRG 2.0 试点 3 家", "DRG 2.0试点3家")]
    [InlineData("填 报 人：张三", "填报人：张三")]
    [InlineData("单位负责人     填报人", "单位负责人 填报人")]
    [InlineData("5 000 元", "5 000元")]
    public void Spaces_go_except_where_they_keep_words_apart(string raw, string value) =>
        TextCleaner.CleanRun(raw, null, null).Value.ShouldBe(value);

    [Fact]
    public void A_chart_in_a_text_copy_is_a_chart_again()
    {
        var chart = TextCleaner
            .Clean("sample.txt", "支出结构图\n（单位：万元）\n基本支出12.50万元\t项目支出30.00万元\t12.50\t30.00\t\n")
            .Blocks.ShouldHaveSingleItem()
            .ShouldBeOfType<ChartBlock>();

        chart.Caption.Value.ShouldBe("支出结构图（单位：万元）");
        chart
            .Series.ShouldHaveSingleItem()
            .Points.ShouldBe([
                new ChartPoint("基本支出12.50万元", "12.50"),
                new ChartPoint("项目支出30.00万元", "30.00"),
            ]);
    }

    [Fact]
    public void Every_run_of_clean_text_stands_in_the_file_white_space_aside() =>
        Gen.Char["医保资金0123 456．，。；（）一、二\n\n\n\t\f％８⼈"]
            .Array[0, 400]
            .Select(signs => new string(signs))
            .Sample(raw =>
            {
                var bare = Squeezed(raw);
                foreach (var paragraph in TextCleaner.Clean("sample.txt", raw).Blocks.OfType<Paragraph>())
                {
                    var text = paragraph.Text;
                    foreach (
                        var (run, end) in text.Runs.Zip(
                            text.Runs.Skip(1).Select(next => next.Start).Append(text.Value.Length)
                        )
                    )
                    {
                        var quote = Squeezed(text.Verbatim(run.Start, end - run.Start));
                        Assert.Contains(
                            quote,
                            Squeezed(raw.Split('\n')[run.Line!.Value - 1]),
                            StringComparison.Ordinal
                        );
                        Assert.Contains(quote, bare, StringComparison.Ordinal);
                    }

                    Assert.Equal(text.Value.Length, (text.Raw ?? text.Value).Length);
                }
            });

    private static string Squeezed(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));

    private static List<string> Paragraphs(string raw) =>
        [.. TextCleaner.Clean("sample.txt", raw).Blocks.Cast<Paragraph>().Select(paragraph => paragraph.Text.Value)];
}
