using System.Net;
using DocumentFormat.OpenXml.Packaging;
using MedInsPerf.Local.Hosting;
using MedInsPerf.Samples;
using MedInsPerf.Testing;
using Microsoft.Playwright;
using MimeKit;
using static Microsoft.Playwright.Assertions;

namespace MedInsPerf.Browser.Tests;

/// <summary>From a dropped Word file to the mail in the province's reader's box, as the people on the way meet it.</summary>
public sealed class TheWholePathTests(Browsers browsers)
{
    private const string Filing = "990121-2022";

    // What the first real report says of its ten projects, two of them pass-through.
    private const string Budget = "19,095,066.15";
    private const string Executed = "14,450,277.60";
    private const string Rate = "75.68";
    private const string PassThroughBudget = "9,544.07";
    private static readonly string[] Figures = ["13376250", "12712438.13", "164000", "161261", "93940.5"];

    private static readonly string Pictures = Path.Combine(
        LocalSettings.Repository()!,
        "artifacts",
        "results",
        "browser"
    );

    [Fact]
    public async Task A_county_drops_a_report_signs_it_and_the_province_sees_it()
    {
        var report = SampleDocx.FromText(Seeds.First());
        using var folder = new ScratchFolder();
        await using var product = await ProductProcess.Start(folder.Path);
        await using var preparer = await browsers.Open(product.Origin, "county-a-preparer");
        await using var head = await browsers.Open(product.Origin, "county-a-head");
        await using var reviewer = await browsers.Open(product.Origin, "city-reviewer");
        await using var reader = await browsers.Open(product.Origin, "province-reader");
        await using var administrator = await browsers.Open(product.Origin, "province-admin");
        Person[] people = [preparer, head, reviewer, reader, administrator];
        try
        {
            await DropAndCorrect(preparer, report);
            await SignAndFile(head);
            Official(await DownloadOfficial(head));
            await preparer.Page.GotoAsync("/submitted?year=2022");
            Official(await DownloadOfficial(preparer));
            await Accept(reviewer);
            await RebuildRollUps(product);
            await SeeTheCounty(reader);
            await Subscribe(administrator);
            await Mailed(Path.Combine(folder.Path, "mail"));
            people.SelectMany(person => person.Complaints).ShouldBeEmpty();
        }
        catch
        {
            foreach (var person in people)
            {
                await person.Picture(Pictures, person.Persona);
            }

            TestContext.Current.SendDiagnosticMessage(product.Said);
            throw;
        }

        (await product.Stop()).ShouldBe(0);
    }

    private static async Task DropAndCorrect(Person preparer, byte[] report)
    {
        var page = preparer.Page;
        await preparer.SignIn();
        await preparer.Drop(("2022年度绩效自评报告.docx", report));
        await Expect(page.Locator(".imports")).ToContainTextAsync("读出 10 份材料");
        await page.Locator(".imports").GetByRole(AriaRole.Link, new() { Name = "2022年度" }).ClickAsync();
        await Expect(page.Locator(".parts tbody tr")).ToHaveCountAsync(10);
        await Expect(page.Locator(".home-head")).ToContainTextAsync("不能报送");
        await Expect(page.Locator(".parts tfoot tr").Last).ToContainTextAsync(Budget);

        await page.GetByRole(AriaRole.Link, new() { Name = "去改" }).First.ClickAsync();
        var desk = new Desk(page);
        var work = await desk.Clear();
        var owing = page.Locator(".ol-list a")
            .Filter(new() { Has = page.Locator(".dim") })
            .Filter(new() { HasNot = page.Locator("[aria-current]") });
        while (await owing.CountAsync() > 0)
        {
            var material = await owing.First.GetAttributeAsync("title");
            await owing.First.ClickAsync();
            await Expect(page.Locator(".dbar h1")).ToHaveTextAsync(material!);
            work += await desk.Clear();
        }

        work.Taken.ShouldBePositive("A correction that was offered was taken.");
        work.Written.ShouldBePositive("A figure was written anew.");
        work.Explained.ShouldBePositive("A warning was explained.");
        await page.GotoAsync("/?year=2022");
        await Expect(page.Locator(".home-head")).ToContainTextAsync("可以报送");
        await page.Locator(".home-head").GetByRole(AriaRole.Button, new() { Name = "送审签 10 份" }).ClickAsync();
        await preparer.Confirm("送审签 10 份");
        await Expect(page.Locator(".parts tbody")).ToContainTextAsync("待审签");
    }

