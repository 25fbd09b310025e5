using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace MedInsPerf.Domain.Regulations;

/// <summary>政策包: those that ship with the product, and how one is read and written.</summary>
public static class PolicyPacks
{
    private static readonly ResourceManager Texts = new(
        "MedInsPerf.Domain.Regulations.Packs.Shipped",
        typeof(PolicyPacks).Assembly
    );

    private static readonly ImmutableArray<string> Ids =
    [
        "national-2020",
        "national-2020-capped",
        "guangdong-shaoguan-department",
        "sichuan-project",
    ];

    private static readonly Lazy<ImmutableArray<PolicyPack>> All = new(() => [.. Ids.Select(Load)]);

    /// <summary>The packs that ship, the national default first.</summary>
    public static ImmutableArray<PolicyPack> Shipped => All.Value;

    /// <summary>全国通用: what holds where nobody has put another pack in force.</summary>
    public static PolicyPack National => Shipped[0];

    /// <summary>A shipped pack by its id; null where none has it.</summary>
    public static PolicyPack? Find(string id) => Shipped.FirstOrDefault(pack => pack.Id == id);

    /// <summary>Reads a pack, or tells everything that is wrong with it.</summary>
    public static PackOutcome Read(string json) => PackReader.Read(json);

    /// <summary>Writes a pack so that <see cref="Read"/> gives it back.</summary>
    public static string Write(PolicyPack pack) => PackWriter.Write(pack);

    /// <exception cref="InvalidOperationException">A shipped pack is missing or broken: a bug that its own test finds first.</exception>
    private static PolicyPack Load(string id) =>
        Texts.GetString(id, CultureInfo.InvariantCulture) is not { } json
            ? throw new InvalidOperationException($"The pack {id} is not among the resources.")
        : Read(json) is PackOutcome.Accepted accepted ? accepted.Pack
        : throw new InvalidOperationException($"The pack {id} is broken.");
}
