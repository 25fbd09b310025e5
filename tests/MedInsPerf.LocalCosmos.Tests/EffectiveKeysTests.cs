using System.Reflection;
using CsCheck;
using MedInsPerf.LocalCosmos.Partitioning;
using MedInsPerf.LocalCosmos.Query;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests;

/// <summary>Our hashing against the SDK's own, which it keeps to itself: hence the reflection.</summary>
public sealed class EffectiveKeysTests
{
    private static readonly string[] Texts =
    [
        "",
        "990121",
        "2023",
        "清溪县",
        "🀄",
        new string('x', 99),
        new string('x', 2000),
    ];

    private static readonly Gen<object?> Component = Gen.OneOf<object?>(
        Gen.String.Select(text => (object?)text),
        Gen.Int[0, Texts.Length - 1].Select(index => (object?)Texts[index]),
        Gen.Double.Where(double.IsFinite).Select(number => (object?)number),
        Gen.Int.Select(number => (object?)(double)number),
        Gen.Bool.Select(truth => (object?)truth),
        Gen.Const((object?)null)
    );

    [Fact]
    public void A_hierarchical_key_hashes_as_in_the_sdk() =>
        Component.Array[1, 3].Sample(components => Ours(components).ShouldBe(Theirs("MultiHash", components)));

    [Fact]
    public void A_single_key_hashes_as_in_the_sdk() =>
        Component.Sample(component => Ours([component]).ShouldBe(Theirs("Hash", [component])));

    [Fact]
    public void No_key_reaches_the_upper_end_of_the_range() =>
        Component.Sample(component => Ours([component])[0].ShouldBeLessThan('4'));

    private static string Ours(object?[] components) =>
        Convert.ToHexString(
            EffectiveKey.Of([.. components.Select(component => KeyComponent.From(ValueOf(component))!.Value)])
        );

    private static Value ValueOf(object? component) =>
        component switch
        {
            null => Value.Null,
            string text => Value.Of(text),
            bool truth => Value.Of(truth),
            double number => Value.Of(number),
            _ => Value.Undefined,
        };

    private static string Theirs(string kind, object?[] components)
    {
        var direct = Assembly.Load("Microsoft.Azure.Cosmos.Direct");
        var client = typeof(CosmosClient).Assembly;
        Type Find(string name) => direct.GetType(name) ?? client.GetType(name) ?? throw new TypeLoadException(name);

        var definitionType = Find("Microsoft.Azure.Documents.PartitionKeyDefinition");
        var definition = Activator.CreateInstance(definitionType)!;
        void Set(string property, object value) =>
            definitionType
                .GetProperty(property, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!
                .SetValue(definition, value);
        Set(
            "Paths",
            new System.Collections.ObjectModel.Collection<string>([.. components.Select((_, level) => $"/p{level}")])
        );
        Set("Kind", Enum.Parse(Find("Microsoft.Azure.Documents.PartitionKind"), kind));
        Set("Version", Enum.Parse(Find("Microsoft.Azure.Documents.PartitionKeyDefinitionVersion"), "V2"));

        var keyType = Find("Microsoft.Azure.Documents.Routing.PartitionKeyInternal");
        var key = keyType
            .GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .First(method => method.Name == "FromObjectArray" && method.GetParameters().Length == 2)
            .Invoke(null, [components, true]);
        var hash = keyType
            .GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .First(method => method.Name == "GetEffectivePartitionKeyString");
        object?[] arguments =
        [
            definition,
            .. hash.GetParameters()
                .Skip(1)
                .Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : true),
        ];
        return (string)hash.Invoke(key, arguments)!;
    }
}
