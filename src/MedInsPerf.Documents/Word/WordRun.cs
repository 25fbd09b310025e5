using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MedInsPerf.Documents.Word;

/// <summary>Words as a run.</summary>
internal static class WordRun
{
    /// <summary>A run; a line feed in the text breaks the line.</summary>
    public static W.Run Of(string text)
    {
        var run = new W.Run();
        var lines = XmlCharacters.Clean(text).Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (index > 0)
                run.Append(new W.Break());
            run.Append(new W.Text(lines[index]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }
}
