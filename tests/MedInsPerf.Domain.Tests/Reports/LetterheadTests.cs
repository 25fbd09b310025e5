using System.Collections.Immutable;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Domain.Tests.Reports;

public sealed class LetterheadTests
{
    private static readonly LetterheadWords Sound = new(
        "清溪县医疗保障局文件",
        "清医保",
        "",
        "县财政局",
        "清溪县医疗保障局办公室",
        SealPlace.OverDate
    );

    private static readonly Report Letter = new([
        new ReportBlock.Title("关于2023年度绩效自评的报告"),
        new ReportBlock.Paragraph("正文。"),
        new ReportBlock.Signature("清溪县医疗保障局", new DateOnly(2024, 2, 20)),
    ]);

    [Fact]
    public void A_letter_stands_between_its_head_and_its_imprint() =>
        PlainText
            .Of(Accepted(Sound).On(Letter, serial: 7))
            .ShouldBe(
                """
                【清溪县医疗保障局文件】
                清医保〔2024〕7号
                《关于2023年度绩效自评的报告》
                正文。
                清溪县医疗保障局
                2024年2月20日
                县财政局
                清溪县医疗保障局办公室
                """.ReplaceLineEndings("\n")
            );

    [Fact]
    public void A_number_that_is_not_known_is_left_for_the_pen()
    {
        var head = Accepted(Sound);
        head.Number(2024, 7).ShouldBe("清医保〔2024〕7号", "no zeros in front, no 第");
        head.Number(2024, null).ShouldBe("清医保〔2024〕　　号");
        head.Number(null, null).ShouldBe("清医保〔　　〕　　号");
        Accepted(Sound with { Code = "" }).Number(2024, 7).ShouldBeNull();
    }

    [Fact]
    public void A_cover_and_contents_stay_before_it_and_the_title_is_said_again()
    {
        var covered = new Report([
            new ReportBlock.Cover("部门整体支出\n绩效自评报告", []),
            new ReportBlock.Contents(2),
            new ReportBlock.Heading(1, "一、基本情况"),
            .. Letter.Blocks[1..],
        ]);
        Accepted(Sound)
            .On(covered, null)
            .Blocks.Select(block => block.GetType().Name)
            .ShouldBe(["Cover", "Contents", "Letterhead", "Title", "Heading", "Paragraph", "Signature", "Imprint"]);
    }

    [Fact]
    public void A_form_that_nobody_signs_is_an_attachment_and_bears_none()
    {
        var form = new Report([new ReportBlock.Title("项目支出绩效自评表")]);
        Accepted(Sound).On(form, 7).ShouldBeSameAs(form);
    }

    [Fact]
    public void The_public_version_keeps_it()
    {
        var report = Accepted(Sound with { Signer = "陈国梁" }).On(Letter, 7);
        PublicVersion.Of(report).Blocks.ShouldBe(report.Blocks);
    }

    [Fact]
    public void Without_copies_and_printer_there_is_no_imprint() =>
        Accepted(Sound with { CopyTo = "", PrintedBy = "" })
            .On(Letter, 7)
            .Blocks.ShouldNotContain(block => block is ReportBlock.Imprint);

    [Fact]
    public void The_seal_goes_where_the_bureau_says()
    {
        foreach (var place in Enum.GetValues<SealPlace>())
        {
            Accepted(Sound with { Seal = place })
                .On(Letter, 7)
                .Blocks.OfType<ReportBlock.Signature>()
                .ShouldHaveSingleItem()
                .Seal.ShouldBe(place);
        }
    }

    [Fact]
    public void White_space_and_a_stop_at_the_end_are_not_kept()
    {
        var words = Accepted(Sound with { Mark = " 清溪县医疗保障局文件　", CopyTo = "县财政局。" }).Words;
        (words.Mark, words.CopyTo).ShouldBe(("清溪县医疗保障局文件", "县财政局"));
    }

    [Theory]
    [InlineData(Letterhead.LongestMark, true)]
    [InlineData(Letterhead.LongestMark + 1, false)]
    public void The_mark_stands_on_one_line(int length, bool isSound) =>
        (Letterhead.Of(Sound with { Mark = new string('局', length) }) is LetterheadOutcome.Accepted).ShouldBe(isSound);

    [Theory]
    [InlineData("清医保〔2024〕")]
    [InlineData("清医保2024")]
    [InlineData("清医保 号")]
    public void The_code_is_letters_only(string code) =>
        Faults(Sound with { Code = code }).ShouldHaveSingleItem().ShouldStartWith("机关代字只写字");

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var faults = Faults(
            new LetterheadWords(
                "",
                new string('代', Letterhead.LongestCode + 1),
                "陈\n国梁",
                new string('送', Letterhead.LongestCopyTo + 1),
                "办公室\u202e",
                SealPlace.None
            )
        );
        faults.Select(fault => fault[..4]).ShouldBe(["发文机关", "机关代字", "签发人里", "抄送机关", "印发机关"]);
    }

    private static Letterhead Accepted(LetterheadWords words) =>
        Letterhead.Of(words).ShouldBeOfType<LetterheadOutcome.Accepted>().Letterhead;

    private static ImmutableArray<string> Faults(LetterheadWords words) =>
        Letterhead.Of(words).ShouldBeOfType<LetterheadOutcome.Refused>().Faults;
}
