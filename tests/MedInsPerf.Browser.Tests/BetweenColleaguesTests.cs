using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MedInsPerf.Samples;
using MedInsPerf.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MedInsPerf.Browser.Tests;

/// <summary>What people ask each other: a finding goes to a colleague and back, a return goes to the county and back.</summary>
public sealed class BetweenColleaguesTests(Browsers browsers)
{
    private const int Year = 2023;

    [Fact]
    public async Task A_finding_is_handed_over_answered_and_read_and_the_file_comes_back_with_comments()
    {
        using var folder = new ScratchFolder();
        await using var product = await ProductProcess.Start(folder.Path);
        using var office = new Office(product.Origin);
        await office.Import("county-a-preparer", Year, "自评报告.docx", SampleDocx.FromText(SampleText.Qingxi));
        await using var preparer = await browsers.Open(product.Origin, "county-a-preparer");
        await using var colleague = await browsers.Open(product.Origin, "county-a-admin");

        await preparer.SignIn();
        await preparer.Page.GotoAsync($"/?year={Year}");
        await preparer.Page.Locator("section[aria-label=对不上] a").First.ClickAsync();
        await Button(preparer, "转给同事").ClickAsync();
        await preparer.Page.GetByLabel("转给哪位同事").FillAsync("何晓燕");
        await preparer.Page.Locator(".ant-select-item-option", new() { HasTextString = "何晓燕" }).ClickAsync();
        await preparer.Page.GetByLabel("附言").FillAsync("账上是多少？");
        await Button(preparer, "转给何晓燕").ClickAsync();
        await Expect(preparer.Page.Locator(".handover")).ToContainTextAsync("等何晓燕答复");

        await colleague.SignIn();
        await colleague.Page.GotoAsync($"/?year={Year}");
        await Expect(colleague.Page.Locator("section[aria-label=交给我的]")).ToContainTextAsync("周敏：账上是多少？");
        (await Audit.Of(colleague.Page)).ShouldBeEmpty();
        await colleague.Page.GetByRole(AriaRole.Link, new() { Name = "去答复" }).ClickAsync();
        await Expect(colleague.Page.Locator(".chips")).ToContainTextAsync("交给我的 1");
        await colleague.Page.GetByLabel("答复", new() { Exact = true }).FillAsync("账上与正文的执行数一致");
        await Button(colleague, "答复").ClickAsync();
        await Expect(colleague.Page.Locator(".handover")).ToContainTextAsync("改答复");
        await colleague.Picture(Screens.Folder, "handed-over");
        (await Audit.Of(colleague.Page)).ShouldBeEmpty();

        await preparer.Page.GotoAsync($"/?year={Year}");
        await Expect(preparer.Page.Locator("section[aria-label=我转交的]"))
            .ToContainTextAsync("何晓燕：账上与正文的执行数一致");
        await preparer.Page.GetByRole(AriaRole.Link, new() { Name = "去看" }).ClickAsync();
        await Expect(preparer.Page.Locator(".handover")).ToContainTextAsync("账上与正文的执行数一致");
        (await Audit.Of(preparer.Page)).ShouldBeEmpty();
        Comments(await preparer.Download(Button(preparer, "下载带批注的原件"))).ShouldBePositive();
        await Button(preparer, "知道了").ClickAsync();
        await Expect(preparer.Page.Locator(".handover")).ToHaveCountAsync(0);

        preparer.Complaints.Concat(colleague.Complaints).ShouldBeEmpty();
        (await product.Stop()).ShouldBe(0);
    }

    [Fact]
    public async Task A_returned_material_goes_up_again_with_an_answer_to_every_item()
    {
        using var folder = new ScratchFolder();
        await using var product = await ProductProcess.Start(folder.Path);
        using var office = new Office(product.Origin);
        var (filing, parts) = await office.Import(
            "county-b-preparer",
            Year,
            "自评报告.docx",
            SampleDocx.FromText(SampleText.Fengling)
        );
        await office.Explain("county-b-preparer", filing, parts);
        await Up(office, filing, parts);
        await office.Post(
            "city-reviewer",
            $"filings/{filing}/returns",
            new
            {
                items = new[]
                {
                    new { partId = parts[1], text = "请写清结余的去向" },
                    new { partId = parts[1], text = "请补充验收资料" },
                },
            }
        );
        await using var preparer = await browsers.Open(product.Origin, "county-b-preparer");
        await using var head = await browsers.Open(product.Origin, "county-b-head");
        await using var reviewer = await browsers.Open(product.Origin, "city-reviewer");

        await preparer.SignIn();
        await preparer.Page.GotoAsync($"/?year={Year}");
        await Expect(preparer.Page.Locator(".home-head")).ToContainTextAsync("2 条退回意见要答复");
        await preparer.Page.Locator("section[aria-label=被退回] a").First.ClickAsync();
        await Expect(Button(preparer, "送审签")).ToBeDisabledAsync();
        (await Audit.Of(preparer.Page)).ShouldBeEmpty();
        await Answers(preparer).First.FillAsync("已写明由县财政收回");
        await Button(preparer, "已改").First.ClickAsync();
        await Expect(preparer.Page.Locator(".returned")).ToContainTextAsync("还有 1 条要答复");
        await preparer.Picture(Screens.Folder, "returned");
        await Answers(preparer).FillAsync("次年3月验收，届时补报");
        await Button(preparer, "不改，这样答复").ClickAsync();
        await Expect(preparer.Page.Locator(".returned")).ToContainTextAsync("都已答复");
        await Expect(Button(preparer, "送审签")).ToBeEnabledAsync();

        await office.Post("county-b-preparer", $"filings/{filing}/sign-off-requests", new { parts = parts[1..2] });
        await head.SignIn();
        await head.Page.GotoAsync($"/sign/{filing}");
        await Expect(head.Page.Locator(".signreturns")).ToContainTextAsync("已改：已写明由县财政收回");
        await office.Post("county-b-head", $"filings/{filing}/signatures", new { parts = parts[1..2] });
        await office.Post("county-b-head", $"filings/{filing}/submissions", new { parts = parts[1..2] });
        await reviewer.SignIn();
        await reviewer.Page.GotoAsync($"/review/{filing}?part={parts[1]}");
        await Expect(reviewer.Page.Locator(".ml")).ToContainTextAsync($"{Year}年度");
        var before = reviewer.Page.Locator(".returns-before");
        await Expect(before).ToContainTextAsync("已改：已写明由县财政收回");
        await Expect(before).ToContainTextAsync("没有改：次年3月验收，届时补报");
        await Expect(reviewer.Page.Locator(".bones")).ToHaveCountAsync(0);
        await reviewer.Picture(Screens.Folder, "review-again");
        (await Audit.Of(reviewer.Page)).ShouldBeEmpty();

        preparer.Complaints.Concat(head.Complaints).Concat(reviewer.Complaints).ShouldBeEmpty();
        (await product.Stop()).ShouldBe(0);
    }

    private static async Task Up(Office office, string filing, string[] parts)
    {
        await office.Post("county-b-preparer", $"filings/{filing}/sign-off-requests", new { parts });
        await office.Post("county-b-head", $"filings/{filing}/signatures", new { parts });
        await office.Post("county-b-head", $"filings/{filing}/submissions", new { parts });
    }

    private static ILocator Button(Person person, string name) =>
        person.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Answers(Person person) => person.Page.GetByLabel("怎么改的，或为什么不改");

    private static int Comments(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return document.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>().Count();
    }
}