    private static async Task SignAndFile(Person head)
    {
        var page = head.Page;
        await head.SignIn();
        await page.GotoAsync("/?year=2022");
        await page.GetByRole(AriaRole.Button, new() { Name = "审签 10 份" }).ClickAsync();
        await Expect(page.Locator(".signsum")).ToContainTextAsync("可以签");
        await page.GetByRole(AriaRole.Button, new() { Name = "签字并报送 10 份" }).ClickAsync();
        await head.Confirm("签字并报送");
        await Expect(page.GetByText("没有等您审签的材料")).ToBeVisibleAsync();
    }

    private static async Task<byte[]> DownloadOfficial(Person person)
    {
        var list = person.Page.Locator(".reports-list");
        await Expect(list).ToContainTextAsync("已生成");
        return await person.Download(list.GetByRole(AriaRole.Button, new() { Name = "下载" }));
    }

    private static void Official(byte[] docx)
    {
        var text = TextOf(docx);
        foreach (var figure in Figures)
        {
            text.ShouldContain(figure);
        }
    }

    private static async Task Accept(Person reviewer)
    {
        var page = reviewer.Page;
        await reviewer.SignIn();
        await page.GotoAsync("/?year=2022");
        await page.Locator(".ml-list a", new() { HasTextString = "清溪县" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "通过 10 份" }).ClickAsync();
        await reviewer.Confirm("通过 10 份");
        await Expect(page.GetByText("这次报送的都审过了")).ToBeVisibleAsync();
    }

    // As the clock does each night; what the acceptance's own message counted must come out equal.
    private static async Task RebuildRollUps(ProductProcess product)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(Browsers.Patience) };
        using var answer = await http.PostAsync(new Uri($"{product.Origin}/admin/functions/rollup-rebuild"), null);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    private static async Task SeeTheCounty(Person reader)
    {
        var page = reader.Page;
        await reader.SignIn();
        await page.GotoAsync("/?year=2022");
        var county = page.Locator("section[aria-label=执行率排名] tbody tr", new() { HasTextString = "清溪县" });
        await Expect(county).ToContainTextAsync(Rate);
        await Expect(county).ToContainTextAsync("已通过");
        await Expect(page.Locator($".kpi[title='{Budget} 元']")).ToBeVisibleAsync();
        await Expect(page.Locator($".kpi[title='{Executed} 元']")).ToBeVisibleAsync();
        await Expect(page.Locator(".kpis")).ToContainTextAsync("自评均分");
        await Expect(page.Locator(".kpis")).ToContainTextAsync("95.20");
        await page.GetByRole(AriaRole.Button, new() { Name = "预算与执行：看表" }).ClickAsync();
        await Expect(page.Locator("section[aria-label=预算与执行] tbody")).ToContainTextAsync(PassThroughBudget);
    }

    private static async Task Subscribe(Person administrator)
    {
        var page = administrator.Page;
        await administrator.SignIn();
        await page.GotoAsync("/reports?year=2022");
        await page.GetByRole(AriaRole.Button, new() { Name = "新建订阅" }).First.ClickAsync();
        await page.GetByLabel("名称").FillAsync("全省自评周报");
        await page.GetByLabel("发给谁").FillAsync("郑文博");
        await page.Locator(".ant-select-item-option", new() { HasTextString = "郑文博" }).ClickAsync();
        await page.GetByLabel("名称").ClickAsync();
        await administrator.Confirm("建好");
        await page.GetByRole(AriaRole.Button, new() { Name = "立即汇编发送" }).ClickAsync();
        await Expect(page.Locator(".ledger tbody")).ToContainTextAsync("已送出");
        await Expect(page.Locator(".ledger tbody")).ToContainTextAsync("郑文博");
    }

    private static async Task Mailed(string folder)
    {
        var mail = await MimeMessage.LoadAsync(Directory.EnumerateFiles(folder, "*.eml").ShouldHaveSingleItem());
        mail.To.ToString().ShouldContain("@");
        var attached = mail.Attachments.OfType<MimePart>().ShouldHaveSingleItem();
        using var bytes = new MemoryStream();
        await attached.Content!.DecodeToAsync(bytes);
        var text = TextOf(bytes.ToArray());
        text.ShouldContain("清溪县");
        text.ShouldContain(Rate);
    }

    private static string TextOf(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return document.MainDocumentPart!.Document!.InnerText;
    }
}
