using System.Diagnostics.CodeAnalysis;
using System.Text;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Cli;

/// <summary>政策包 that a call names: a shipped one by its id, or a file.</summary>
internal static class PackSource
{
    /// <summary>Far more than any pack: a file beyond it is something else.</summary>
    private const int MostBytes = 4 << 20;

    /// <summary>Finds and reads it; says in one line each what is wrong with it.</summary>
    public static bool TryRead(string named, TextWriter errors, [NotNullWhen(true)] out PolicyPack? pack)
    {
        pack = PolicyPacks.Find(named);
        if (pack is not null)
            return true;
        try
        {
            var file = new FileInfo(named);
            if (!file.Exists)
            {
                var shipped = string.Join("、", PolicyPacks.Shipped.Select(known => known.Id));
                errors.WriteLine($"没有叫“{named}”的政策包，也没有这个文件。现有的政策包：{shipped}。");
                return false;
            }

            if (file.Length > MostBytes)
            {
                errors.WriteLine($"{named}：不是政策包，文件太大。");
                return false;
            }

            switch (PolicyPacks.Read(File.ReadAllText(named, Encoding.UTF8)))
            {
                case PackOutcome.Accepted accepted:
                    pack = accepted.Pack;
                    return true;
                case PackOutcome.Refused refused:
                    foreach (var fault in refused.Faults)
                        errors.WriteLine($"{named}：{(fault.At.Length == 0 ? "" : fault.At + "：")}{fault.Sentence}");
                    return false;
                default:
                    throw new InvalidOperationException("An outcome that is neither.");
            }
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{named}：打不开（{broken.Message}）。");
            return false;
        }
    }
}
