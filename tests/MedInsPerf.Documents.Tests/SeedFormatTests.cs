using System.Globalization;
using System.Security;
using System.Text;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;
using MedInsPerf.Samples;

namespace MedInsPerf.Documents.Tests;

/// <summary>
/// A report says the same as a Word file: its headings numbered by Word, its charts native, its text in runs cut anywhere.
/// Whatever is found in the text is found in the file.
/// </summary>
public sealed class SeedFormatTests
{
    [Fact]
    public void A_sample_as_a_native_docx_gives_the_findings_of_its_text() => Compare(SampleText.Qingxi);

    [Fact]
    public void A_seed_as_a_native_docx_gives_the_findings_of_its_text()
    {
        foreach (var seed in Seeds())
            Compare(File.ReadAllText(seed), seed);
    }

    private static void Compare(string text, string? name = null)
    {
        var plain = Read("a.txt", Encoding.UTF8.GetBytes(text));
        var docx = NativeDocx.Of(plain);
        // For a look at the same as a pdf: MEDINSPERF_KEEP names a folder.
        if (name is not null && Environment.GetEnvironmentVariable("MEDINSPERF_KEEP") is { } folder)
            File.WriteAllBytes(Path.Combine(folder, Path.GetFileNameWithoutExtension(name) + ".docx"), docx);
        var word = Read("a.docx", docx);

        word.Parts.Select(part => (part.Kind, part.Title))
            .ShouldBe(plain.Parts.Select(part => (part.Kind, part.Title)), name);
        Figures(word).ShouldBe(Figures(plain), name);
        Charts(word).ShouldBe(Charts(plain), name);
        Found(word).ShouldBe(Found(plain), name);
    }

    private static DocumentRecord Read(string name, byte[] bytes) =>
        RecordReader.Read(DocumentReader.Read(name, bytes).ShouldBeOfType<ReadOutcome.Accepted>().Source);

    private static IEnumerable<string> Figures(DocumentRecord record) =>
        record
            .Parts.SelectMany(part => part.Figures)
            .Select(figure => $"{figure.Label} {figure.Place.Quote} {figure.AsOf}");

    private static IEnumerable<string> Charts(DocumentRecord record) =>
        record
            .Source.Blocks.OfType<ChartBlock>()
            .Select(chart =>
                $"{chart.Caption.Value} {string.Join(' ', chart.Series.SelectMany(series => series.Points))}"
            );

    private static IEnumerable<string> Found(DocumentRecord record) =>
        RuleBook
            .Current.Check([record])
            .Findings.Select(finding =>
                $"{finding.Rule.Id} {finding.Severity} {finding.Verdict.Stated} {finding.Verdict.Computed} {Quotes(finding)}"
            )
            .Order(StringComparer.Ordinal);

    /// <summary>A quote is cut where something fell out, which differs between formats.</summary>
    private static string Quotes(Finding finding) =>
        string.Concat(
            string.Concat(finding.Verdict.Places.Select(place => place.Quote)).Where(sign => !char.IsWhiteSpace(sign))
        );

    private static string[] Seeds()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "shared", "seeds");
            if (Directory.Exists(seeds))
                return Directory.GetFiles(seeds, "*.txt");
        }

        Assert.Skip("shared/seeds is not beside the repository.");
        return [];
    }
}

