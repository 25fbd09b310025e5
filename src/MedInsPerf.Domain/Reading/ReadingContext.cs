namespace MedInsPerf.Domain.Reading;

/// <summary>What a slice of a document no longer says, and the whole said.</summary>
/// <param name="Bureau">医疗保障局; null leaves it to the text.</param>
/// <param name="FiscalYear">预算年度; null leaves it to the text.</param>
public sealed record ReadingContext(string? Bureau, int? FiscalYear);
