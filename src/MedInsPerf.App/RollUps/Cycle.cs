namespace MedInsPerf.App.RollUps;

/// <summary>自评批次: what a province asks its counties to file for a fiscal year, and by when.</summary>
public sealed record Cycle(int FiscalYear, string Title, DateTimeOffset Due);
