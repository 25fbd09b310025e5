using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MedInsPerf.App.Imports;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.Samples;

namespace MedInsPerf.App.Tests.Parts;

public sealed class AnnotatedTests(Storage storage) : HouseTests(storage)
{
    [Fact]
    public async Task A_Word_file_comes_back_with_a_comment_where_it_does_not_hold()
    {
        var part = await Dropped("自评报告.docx", SampleDocx.FromText(Texts.WithError));

        var copy = Done(await Annotated("county-a-preparer", part));

        copy.Name.ShouldBe("自评报告（带批注）.docx");
        var (comments, marked) = CommentsOf(copy);
        marked.ShouldBe(["全年预算数200000元", "全年执行190000元", "执行率95.50%"]);
        comments.ShouldAllBe(comment => comment.Contains("应为 95.00%", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_comments_are_on_the_words_of_the_file_whatever_was_corrected_since()
    {
        var part = await Dropped("自评报告.docx", SampleDocx.FromText(Texts.WithError));
        var desk = await Desk("county-a-preparer", CountyA, part);
        var edits = desk.View.Findings.ShouldHaveSingleItem().Correction!.Edits;
        var caller = House.As("county-a-preparer");
        Done(await House.Send(new CorrectPart.Command(caller, CountyA, part, desk.ETag, edits)))
            .View.Findings.ShouldBeEmpty();

        CommentsOf(Done(await Annotated("county-a-preparer", part))).Marked.ShouldContain("执行率95.50%");
    }

    [Fact]
    public async Task What_is_filed_beside_it_counts_and_its_own_later_words_do_not()
    {
        var part = await Dropped("自评报告.docx", SampleDocx.FromText(Texts.WithError));
        await Dropped("自评报告（改）.docx", SampleDocx.FromText(Texts.Of(Texts.Office)));

        // The material is now of the second file, in which all agrees.
        var copy = Done(await Annotated("county-a-preparer", part));
        copy.Name.ShouldBe("自评报告（改）（带批注）.docx");
        CommentsOf(copy).Comments.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_text_a_list_is_made()
    {
        var part = await Dropped("自评报告.txt", Encoding.UTF8.GetBytes(Texts.WithError));
        var copy = Done(await Annotated("county-a-preparer", part));
        copy.Name.ShouldBe("自评报告.txt.核验结果.docx");
        using var document = WordprocessingDocument.Open(new MemoryStream(copy.Bytes.ToArray()), isEditable: false);
        document.MainDocumentPart!.Document!.InnerText.ShouldContain("95.50%");
    }

    [Fact]
    public async Task The_prefecture_gets_none()
    {
        var parts = await Submitted("county-a", SampleText.Fengling);
        (await Annotated("city-reviewer", parts[0])).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (await Annotated("county-a-preparer", "some")).Refusal.ShouldBeOfType<Refusal.NotFound>();
    }

    private static (List<string> Comments, List<string> Marked) CommentsOf(Download copy)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(copy.Bytes.ToArray()), isEditable: false);
        var main = document.MainDocumentPart!;
        var comments = main.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? [];
        return (
            [.. comments.Select(comment => comment.InnerText)],
            [.. main.Document!.Descendants<CommentRangeStart>().Select(Marked)]
        );
    }

    private static string Marked(CommentRangeStart start) =>
        string.Concat(
            start
                .ElementsAfter()
                .TakeWhile(element => element is not CommentRangeEnd)
                .Select(element => element.InnerText)
        );

    private async Task<string> Dropped(string name, byte[] bytes)
    {
        var command = new ImportFiles.Command(
            House.As("county-a-preparer"),
            House.Year,
            [new DroppedFile(name, bytes)],
            name
        );
        var file = Done(await House.Send(command)).Files.ShouldHaveSingleItem();
        return file.Parts.ShouldHaveSingleItem().Id;
    }

    private Task<Result<Download>> Annotated(string persona, string part) =>
        House.Send(new DownloadAnnotated.Query(House.As(persona), CountyA, part));
}
