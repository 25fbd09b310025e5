using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedInsPerf.Architecture.Tests.Rooms;

/// <summary>The folder listing is the glossary.</summary>
public sealed class NamesTests
{
    private static readonly string[] NoSuffix =
    [
        "Manager",
        "Helper",
        "Helpers",
        "Util",
        "Utils",
        "Utility",
        "Service",
        "Services",
        "Processor",
        "Info",
        "Data",
        "Model",
        "Dto",
    ];

    private static readonly string[] Kinds =
    [
        "Abstractions",
        "Common",
        "Constants",
        "Controllers",
        "Core",
        "Dtos",
        "Entities",
        "Enums",
        "Exceptions",
        "Extensions",
        "Handlers",
        "Helpers",
        "Infrastructure",
        "Interfaces",
        "Managers",
        "Models",
        "Repositories",
        "Services",
        "Shared",
        "Utilities",
        "Utils",
        "ValueObjects",
    ];

    [Fact]
    public void No_type_is_named_by_a_word_that_says_nothing() =>
        Types("src")
            .Where(type => NoSuffix.Any(suffix => NameOf(type).EndsWith(suffix, StringComparison.Ordinal)))
            .Select(Said)
            .ShouldBeEmpty();

    [Fact]
    public void No_folder_sorts_by_kind() =>
        Repository
            .Folders("src")
            .Where(folder => Kinds.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase))
            .ShouldBeEmpty();

    [Fact]
    public void Every_public_type_says_what_it_is() =>
        Types("src")
            .Where(type =>
                type.Parent is BaseNamespaceDeclarationSyntax && type.Modifiers.Any(SyntaxKind.PublicKeyword)
            )
            .Where(type => !HasSummary(type))
            .Select(Said)
            .ShouldBeEmpty();

    private static IEnumerable<MemberDeclarationSyntax> Types(string below) =>
        from source in Repository.Sources(below)
        from type in source.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
        where type is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
        select type;

    private static string NameOf(MemberDeclarationSyntax type) =>
        type is BaseTypeDeclarationSyntax named
            ? named.Identifier.Text
            : ((DelegateDeclarationSyntax)type).Identifier.Text;

    private static bool HasSummary(MemberDeclarationSyntax type) =>
        type.GetLeadingTrivia()
            .Select(trivia => trivia.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>()
            .SelectMany(documentation => documentation.Content.OfType<XmlElementSyntax>())
            .Any(element =>
                element.StartTag.Name.ToString() == "summary"
                && element.Content.ToString().Any(character => char.IsLetter(character))
            );

    private static string Said(MemberDeclarationSyntax type) => $"{type.SyntaxTree.FilePath}: {NameOf(type)}";
}
