using System.Text;
using MedInsPerf.Local.Hosting;
using MedInsPerf.Samples;
using MedInsPerf.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MedInsPerf.Browser.Tests;

/// <summary>版头 under the hands of the unit head: filled in, given a logo, borne by the document that is filed next.</summary>
public sealed class LetterheadTests(Browsers browsers)
{
    private const string Head = "county-b-head";
    private const string Preparer = "county-b-preparer";
    private const int Year = 2023;

    private static readonly string Pictures = Path.Combine(
        LocalSettings.Repository()!,
        "artifacts",
        "results",
        "browser"
    );

    [Fact]
    public async Task A_letterhead_is_filled_in_and_borne_by_the_next_document()
    {
        using var folder = new ScratchFolder();
        await using var product = await ProductProcess.Start(folder.Path);
        using var office = new Office(product.Origin);
        await using var head = await browsers.Open(product.Origin, Head);
        try
        {
            await head.SignIn();
            await FillIn(head.Page);
            await BeOverwritten(head.Page, office);
            await PutALogo(head.Page);
            await head.Picture(Pictures, "letterhead-filled-in");

            var (filing, parts) = await office.Import(
                Preparer,
                Year,
                "自评报告.docx",
                SampleDocx.FromText(SampleText.Fengling)
            );
            await office.Explain(Preparer, filing, parts);
            await office.Post(Preparer, $"filings/{filing}/sign-off-requests", new { parts });
            await Submit(head.Page, filing);
            await Expect(head.Page.GetByRole(AriaRole.Region, new() { Name = "公文" })).ToContainTextAsync("校验码");

            // The refusals that were asked for: a file that is no picture, a version that somebody else had replaced.
            head.Complaints.ShouldAllBe(line =>
                line.Contains("400 (Bad Request)", StringComparison.Ordinal)
                || line.Contains("412 (Precondition Failed)", StringComparison.Ordinal)
            );
        }
        catch
        {
            await head.Picture(Pictures, "letterhead-failed");
            TestContext.Current.SendDiagnosticMessage(product.Said);
            throw;
        }
    }

    private static async Task FillIn(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "版头" }).ClickAsync();
        var sheet = page.GetByRole(AriaRole.Article, new() { Name = "版头的样子" });
        await Expect(sheet).ToContainTextAsync("丰岭县医疗保障局文件");
        await page.GetByLabel("机关代字").FillAsync("丰医保");
        await Expect(sheet).ToContainTextAsync($"丰医保〔{TimeProvider.System.GetLocalNow().Year}〕");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(page.GetByText("第 1 版，黄志远")).ToBeVisibleAsync();
    }

    /// <summary>Somebody else saved meanwhile: said, with a way to the newer version.</summary>
    private static async Task BeOverwritten(IPage page, Office office)
    {
        await office.Get(Head, "letterhead");
        await office.Put(
            Head,
            "letterhead",
            new
            {
                mark = "丰岭县医疗保障局文件",
                code = "丰医保函",
                signer = "",
                copyTo = "",
                printedBy = "",
                seal = "besideUnit",
                inUse = true,
            }
        );
        await page.GetByLabel("签发人").FillAsync("黄志远");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("黄志远刚改过");
        await page.GetByRole(AriaRole.Button, new() { Name = "看最新的" }).ClickAsync();
        await Expect(page.GetByLabel("机关代字")).ToHaveValueAsync("丰医保函");
        await Expect(page.GetByText("（电子印章）", new() { Exact = true })).ToBeVisibleAsync();
    }

    private static async Task PutALogo(IPage page)
    {
        var chooser = page.GetByLabel("选徽标图片");
        await chooser.SetInputFilesAsync(
            new FilePayload
            {
                Name = "徽标.png",
                MimeType = "image/png",
                Buffer = Encoding.UTF8.GetBytes("<svg xmlns='x'/>"),
            }
        );
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("一张 SVG 矢量图");
        await chooser.SetInputFilesAsync(
            new FilePayload
            {
                Name = "徽标.png",
                MimeType = "image/png",
                Buffer = SamplePicture.Logo,
            }
        );
        await Expect(page.GetByAltText("现在的徽标")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    private static async Task Submit(IPage page, string filing)
    {
        await page.GotoAsync($"/sign/{filing}");
        await page.GetByRole(AriaRole.Button, new() { Name = "签字并报送" }).ClickAsync();
        await page.GetByLabel("发文顺序号").FillAsync("7");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "签字并报送" }).ClickAsync();
        await Expect(page.GetByText("没有等您审签的材料")).ToBeVisibleAsync();
    }
}
