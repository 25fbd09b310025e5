using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents;

/// <summary>What became of an uploaded file: either its text or the reason why it was not opened.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome() { }

    /// <summary>The file was read.</summary>
    /// <param name="Source">Its paragraphs, tables and charts in reading order; at least one block.</param>
    public sealed record Accepted(SourceText Source) : ReadOutcome;

    /// <summary>The file was not read; nothing of it is kept.</summary>
    public sealed record Refused(UploadRefusal Refusal) : ReadOutcome;
}
