using MedInsPerf.App.Forms;
using MedInsPerf.App.Indicators;
using MedInsPerf.App.Tests.Support;

namespace MedInsPerf.App.Tests.Indicators;

public sealed class LibraryTests(Storage storage) : HouseTests(storage)
{
    private const string Preparer = "county-a-preparer";

    private static readonly IndicatorFields Rate = new(
        "产出指标",
        "质量指标",
        "基本医保参保率",
        "≥95%",
        "96%",
        "10",
        "10",
        ""
    );

    [Fact]
    public async Task A_library_begins_with_the_common_indicators()
    {
        var library = Done(await View(Preparer));

        library.Indicators.ShouldAllBe(indicator => !indicator.IsOwn && indicator.Target == "");
        var rate = library.Indicators.Single(indicator => indicator.Name == Rate.Name);
        (rate.Sign, rate.Unit).ShouldBe(("≥", "%"));
    }

    [Fact]
    public async Task A_row_that_is_kept_takes_the_common_ones_place_and_gives_way_to_a_later_one()
    {
        Done(await Keep(Preparer, Rate));
        var library = Done(await Keep(Preparer, Rate with { Target = "≥96%" }));

        var own = library.Indicators.Where(indicator => indicator.Name == Rate.Name).ShouldHaveSingleItem();
        (own.IsOwn, own.Target, own.Points).ShouldBe((true, "≥96%", "10"));
        Done(await View(Preparer)).Indicators[0].ShouldBe(own);
    }

    [Fact]
    public async Task What_is_dropped_is_gone_and_the_common_one_is_back()
    {
        var key = Done(await Keep(Preparer, Rate)).Indicators[0].Key;

        var library = Done(await House.Send(new DropIndicator.Command(House.As(Preparer), key)));

        library.Indicators.ShouldAllBe(indicator => !indicator.IsOwn);
        (
            await House.Send(new DropIndicator.Command(House.As(Preparer), key))
        ).Refusal.ShouldBeOfType<Refusal.NotFound>();
    }

    [Fact]
    public async Task A_target_that_cannot_be_read_is_refused_with_its_row()
    {
        var refusal = (await Keep(Preparer, Rate, Rate with { Name = "知晓率", Target = "≥及时" })).Refusal;

        refusal.ShouldBeOfType<Refusal.BadRequest>().Sentence.ShouldContain("第 2 条");
        Done(await View(Preparer)).Indicators.ShouldAllBe(indicator => !indicator.IsOwn);
    }

    [Fact]
    public async Task A_row_that_is_no_row_is_refused() =>
        (await Keep(Preparer, Rate, null!)).Refusal.ShouldBeOfType<Refusal.BadRequest>();

    [Fact]
    public async Task Another_county_has_a_library_of_its_own()
    {
        Done(await Keep(Preparer, Rate));

        Done(await View("county-b-preparer")).Indicators.ShouldAllBe(indicator => !indicator.IsOwn);
    }

    [Theory]
    [InlineData("city-reviewer")]
    [InlineData("province-admin")]
    public async Task Nobody_above_the_county_has_one(string persona)
    {
        (await View(persona)).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (await Keep(persona, Rate)).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
    }

    [Fact]
    public async Task Who_does_not_fill_in_forms_reads_it_only()
    {
        Done(await View("county-a-admin")).CanEdit.ShouldBeFalse();
        (await Keep("county-a-admin", Rate)).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (
            await House.Send(new DropIndicator.Command(House.As("county-a-admin"), "x"))
        ).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
    }

    private Task<Result<LibraryView>> View(string persona) => House.Send(new ViewLibrary.Query(House.As(persona)));

    private Task<Result<LibraryView>> Keep(string persona, params IndicatorFields[] rows) =>
        House.Send(new KeepIndicators.Command(House.As(persona), [.. rows]));
}
