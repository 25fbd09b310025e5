using System.Text;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Documents.Tests;

public sealed class RecordJsonTests
{
    private static readonly DocumentRecord Record = new(
        new SourceText(
            "自评.txt",
            [
                new Paragraph(CleanText.Of("医保征缴工作经费", 1)),
                new Paragraph(CleanText.Of("一、基本情况", 3)),
                new Paragraph(CleanText.Of("年初预算200000元。", 4)),
                new Table(
                    [new TableRow([new TableCell("R1C1", 0, 0, CleanText.Of("合计"), 1, 2)])],
                    CleanText.Of("单位：元")
                ),
                new ChartBlock(CleanText.Of("图1"), "pie", [new ChartSeries("收入", [new ChartPoint("本级", "12.5")])]),
            ]
        ),
        DocumentKind.Mixed,
        "清溪县医疗保障局",
        2023,
        [
            new PartRecord(DocumentKind.ProjectSelfEvaluation, "医保征缴工作经费", 0, 5, 1)
            {
                Project = new Project("医保征缴工作经费")
                {
                    FundSource = FundSource.County,
                    InitialBudget = new Money(200000m),
                    BudgetAdjustment = new Money(-36000m),
                    AnnualBudget = new Money(164000m),
                    Executed = new Money(161261m),
                    ExecutionRate = 98.33m,
                    Surplus = new Money(2739m),
                    SurplusDisposition = SurplusDisposition.Returned,
                    ClaimedScore = 95m,
                },
                Sections = [new Section("一", "基本情况", 1, 1, 3, "年初预算200000元。")],
                Figures =
                [
                    new Figure(
                        FigureKind.Money,
                        20m,
                        "万元",
                        0,
                        null,
                        new Place("自评.txt", 0, null, 4, 4, "20万元", 7, null)
                    )
                    {
                        Label = "年初预算数",
                        AsOf = new DateOnly(2023, 12, 31),
                        Money = new Money(200000m),
                    },
                ],
                Problems = ["人手不足"],
            },
            new PartRecord(DocumentKind.FinalAccounts, "决算", 5, 0, null),
        ]
    );

    [Fact]
    public void A_record_in_the_shape_of_the_contract() =>
        Encoding
            .UTF8.GetString(RecordJson.Write(Record))
            .ShouldBe(
                """
                {"documents":[{"path":"自评.txt","kind":"mixed","bureau":"清溪县医疗保障局","fiscalYear":2023,"parts":[
                {"kind":"projectSelfEvaluation","title":"医保征缴工作经费","line":1,
                "project":{"name":"医保征缴工作经费","fundSource":"county","initialBudget":"200000.00","budgetAdjustment":"-36000.00","annualBudget":"164000.00","executed":"161261.00","executionRate":"98.33","surplus":"2739.00","surplusDisposition":"returned","claimedScore":"95","passThrough":false},
                "sections":[{"number":"一","title":"基本情况","line":3,"text":"年初预算200000元。","level":1,"block":1}],
                "figures":[{"label":"年初预算数","yuan":"200000.00","value":"20","unit":"万元","decimals":0,"asOf":"2023-12-31","line":7,"quote":"20万元"}],
                "indicators":[],
                "tables":[{"block":3,"name":null,"caption":"单位：元","rows":[[{"cell":"R1C1","row":0,"column":0,"rowSpan":1,"columnSpan":2,"text":"合计"}]]}],
                "charts":[{"block":4,"caption":"图1","kind":"pie","series":[{"name":"收入","points":[{"label":"本级","value":"12.5"}]}]}],
                "problems":["人手不足"],"recommendations":[]},
                {"kind":"finalAccounts","title":"决算","line":null,"project":null,"sections":[],"figures":[],"indicators":[],"tables":[],"charts":[],"problems":[],"recommendations":[]}]}]}
                """.Replace("\n", "", StringComparison.Ordinal)
            );

