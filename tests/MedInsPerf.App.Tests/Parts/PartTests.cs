using MedInsPerf.App.Imports;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.Samples;

namespace MedInsPerf.App.Tests.Parts;

public sealed class PartTests(Storage storage) : HouseTests(storage)
{
    [Fact]
    public async Task The_first_button_mends_what_it_names()
    {
        var (part, desk) = await Open(Texts.WithError);
        var finding = desk.View.Findings.ShouldHaveSingleItem();

        var mended = Done(await Correct(part, desk.ETag, [.. finding.Correction!.Edits]));

        mended.View.Findings.ShouldBeEmpty();
        mended.View.Part.StatedRate.ShouldBe("95.00");
        mended.ETag.ShouldNotBe(desk.ETag);
        mended.View.History.Select(step => step.Action).ShouldContain("修改");
    }

    [Fact]
    public async Task A_version_that_somebody_changed_is_stale()
    {
        var (part, desk) = await Open(Texts.WithError);
        var edits = desk.View.Findings[0].Correction!.Edits.ToArray();
        Done(await Correct(part, desk.ETag, edits));

        (await Correct(part, desk.ETag, edits)).Refusal.ShouldBeOfType<Refusal.Stale>().By.ShouldBe("周敏");
    }

    [Fact]
    public async Task Of_two_changes_at_once_one_wins_and_the_other_is_stale()
    {
        var (part, desk) = await Open(Texts.WithError);
        var edits = desk.View.Findings[0].Correction!.Edits.ToArray();
        var both = await Task.WhenAll(Correct(part, desk.ETag, edits), Correct(part, desk.ETag, edits));

        both.Count(result => result.Refusal is null).ShouldBe(1);
        both.Count(result => result.Refusal is Refusal.Stale).ShouldBe(1);
    }

    [Fact]
    public async Task A_write_without_a_version_is_refused()
    {
        var (part, _) = await Open(Texts.WithError);
        (
            await Correct(part, etag: null, [new EditView(0, null, 0, 1, "清", "青")])
        ).Refusal.ShouldBeOfType<Refusal.VersionMissing>();
    }

    [Fact]
    public async Task An_edit_of_words_that_do_not_stand_there_changes_nothing()
    {
        var (part, desk) = await Open(Texts.WithError);
        (
            await Correct(part, desk.ETag, [new EditView(0, null, 0, 1, "某", "青")])
        ).Refusal.ShouldBeOfType<Refusal.Stale>();
        (await Desk("county-a-preparer", CountyA, part)).ETag.ShouldBe(desk.ETag);
    }

    [Theory]
    [InlineData(-1, 0, 1)]
    [InlineData(0, -1, 1)]
    [InlineData(0, 0, -1)]
    [InlineData(int.MaxValue, 0, 1)]
    [InlineData(0, int.MaxValue, int.MaxValue)]
    public async Task An_edit_outside_the_text_is_refused(int block, int start, int length)
    {
        var (part, desk) = await Open(Texts.WithError);
        (
            await Correct(part, desk.ETag, [new EditView(block, null, start, length, "清", "青")])
        ).Refusal.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_explanation_that_is_taken_back_leaves_the_warning_open()
    {
        var (part, desk) = await Open(Texts.WithWarning);
        var key = desk.View.Findings.ShouldHaveSingleItem().Key;
        var explained = Done(await Explain(part, desk.ETag, key, "按清算人数计算"));
        explained.View.Findings.ShouldHaveSingleItem().Explained.ShouldNotBeNull().Text.ShouldBe("按清算人数计算");

        var taken = Done(await Explain(part, explained.ETag, key, ""));
        taken.View.Part.OpenWarnings.ShouldBe(1);
    }

    [Fact]
    public async Task A_confirmed_warning_stays_confirmed_over_a_new_upload_while_its_inputs_are_unchanged()
    {
        var (part, desk) = await Open(Texts.WithWarning);
        var key = desk.View.Findings.ShouldHaveSingleItem().Key;
        Done(await Explain(part, desk.ETag, key, "按清算人数计算"));

        var elsewhere = Texts
            .WithWarning.Replace("按月通报进度", "按季通报进度", StringComparison.Ordinal)
            .Replace("一、基本情况", "一、基本情况\n项目由县医保局实施。", StringComparison.Ordinal);
        await Drop("自评报告（终稿）.docx", SampleDocx.FromText(elsewhere));

        var again = (await Desk("county-a-preparer", CountyA, part)).View;
        again.Part.Draft.ShouldBe(2);
        again.Findings.ShouldHaveSingleItem().Explained.ShouldNotBeNull().Text.ShouldBe("按清算人数计算");
        again.Validity.CanSubmit.ShouldBeTrue();
    }

    [Theory]
    [InlineData("1281000元", "1282000元")]
    [InlineData("4000人", "4001人")]
    public async Task A_confirmed_warning_is_open_again_once_its_inputs_change(string before, string after)
    {
        var (part, desk) = await Open(Texts.WithWarning);
        Done(await Explain(part, desk.ETag, desk.View.Findings.ShouldHaveSingleItem().Key, "按清算人数计算"));

        await Import("county-a-preparer", Texts.WithWarning.Replace(before, after, StringComparison.Ordinal), "new");

        var again = (await Desk("county-a-preparer", CountyA, part)).View;
        again.Findings.ShouldHaveSingleItem().Explained.ShouldBeNull();
        again.Validity.CanSubmit.ShouldBeFalse();
    }

    [Fact]
    public async Task Only_a_warning_that_stands_can_be_explained()
    {
        var (part, desk) = await Open(Texts.WithError);
        (await Explain(part, desk.ETag, "some", "说明")).Refusal.ShouldBeOfType<Refusal.BadRequest>();
        (
            await Explain(part, desk.ETag, desk.View.Findings[0].Key, "说明")
        ).Refusal.ShouldBeOfType<Refusal.BadRequest>();
    }

    private async Task<(string Part, Desk Desk)> Open(string text)
    {
        var part = (await Imported("county-a-preparer", text)).ShouldHaveSingleItem();
        return (part, await Desk("county-a-preparer", CountyA, part));
    }

    private async Task Drop(string name, byte[] bytes) =>
        Done(
            await House.Send(
                new ImportFiles.Command(House.As("county-a-preparer"), House.Year, [new DroppedFile(name, bytes)], name)
            )
        );

    private Task<Result<Desk>> Correct(string part, string? etag, EditView[] edits) =>
        House.Send(new CorrectPart.Command(House.As("county-a-preparer"), CountyA, part, etag, [.. edits]));

    private Task<Result<Desk>> Explain(string part, string? etag, string key, string text) =>
        House.Send(new ExplainFinding.Command(House.As("county-a-preparer"), CountyA, part, etag, key, text));
}
