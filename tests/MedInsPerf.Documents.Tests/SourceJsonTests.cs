using System.Text.Json;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Tests;

public sealed class SourceJsonTests
{
    private static readonly SourceText Source = new(
        "自评.docx",
        [
            new Paragraph(new CleanText("用12元", "⽤12元", [new(0, 3, 1), new(1, 4, null, AfterDropped: true)])),
            new Table(
                [
                    new TableRow([new TableCell("A1", 0, 0, CleanText.Of("合计", 1), RowSpan: 2, ColumnSpan: 3)]),
                    new TableRow([]),
                ],
                CleanText.Of("单位：万元"),
                "表一"
            ),
            new Table([]),
            new ChartBlock(CleanText.Of(""), "pie", [new ChartSeries("收入", [new ChartPoint("2021年", "7147.37")])]),
        ]
    );

    [Fact]
    public void A_text_comes_back_as_it_went() =>
        Shown(SourceJson.Read(SourceJson.Write(Source))).ShouldBe(Shown(Source));

    [Fact]
    public void Writing_again_gives_the_same_bytes() =>
        SourceJson.Write(SourceJson.Read(SourceJson.Write(Source))).ShouldBe(SourceJson.Write(Source));

    [Fact]
    public void Chinese_stands_as_it_is() =>
        System.Text.Encoding.UTF8.GetString(SourceJson.Write(Source)).ShouldContain("单位：万元");

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"document\":1,\"blocks\":[]}")]
    public void A_damaged_blob_is_an_outage(string json) =>
        Should.Throw<InvalidDataException>(() => SourceJson.Read(System.Text.Encoding.UTF8.GetBytes(json)));

    /// <summary>Every property of every block; arrays in records do not compare by content.</summary>
    private static string Shown(SourceText source) =>
        string.Join(
            '\n',
            source.Blocks.Select(block => JsonSerializer.Serialize<object>(block)).Prepend(source.Document)
        );
}
