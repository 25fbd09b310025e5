using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Local.Hosting;
using MedInsPerf.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MedInsPerf.Browser.Tests;

/// <summary>
/// 政策包 and 自评表 under the hands of those who use them: a form carried from last year, a score approved, a pack changed
/// and put in force for the next year, while what was scored stays as it is.
/// </summary>
public sealed class PacksAndFormsTests(Browsers browsers)
{
    private const string Preparer = "county-b-preparer";
    private const int Year = 2023;

    private static readonly string Pictures = Path.Combine(
        LocalSettings.Repository()!,
        "artifacts",
        "results",
        "browser"
    );

    [Fact]
    public async Task A_form_is_filled_in_and_approved_and_a_pack_is_tried_on_it()
    {
        using var folder = new ScratchFolder();
        await using var product = await ProductProcess.Start(folder.Path);
        using var office = new Office(product.Origin);
        await using var preparer = await browsers.Open(product.Origin, Preparer);
        await using var reviewer = await browsers.Open(product.Origin, "city-reviewer");
        await using var administrator = await browsers.Open(product.Origin, "province-admin");
        Person[] people = [preparer, reviewer, administrator];
        try
        {
            var (before, last) = await office.Import(Preparer, Year - 1, "自评表.xlsx", FormFile.Of(Year - 1));
            await FileIt(office, before, last);
            var (filing, parts) = await office.Import(Preparer, Year, "自评表.xlsx", FormFile.Of(Year));
            var path = $"filings/{filing}/parts/{parts[0]}";

            await FillIn(preparer, $"/filings/{filing}/{parts[0]}/form");
            await FileIt(office, filing, parts);
            await Approve(reviewer, filing);
            (await office.Get(Preparer, path))
                .GetProperty("score")
                .GetProperty("computed")
                .GetString()
                .ShouldBe("98.51");

            await TryAPack(administrator);
            await PutInForce(administrator);
            var score = (await office.Get(Preparer, path)).GetProperty("score");
            (score.GetProperty("computed").GetString(), score.GetProperty("packId").GetString()).ShouldBe(
                ("98.51", "national-2020")
            );

            // The two refusals that were asked for: a score without a reason, a pack for a year that has filed.
            people
                .SelectMany(person => person.Complaints)
                .ShouldAllBe(line =>
                    line.Contains("400 (Bad Request)", StringComparison.Ordinal)
                    || line.Contains("409 (Conflict)", StringComparison.Ordinal)
                );
        }
        catch
        {
            foreach (var person in people)
            {
                await person.Picture(Pictures, $"packs-{person.Persona}");
            }

            TestContext.Current.SendDiagnosticMessage(product.Said);
            throw;
        }
    }

    /// <summary>A lower target asks for its reason; a row comes from the library, a block from Excel; what is downloaded is read again.</summary>
    private static async Task FillIn(Person preparer, string path)
    {
        var page = preparer.Page;
        await preparer.SignIn();
        await page.GotoAsync(path);
        await Expect(page.Locator("[data-cell='3:name']")).ToHaveValueAsync("参保群众满意度");
        await Expect(page.Locator(".form-big")).ToHaveTextAsync("98.51");

        await page.Locator("[data-cell='2:target']").FillAsync("≥88%");
        var reason = page.GetByLabel("第 3 条，调整理由");
        await Expect(page.Locator(".form-carried")).ToContainTextAsync("目标比上年降低：≥90% → ≥88%");
        await reason.FillAsync("知晓率调查扩大到村");

        await page.GetByRole(AriaRole.Button, new() { Name = "指标库" }).ClickAsync();
        await page.GetByLabel("找指标").FillAsync("结算时限");
        await page.GetByLabel("费用结算时限，指标值").FillAsync("20");
        await page.GetByRole(AriaRole.Button, new() { Name = "加入 费用结算时限" }).ClickAsync();
        await Expect(page.Locator(".library")).ToContainTextAsync("已在表里");
        await preparer.Picture(Pictures, "form-library");
        (await Audit.Of(page)).ShouldBeEmpty();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-cell='2:target']")).ToHaveValueAsync("≤20个工作日");
        await page.GetByLabel("删去第 3 条").ClickAsync();

