using System.Text.Encodings.Web;
using System.Text.Json;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Cli;

/// <summary>FINDINGS.json: what checking gave, in the shape of the contract.</summary>
internal static class FindingsJson
{
    public static void Write(IReadOnlyList<CheckedPath> filings, bool passes, Stream output)
    {
        using (
            var json = new Utf8JsonWriter(
                output,
                new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            json.WriteStartObject();
            json.WriteStartArray("documents");
            foreach (var document in filings.SelectMany(filing => filing.Documents))
                Write(json, document);
            json.WriteEndArray();
            json.WriteNumber("relationsChecked", filings.Sum(filing => filing.Result.RelationsChecked));
            json.WriteStartArray("findings");
            foreach (var filing in filings)
            {
                foreach (var finding in filing.Result.Findings)
                    Write(json, finding, "fail");
                foreach (var finding in passes ? filing.Result.Passes : [])
                    Write(json, finding, "pass");
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, DocumentRecord document)
    {
        json.WriteStartObject();
        json.WriteString("path", document.Source.Document);
        json.WriteString("kind", Name(document.Kind));
        json.WriteString("bureau", document.Bureau);
        if (document.FiscalYear is { } year)
            json.WriteNumber("fiscalYear", year);
        else
            json.WriteNull("fiscalYear");
        json.WriteNumber("parts", document.Parts.Length);
        json.WriteNumber("figures", document.Parts.Sum(part => part.Figures.Length));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding, string outcome)
    {
        var verdict = finding.Verdict;
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("family", Name(finding.Rule.Family));
        json.WriteString("severity", Name(finding.Severity));
        json.WriteString("outcome", outcome);
        json.WriteString("statement", finding.Rule.Statement);
        json.WriteString("stated", verdict.Stated);
        json.WriteString("computed", verdict.Computed);
        json.WriteString("difference", verdict.Difference);
        json.WriteStartArray("places");
        foreach (var place in verdict.Places)
            Write(json, place);
        json.WriteEndArray();
        json.WriteString("explanation", verdict.Explanation);
        json.WriteString("remedy", finding.Rule.Remedy);
        json.WriteString("basis", finding.Rule.Basis.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        json.WriteString("document", place.Document);
        json.WriteString("quote", place.Quote);
        Number(json, "line", place.Line);
        Number(json, "page", place.Page);
        json.WriteString("cell", place.Cell);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static string Name<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
