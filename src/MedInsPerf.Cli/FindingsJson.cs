using System.Text.Encodings.Web;
using System.Text.Json;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Cli;

/// <summary>
/// FINDINGS.json: what checking gave, in the shape of the contract. The documents come first there, and one list holds
/// the findings of all: so the documents are written as they come, and the findings wait in a file.
/// </summary>
internal sealed class FindingsJson : IFindingsWriter
{
    private const int BufferSize = 1 << 16;

    private readonly Stream output;
    private readonly bool passes;
    private readonly FileStream waiting;
    private readonly Utf8JsonWriter documents;
    private readonly Utf8JsonWriter findings;
    private long relations;

    public FindingsJson(Stream output, bool passes)
    {
        this.output = output;
        this.passes = passes;
        waiting = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            BufferSize,
            FileOptions.DeleteOnClose
        );
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        documents = new Utf8JsonWriter(output, options);
        documents.WriteStartObject();
        documents.WriteStartArray("documents");
        findings = new Utf8JsonWriter(waiting, options);
        findings.WriteStartArray();
    }

    public void Add(CheckedPath filing)
    {
        foreach (var document in filing.Documents)
            Write(documents, document);
        documents.Flush();
        relations += filing.Result.RelationsChecked;
        foreach (var finding in filing.Result.Findings)
            Write(findings, finding, "fail");
        foreach (var finding in passes ? filing.Result.Passes : [])
            Write(findings, finding, "pass");
        findings.Flush();
    }

    public void Finish()
    {
        documents.WriteEndArray();
        documents.WriteNumber("relationsChecked", relations);
        documents.Flush();
        findings.WriteEndArray();
        findings.Flush();
        output.Write(",\"findings\":"u8);
        waiting.Position = 0;
        waiting.CopyTo(output);
        output.Write("}\n"u8);
    }

    public void Dispose()
    {
        // What is left open in it is closed by hand: the list of findings comes from another writer.
        documents.Reset();
        documents.Dispose();
        findings.Dispose();
        waiting.Dispose();
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
