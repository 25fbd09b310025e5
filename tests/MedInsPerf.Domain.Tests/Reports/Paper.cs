using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Tests.Reports;

/// <summary>A document of one paragraph a line, as Word gives it; lines with tabs are a table's rows, 单位：… above them its caption.</summary>
internal static class Paper
{
    public static DocumentRecord Record(string text, params ReadOnlySpan<Block> behind) =>
        RecordReader.Read(new SourceText("a.docx", [.. Blocks(text), .. behind]));

    private static List<Block> Blocks(string text)
    {
        var blocks = new List<Block>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.Contains('\t', StringComparison.Ordinal))
                blocks.Add(new Paragraph(CleanText.Of(line)));
            else if (blocks[^1] is Table table)
                blocks[^1] = table with { Rows = table.Rows.Add(Row(line, table.Rows.Length)) };
            else
            {
                var caption = blocks[^1] is Paragraph { Text: { Value: ['单', '位', ..] } above } ? above : null;
                if (caption is not null)
                    blocks.RemoveAt(blocks.Count - 1);
                blocks.Add(new Table([Row(line, 0)], caption));
            }
        }

        return blocks;
    }

    private static TableRow Row(string line, int row) =>
        new([
            .. line.Split('\t')
                .Select((cell, column) => new TableCell($"R{row + 1}C{column + 1}", row, column, CleanText.Of(cell))),
        ]);
}
