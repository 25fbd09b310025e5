using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MedInsPerf.Samples;

namespace MedInsPerf.Cli.Tests;

/// <summary><c>read</c> as the contract writes it.</summary>
public sealed class ReadTests : Shell
{
    [Fact]
    public void Prints_the_record_with_the_contracts_names()
    {
        var document = Read(Put("丰岭.txt", SampleText.Fengling)).ShouldHaveSingleItem();

        document.Names().ShouldBe(["path", "kind", "bureau", "fiscalYear", "parts"]);
        var part = document.GetProperty("parts")[1];
        part.Names()
            .ShouldBe([
                "kind",
                "title",
                "line",
                "project",
                "sections",
                "figures",
                "indicators",
                "tables",
                "charts",
                "problems",
                "recommendations",
            ]);
        // Level and block say where tables and charts stand between the sections; others may leave them out.
        part.GetProperty("sections")[0].Names().ShouldBe(["number", "title", "line", "text", "level", "block"]);
        part.GetProperty("figures")[0]
            .Names()
            .ShouldBe(["label", "yuan", "value", "unit", "decimals", "asOf", "line", "quote"]);
    }

    [Fact]
    public void Gives_amounts_as_decimal_strings_and_rates_in_percent()
    {
        var project = Read(Put("丰岭.txt", SampleText.Fengling))[0].GetProperty("parts")[1].GetProperty("project");

        project
            .Names()
            .ShouldBe([
                "name",
                "fundSource",
                "initialBudget",
                "budgetAdjustment",
                "annualBudget",
                "executed",
                "executionRate",
                "surplus",
                "surplusDisposition",
                "claimedScore",
                "passThrough",
            ]);
        project.Text("initialBudget").ShouldBe("200000.00");
        project.Text("budgetAdjustment").ShouldBe("-20000.00");
        project.Text("annualBudget").ShouldBe("180000.00");
        project.Text("executed").ShouldBe("171000.00");
        project.Text("executionRate").ShouldBe("95.00");
        project.Text("surplus").ShouldBe("9000.00");
        project.Text("claimedScore").ShouldBe("95");
        project.GetProperty("passThrough").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void Guesses_nothing_that_is_not_stated()
    {
        var text = SampleText.Fengling.Replace("执行率95.00%，", "", StringComparison.Ordinal);
        var project = Read(Put("丰岭.txt", text))[0].GetProperty("parts")[1].GetProperty("project");
        project.GetProperty("executionRate").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Reads_the_others_where_one_cannot_be_read()
    {
        var said = Run("read", At("没有.txt"), Put("丰岭.txt", SampleText.Fengling));
        said.Status.ShouldBe(2);
        said.ErrorLines.ShouldHaveSingleItem().ShouldContain("没有.txt");
        said.Json().GetProperty("documents").GetArrayLength().ShouldBe(1);
    }

    /// <summary>The first real report against the table of it in domain.md; neither is part of this repository.</summary>
    [Fact]
    public void Gives_the_real_report_of_ten_projects_with_every_figure_of_its_table()
    {
        var expected = RealReport.Table();
        var parts = Read(RealReport.Path()).Single().GetProperty("parts").EnumerateArray().ToList();

        parts.Count.ShouldBe(10);
        foreach (var (part, row) in parts.Zip(expected))
        {
            part.Text("title")!.ShouldStartWith(row.Title);
            var project = part.GetProperty("project");
            Told(project, "initialBudget").ShouldBe(row.Initial, row.Title);
            Told(project, "budgetAdjustment").ShouldBe(row.Adjustment, row.Title);
            Told(project, "annualBudget").ShouldBe(row.Annual, row.Title);
            Told(project, "executed").ShouldBe(row.Executed, row.Title);
            Told(project, "executionRate").ShouldBe(row.Rate, row.Title);
            Told(project, "surplus").ShouldBe(row.Surplus, row.Title);
            Told(project, "claimedScore").ShouldBe(row.Score, row.Title);
        }
    }

    [Fact]
    public async Task The_program_itself_prints_utf8_and_exits_with_the_status()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "medinsperf.dll"),
                "check",
                Put("清溪.txt", SampleText.Qingxi),
                At("没有.txt"),
                "--format",
                "json",
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var program = Process.Start(start)!;
        var errors = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var answer = await JsonDocument.ParseAsync(
            program.StandardOutput.BaseStream,
            cancellationToken: TestContext.Current.CancellationToken
        );
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        program.ExitCode.ShouldBe(2);
        answer.RootElement.GetProperty("documents")[0].Text("bureau").ShouldBe("清溪县医疗保障局");
        (await errors).Trim().ShouldContain("没有.txt");
    }

    private static decimal? Told(JsonElement project, string name) =>
        project.Text(name) is { } told ? decimal.Parse(told, CultureInfo.InvariantCulture) : null;
}
