using Microsoft.Playwright;

namespace MedInsPerf.Browser.Tests;

/// <summary>One persona in a browser of their own.</summary>
public sealed class Person : IAsyncDisposable
{
    // An answer counts a little later than it comes, so that what it makes the page ask next is counted first.
    internal const string CountsWhatItAsks = """
        {
          const ask = window.fetch
          window.unanswered = new Map()
          let number = 0
          window.fetch = (what, how) => {
            const mine = ++number
            window.unanswered.set(mine, String(what))
            return ask(what, how).finally(() => setTimeout(() => window.unanswered.delete(mine), 100))
          }
        }
        """;

    private readonly List<string> complaints = [];

    internal Person(IPage page, string persona)
    {
        Page = page;
        Persona = persona;
        page.Console += (_, line) => Complain(line.Type == "error", line.Text);
        page.PageError += (_, error) => Complain(true, error);
    }

    /// <summary>What they look at.</summary>
    public IPage Page { get; }

    /// <summary>Who they are.</summary>
    public string Persona { get; }

    /// <summary>Errors that their browser's console showed.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>From the product's first page through the organisation's sign-in to their home, or to why they have none.</summary>
    public async Task SignIn()
    {
        await Page.GotoAsync("/");
        await Page.GetByRole(AriaRole.Button, new() { Name = "用单位账号登录" }).ClickAsync();
        await Page.Locator($"button[value={Persona}]").ClickAsync();
        await Page.Locator(".person, .signin-alert").First.WaitForAsync();
    }

    /// <summary>Waits until the page has every answer it asked for.</summary>
    /// <exception cref="TimeoutException">What it still waits for: Playwright's "network idle" would not tell.</exception>
    public async Task Answered()
    {
        try
        {
            await Page.WaitForFunctionAsync("() => window.unanswered.size === 0");
        }
        catch (TimeoutException late)
        {
            var open = await Page.EvaluateAsync<string[]>("() => [...window.unanswered.values()]");
            throw new TimeoutException($"{Page.Url} waits for {string.Join(", ", open)}", late);
        }
    }

    /// <summary>Drops files on the page, as from the desktop.</summary>
    public async Task Drop(params (string Name, byte[] Bytes)[] files)
    {
        var carried = await Page.EvaluateHandleAsync(
            """
            files => {
              const carried = new DataTransfer()
              for (const { name, base64 } of files) {
                const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
                carried.items.add(new File([bytes], name))
              }
              return carried
            }
            """,
            files.Select(file => new { name = file.Name, base64 = Convert.ToBase64String(file.Bytes) }).ToArray()
        );
        foreach (var step in new[] { "dragenter", "dragover", "drop" })
        {
            await Page.DispatchEventAsync("body", step, new { dataTransfer = carried });
        }
    }

    /// <summary>Presses the button that starts a download.</summary>
    /// <returns>The file as it was saved.</returns>
    public async Task<byte[]> Download(ILocator button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>Answers the question that the page asks with its main button.</summary>
    public Task Confirm(string words) =>
        Page.Locator(".ant-modal-footer, .ant-modal-confirm-btns")
            .GetByRole(AriaRole.Button, new() { Name = words })
            .ClickAsync();

    /// <summary>Keeps what they see, for whoever reads of a failure.</summary>
    public async Task<string> Picture(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{name}.png");
        await Page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled });
        return path;
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    // Who is refused sees it in the console, too.
    private void Complain(bool truly, string text)
    {
        if (truly && !text.Contains("401", StringComparison.Ordinal))
        {
            complaints.Add($"{Page.Url}: {text}");
        }
    }
}
