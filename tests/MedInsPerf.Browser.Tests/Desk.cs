using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MedInsPerf.Browser.Tests;

/// <summary>填报台 under the hands of a preparer.</summary>
internal sealed partial class Desk(IPage page)
{
    private const int MostSteps = 200;
    private const int Milliseconds = 10_000;

    private ILocator Findings => page.Locator(".findings-list");

    private ILocator Card => Findings.Locator(".fx");

    /// <summary>
    /// Goes through everything that does not hold: takes the correction that is offered, writes the figure anew where there is
    /// none, and explains the warnings.
    /// </summary>
    public async Task<Work> Clear()
    {
        var work = new Work(0, 0, 0);
        for (var step = 0; step < MostSteps; step++)
        {
            if (await Choose("错误"))
            {
                work += await Mend();
            }
            else if (await Choose("提示"))
            {
                work += await Explain();
            }
            else
            {
                return work;
            }
        }

        throw new ShouldAssertException($"After {MostSteps} steps still: {await Findings.InnerTextAsync()}");
    }

    /// <summary>Opens the first finding of the severity that is neither mended nor explained.</summary>
    private async Task<bool> Choose(string severity)
    {
        await Assertions.Expect(page.Locator(".saved")).ToContainTextAsync("已保存");
        var opened = Open(".fx", severity);
        if (await opened.CountAsync() > 0)
        {
            return true;
        }

        var listed = Open(".fi:not(.mended)", severity);
        if (await listed.CountAsync() == 0)
        {
            return false;
        }

        await listed.First.ClickAsync();
        // Until it is drawn, the card of another finding stands open.
        await opened.WaitForAsync();
        return true;
    }

    private ILocator Open(string what, string severity) =>
        Findings
            .Locator(what)
            .Filter(new() { Has = page.Locator($"svg[aria-label={severity}]") })
            .Filter(new() { HasNotTextString = "已说明" })
            .Filter(new() { HasNotTextString = "收回说明" });

    private async Task<Work> Mend()
    {
        if (await Card.Locator("button.effect").CountAsync() > 0)
        {
            await Saved("corrections", () => Card.Locator("button.effect").ClickAsync());
            return new Work(Taken: 1, Written: 0, Explained: 0);
        }

        var stated = await Card.Locator(".cmp b").First.InnerTextAsync();
        var should = Card.Locator(".cmp .should b");
        var right = await should.CountAsync() > 0 ? await should.InnerTextAsync() : null;
        var quote = (await Card.Locator("dd p").First.InnerTextAsync()).Split('“', '”')[1].TrimEnd('…');
        // A word that is wrong is mended in its paragraph, a figure where it stands.
        var paragraph = Card.Locator("button:has-text('改这')");
        var isWord = !Number().IsMatch(stated) && await paragraph.CountAsync() > 0;
        await (
            isWord ? paragraph : Card.Locator("button:has-text('改数字'), button:has-text('改这')")
        ).First.ClickAsync();
        var box = page.Locator(".figurebox input, .textbox textarea");
        var anew = Anew(await box.InputValueAsync(), stated, right, quote);
        await box.FillAsync(anew);
        await Saved("corrections", () => page.Locator(".figurebox, .textbox").Locator(".ant-btn-primary").ClickAsync());
        return new Work(Taken: 0, Written: 1, Explained: 0);
    }

    // What should stand there; of two figures that should be one, the second; else the words go.
    private static string Anew(string written, string stated, string? right, string quote)
    {
        if (right is not null && written.Contains(stated, StringComparison.Ordinal))
        {
            return written.Replace(stated, right, StringComparison.Ordinal);
        }

        if (Number().Matches(stated) is { Count: 2 } numbers)
        {
            return written.Replace(numbers[0].Value, numbers[1].Value, StringComparison.Ordinal);
        }

        return written.Contains(quote, StringComparison.Ordinal)
            ? written.Replace(quote, "", StringComparison.Ordinal)
            : "若干";
    }

    private async Task<Work> Explain()
    {
        await Card.GetByRole(AriaRole.Button, new() { Name = "说明", Exact = true }).ClickAsync();
        await page.GetByLabel("为什么这样写没有错").FillAsync("已对照拨款文件和账册核实，属实。");
        await Saved("explanations", () => page.GetByRole(AriaRole.Button, new() { Name = "记下说明" }).ClickAsync());
        return new Work(Taken: 0, Written: 0, Explained: 1);
    }

    private async Task Saved(string what, Func<Task> press)
    {
        var answer = await page.RunAndWaitForResponseAsync(
            press,
            answer => answer.Request.Method == "POST" && answer.Url.EndsWith(what, StringComparison.Ordinal)
        );
        answer.Ok.ShouldBeTrue(await answer.TextAsync());
        // The page shows the old finding until it has drawn the answer; on a busy machine that can be seen.
        var editedAt = (await answer.JsonAsync())!.Value.GetProperty("part").GetProperty("editedAt").GetString();
        await page.Locator($".saved time[datetime='{editedAt}']").WaitForAsync();
    }

    [GeneratedRegex(@"\d[\d,.]*", RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex Number();

    /// <summary>How often which way out was taken.</summary>
    internal sealed record Work(int Taken, int Written, int Explained)
    {
        public static Work operator +(Work a, Work b) =>
            new(a.Taken + b.Taken, a.Written + b.Written, a.Explained + b.Explained);
    }
}