        await Paste(page, "3:name", "参保群众满意度\t≥90%\t81%\n");
        await preparer.Confirm("写入");
        await Expect(page.Locator("[data-cell='3:actual']")).ToHaveValueAsync("81%");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "保存" })).ToBeDisabledAsync();
        await Expect(reason).ToHaveValueAsync("知晓率调查扩大到村");
        await Expect(page.Locator(".form-big")).ToHaveTextAsync("98.51");

        var workbook = await preparer.Download(page.GetByRole(AriaRole.Button, new() { Name = "Excel" }));
        var read = DocumentReader.Read("自评表.xlsx", workbook);
        var form = RecordReader
            .Read(read.ShouldBeOfType<ReadOutcome.Accepted>().Source)
            .Parts.ShouldHaveSingleItem()
            .Form!;
        form.Indicators.Select(row => row.Target.Text).ShouldBe(["≥12场", "≥95%", "≥88%", "≥90%"]);
        form.TotalScore.Value.ShouldBe(98.51m);
    }

    private static async Task FileIt(Office office, string filing, string[] parts)
    {
        await office.Explain(Preparer, filing, parts);
        await office.Post(Preparer, $"filings/{filing}/sign-off-requests", new { parts });
        await office.Post("county-b-head", $"filings/{filing}/signatures", new { parts });
        await office.Post("county-b-head", $"filings/{filing}/submissions", new { parts });
    }

    /// <summary>Another score than the computed one takes a reason.</summary>
    private static async Task Approve(Person reviewer, string filing)
    {
        var page = reviewer.Page;
        await reviewer.SignIn();
        await page.GotoAsync($"/review/{filing}");
        var scores = page.Locator(".scores");
        await Expect(scores).ToContainTextAsync("目标改了 1 处");
        await scores.GetByRole(AriaRole.Button, new() { Name = "得分", Exact = true }).ClickAsync();
        await Expect(scores).ToContainTextAsync("知晓率调查扩大到村");
        await scores.GetByRole(AriaRole.Button, new() { Name = "核定得分" }).ClickAsync();
        await scores.GetByLabel("核定得分").FillAsync("96.5");
        await scores.GetByRole(AriaRole.Button, new() { Name = "核定", Exact = true }).ClickAsync();
        await Expect(scores.GetByRole(AriaRole.Alert)).ToContainTextAsync("请写明理由");
        await scores.GetByLabel("核定理由").FillAsync("知晓率只有一次抽样");
        await scores.GetByRole(AriaRole.Button, new() { Name = "核定", Exact = true }).ClickAsync();
        await Expect(scores).ToContainTextAsync("核定 96.5 分：知晓率只有一次抽样");
        await reviewer.Picture(Pictures, "review-scores");
        (await Audit.Of(page)).ShouldBeEmpty();
    }

    /// <summary>20 instead of 10 for the rate, 40 instead of 50 for outputs: 19.02 + 40 + 30 + 9 = 98.02.</summary>
    private static async Task TryAPack(Person administrator)
    {
        var page = administrator.Page;
        await administrator.SignIn();
        await page.GotoAsync($"/admin/packs?year={Year}");
        var pack = page.Locator(".packs-right");
        await pack.GetByRole(AriaRole.Button, new() { Name = "复制" }).ClickAsync();
        await page.GetByLabel("新政策包的名称").FillAsync("澜江省办法");
        await page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "复制", Exact = true })
            .ClickAsync();
        await Change(pack, "预算执行率", "20");
        await Change(pack, "产出", "40");
        await pack.GetByRole(AriaRole.Button, new() { Name = "保存 2 处" }).ClickAsync();
        await Expect(pack.GetByRole(AriaRole.Button, new() { Name = "发布" })).ToBeEnabledAsync();

        await Choose(page, "看影响", $"{Year}年度");
        var impact = page.Locator(".packs-impact");
        await Expect(impact).ToContainTextAsync("1 县 1 份材料里，1 份会变");
        await Expect(impact).ToContainTextAsync("98.51 → 98.02");
        await impact.GetByRole(AriaRole.Button, new() { Name = FormFile.Project }).ClickAsync();
        await Expect(impact.Locator(".packs-why")).ToContainTextAsync("9.51 → 19.02");
        await Expect(impact.Locator(".packs-why")).ToContainTextAsync("20.00 → 16.00");
        await administrator.Picture(Pictures, "packs-impact");
        (await Audit.Of(page)).ShouldBeEmpty();
    }

    private static async Task PutInForce(Person administrator)
    {
        var page = administrator.Page;
        var pack = page.Locator(".packs-right");
        await pack.GetByRole(AriaRole.Button, new() { Name = "发布" }).ClickAsync();
        await page.Locator(".ant-modal-confirm-btns")
            .GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true })
            .ClickAsync();
        await Choose(page, "启用于", $"{Year}年度");
        await Expect(pack.GetByRole(AriaRole.Alert)).ToContainTextAsync("不能再换政策包");
        var next = await Choose(page, "启用于", first: true);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "启用情况" })).ToContainTextAsync(next);
    }

    private static Task Change(ILocator pack, string value, string number) =>
        pack.GetByLabel(value, new() { Exact = true }).FillAsync(number);

    /// <summary>Takes an option of a picker.</summary>
    /// <returns>Its words.</returns>
    private static async Task<string> Choose(IPage page, string picker, string? words = null, bool first = false)
    {
        await page.GetByLabel(picker).ClickAsync(new() { Force = true });
        var options = page.Locator(".ant-select-dropdown:visible .ant-select-item-option");
        var option = first ? options.First : options.Filter(new() { HasTextString = words });
        var chosen = await option.InnerTextAsync();
        await option.ClickAsync();
        return chosen;
    }

    private static Task Paste(IPage page, string cell, string block) =>
        page.EvaluateAsync(
            """
            ([cell, block]) => {
              const box = document.querySelector(`[data-cell="${cell}"]`)
              const carried = new DataTransfer()
              carried.setData('text/plain', block)
              box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }))
            }
            """,
            new[] { cell, block }
        );
}
