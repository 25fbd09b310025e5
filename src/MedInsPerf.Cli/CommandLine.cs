using System.Text;

namespace MedInsPerf.Cli;

/// <summary>命令行: <c>check</c>, <c>read</c> and <c>score</c>.</summary>
public static class CommandLine
{
    /// <summary>All is well: no finding of severity error.</summary>
    public const int Sound = 0;

    /// <summary>At least one finding of severity error.</summary>
    public const int Unsound = 1;

    /// <summary>A path could not be read, or the call itself makes no sense.</summary>
    public const int Unreadable = 2;

    private const string Usage = """
        用法：
          medinsperf check 路径... [--format json|text] [--policy 政策包] [--passes] [--annotate 文件夹]
          medinsperf read 路径... [--format json]
          medinsperf score 记录.json --policy 政策包 [--format json|text]
        路径是文件（.txt .md .docx .pdf .xlsx .xls）时，一个文件是一次报送；是文件夹时，其中的文件合为一次报送，互相核对。
        可以一次写很多路径。装有 LibreOffice 时也读 .doc 和 .wps。
        政策包是随产品提供的政策包的代号，或者政策包文件的路径。
        --annotate 在文件夹里写带批注的副本：.docx、.xlsx 是原件加批注，.pdf、.txt 另出一份核验结果；原件不动。
        """;

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">As typed, without the program's name.</param>
    /// <param name="output">Takes the result as UTF-8.</param>
    /// <param name="errors">Takes one line for each thing that went wrong.</param>
    /// <param name="onTerminal">Whether a person watches <paramref name="errors"/>, to be shown how far the work is.</param>
    /// <returns>The exit status.</returns>
    public static int Run(IReadOnlyList<string> arguments, Stream output, TextWriter errors, bool onTerminal = false)
    {
        switch (Arguments.Parse(arguments))
        {
            case ParsedArguments.Help:
                output.Write(Encoding.UTF8.GetBytes(Usage + "\n"));
                return Sound;
            case ParsedArguments.Wrong wrong:
                errors.WriteLine(wrong.Sentence);
                return Unreadable;
            case ParsedArguments.Check check:
                return CheckCommand.Run(check, output, errors, onTerminal);
            case ParsedArguments.Read read:
                return ReadCommand.Run(read, output, errors, onTerminal);
            case ParsedArguments.Score score:
                return ScoreCommand.Run(score, output, errors);
            default:
                throw new InvalidOperationException("A command without an implementation.");
        }
    }
}