    [Fact]
    public void A_record_that_was_read_back_writes_the_same_bytes()
    {
        var written = RecordJson.Write(Record);
        RecordJson.Write(Accepted(written)).ShouldBe(written);
    }

    [Fact]
    public void Sections_stand_in_the_text_again()
    {
        var record = Accepted(RecordJson.Write(Record)).ShouldHaveSingleItem();
        record
            .Source.Blocks.OfType<Paragraph>()
            .Select(paragraph => paragraph.Text.Value)
            .ShouldBe(["医保征缴工作经费", "一、基本情况", "年初预算200000元。", "决算"]);
        record.Parts[0].Sections[0].Block.ShouldBe(1);
    }

    [Theory]
    [InlineData("一", 1)]
    [InlineData("（一）", 2)]
    [InlineData("1", 3)]
    [InlineData("（1）", 4)]
    [InlineData("第二部分", 0)]
    [InlineData("", 1)]
    public void The_number_of_a_section_tells_its_level(string number, int level)
    {
        var part = Record.Parts[0] with { Sections = [Record.Parts[0].Sections[0] with { Number = number }] };
        var json = Encoding.UTF8.GetString(RecordJson.Write(Record with { Parts = [part] }));
        var untold = Encoding.UTF8.GetBytes(json.Replace("\"level\":1,", "", StringComparison.Ordinal));
        Accepted(untold)[0].Parts[0].Sections[0].Level.ShouldBe(level);
    }

    [Fact]
    public void Tables_and_charts_stand_where_they_stood_and_a_heading_runs_into_its_text()
    {
        var source = new SourceText(
            "决算.docx",
            [
                new Paragraph(CleanText.Of("清溪县2023年度部门决算")),
                new Paragraph(CleanText.Of("第一部分 情况说明")),
                new Paragraph(CleanText.Of("1.收入：全年500万元。")),
                new Table([new TableRow([new TableCell("R1C1", 0, 0, CleanText.Of("合计"))])]),
                new Paragraph(CleanText.Of("见上表。")),
                new ChartBlock(CleanText.Of("图1"), "pie", []),
                new Paragraph(CleanText.Of("第二部分 附件")),
            ]
        );
        var record = RecordReader.Read(source);
        var again = Accepted(RecordJson.Write(record)).ShouldHaveSingleItem();
        again
            .Source.Blocks.Select(Told)
            .ShouldBe([
                "清溪县2023年度部门决算",
                "第一部分情况说明",
                "1.收入：全年500万元。",
                "表",
                "见上表。",
                "图",
                "第二部分附件",
            ]);
        again.Parts[0].Sections.Select(section => section.Level).ShouldBe([0, 3, 0]);
        RecordJson.Write(again).ShouldBe(RecordJson.Write(record));

        static string Told(Block block) =>
            block switch
            {
                Paragraph { Text.Value: var text } => text,
                Table => "表",
                _ => "图",
            };
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"documents\":{}}")]
    [InlineData("{\"documents\":[{\"path\":1}]}")]
    [InlineData("{\"documents\":[{\"path\":\"a\",\"kind\":\"poem\",\"parts\":[]}]}")]
    [InlineData(
        "{\"documents\":[{\"path\":\"a\",\"kind\":\"mixed\",\"parts\":[{\"kind\":\"mixed\",\"project\":{\"annualBudget\":\"many\"}}]}]}"
    )]
    [InlineData("{\"documents\":[{\"path\":\"a\",\"kind\":\"mixed\",\"parts\":[{\"kind\":\"mixed\",\"line\":1.5}]}]}")]
    public void What_is_no_record_is_refused_in_words(string json) =>
        RecordJson
            .Read(Encoding.UTF8.GetBytes(json))
            .ShouldBeOfType<RecordOutcome.Malformed>()
            .Sentence.ShouldContain("RECORD.json");

    private static System.Collections.Immutable.ImmutableArray<DocumentRecord> Accepted(byte[] json) =>
        RecordJson.Read(json).ShouldBeOfType<RecordOutcome.Accepted>().Documents;
}
