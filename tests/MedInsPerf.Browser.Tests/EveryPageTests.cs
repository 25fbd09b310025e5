using System.Text.Json;
using MedInsPerf.Samples;
using MedInsPerf.Testing;
using Microsoft.Playwright;

namespace MedInsPerf.Browser.Tests;

/// <summary>
/// Every page on the screen of an old office machine. With MEDINSPERF_SCREENS=1 the pages are kept in docs/screens, and the
/// province is the demonstration's.
/// </summary>
public sealed class EveryPageTests(Browsers browsers)
{
    private const string Preparer = "county-a-preparer";
    private const int Year = 2023;

    private readonly List<string> wrong = [];

    [Fact]
    public async Task Every_page_is_Chinese_fits_the_screen_and_shuts_nobody_out()
    {
        using var folder = new ScratchFolder();
        await using var product = await ProductProcess.Start(folder.Path);
        using var office = new Office(product.Origin);

        await Look(product.Origin, persona: null, ("sign-in", "/sign-in"), ("check", "/check"));
        var (own, slips) = await office.Import(Preparer, Year, "自评报告.docx", SampleDocx.FromText(SampleText.Qingxi));
        var (other, sound) = await office.Import(
            "county-b-preparer",
            Year,
            "自评报告.docx",
            SampleDocx.FromText(SampleText.Fengling)
        );
        await office.Explain("county-b-preparer", other, sound);
        await office.Post("county-b-preparer", $"filings/{other}/sign-off-requests", new { parts = sound });
        await Look(
            product.Origin,
            Preparer,
            ("county-home", $"/?year={Year}"),
            ("county-empty", "/?year=2021"),
            ("desk", $"/filings/{own}/{slips[0]}"),
            ("form", $"/filings/{own}/{slips[0]}/form"),
            ("nothing-filed", $"/submitted?year={Year}"),
            ("no-such-page", "/nowhere")
        );
        await Look(product.Origin, "county-b-head", ("head-home", $"/?year={Year}"), ("sign", $"/sign/{other}"));
        await office.Get("county-a-head", "letterhead");
        await office.Put(
            "county-a-head",
            "letterhead",
            new
            {
                mark = "清溪县医疗保障局文件",
                code = "清医保",
                signer = "",
                copyTo = "县财政局，县审计局",
                printedBy = "清溪县医疗保障局办公室",
                seal = "overDate",
                inUse = true,
            }
        );
        await Look(product.Origin, "county-a-head", ("letterhead", "/admin/letterheads"));
        await Look(product.Origin, "county-b-head", ("letterhead-unset", "/admin/letterheads"));

        await office.Post("county-b-head", $"filings/{other}/signatures", new { parts = sound });
        await office.Post("county-b-head", $"filings/{other}/submissions", new { parts = sound });
        await Look(product.Origin, "county-b-head", ("submitted", $"/submitted?year={Year}"));
        await Look(
            product.Origin,
            "city-reviewer",
            ("review-queue", $"/?year={Year}"),
            ("review", $"/review/{other}?year={Year}")
        );

        await office.Post("city-reviewer", $"filings/{other}/acceptances", new { parts = sound });
        var recipients = await office.Get("province-admin", "subscriptions/recipients");
        var subscription = await office.Post(
            "province-admin",
            "subscriptions",
            new
            {
                name = "全省自评周报",
                fiscalYear = Year,
                weekday = 1,
                hour = 8,
                recipients = recipients.EnumerateArray().Select(each => each.GetProperty("memberId").GetString()),
            }
        );
        await office.Post(
            "province-admin",
            $"subscriptions/{subscription.GetProperty("id").GetString()}/issues",
            new { }
        );
        await Look(product.Origin, "province-admin", ("reports", "/reports"), ("packs", "/admin/packs"));
        await Look(product.Origin, "auditor", ("auditor", "/"));
        await Look(product.Origin, "operator", ("operator", "/"));
        await Look(product.Origin, "outsider", ("outsider", "/"));
        await Look(product.Origin, "province-reader", ("dashboard", $"/?year={Year}"));
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_demonstration_fills_the_dashboard()
    {
        Assert.SkipUnless(Screens.AreKept, "Only where the pictures are made anew: MEDINSPERF_SCREENS=1.");
        using var folder = new ScratchFolder();
        await using var product = await ProductProcess.Start(folder.Path, "--demo");
        using var office = new Office(product.Origin);
        await Filled(office);
        await Look(product.Origin, "province-reader", ("dashboard", "/"));
        wrong.ShouldBeEmpty();
    }

    /// <summary>Waits until every county's last year, all of which are filed, is in the totals: the queue works through them in turn.</summary>
    private static async Task Filled(Office office)
    {
        var year = (await office.Get("province-reader", "me")).GetProperty("currentFiscalYear").GetInt32() - 1;
        JsonElement progress;
        do
        {
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
            var summary = await office.Get("province-reader", $"summary?fiscalYear={year}");
            progress = summary.GetProperty("progress");
        } while (progress.GetProperty("submitted").GetInt32() < progress.GetProperty("counties").GetInt32());
    }

    private async Task Look(string origin, string? persona, params (string Name, string Path)[] pages)
    {
        await using var person = await browsers.Open(origin, persona ?? "");
        if (persona is not null)
        {
            await person.SignIn();
        }

        foreach (var (name, path) in pages)
        {
            await person.Page.GotoAsync(path);
            await Assertions.Expect(person.Page.Locator("main").First).Not.ToBeEmptyAsync();
            await Assertions.Expect(person.Page.Locator(".bones")).ToHaveCountAsync(0);
            await person.Answered();
            wrong.AddRange((await Audit.Of(person.Page)).Select(what => $"{name}: {what}"));
            await person.Picture(Screens.Folder, name);
        }

        wrong.AddRange(person.Complaints);
    }
}
