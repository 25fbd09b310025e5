using System.Globalization;
using System.Resources;

namespace MedInsPerf.Documents;

/// <summary>The Chinese sentences of <see cref="UploadRefusal"/>.</summary>
internal static class RefusalText
{
    private static readonly ResourceManager Texts = new(
        "MedInsPerf.Documents.RefusalText",
        typeof(RefusalText).Assembly
    );

    /// <exception cref="InvalidOperationException">The code has no sentence: a bug that a test finds first.</exception>
    public static string Of(string code, params object[] operands) =>
        Texts.GetString(code, CultureInfo.InvariantCulture) is { } sentence
            ? string.Format(CultureInfo.InvariantCulture, sentence, operands)
            : throw new InvalidOperationException($"RefusalText.resx has no text for {code}.");
}
