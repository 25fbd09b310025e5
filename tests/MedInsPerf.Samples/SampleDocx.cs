using System.Text;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Samples;

/// <summary>Word documents made from texts, for tests that need a real .docx to drop.</summary>
public static class SampleDocx
{
    private static readonly DateTimeOffset Written = new(2024, 2, 20, 9, 0, 0, TimeSpan.FromHours(8));

    /// <summary>The paragraphs of a text, cleaned as the product cleans them, as a .docx; equal texts give equal bytes.</summary>
    /// <exception cref="ArgumentException">The text holds nothing.</exception>
    public static byte[] FromText(string text)
    {
        if (
            DocumentReader.Read("text.txt", Encoding.UTF8.GetBytes(text))
            is not ReadOutcome.Accepted { Source: var source }
        )
            throw new ArgumentException("There is nothing to write.", nameof(text));
        var paragraphs = source.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text.Value).ToList();
        return WordWriter.Write(
            new Report([.. paragraphs.Select(paragraph => new ReportBlock.Paragraph(paragraph))]),
            new DocumentMeta(paragraphs[0], "MedInsPerf", Written)
        );
    }
}
