using System.Globalization;
using System.Text.Json;
using MedInsPerf.Samples;

namespace MedInsPerf.Crash.Tests;

/// <summary>
/// The product is killed once at each of these points of the path and started again over the same data; people go on where
/// they were. Nothing may be lost, nothing doubled.
/// </summary>
public sealed class CrashTests
{
    private const string Preparer = "county-b-preparer";
    private const string Head = "county-b-head";
    private const string Reviewer = "city-reviewer";
    private const string Administrator = "province-admin";
    private const string Filing = "990122-2023";
    private const string Mark = "（已核对）";

    [Theory]
    [InlineData("original-kept")]
    [InlineData("committed:导入")]
    [InlineData("body-kept")]
    [InlineData("committed:修改")]
    [InlineData("committed:审签")]
    [InlineData("committed:报送")]
    [InlineData("relayed:report-requests")]
    [InlineData("report-written")]
    [InlineData("report-made")]
    [InlineData("committed:审核通过")]
    [InlineData("contributed")]
    [InlineData("compiled")]
    [InlineData("committed:汇编")]
    [InlineData("relayed:mail-requests")]
    [InlineData("mailed")]
    [InlineData("committed:发送汇编")]
    public async Task Killed_there_and_started_again_nothing_is_lost_or_doubled(string milestone)
    {
        await using var product = await MortalProduct.Start(milestone);
        using var people = new People(product);

        var parts = await Import(people);
        await Correct(people, parts[0]);
        await Explain(people, parts);
        await Step(people, Preparer, "sign-off-requests", parts, from: ["draft"]);
        await Step(people, Head, "signatures", parts, from: ["awaitingSignOff"]);
        await Step(people, Head, "submissions", parts, from: ["signedOff"]);
        await people.Until(Preparer, $"filings/{Filing}", filing => Reports(filing).All(IsReady));
        await Step(people, Reviewer, "acceptances", parts, from: ["submitted"]);
        await people.Until("province-reader", "summary?fiscalYear=2023", summary => Accepted(summary) == 1);
        var mails = await Mail(people);
        await people.Until(Administrator, "mail-ledger", ledger => Entries(ledger).All(IsSent));
        product.Deaths.ShouldBe(1, "The product should have died once, at the milestone.");
        await Inspect(people, product, parts, mails);
    }

