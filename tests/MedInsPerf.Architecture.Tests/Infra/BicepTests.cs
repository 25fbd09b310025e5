using System.Text.Json;

namespace MedInsPerf.Architecture.Tests.Infra;

/// <summary>The infrastructure compiles, without a word from the linter.</summary>
public sealed class BicepTests
{
    private static readonly string[] Patterns = ["*.bicep", "*.bicepparam"];

    public static TheoryData<string> Files =>
        [
            .. from pattern in Patterns
            from file in Directory.EnumerateFiles(Repository.File("infra"), pattern, SearchOption.AllDirectories)
            select Path.GetRelativePath(Repository.Root, file),
        ];

    // A mistyped property is a warning and the linter still exits with 0, so its results are counted.
    [Theory]
    [MemberData(nameof(Files))]
    public void The_linter_has_nothing_to_say(string file)
    {
        using var report = JsonDocument.Parse(Bicep.Run("lint", file, "--diagnostics-format", "sarif"));

        report
            .RootElement.GetProperty("runs")[0]
            .GetProperty("results")
            .EnumerateArray()
            .Select(result => result.GetProperty("message").GetProperty("text").GetString())
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_file_is_formatted(string file) =>
        Bicep.Run("format", file, "--stdout").ShouldBe(Repository.Read(file));
}
