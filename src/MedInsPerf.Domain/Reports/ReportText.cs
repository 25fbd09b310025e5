using System.Globalization;
using System.Resources;

namespace MedInsPerf.Domain.Reports;

/// <summary>The Chinese sentences of the reports.</summary>
internal static class ReportText
{
    private static readonly ResourceManager Texts = new(
        "MedInsPerf.Domain.Reports.ReportText",
        typeof(ReportText).Assembly
    );

    /// <exception cref="InvalidOperationException">The key has no text: a bug that the reports' tests find first.</exception>
    public static string Of(string key, params object[] operands) =>
        Texts.GetString(key, CultureInfo.InvariantCulture) is { } text
            ? string.Format(CultureInfo.InvariantCulture, text, operands)
            : throw new InvalidOperationException($"ReportText.resx has no text for {key}.");
}