    private static async Task<string[]> Import(People people)
    {
        var file = SampleDocx.FromText(SampleText.Fengling);
        var answer = await people.Drop(Preparer, "imports?fiscalYear=2023", "自评报告.docx", file, "crash-import");
        answer.IsGood.ShouldBeTrue(answer.Text);
        var imported = answer.Json.GetProperty("files")[0];
        imported.GetProperty("outcome").GetString().ShouldBe("imported", answer.Text);
        return [.. imported.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("id").GetString()!)];
    }

    /// <summary>Writes one word differently, as one does; after a crash the page is loaded anew and shows which of the two stands.</summary>
    private static async Task Correct(People people, string part)
    {
        while (true)
        {
            var desk = await people.Get(Preparer, $"filings/{Filing}/parts/{part}");
            var blocks = desk.Json.GetProperty("blocks").EnumerateArray().ToList();
            var target = blocks.Last(block => block.GetProperty("type").GetString() == "paragraph");
            var text = target.GetProperty("text").GetString()!;
            if (text.EndsWith(Mark, StringComparison.Ordinal))
            {
                return;
            }

            var edit = new
            {
                block = target.GetProperty("index").GetInt32(),
                start = text.Length - 1,
                length = 1,
                expected = text[^1..],
                replacement = text[^1..] + Mark,
            };
            var answer = await people.Post(
                Preparer,
                $"filings/{Filing}/parts/{part}/corrections",
                new { edits = new[] { edit } },
                desk.ETag
            );
            (answer.IsGood || answer.Status == 412).ShouldBeTrue(answer.Text);
        }
    }

    private static async Task Explain(People people, string[] parts)
    {
        foreach (var part in parts)
        {
            while (true)
            {
                var desk = await people.Get(Preparer, $"filings/{Filing}/parts/{part}");
                var open = desk
                    .Json.GetProperty("findings")
                    .EnumerateArray()
                    .Where(finding => finding.GetProperty("partId").GetString() == part)
                    .Where(finding => finding.GetProperty("severity").GetString() == "warning")
                    .FirstOrDefault(finding => finding.GetProperty("explained").ValueKind == JsonValueKind.Null);
                if (open.ValueKind == JsonValueKind.Undefined)
                {
                    break;
                }

                var body = new { findingKey = open.GetProperty("key").GetString(), text = "已核对，属实" };
                await people.Post(Preparer, $"filings/{Filing}/parts/{part}/explanations", body, desk.ETag);
            }
        }
    }

    /// <summary>Takes the step for the materials that have not taken it, as the page would offer it.</summary>
    private static async Task Step(People people, string persona, string step, string[] parts, string[] from)
    {
        while (true)
        {
            var filing = await people.Until(persona, $"filings/{Filing}", seen => Parts(seen).Length == parts.Length);
            var open = Parts(filing.Json)
                .Where(part => from.Contains(part.GetProperty("state").GetString()))
                .Select(part => part.GetProperty("id").GetString())
                .ToArray();
            if (open.Length == 0)
            {
                return;
            }

            var answer = await people.Post(persona, $"filings/{Filing}/{step}", new { parts = open });
            (answer.IsGood || answer.Status is 409 or 412).ShouldBeTrue(answer.Text);
        }
    }

    private static async Task<int> Mail(People people)
    {
        var recipients = (await people.Get(Administrator, "subscriptions/recipients")).Json;
        var chosen = recipients
            .EnumerateArray()
            .Select(recipient => recipient.GetProperty("memberId").GetString())
            .ToArray();
        var created = await people.Post(
            Administrator,
            "subscriptions",
            new
            {
                name = "全省自评周报",
                fiscalYear = 2023,
                weekday = 1,
                hour = 8,
                recipients = chosen,
            },
            key: "crash-subscription"
        );
        created.IsGood.ShouldBeTrue(created.Text);
        var id = created.Json.GetProperty("id").GetString();
        var issued = await people.Post(Administrator, $"subscriptions/{id}/issues", new { }, key: "crash-issue");
        issued.IsGood.ShouldBeTrue(issued.Text);
        return chosen.Length;
    }

    private static async Task Inspect(People people, MortalProduct product, string[] parts, int mails)
    {
        var filing = (await people.Get(Preparer, $"filings/{Filing}")).Json;
        Parts(filing).ShouldAllBe(part => part.GetProperty("state").GetString() == "accepted");
        Parts(filing).Length.ShouldBe(parts.Length);

        foreach (var part in parts)
        {
            var desk = (await people.Get(Preparer, $"filings/{Filing}/parts/{part}")).Json;
            var actions = desk.GetProperty("history")
                .EnumerateArray()
                .Select(entry => entry.GetProperty("action").GetString());
            foreach (var once in new[] { "导入", "送审签", "审签", "报送", "审核通过" })
            {
                actions.Count(action => action == once).ShouldBe(1, $"{once} of {part}");
            }
        }

        var corrected = (await people.Get(Preparer, $"filings/{Filing}/parts/{parts[0]}")).Json;
        corrected
            .GetProperty("blocks")
            .EnumerateArray()
            .Sum(block => block.GetProperty("text").GetString()!.Split(Mark).Length - 1)
            .ShouldBe(1, "The correction stands once.");

        var report = Reports(filing).ShouldHaveSingleItem();
        var file = await people.Get(Preparer, $"filings/{Filing}/reports/{report.GetProperty("id").GetString()}/file");
        file.IsGood.ShouldBeTrue();

        var county = (await people.Get("province-reader", "summary?fiscalYear=2023"))
            .Json.GetProperty("counties")
            .EnumerateArray()
            .Single(county => county.GetProperty("filingId").GetString() == Filing);
        var sum = Parts(filing)
            .Where(part => !part.GetProperty("passThrough").GetBoolean())
            .Sum(part => decimal.Parse(part.GetProperty("annualBudget").GetString()!, CultureInfo.InvariantCulture));
        county
            .GetProperty("own")
            .GetProperty("budget")
            .GetString()
            .ShouldBe(sum.ToString("0.00", CultureInfo.InvariantCulture));

        Entries((await people.Get(Administrator, "mail-ledger")).Json).Length.ShouldBe(mails);
        product.Mails.Length.ShouldBe(mails);
        product.Mails.Select(Header("To")).ShouldBeUnique();
        product.Mails.Select(Header("Message-Id")).ShouldBeUnique();
    }

    private static Func<string, string> Header(string name) =>
        mail => File.ReadLines(mail).First(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase));

    private static JsonElement[] Parts(JsonElement filing) => [.. filing.GetProperty("parts").EnumerateArray()];

    private static JsonElement[] Reports(JsonElement filing) => [.. filing.GetProperty("reports").EnumerateArray()];

    private static JsonElement[] Entries(JsonElement ledger) => [.. ledger.GetProperty("entries").EnumerateArray()];

    private static bool IsReady(JsonElement report) => report.GetProperty("state").GetString() == "ready";

    private static bool IsSent(JsonElement entry) => entry.GetProperty("result").GetString() == "sent";

    private static int Accepted(JsonElement summary) =>
        summary.GetProperty("progress").GetProperty("accepted").GetInt32();
}
