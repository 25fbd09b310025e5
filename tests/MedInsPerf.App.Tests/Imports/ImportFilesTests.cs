using System.Text;
using MedInsPerf.App.Imports;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.Samples;

namespace MedInsPerf.App.Tests.Imports;

public sealed class ImportFilesTests(Storage storage) : HouseTests(storage)
{
    [Fact]
    public async Task A_report_becomes_materials_with_their_figures()
    {
        await Imported("county-b-preparer", SampleText.Fengling);

        var filing = await Filing("county-b-preparer", CountyB);
        filing.Parts.Length.ShouldBe(6);
        filing.Parts[1].AnnualBudget.ShouldBe("180000.00");
        filing.Parts[1].Executed.ShouldBe("171000.00");
        filing.Parts[1].StatedRate.ShouldBe("95.00");
        filing.Validity.CanSubmit.ShouldBeTrue(filing.Validity.Sentence);
    }

    [Fact]
    public async Task The_same_drop_sent_again_has_its_first_answer_and_no_second_effect()
    {
        var first = await Import("county-b-preparer", SampleText.Fengling, "a drop");
        var again = await Import("county-b-preparer", SampleText.Fengling, "a drop");

        again.Parts.ShouldBe(first.Parts);
        (await Filing("county-b-preparer", CountyB)).Parts.ShouldAllBe(part => part.Draft == 1);
        (await House.Stored("county-b-preparer", "audit")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_same_drop_sent_twice_at_once_has_one_effect()
    {
        var both = await Task.WhenAll(
            Import("county-b-preparer", SampleText.Fengling, "a drop"),
            Import("county-b-preparer", SampleText.Fengling, "a drop")
        );

        both.ShouldAllBe(file => file.Outcome == "imported");
        (await House.Stored("county-b-preparer", "version")).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_key_that_was_used_for_another_file_is_refused()
    {
        await Import("county-a-preparer", Texts.WithError, "a drop");
        var other = await Import("county-a-preparer", SampleText.Fengling, "a drop");

        other.Refusal.ShouldNotBeNull().Code.ShouldBe("key-reused");
        (await Filing("county-a-preparer", CountyA)).Parts.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("a/b\\c?d#e")]
    [InlineData("编号 一")]
    public async Task Any_key_will_do(string key) =>
        (await Import("county-a-preparer", Texts.WithError, key)).Outcome.ShouldBe("imported");

    [Fact]
    public async Task A_new_upload_is_a_new_draft_of_the_same_materials_and_keeps_their_explanations()
    {
        var part = (await Import("county-a-preparer", Texts.WithWarning, "1")).Parts.ShouldHaveSingleItem();
        var desk = await Desk("county-a-preparer", CountyA, part.Id);
        var warning = desk.View.Findings.ShouldHaveSingleItem();
        Done(
            await House.Send(
                new ExplainFinding.Command(
                    House.As("county-a-preparer"),
                    CountyA,
                    part.Id,
                    desk.ETag,
                    warning.Key,
                    "按清算人数计算"
                )
            )
        );

        var again = await Import(
            "county-a-preparer",
            Texts.WithWarning.Replace("按月通报进度。", "按月通报进度，按季检查。", StringComparison.Ordinal),
            "2"
        );

        again.Parts.ShouldHaveSingleItem().ShouldBe(part with { IsNew = false });
        var drawn = (await Filing("county-a-preparer", CountyA)).Parts.ShouldHaveSingleItem();
        (drawn.Draft, drawn.Warnings, drawn.OpenWarnings).ShouldBe((2, 1, 0));
    }

    [Fact]
    public async Task Ids_follow_from_kind_and_title_alone()
    {
        var a = await Import("county-a-preparer", SampleText.Fengling);
        var b = await Import("county-b-preparer", SampleText.Fengling);
        b.Parts.Select(part => part.Id).ShouldBe(a.Parts.Select(part => part.Id));
        a.Parts.Select(part => part.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task A_bad_file_does_not_keep_the_others_of_its_drop_out()
    {
        DroppedFile[] files =
        [
            new("空.txt", ReadOnlyMemory<byte>.Empty),
            new("自评报告.docx", SampleDocx.FromText(SampleText.Fengling)),
            new("宏.docx", Encoding.UTF8.GetBytes("not a zip")),
        ];
        var imported = Done(
            await House.Send(new ImportFiles.Command(House.As("county-b-preparer"), House.Year, [.. files], "a drop"))
        );

        imported.Files.Select(file => file.Outcome).ShouldBe(["refused", "imported", "refused"]);
        imported.Files[0].Refusal!.Sentence.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_year_without_a_cycle_is_refused_with_the_years_that_are_open()
    {
        var refused = await Import(
            "county-a-preparer",
            Texts.WithError.Replace("2023", "2019", StringComparison.Ordinal)
        );
        refused.Refusal.ShouldNotBeNull().Sentence.ShouldContain("2023");
    }

    [Fact]
    public async Task What_is_filed_cannot_be_imported_over()
    {
        await Submitted("county-a", SampleText.Fengling);
        var again = await Import("county-a-preparer", SampleText.Fengling, "again");

        again.Refusal.ShouldNotBeNull().Code.ShouldBe("already-filed");
        (await Filing("county-a-preparer", CountyA)).Parts.ShouldAllBe(part => part.State == "submitted");
    }

    [Theory]
    [InlineData("county-a-head")]
    [InlineData("county-a-admin")]
    [InlineData("city-reviewer")]
    [InlineData("province-admin")]
    public async Task Only_the_preparer_imports(string persona)
    {
        var file = new DroppedFile("自评报告.txt", Encoding.UTF8.GetBytes(SampleText.Fengling));
        (
            await House.Send(new ImportFiles.Command(House.As(persona), House.Year, [file], "a drop"))
        ).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
    }

    [Fact]
    public async Task The_original_comes_back_byte_by_byte()
    {
        var parts = await Imported("county-b-preparer", SampleText.Fengling);
        var original = Done(await House.Send(new DownloadOriginal.Query(House.As("county-b-head"), CountyB, parts[0])));
        original.Bytes.ToArray().ShouldBe(Encoding.UTF8.GetBytes(SampleText.Fengling));
    }
}
