using System.Text;
using System.Text.Json;
using MedInsPerf.Samples;

namespace MedInsPerf.Cli.Tests;

/// <summary><c>check</c> as the contract writes it.</summary>
public sealed class CheckTests : Shell
{
    private static readonly string[] Families =
    [
        "arithmetic",
        "time",
        "unit",
        "consistency",
        "text",
        "completeness",
        "judgement",
    ];

    [Fact]
    public void Prints_one_object_with_the_contracts_names_and_nothing_else()
    {
        var answer = Checked(Put("清溪.txt", SampleText.Qingxi));

        answer.Names().ShouldBe(["documents", "relationsChecked", "findings"]);
        var document = answer.GetProperty("documents").EnumerateArray().ShouldHaveSingleItem();
        document.Names().ShouldBe(["path", "kind", "bureau", "fiscalYear", "parts", "figures"]);
        answer.GetProperty("relationsChecked").GetInt32().ShouldBeGreaterThan(20);
        foreach (var finding in Findings(answer))
        {
            finding
                .Names()
                .ShouldBe([
                    "rule",
                    "family",
                    "severity",
                    "outcome",
                    "statement",
                    "stated",
                    "computed",
                    "difference",
                    "places",
                    "explanation",
                    "remedy",
                    "basis",
                ]);
            finding.Text("family").ShouldBeOneOf(Families);
            finding.Text("severity").ShouldBeOneOf("error", "warning", "info");
            finding.Text("outcome").ShouldBe("fail");
            foreach (var place in finding.GetProperty("places").EnumerateArray())
            {
                place.Names().ShouldBe(["document", "quote", "line", "page", "cell"]);
            }
        }
    }

    [Fact]
    public void Says_of_a_document_what_it_is()
    {
        var path = Put("清溪.txt", SampleText.Qingxi);
        var document = Checked(path).GetProperty("documents")[0];

        document.Text("path").ShouldBe(path);
        document.Text("kind").ShouldBe("projectSelfEvaluation");
        document.Text("bureau").ShouldBe("清溪县医疗保障局");
        document.GetProperty("fiscalYear").GetInt32().ShouldBe(2023);
        document.GetProperty("parts").GetInt32().ShouldBe(8);
        document.GetProperty("figures").GetInt32().ShouldBeGreaterThan(80);
    }

    [Fact]
    public void Finds_the_slips_that_a_sum_a_rate_or_a_date_gives_away()
    {
        var found = Findings(Checked(Put("清溪.txt", SampleText.Qingxi)));
        using var slips = JsonDocument.Parse(SampleText.QingxiSlips);
        foreach (var slip in slips.RootElement.GetProperty("slips").EnumerateArray())
        {
            if (slip.Text("family") is not ("arithmetic" or "time"))
                continue;
            found.ShouldContain(
                finding =>
                    finding.Text("family") == slip.Text("family")
                    && finding
                        .GetProperty("places")
                        .EnumerateArray()
                        .Any(place => place.Text("quote")!.Contains(slip.Text("stated")!, StringComparison.Ordinal)),
                slip.Text("why")
            );
        }
    }

    [Fact]
    public void Quotes_the_file_as_it_stands()
    {
        var text = Squeezed(SampleText.Qingxi);
        foreach (var finding in Findings(Checked(Put("清溪.txt", SampleText.Qingxi))))
        {
            foreach (var place in finding.GetProperty("places").EnumerateArray())
            {
                text.ShouldContain(Squeezed(place.Text("quote")!));
                place.GetProperty("line").GetInt32().ShouldBeGreaterThan(0);
            }
        }
    }

    [Fact]
    public void States_units_as_they_are_printed()
    {
        var rate = Findings(Checked(Put("清溪.txt", SampleText.Qingxi)))
            .First(finding => finding.Text("stated") == "96.59%");
        (rate.Text("computed"), rate.Text("difference"), rate.Text("rule")).ShouldBe(("95.59%", "1.00%", "RATE-001"));
        rate.Text("basis")!.ShouldContain("财预〔2020〕10号");
    }

    [Fact]
    public void Exits_with_1_on_an_error_and_with_0_without()
    {
        var unsound = Put("清溪.txt", SampleText.Qingxi);
        var sound = Put("丰岭.txt", SampleText.Fengling);

        Run("check", sound, "--format", "json").Status.ShouldBe(0);
        Run("check", unsound, "--format", "json").Status.ShouldBe(1);
        Run("check", sound, unsound).Status.ShouldBe(1);
    }

    [Theory]
    [InlineData("没有.txt", null)]
    [InlineData("空.txt", "")]
    [InlineData("假.docx", "not a package")]
    [InlineData("假.pdf", "not a pdf")]
    [InlineData("图.png", "PNG")]
    public void Exits_with_2_on_what_cannot_be_read_says_why_in_one_line_and_checks_the_others(
        string name,
        string? content
    )
    {
        var bad = content is null ? At(name) : Put(name, content);
        var unsound = Put("清溪.txt", SampleText.Qingxi);
        var said = Run("check", bad, unsound, "--format", "json");

        said.Status.ShouldBe(2);
        said.ErrorLines.ShouldHaveSingleItem().ShouldContain(name);
        said.Json().GetProperty("documents").EnumerateArray().ShouldHaveSingleItem().Text("path").ShouldBe(unsound);
        Findings(said.Json()).ShouldNotBeEmpty();
    }