/// <summary>A text as Word itself would hold it.</summary>
internal static class NativeDocx
{
    public static byte[] Of(DocumentRecord record)
    {
        var headings = record.Parts.SelectMany(part => part.Sections).ToDictionary(section => section.Block);
        var body = new StringBuilder();
        var numbering = new StringBuilder();
        var charts = new List<ChartBlock>();
        var lists = 0;
        for (var block = 0; block < record.Source.Blocks.Length; block++)
        {
            switch (record.Source.Blocks[block])
            {
                case Paragraph { Text.Value: var text }
                    when headings.TryGetValue(block, out var heading) && Counted(text, heading) is { } counted:
                    lists++;
                    numbering.Append(
                        CultureInfo.InvariantCulture,
                        $"<w:abstractNum w:abstractNumId='{lists}'><w:lvl w:ilvl='0'><w:start w:val='{counted.Start}'/><w:numFmt w:val='{counted.Format}'/><w:lvlText w:val='{counted.Pattern}'/></w:lvl></w:abstractNum>"
                    );
                    body.Append(
                        Paragraph(
                            text[counted.Length..],
                            $"<w:numPr><w:ilvl w:val='0'/><w:numId w:val='{lists}'/></w:numPr>"
                        )
                    );
                    break;
                case Paragraph { Text.Value: var text }:
                    body.Append(Paragraph(text, ""));
                    break;
                case ChartBlock chart:
                    charts.Add(chart);
                    body.Append(
                        CultureInfo.InvariantCulture,
                        $"<w:p><w:r><w:drawing><c:chart xmlns:c='x' r:id='c{charts.Count}'/></w:drawing></w:r></w:p>"
                    );
                    break;
                case Table table:
                    body.Append("<w:tbl>");
                    foreach (var row in table.Rows)
                        body.Append("<w:tr>")
                            .AppendJoin("", row.Cells.Select(cell => $"<w:tc>{Paragraph(cell.Text.Value, "")}</w:tc>"))
                            .Append("</w:tr>");
                    body.Append("</w:tbl>");
                    break;
                default:
                    throw new InvalidOperationException("A block of a new kind.");
            }
        }

        for (var list = 1; list <= lists; list++)
            numbering.Append(
                CultureInfo.InvariantCulture,
                $"<w:num w:numId='{list}'><w:abstractNumId w:val='{list}'/></w:num>"
            );
        return Office.Docx(
            body.ToString(),
            [
                ("word/numbering.xml", $"<w:numbering xmlns:w='{Office.Word}'>{numbering}</w:numbering>"),
                (
                    "word/_rels/document.xml.rels",
                    Office.Rels([
                        ("n", "numbering", "numbering.xml"),
                        .. charts.Select((_, index) => ($"c{index + 1}", "chart", $"charts/chart{index + 1}.xml")),
                    ])
                ),
                .. charts.Select((chart, index) => ($"word/charts/chart{index + 1}.xml", Chart(chart))),
            ]
        );
    }

    /// <summary>A number that Word can count: 三、, （二）, 1., （3）.</summary>
    private static (string Pattern, string Format, int Start, int Length)? Counted(string text, Section heading)
    {
        var length = text.IndexOf(heading.Title, StringComparison.Ordinal);
        if (length <= 0 || heading.Title.Length == 0)
            return null;
        var prefix = text[..length];
        var numeral = string.Concat(prefix.SkipWhile(sign => !IsNumeral(sign)).TakeWhile(IsNumeral));
        var start = "一二三四五六七八九十".IndexOf(numeral, StringComparison.Ordinal) + 1;
        if (numeral.Length == 1 && start > 0)
            return (prefix.Replace(numeral, "%1", StringComparison.Ordinal), "chineseCounting", start, length);
        return int.TryParse(numeral, CultureInfo.InvariantCulture, out var number)
            ? (prefix.Replace(numeral, "%1", StringComparison.Ordinal), "decimal", number, length)
            : null;
    }

    private static bool IsNumeral(char sign) =>
        char.IsAsciiDigit(sign) || "一二三四五六七八九十".Contains(sign, StringComparison.Ordinal);

    /// <summary>Runs of seven characters: no reader may count on where Word cuts them.</summary>
    private static string Paragraph(string text, string properties) =>
        $"<w:p><w:pPr>{properties}<w:ind w:firstLine='480'/></w:pPr>{string.Concat(text.Chunk(7).Select(piece => $"<w:r><w:t xml:space='preserve'>{SecurityElement.Escape(new string(piece))}</w:t></w:r>"))}</w:p>";

    private static string Chart(ChartBlock chart)
    {
        var points = chart.Series.Single().Points;
        return $"<c:chartSpace xmlns:c='x' xmlns:a='y'><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>{chart.Caption.Value}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser>"
            + $"<c:cat><c:strCache>{Points(points.Select(point => point.Label))}</c:strCache></c:cat><c:val><c:numCache>{Points(points.Select(point => point.Value))}</c:numCache></c:val>"
            + "</c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>";
    }

    private static string Points(IEnumerable<string> values) =>
        string.Concat(values.Select((value, index) => $"<c:pt idx='{index}'><c:v>{value}</c:v></c:pt>"));
}
