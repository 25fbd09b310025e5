using MedInsPerf.App.Filings;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.Samples;

namespace MedInsPerf.App.Tests.Filings;

public sealed class SigningTests(Storage storage) : HouseTests(storage)
{
    [Fact]
    public async Task Errors_keep_a_material_from_the_unit_head()
    {
        var parts = await Imported("county-a-preparer", SampleText.Qingxi);
        (await RequestSignOffOf(parts)).ShouldBeOfType<Refusal.NotSound>().Errors.ShouldBeGreaterThan(0);
        (await Filing("county-a-preparer", CountyA)).Parts.ShouldAllBe(part => part.State == "draft");
    }

    [Fact]
    public async Task An_unexplained_warning_keeps_a_material_from_the_unit_head_until_it_is_explained()
    {
        var parts = await Imported("county-a-preparer", Texts.WithWarning);
        (await RequestSignOffOf(parts)).ShouldBe(new Refusal.NotSound(0, 1));

        await Explain("county-a-preparer", parts[0], "按清算人数计算");

        (await RequestSignOffOf(parts)).ShouldBeNull();
        (await Filing("county-a-preparer", CountyA)).Validity.Sentence.ShouldBe("可以报送：没有错误，1 处提示都已说明");
    }

    [Fact]
    public async Task Who_edited_last_cannot_sign()
    {
        await House.Admit("county-a-head", Role.UnitHead, Role.Preparer);
        var parts = await Imported("county-a-head", SampleText.Fengling);
        Done(await House.Send(new RequestSignOff.Command(House.As("county-a-head"), CountyA, [.. parts])));

        (await Sign(parts)).ShouldBeOfType<Refusal.SamePerson>();
        (await Filing("county-a-head", CountyA)).Parts.ShouldAllBe(part => part.State == "awaitingSignOff");
    }

    [Fact]
    public async Task Who_explained_a_warning_last_cannot_sign()
    {
        await House.Admit("county-a-preparer", Role.UnitHead, Role.Preparer);
        var parts = await Imported("county-a-preparer", Texts.WithWarning);
        await Explain("county-a-preparer", parts[0], "按清算人数计算");
        Done(await House.Send(new RequestSignOff.Command(House.As("county-a-preparer"), CountyA, [.. parts])));

        (
            await House.Send(new SignParts.Command(House.As("county-a-preparer"), CountyA, [.. parts]))
        ).Refusal.ShouldBeOfType<Refusal.SamePerson>();
    }

    [Fact]
    public async Task A_change_voids_the_signature()
    {
        var parts = await Signed("county-a", SampleText.Fengling);
        await Correct(parts[0], "三", "四");

        var part = (await Filing("county-a-preparer", CountyA)).Parts[0];
        part.State.ShouldBe("draft");
        (await Submit(parts)).ShouldBeOfType<Refusal.WrongState>();
    }

    [Fact]
    public async Task All_are_signed_or_none()
    {
        var parts = await AwaitingSignature("county-a", SampleText.Fengling);
        await Correct(parts[0], "三", "四");

        (await Sign([.. parts.Reverse()])).ShouldBeOfType<Refusal.WrongState>();
        (await Filing("county-a-head", CountyA)).Parts[^1].State.ShouldBe("awaitingSignOff");
    }

    [Fact]
    public async Task What_the_rules_have_come_to_refuse_since_it_was_signed_is_not_filed()
    {
        var parts = await Imported("county-a-preparer", Texts.WithError);
        await House.Rewrite("county-a-preparer", $"part:{parts[0]}", part => part["state"] = "signedOff");

        (await Submit(parts)).ShouldBe(new Refusal.NotSound(1, 0));
    }

    [Fact]
    public async Task Only_the_unit_head_signs_and_files()
    {
        var parts = await AwaitingSignature("county-a", SampleText.Fengling);
        foreach (var other in (string[])["county-a-preparer", "county-a-admin", "city-reviewer"])
        {
            (await House.Send(new SignParts.Command(House.As(other), CountyA, [.. parts]))).Refusal.ShouldNotBeNull(
                other
            );
            (await House.Send(new SubmitParts.Command(House.As(other), CountyA, [.. parts]))).Refusal.ShouldNotBeNull(
                other
            );
        }
    }

    [Fact]
    public async Task The_unit_head_sends_back_with_a_reason_and_the_preparer_starts_again()
    {
        var parts = await AwaitingSignature("county-a", SampleText.Fengling);
        (await SendBack(parts, " ")).ShouldBeOfType<Refusal.BadRequest>();
        (await SendBack(parts, "核对第二项的结余")).ShouldBeNull();

        var filing = await Filing("county-a-preparer", CountyA);
        filing.Parts.ShouldAllBe(part => part.State == "draft");
        filing.ReturnItems.ShouldAllBe(item => item.Text == "核对第二项的结余");
    }

    [Fact]
    public async Task More_materials_than_one_step_holds_are_refused_in_words()
    {
        var many = Enumerable.Range(0, 60).Select(at => $"p{at}").ToArray();
        (await Sign(many)).ShouldBeOfType<Refusal.BadRequest>();
    }

    [Fact]
    public async Task Filing_sends_the_report_and_the_roll_up_on_their_way()
    {
        await Submitted("county-a", SampleText.Fengling);
        (await House.Take("report-requests")).ShouldHaveSingleItem();
        (await House.Take("rollup-requests")).ShouldHaveSingleItem();
        (await Filing("county-a-head", CountyA)).Reports.ShouldHaveSingleItem().State.ShouldBe("queued");
    }

    private async Task<Refusal?> RequestSignOffOf(string[] parts) =>
        (await House.Send(new RequestSignOff.Command(House.As("county-a-preparer"), CountyA, [.. parts]))).Refusal;

    private async Task<Refusal?> Sign(string[] parts) =>
        (await House.Send(new SignParts.Command(House.As("county-a-head"), CountyA, [.. parts]))).Refusal;

    private async Task<Refusal?> Submit(string[] parts) =>
        (await House.Send(new SubmitParts.Command(House.As("county-a-head"), CountyA, [.. parts]))).Refusal;

    private async Task<Refusal?> SendBack(string[] parts, string reason) =>
        (await House.Send(new SendBack.Command(House.As("county-a-head"), CountyA, [.. parts], reason))).Refusal;

    private async Task Explain(string persona, string part, string words)
    {
        var desk = await Desk(persona, CountyA, part);
        var warning = desk.View.Findings.First(finding => finding.Severity == "warning");
        Done(
            await House.Send(
                new ExplainFinding.Command(House.As(persona), CountyA, part, desk.ETag, warning.Key, words)
            )
        );
    }

    private async Task Correct(string part, string words, string others)
    {
        var desk = await Desk("county-a-preparer", CountyA, part);
        var block = desk.View.Blocks.Last(block => block.Text.Contains(words, StringComparison.Ordinal));
        var start = block.Text.IndexOf(words, StringComparison.Ordinal);
        var edit = new EditView(block.Index, null, start, words.Length, words, others);
        Done(
            await House.Send(new CorrectPart.Command(House.As("county-a-preparer"), CountyA, part, desk.ETag, [edit]))
        );
    }
}
