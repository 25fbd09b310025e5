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
          medinsperf check 路径... [--format json|text] [--policy 政策包] [--passes]
          medinsperf read 路径 [--format json]
          medinsperf score 记录.json --policy 政策包 [--format json|text]
          medinsperf render 记录.json --kind 种类 --to docx|pdf|xlsx -o 文件 [--date 日期] [--fonts 字体文件夹] [--public]
        路径是文件（.txt .md .docx .pdf .xlsx）时，一个文件是一次报送；是文件夹时，其中的文件合为一次报送，互相核对。
        政策包是随产品提供的政策包的代号，或者政策包文件的路径。
        """;

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">As typed, without the program's name.</param>
    /// <param name="output">Takes the result as UTF-8.</param>
    /// <param name="errors">Takes one line for each thing that went wrong.</param>
    /// <returns>The exit status.</returns>
    public static int Run(IReadOnlyList<string> arguments, Stream output, TextWriter errors)
    {
        if (arguments is ["render", ..] && !arguments.Contains("--help"))
            return RenderCommand.Run([.. arguments.Skip(1)], errors);
        switch (Arguments.Parse(arguments))
        {
            case ParsedArguments.Help:
                output.Write(Encoding.UTF8.GetBytes(Usage + "\n"));
                return Sound;
            case ParsedArguments.Wrong wrong:
                errors.WriteLine(wrong.Sentence);
                return Unreadable;
            case ParsedArguments.Check check:
                return CheckCommand.Run(check, output, errors);
            case ParsedArguments.Read read:
                return ReadCommand.Run(read, output, errors);
            case ParsedArguments.Score score:
                return ScoreCommand.Run(score, output, errors);
            default:
                throw new InvalidOperationException("A command without an implementation.");
        }
    }
}
