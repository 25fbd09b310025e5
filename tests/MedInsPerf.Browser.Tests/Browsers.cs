using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(MedInsPerf.Browser.Tests.Browsers))]

namespace MedInsPerf.Browser.Tests;

/// <summary>The Chromium of this machine, driven by Playwright: one for all tests.</summary>
public sealed class Browsers : IAsyncLifetime
{
    /// <summary>No test may fail because a machine is slow.</summary>
    public const float Patience = 5 * 60 * 1000;

    private static readonly string[] Programs =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath =
                    Programs.FirstOrDefault(File.Exists)
                    ?? throw new InvalidOperationException("Chromium is missing; ./test installs it."),
                Timeout = Patience,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
        Assertions.SetDefaultExpectTimeout(Patience);
    }

    /// <summary>A person at a browser of their own, as an old office machine shows it: 1366 × 768.</summary>
    public async Task<Person> Open(string origin, string persona)
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                BaseURL = origin,
                ViewportSize = new() { Width = 1366, Height = 768 },
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(Patience);
        await context.AddInitScriptAsync(Person.CountsWhatItAsks);
        return new Person(await context.NewPageAsync(), persona);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