    [Fact]
    public void Takes_many_paths_as_many_filings()
    {
        var one = Put("一.txt", SampleText.Qingxi);
        var two = Put("二.txt", SampleText.Qingxi);
        var alone = Findings(Checked(one)).Length;

        var both = Checked(one, two);

        both.GetProperty("documents").GetArrayLength().ShouldBe(2);
        Findings(both).Length.ShouldBe(2 * alone);
        foreach (var finding in Findings(both))
        {
            finding
                .GetProperty("places")
                .EnumerateArray()
                .Select(place => place.Text("document"))
                .Distinct()
                .Count()
                .ShouldBe(1);
        }
    }

    [Fact]
    public void Takes_a_folder_as_one_filing_of_several_documents()
    {
        Put("报送/一.txt", SampleText.Fengling);
        Put("报送/附件/二.docx", SampleDocx.FromText(SampleText.Qingxi));
        Put("报送/照片.png", "PNG");
        var said = Run("check", At("报送"), "--format", "json");

        said.Json()
            .GetProperty("documents")
            .EnumerateArray()
            .Select(document => Path.GetFileName(document.Text("path")))
            .ShouldBe(["一.txt", "二.docx"], ignoreOrder: true);
        said.Errors.ShouldBeEmpty();
        said.Status.ShouldBe(1);
    }

    [Fact]
    public void Says_that_a_folder_holds_nothing_to_read()
    {
        Put("空/照片.png", "PNG");
        var said = Run("check", At("空"));
        said.Status.ShouldBe(2);
        said.ErrorLines.ShouldHaveSingleItem();
    }

    [Fact]
    public void Shows_what_holds_only_with_passes()
    {
        var path = Put("丰岭.txt", SampleText.Fengling);
        Findings(Checked(path)).Where(finding => finding.Text("outcome") == "pass").ShouldBeEmpty();

        var passes = Findings(Checked(path, "--passes")).Where(finding => finding.Text("outcome") == "pass").ToList();
        passes.Count.ShouldBeGreaterThan(10);
        passes.ShouldAllBe(pass => pass.Text("stated")!.Length > 0);
    }

    [Fact]
    public void Reads_a_word_document_as_it_reads_its_text()
    {
        var text = Findings(Checked(Put("清溪.txt", SampleText.Qingxi)));
        var word = Findings(Checked(Put("清溪.docx", SampleDocx.FromText(SampleText.Qingxi))));
        Told(word).ShouldBe(Told(text), ignoreOrder: true);

        static IEnumerable<string> Told(JsonElement[] findings) =>
            findings.Select(finding => $"{finding.Text("rule")} {finding.Text("stated")} {finding.Text("computed")}");
    }

    [Fact]
    public void Reads_gb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Put("清溪.txt", Encoding.GetEncoding("GB18030").GetBytes(SampleText.Qingxi));
        Findings(Checked(path)).Length.ShouldBe(Findings(Checked(Put("utf8.txt", SampleText.Qingxi))).Length);
    }

    [Fact]
    public void Text_is_for_reading()
    {
        var path = Put("清溪.txt", SampleText.Qingxi);
        var said = Run("check", path);

        said.Output.ShouldContain("清溪县医疗保障局，2023 年度，8 份材料");
        said.Output.ShouldContain("【错误】");
        said.Output.ShouldContain("95.59%");
        said.Output.ShouldContain("怎么办：");
        said.Output.ShouldContain("依据：");
        Run("check", path, "--format", "text").Output.ShouldBe(said.Output);
        Run("check", path, "--format=text").Output.ShouldBe(said.Output);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--format", "json")]
    [InlineData("check", "a.txt", "--format", "xml")]
    [InlineData("check", "a.txt", "--format")]
    [InlineData("check", "a.txt", "--policy")]
    [InlineData("check", "a.txt", "--policy", "no-such-pack")]
    [InlineData("check", "a.txt", "--frobnicate")]
    [InlineData("frobnicate", "a.txt")]
    [InlineData("read")]
    [InlineData("read", "a.txt", "--format", "text")]
    public void A_call_that_makes_no_sense_is_told_so_in_one_line(params string[] arguments)
    {
        var said = Run(arguments);
        said.Status.ShouldBe(2);
        said.ErrorLines.ShouldHaveSingleItem().Any(letter => letter is >= '一' and <= '龥').ShouldBeTrue();
        said.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Help_is_help()
    {
        foreach (
            var call in (string[][])
                [
                    [],
                    ["--help"],
                    ["check", "-h"],
                ]
        )
        {
            var said = Run(call);
            (said.Status, said.Errors).ShouldBe((0, ""));
            said.Output.ShouldContain("check");
        }
    }

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
