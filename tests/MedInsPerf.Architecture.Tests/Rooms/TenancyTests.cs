using System.Reflection;
using System.Runtime.CompilerServices;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.Architecture.Tests.Rooms;

/// <summary>Tenants never meet: what makes it so by construction.</summary>
public sealed class TenancyTests
{
    private const string Tenancy = "MedInsPerf.App.Tenancy.";

    // Its sweep reads the envelopes of all tenants; where it stands it says so.
    private const string OutboxRelay = "MedInsPerf.App.Work.OutboxRelay";

    private static readonly string[] RoomsWithStores = ["App", "Api"];

    private static readonly string[] Doors =
    [
        "Microsoft.Azure.Cosmos.Container",
        "Azure.Storage.Blobs.BlobContainerClient",
    ];

    [Fact]
    public void Only_tenancy_opens_containers() =>
        RoomsWithStores
            .SelectMany(room => Members.TouchedIn(House.Built[room]))
            .Where(member => Doors.Contains(member.Touched, StringComparer.Ordinal))
            .Select(member => member.By)
            .Where(type => !type.StartsWith(Tenancy, StringComparison.Ordinal) && type != OutboxRelay)
            .ShouldBeEmpty();

    [Fact]
    public void The_functions_room_knows_no_store_and_no_tenant() =>
        Repository
            .Sources("src/MedInsPerf.Functions")
            .Select(source => source.ToString())
            .Where(source =>
                source.Contains("Azure.Cosmos", StringComparison.Ordinal)
                || source.Contains("Azure.Storage", StringComparison.Ordinal)
                || source.Contains("App.Tenancy", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_scope_has_no_constructor_for_others() =>
        typeof(TenantScope)
            .GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .ShouldAllBe(constructor => constructor.IsPrivate);

    [Fact]
    public void A_scope_is_made_from_a_caller_a_job_or_a_registered_bureau() =>
        typeof(TenantScope)
            .GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(TenantScope))
            .Select(method => method.GetParameters()[0].ParameterType)
            .Distinct()
            .ShouldBe([typeof(Caller), typeof(StoredJob), typeof(Bureau)], ignoreOrder: true);

    [Fact]
    public void No_method_takes_a_tenant_by_its_id() =>
        House
            .Built["App"]
            .GetTypes()
            .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .SelectMany(type =>
                type.GetMethods(
                    BindingFlags.Public
                        | BindingFlags.NonPublic
                        | BindingFlags.Instance
                        | BindingFlags.Static
                        | BindingFlags.DeclaredOnly
                )
            )
            .Where(method => method.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .SelectMany(method => method.GetParameters())
            .Where(parameter =>
                parameter.ParameterType == typeof(string)
                && parameter.Name!.Contains("tenant", StringComparison.OrdinalIgnoreCase)
            )
            .Select(parameter => $"{parameter.Member.DeclaringType}.{parameter.Member.Name}({parameter.Name})")
            .ShouldBeEmpty();
}
