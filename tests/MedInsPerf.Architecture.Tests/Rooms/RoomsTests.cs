using System.Xml.Linq;

namespace MedInsPerf.Architecture.Tests.Rooms;

/// <summary>Every room knows only the rooms above it.</summary>
public sealed class RoomsTests
{
    // Outside of it nothing but values: no files, no network, no processes, no clock, no chance.
    private static readonly string[] Impure =
    [
        "System.IO.",
        "System.Net.",
        "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch",
        "System.TimeProvider",
        "System.DateTime System.DateTime::get_Now",
        "System.DateTime System.DateTime::get_UtcNow",
        "System.DateTime System.DateTime::get_Today",
        "System.DateTimeOffset System.DateTimeOffset::get_Now",
        "System.DateTimeOffset System.DateTimeOffset::get_UtcNow",
        "System.Guid System.Guid::NewGuid",
        "System.Random",
        "System.Threading.",
    ];

    public static TheoryData<string> Rooms => [.. House.MayKnow.Keys];

    public static TheoryData<string> BuiltRooms => [.. House.Built.Keys];

    [Fact]
    public void Every_room_has_its_place_in_the_house() =>
        Directory
            .EnumerateDirectories(Repository.File("src"), "MedInsPerf.*")
            .Select(folder => Path.GetFileName(folder)["MedInsPerf.".Length..])
            .ShouldBe(House.MayKnow.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_project_references_only_rooms_above_it(string room) =>
        References(room, "ProjectReference")
            .Select(path => Path.GetFileNameWithoutExtension(path)["MedInsPerf.".Length..])
            .ShouldBeSubsetOf(House.MayKnow[room]);

    [Theory]
    [MemberData(nameof(BuiltRooms))]
    public void Code_touches_only_rooms_above_it(string room) =>
        House
            .Built[room]
            .GetReferencedAssemblies()
            .Where(reference => House.Built.Values.Any(built => built.GetName().Name == reference.Name))
            .Select(reference => reference.Name!["MedInsPerf.".Length..])
            .ShouldBeSubsetOf(House.MayKnow[room]);

    [Fact]
    public void The_domain_references_no_package() => References("Domain", "PackageReference").ShouldBeEmpty();

    [Fact]
    public void The_domain_touches_no_file_no_network_no_clock_and_no_chance() =>
        Members
            .TouchedIn(House.Built["Domain"])
            .Where(member =>
                Impure.Any(impure => member.Touched.StartsWith(impure, StringComparison.Ordinal))
                || (
                    member.Touched.Contains(" System.Environment::", StringComparison.Ordinal)
                    // What the compiler asks in every iterator.
                    && !member.Touched.Contains("::get_CurrentManagedThreadId", StringComparison.Ordinal)
                )
            )
            .ShouldBeEmpty();

    private static IEnumerable<string> References(string room, string kind) =>
        from reference in XDocument
            .Load(Repository.File($"src/MedInsPerf.{room}/MedInsPerf.{room}.csproj"))
            .Descendants(kind)
        select reference.Attribute("Include")!.Value;
}
