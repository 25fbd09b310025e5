using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace MedInsPerf.Architecture.Tests.Rooms;

/// <summary>What compiled types touch, read from their instructions and signatures.</summary>
internal static class Members
{
    /// <summary>Every type or member that anything in an assembly touches, with who touches it (nested types count as theirs).</summary>
    public static IEnumerable<(string By, string Touched)> TouchedIn(Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return
        [
            .. from type in module.GetAllTypes()
            from touched in TouchedBy(type).Distinct(StringComparer.Ordinal)
            select (Outermost(type).FullName, touched),
        ];
    }

    private static TypeDefinition Outermost(TypeDefinition type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<string> TouchedBy(TypeDefinition type) =>
        [
            .. type.Fields.Select(field => field.FieldType.FullName),
            .. type
                .Methods.SelectMany(method => method.Parameters)
                .Select(parameter => parameter.ParameterType.FullName),
            .. type.Methods.Select(method => method.ReturnType.FullName),
            .. from method in type.Methods
            where method.HasBody
            from instruction in method.Body.Instructions
            from name in NamesOf(instruction.Operand)
            select name,
        ];

    private static string[] NamesOf(object? operand) =>
        operand switch
        {
            MethodReference method => [method.FullName, method.DeclaringType.FullName],
            FieldReference field => [field.FieldType.FullName, field.DeclaringType.FullName],
            TypeReference type => [type.FullName],
            _ => [],
        };
}
