using System.Collections.Immutable;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.App.Packs;

/// <summary>Draws packs.</summary>
internal static class PackViews
{
    public static PackHeadView Head(PolicyPack pack, string state) =>
        new(pack.Id, pack.Version, pack.Name, state, pack.InForce.From, pack.InForce.Until);

    /// <summary>draft where the version is neither shipped nor published.</summary>
    public static string StateOf(PolicyPack pack, ImmutableArray<PolicyPack> published) =>
        PolicyPacks.Find(pack.Id) is { } shipped && shipped.Version == pack.Version ? "shipped"
        : published.Any(known => known.Id == pack.Id && known.Version == pack.Version) ? "published"
        : "draft";

    public static PackView Pack(PolicyPack pack, string state, PackDraft? draft) =>
        new(
            Head(pack, state),
            state == "draft",
            draft?.EditedBy.Name,
            draft?.EditedBy.At,
            [
                .. PackValues
                    .Of(pack)
                    .Select(value => new PackValueView(
                        value.Path,
                        value.Block,
                        value.Name,
                        value.Value,
                        value.Unit,
                        value.Basis.ToString(),
                        value.Basis == Citation.RuleOfThumb
                    )),
            ]
        );
}
