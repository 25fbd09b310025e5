using System.Collections.Immutable;
using System.Reflection;
using MedInsPerf.App.Work;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedInsPerf.Architecture.Tests.Triggers;

/// <summary>A method with a trigger, as its source says it. The Functions room is not built everywhere, so it is read.</summary>
/// <param name="Attribute">HttpTrigger, QueueTrigger or TimerTrigger.</param>
/// <param name="Arguments">The attribute's unnamed arguments: queue, schedule, or HTTP methods.</param>
/// <param name="Requests">The requests that it sends.</param>
/// <param name="Lines">How many lines its body has.</param>
internal sealed record Trigger(
    string Function,
    string Attribute,
    ImmutableArray<string> Arguments,
    string? Route,
    ImmutableArray<Type> Requests,
    int Lines
)
{
    private static readonly ImmutableDictionary<string, string> Names = typeof(WorkCatalogue)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral)
        .ToImmutableDictionary(
            field => $"{nameof(WorkCatalogue)}.{field.Name}",
            field => (string)field.GetRawConstantValue()!,
            StringComparer.Ordinal
        );

    /// <summary>The resource that an HTTP trigger stands for: the first segment of its route.</summary>
    public string Resource => Route!.Split('/')[0];

    /// <summary>Every trigger of some sources.</summary>
    public static ImmutableArray<Trigger> In(IEnumerable<SyntaxTree> sources) =>
        [
            .. from source in sources
            from method in source.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            from attribute in AttributesOf(method.ParameterList.Parameters.SelectMany(each => each.AttributeLists))
            where NameOf(attribute).EndsWith("Trigger", StringComparison.Ordinal)
            select Read(method, attribute),
        ];

    private static Trigger Read(MethodDeclarationSyntax method, AttributeSyntax attribute)
    {
        var function = AttributesOf(method.AttributeLists).Single(each => NameOf(each) == "Function");
        var arguments = attribute.ArgumentList!.Arguments;
        return new Trigger(
            Text(function.ArgumentList!.Arguments.Single().Expression),
            NameOf(attribute),
            [
                .. from argument in arguments
                where
                    argument.NameEquals is null
                    && !argument.ToString().StartsWith("AuthorizationLevel.", StringComparison.Ordinal)
                select Text(argument.Expression),
            ],
            arguments
                .Where(argument => argument.NameEquals?.Name.ToString() == "Route")
                .Select(argument => Text(argument.Expression))
                .SingleOrDefault(),
            [.. RequestsOf(method)],
            LinesOf(method)
        );
    }

    private static IEnumerable<AttributeSyntax> AttributesOf(IEnumerable<AttributeListSyntax> lists) =>
        lists.SelectMany(list => list.Attributes);

    private static string NameOf(AttributeSyntax attribute) => attribute.Name.ToString();

    private static string Text(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax literal
            ? literal.Token.ValueText
            : Names.GetValueOrDefault(expression.ToString())
                ?? throw new InvalidOperationException($"{expression} is neither a text nor a name of the catalogue.");

    private static IEnumerable<Type> RequestsOf(MethodDeclarationSyntax method) =>
        from node in method.DescendantNodes()
        let name = node switch
        {
            GenericNameSyntax { Identifier.Text: "Read" } read => read.TypeArgumentList.Arguments[0].ToString(),
            ObjectCreationExpressionSyntax made => made.Type.ToString(),
            _ => null,
        }
        where name is not null
        select typeof(WorkCatalogue)
            .Assembly.GetTypes()
            .Single(type => type.FullName!.Replace('+', '.').EndsWith($".{name}", StringComparison.Ordinal));

    private static int LinesOf(MethodDeclarationSyntax method)
    {
        SyntaxNode body = method.ExpressionBody is { } arrow ? arrow.Expression : method.Body!;
        var span = body.GetLocation().GetLineSpan();
        var lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
        return body is BlockSyntax ? lines - 2 : lines;
    }
}
