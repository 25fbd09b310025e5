using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.Local.Demo;

/// <summary>演示省的地名: eight prefectures and a hundred counties of the made-up 澜江省. No such place exists.</summary>
internal static class DemoPlaces
{
    public const int Counties = 100;

    private const string Province = "990000";

    private static readonly ImmutableArray<string> Prefectures =
    [
        "云浦市",
        "桐岭市",
        "沧溪市",
        "宁湾市",
        "赤泉市",
        "临沅市",
        "青渚市",
        "白鹭市",
    ];

    private const string First = "安望禾枫永芦梅大沅石竹铜沙溪归长南北东西松柏兰莲秋霜";
    private const string Second = "澜泉川桥泽洲渡垣岭磐坪冠堤口帆汐屿塘浦陂";

    /// <summary>The prefectures and counties, by code; those of the personas are among them.</summary>
    public static ImmutableArray<Bureau> Bureaus(Func<string, string> issuerOf)
    {
        var bureaus = ImmutableArray.CreateBuilder<Bureau>();
        for (var index = 0; index < Prefectures.Length; index++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"99{index + 1:00}00");
            bureaus.Add(Bureau(code, Prefectures[index], AdminLevel.Prefecture, Province, issuerOf));
        }

        for (var index = 0; index < Counties; index++)
        {
            var prefecture = index % Prefectures.Length;
            var code = string.Create(
                CultureInfo.InvariantCulture,
                $"99{prefecture + 1:00}{21 + index / Prefectures.Length:00}"
            );
            var parent = string.Create(CultureInfo.InvariantCulture, $"99{prefecture + 1:00}00");
            bureaus.Add(Bureau(code, CountyName(code, index), AdminLevel.County, parent, issuerOf));
        }

        return bureaus.ToImmutable();
    }

    /// <summary>清溪县 and 丰岭县 are the personas'; the others are built from two lists of characters.</summary>
    private static string CountyName(string code, int index) =>
        code switch
        {
            "990121" => "清溪县",
            "990122" => "丰岭县",
            _ => $"{First[index % First.Length]}{Second[(index * 7 + index / First.Length) % Second.Length]}县",
        };

    private static Bureau Bureau(
        string code,
        string area,
        AdminLevel level,
        string parent,
        Func<string, string> issuerOf
    )
    {
        // A directory id of its own for each, in the form of one.
        var directory = $"de300000-0000-4000-8000-000000{code}";
        return new Bureau(
            $"t{code}",
            directory,
            issuerOf(directory),
            code,
            $"{area}医疗保障局",
            area,
            level,
            parent,
            Province
        );
    }
}
