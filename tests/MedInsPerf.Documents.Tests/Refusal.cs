namespace MedInsPerf.Documents.Tests;

/// <summary>The refusal that a file meets.</summary>
internal static class Refusal
{
    public static string Of(string name, byte[] bytes)
    {
        var refusal = DocumentReader.Read(name, bytes).ShouldBeOfType<ReadOutcome.Refused>().Refusal;
        refusal.Sentence.ShouldNotContain("{");
        return refusal.Code;
    }
}
