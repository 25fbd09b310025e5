using System.Reflection;
using MedInsPerf.Api;
using MedInsPerf.App;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Local.Hosting;
using MedInsPerf.LocalCosmos;

namespace MedInsPerf.Architecture.Tests.Rooms;

/// <summary>The rooms of the house, by name, each with those it may know.</summary>
internal static class House
{
    public static readonly IReadOnlyDictionary<string, string[]> MayKnow = new Dictionary<string, string[]>(
        StringComparer.Ordinal
    )
    {
        ["Domain"] = [],
        ["Documents"] = ["Domain"],
        ["App"] = ["Domain", "Documents"],
        ["Api"] = ["Domain", "Documents", "App"],
        ["Functions"] = ["Domain", "Documents", "App", "Api"],
        ["LocalCosmos"] = [],
        ["Local"] = ["Domain", "Documents", "App", "Api", "LocalCosmos"],
        ["Cli"] = ["Domain", "Documents"],
    };

    /// <summary>Those that are built everywhere. Functions is read, not built.</summary>
    public static readonly IReadOnlyDictionary<string, Assembly> Built = new Dictionary<string, Assembly>(
        StringComparer.Ordinal
    )
    {
        ["Domain"] = typeof(Money).Assembly,
        ["Documents"] = typeof(DocumentReader).Assembly,
        ["App"] = typeof(AppComposition).Assembly,
        ["Api"] = typeof(MedInsPerfApi).Assembly,
        ["LocalCosmos"] = typeof(LocalCosmosAccount).Assembly,
        ["Local"] = typeof(LocalProduct).Assembly,
        ["Cli"] = Assembly.Load("medinsperf"),
    };
}
