using System.Collections.Immutable;

namespace MedInsPerf.Cli;

/// <summary>What was typed.</summary>
internal abstract record ParsedArguments
{
    private ParsedArguments() { }

    /// <summary><c>check</c>.</summary>
    /// <param name="Policy">政策包; null runs only the rules that need none.</param>
    /// <param name="Annotate">The folder for copies with comments; null for none.</param>
    public sealed record Check(
        ImmutableArray<string> Paths,
        OutputFormat Format,
        bool Passes,
        string? Policy,
        string? Annotate
    ) : ParsedArguments;

    /// <summary><c>read</c>.</summary>
    public sealed record Read(ImmutableArray<string> Paths) : ParsedArguments;

    /// <summary><c>score</c>.</summary>
    public sealed record Score(string Path, string Policy, OutputFormat Format) : ParsedArguments;

    /// <summary><c>--help</c>.</summary>
    public sealed record Help : ParsedArguments;

    /// <summary>Not a call that makes sense.</summary>
    /// <param name="Sentence">Why, in one line.</param>
    public sealed record Wrong(string Sentence) : ParsedArguments;
}

/// <summary>How a result is printed.</summary>
internal enum OutputFormat
{
    Text,
    Json,
}

/// <summary>Reads the arguments of a call.</summary>
internal static class Arguments
{
    public static ParsedArguments Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || arguments.Any(argument => argument is "--help" or "-h"))
            return new ParsedArguments.Help();
        var paths = ImmutableArray.CreateBuilder<string>();
        OutputFormat? format = null;
        string? policy = null;
        string? annotate = null;
        var passes = false;
        for (var index = 1; index < arguments.Count; index++)
        {
            var (option, value) = Split(arguments[index]);
            switch (option)
            {
                case "--format":
                    value ??= Next(arguments, ref index);
                    if (value is not ("json" or "text"))
                        return new ParsedArguments.Wrong("--format 后面要写 json 或 text。");
                    format = value == "json" ? OutputFormat.Json : OutputFormat.Text;
                    break;
                case "--policy":
                    policy = value ?? Next(arguments, ref index);
                    if (policy is null)
                        return new ParsedArguments.Wrong("--policy 后面要写政策包的名字。");
                    break;
                case "--annotate":
                    annotate = value ?? Next(arguments, ref index);
                    if (annotate is null)
                        return new ParsedArguments.Wrong("--annotate 后面要写放带批注副本的文件夹。");
                    break;
                case "--passes":
                    passes = true;
                    break;
                case ['-', '-', ..]:
                    return new ParsedArguments.Wrong($"没有 {option} 这个选项。");
                default:
                    paths.Add(arguments[index]);
                    break;
            }
        }

        if (arguments[0] is not ("check" or "read" or "score"))
            return new ParsedArguments.Wrong($"没有 {arguments[0]} 这个命令，只有 check、read 和 score。");
        if (paths.Count == 0)
            return new ParsedArguments.Wrong($"{arguments[0]} 后面要写至少一个文件或文件夹。");
        if (arguments[0] == "check")
            return new ParsedArguments.Check(
                paths.ToImmutable(),
                format ?? OutputFormat.Text,
                passes,
                policy,
                annotate
            );
        if (arguments[0] == "score")
        {
            return paths.Count > 1 ? new ParsedArguments.Wrong("score 一次只算一个文件。")
                : policy is null ? new ParsedArguments.Wrong("score 要用 --policy 写明政策包。")
                : new ParsedArguments.Score(paths[0], policy, format ?? OutputFormat.Text);
        }

        return format == OutputFormat.Text
            ? new ParsedArguments.Wrong("read 只能用 --format json。")
            : new ParsedArguments.Read(paths.ToImmutable());
    }

    private static (string Option, string? Value) Split(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal)
        && argument.IndexOf('=', StringComparison.Ordinal) is var at and > 0
            ? (argument[..at], argument[(at + 1)..])
            : (argument, null);

    private static string? Next(IReadOnlyList<string> arguments, ref int index) =>
        index + 1 < arguments.Count ? arguments[++index] : null;
}
