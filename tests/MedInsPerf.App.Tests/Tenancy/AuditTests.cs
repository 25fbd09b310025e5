using MedInsPerf.App.Tests.Support;
using MedInsPerf.App.Work;
using MedInsPerf.Samples;

namespace MedInsPerf.App.Tests.Tenancy;

public sealed class AuditTests(Storage storage) : HouseTests(storage)
{
    [Fact]
    public async Task Every_change_is_in_the_chain()
    {
        await Submitted("county-a", SampleText.Fengling);
        await House.Deliver();

        (await House.Stored("county-a-preparer", "audit"))
            .Select(entry => entry["action"]!.GetValue<string>())
            .ShouldBe(["导入", "送审签", "审签", "报送", "生成正式报告"]);
        (await Broken()).ShouldBeNull();
    }

    [Theory]
    [InlineData("by", "别人")]
    [InlineData("action", "退回")]
    [InlineData("subject", "p1@1=00")]
    [InlineData("at", "2024-02-21T01:00:00+00:00")]
    [InlineData("previousHash", "00")]
    public async Task A_changed_entry_is_found(string field, string value)
    {
        await Signed("county-a", SampleText.Fengling);
        await House.Rewrite("county-a-preparer", "audit:00000002", entry => entry[field] = value);

        (await Broken()).ShouldBe(2);
        await House.Of<MediatR.IMediator>().Send(new VerifyAudit.Command(), TestContext.Current.CancellationToken);
        House.Log.Lines.ShouldContain(line => line.Contains("990121") && line.Contains('2'));
    }

    [Fact]
    public async Task A_removed_entry_is_found()
    {
        await Signed("county-a", SampleText.Fengling);
        await House.Remove("county-a-preparer", "audit:00000002");
        (await Broken()).ShouldBe(2);
    }

    [Fact]
    public async Task A_removed_end_is_found()
    {
        await Signed("county-a", SampleText.Fengling);
        await House.Remove("county-a-preparer", "audit:00000003");
        (await Broken()).ShouldBe(3);
    }

    [Fact]
    public async Task A_sound_house_has_nothing_to_say()
    {
        await Signed("county-a", SampleText.Fengling);
        await House.Of<MediatR.IMediator>().Send(new VerifyAudit.Command(), TestContext.Current.CancellationToken);
        House.Log.Lines.ShouldBeEmpty();
    }

    private Task<long?> Broken() => House.PeriodOf("county-a-preparer").BrokenAt(TestContext.Current.CancellationToken);
}
