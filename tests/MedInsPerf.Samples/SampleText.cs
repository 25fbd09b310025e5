using System.Text;

namespace MedInsPerf.Samples;

/// <summary>Invented self-evaluations of counties that do not exist; what is wrong in them is listed beside them.</summary>
public static class SampleText
{
    /// <summary>清溪县 2023: eight projects with ten deliberate slips, listed in <see cref="QingxiSlips"/>.</summary>
    public static string Qingxi => Read("qingxi-2023.txt");

    /// <summary>The slips of <see cref="Qingxi"/> as JSON: project, family, quote, stated, expected, why.</summary>
    public static string QingxiSlips => Read("qingxi-2023.slips.json");

    /// <summary>丰岭县 2023: six projects in which everything agrees.</summary>
    public static string Fengling => Read("fengling-2023.txt");

    internal static string Read(string name) => Encoding.UTF8.GetString(SampleFile.Bytes(name));
}
