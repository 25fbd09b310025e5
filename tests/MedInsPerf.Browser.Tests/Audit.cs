using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MedInsPerf.Browser.Tests;

/// <summary>What is wrong with how a page looks: English, what is cut off, and what people with a handicap cannot use.</summary>
internal static partial class Audit
{
    private const int Milliseconds = 10_000;

    // Text and what a screen reader or a pointer at rest would say.
    private const string Everything = """
        () => [
          document.body.innerText,
          ...[...document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')].flatMap(one =>
            ['aria-label', 'title', 'placeholder', 'alt'].map(name => one.getAttribute(name) ?? '')),
          document.title,
        ].join('\n')
        """;

    /// <summary>One line for each thing that is wrong; none, if the page is sound.</summary>
    public static async Task<string[]> Of(IPage page)
    {
        var text = Harmless().Replace(await page.EvaluateAsync<string>(Everything), " ");
        var english = English().Matches(text).Select(word => $"English: {word.Value}").Distinct(StringComparer.Ordinal);
        var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
        var axe = await page.RunAxe();
        var barriers = axe
            .Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}");
        return [.. english, .. over > 0 ? [$"{over} pixels too wide"] : Array.Empty<string>(), .. barriers];
    }

    [GeneratedRegex("[A-Za-z][a-z]{2,}", RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex English();

    // The product's and others' names, keys of the keyboard, rules' numbers, addresses, files, check sums, personas' ids.
    [GeneratedRegex(
        @"MedInsPerf|Word|WPS|PDF|Excel|Ctrl|Enter|Tab|Esc|\b[A-Z]+-\d{3}\b|\S+@\S+|[a-z]+\*{3}|[^\s“]+\.(docx|txt|pdf)|\b[0-9a-f]{12,64}\b|(county|city|province)-[a-z-]+|auditor|operator|outsider",
        RegexOptions.ExplicitCapture,
        Milliseconds
    )]
    private static partial Regex Harmless();
}
