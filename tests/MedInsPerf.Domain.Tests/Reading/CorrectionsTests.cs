using CsCheck;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Tests.Reading;

public sealed class CorrectionsTests
{
    private static readonly SourceText Text = new(
        "sample.txt",
        [
            new Paragraph(CleanText.Of("一、基本情况", 1)),
            new Paragraph(
                new CleanText("已使用161261元，使用率98.33%。", null, [new SourceRun(0, 2, 1), new SourceRun(3, 3, 1)])
            ),
        ]
    );

    [Fact]
    public void A_correction_replaces_what_it_expects() =>
        Corrected(new Correction(1, null, 3, 6, "161261", "161262"))!.ShouldContain("已使用161262元，使用率98.33%。");

    [Fact]
    public void A_correction_that_does_not_find_what_it_expects_changes_nothing() =>
        Corrected(new Correction(1, null, 3, 6, "161263", "161262")).ShouldBeNull();

    [Theory]
    [InlineData(9, null, 0, 1)]
    [InlineData(-1, null, 0, 1)]
    [InlineData(1, "A1", 0, 1)]
    [InlineData(1, null, -1, 1)]
    [InlineData(1, null, 0, 99)]
    [InlineData(1, null, 2147483647, 1)]
    public void A_place_that_is_not_there_is_refused(int block, string? cell, int start, int length) =>
        Corrected(new Correction(block, cell, start, length, "已", "未")).ShouldBeNull();

    [Fact]
    public void Two_corrections_of_the_same_words_are_refused() =>
        Corrections
            .Apply(Text, [new Correction(1, null, 3, 6, "161261", "1"), new Correction(1, null, 5, 1, "2", "3")])
            .ShouldBeNull();

    [Fact]
    public void Several_corrections_of_one_paragraph_count_from_the_text_as_given() =>
        Corrections
            .Apply(
                Text,
                [new Correction(1, null, 3, 6, "161261", "16"), new Correction(1, null, 14, 6, "98.33%", "9.76%")]
            )!
            .Blocks[1]
            .ShouldBeOfType<Paragraph>()
            .Text.Value.ShouldBe("已使用16元，使用率9.76%。");

    [Fact]
    public void A_cell_of_a_table_is_corrected()
    {
        var table = new Table([
            new TableRow([
                new TableCell("R1C1", 0, 0, CleanText.Of("100")),
                new TableCell("R1C2", 0, 1, CleanText.Of("98")),
            ]),
        ]);
        var corrected = Corrections.Apply(
            new SourceText("sample.docx", [table]),
            [new Correction(0, "R1C2", 0, 2, "98", "97")]
        );

        ((Table)corrected!.Blocks[0]).Rows[0].Cells[1].Text.Value.ShouldBe("97");
    }

    [Fact]
    public void A_figure_corrected_at_its_place_is_read_with_its_new_value()
    {
        var record = A.Record(A.SoundFiling.ToString());
        var score = record.Parts[0].Figures.Single(figure => figure.Kind == FigureKind.Score);

        var corrected = RecordReader.Read(record.Source.Correct(score.Place, "93分")!);

        corrected.Parts[0].Project!.ClaimedScore.ShouldBe(93m);
    }

    [Fact]
    public void Correcting_and_correcting_back_leaves_the_text_as_it_was() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 5], Gen.String[Gen.Char["甲乙丙0123"], 0, 8])
            .Where((start, length, _) => start + length <= 21)
            .Sample(
                (start, length, words) =>
                {
                    var was = ((Paragraph)Text.Blocks[1]).Text.Value.Substring(start, length);
                    var changed = Corrections.Apply(Text, [new Correction(1, null, start, length, was, words)])!;
                    var back = Corrections.Apply(changed, [new Correction(1, null, start, words.Length, words, was)])!;
                    Assert.Equal(((Paragraph)Text.Blocks[1]).Text.Value, ((Paragraph)back.Blocks[1]).Text.Value);
                    Assert.All(
                        ((Paragraph)changed.Blocks[1]).Text.Runs,
                        run => Assert.InRange(run.Start, 0, ((Paragraph)changed.Blocks[1]).Text.Value.Length)
                    );
                }
            );

    private static string? Corrected(Correction correction) =>
        Corrections.Apply(Text, [correction]) is { } text
            ? string.Join('\n', text.Blocks.Cast<Paragraph>().Select(paragraph => paragraph.Text.Value))
            : null;
}
