using System.Text;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Tests;

public sealed class TextFileTests
{
    private const string Text = "一、基本情况\n2022年度清溪县征缴经费年初预算20,000元，使用率98.33%。\n";

    static TextFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "gb18030", "gb2312"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_is_read_in_every_encoding_that_offices_use(string encoding) =>
        Read("a.txt", Encoding.GetEncoding(encoding).GetBytes(Text)).ShouldContain("2022年度清溪县征缴经费");

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_byte_order_mark_is_no_text(string encoding)
    {
        var chosen = Encoding.GetEncoding(encoding);
        Read("a.txt", [.. chosen.GetPreamble(), .. chosen.GetBytes(Text)]).ShouldStartWith("一、");
    }

    [Fact]
    public void Traditional_Chinese_in_Big5_is_refused_instead_of_read_as_other_characters() =>
        Refusal
            .Of("a.txt", Encoding.GetEncoding("big5").GetBytes("醫療保障局績效自評報告，預算執行率"))
            .ShouldBe("unreadable-encoding");

    [Fact]
    public void Noise_is_refused() =>
        Refusal.Of("a.txt", [0x01, 0x02, 0x81, 0x20, 0xFF, 0xFF, 0x03]).ShouldBe("unreadable-encoding");

    [Theory]
    [InlineData("")]
    [InlineData("\n \t\r\n　")]
    public void A_text_without_a_word_is_empty(string text) =>
        Refusal.Of("a.txt", Encoding.UTF8.GetBytes(text)).ShouldBe("empty");

    private static string Read(string name, byte[] bytes) =>
        string.Join(
            '\n',
            DocumentReader
                .Read(name, bytes)
                .ShouldBeOfType<ReadOutcome.Accepted>()
                .Source.Blocks.Cast<Paragraph>()
                .Select(paragraph => paragraph.Text.Value)
        );
}
