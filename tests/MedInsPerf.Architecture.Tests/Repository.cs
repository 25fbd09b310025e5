using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedInsPerf.Architecture.Tests;

/// <summary>The repository's own files, as they lie beside the tests.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["artifacts", "bin", "obj", "node_modules", "dist", ".git", ".data"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    public static string File(string path) => Path.Combine(Root, path);

    public static string Read(string path) => System.IO.File.ReadAllText(File(path));

    /// <summary>Every folder below one, without what is built or installed.</summary>
    public static IEnumerable<string> Folders(string below) =>
        from folder in Directory.EnumerateDirectories(File(below))
        where !NotOurs.Contains(Path.GetFileName(folder))
        from found in Folders(Path.GetRelativePath(Root, folder)).Prepend(folder)
        select found;

    /// <summary>Every C# file below a folder, parsed; its path is relative to the root.</summary>
    public static IEnumerable<SyntaxTree> Sources(string below) =>
        from folder in Folders(below).Prepend(File(below))
        from file in Directory.EnumerateFiles(folder, "*.cs")
        select CSharpSyntaxTree.ParseText(System.IO.File.ReadAllText(file), path: Path.GetRelativePath(Root, file));

    private static string Here([CallerFilePath] string path = "") => path;
}
