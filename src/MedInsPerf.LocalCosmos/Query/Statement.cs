namespace MedInsPerf.LocalCosmos.Query;

/// <summary>A statement that was understood.</summary>
/// <param name="Projection">What a row becomes: <c>SELECT *</c> is the document, <c>SELECT a, b</c> an object.</param>
/// <param name="Skip">From OFFSET.</param>
/// <param name="Take">From TOP or LIMIT.</param>
internal sealed record Statement(
    Expression Projection,
    bool Distinct,
    Expression? Where,
    IReadOnlyList<Member> GroupBy,
    Member? OrderBy,
    bool Descending,
    long Skip,
    long? Take
)
{
    /// <summary>Whether the rows are groups instead of documents.</summary>
    public bool IsAggregate { get; } = GroupBy.Count > 0 || Projection.HasAggregate;
}
