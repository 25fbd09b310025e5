using System.Diagnostics;
using System.Globalization;
using MedInsPerf.Documents;
using MedInsPerf.Samples;

namespace MedInsPerf.Fuzz.Tests;

/// <summary>
/// Sound files changed at random. The short run has a fixed seed; MEDINSPERF_LONG runs each reader for
/// MEDINSPERF_FUZZ_MINUTES (7) from a seed of its own, which a failure names by the file that it keeps.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int ShortRounds = 400;

    private static readonly TimeSpan? Long = Environment.GetEnvironmentVariable("MEDINSPERF_LONG") is null
        ? null
        : TimeSpan.FromMinutes(
            int.TryParse(
                Environment.GetEnvironmentVariable("MEDINSPERF_FUZZ_MINUTES"),
                CultureInfo.InvariantCulture,
                out var minutes
            )
                ? minutes
                : 7
        );

    [Fact]
    public void A_docx() => Fuzz("a.docx", (mutation, _) => mutation.OfPackage(Seeds.Docx));

    [Fact]
    public void A_workbook() => Fuzz("a.xlsx", (mutation, _) => mutation.OfPackage(Seeds.Xlsx));

    [Fact]
    public void A_workbook_of_old() => Fuzz("a.xls", (mutation, _) => mutation.OfBytes(SampleFile.OldWorkbook));

    [Fact]
    public void A_pdf() => Fuzz("a.pdf", (mutation, _) => mutation.OfPdf(Seeds.Pdf));

    [Fact]
    public void A_text() => Fuzz("a.txt", (mutation, _) => mutation.OfText(Seeds.Text));

    [Fact]
    public void Bytes_without_sense_under_any_ending()
    {
        string[] endings = [".txt", ".md", ".docx", ".xlsx", ".pdf", ".doc", ".xls", ""];
        using var trial = new Trial();
        for (var round = 0; round < ShortRounds; round++)
        {
            var chance = new Random(round);
            var bytes = new byte[chance.Next(400)];
            chance.NextBytes(bytes);
            trial.Run("a" + endings[round % endings.Length], bytes);
        }
    }

    [Fact]
    public void A_record()
    {
        var sound =
            "{\"documents\":[{\"path\":\"a\",\"kind\":\"mixed\",\"parts\":[{\"kind\":\"finalAccounts\",\"sections\":[{\"number\":\"一\",\"title\":\"概况\",\"line\":1,\"text\":\"\"}],\"figures\":[{\"value\":\"1\",\"unit\":\"元\"}]}]}]}"u8.ToArray();
        for (var round = 0; round < ShortRounds; round++)
            RecordJson.Read(new Mutation(round).OfText(sound)).ShouldNotBeNull();
    }

    [Fact]
    public void The_seeds_themselves_are_read()
    {
        using var trial = new Trial();
        trial.Run("a.docx", Seeds.Docx);
        trial.Run("a.xlsx", Seeds.Xlsx);
        trial.Run("a.pdf", Seeds.Pdf);
        trial.Run("a.txt", Seeds.Text);
        trial.Count.ShouldBe((4, 4));
    }

    private void Fuzz(string name, Func<Mutation, int, byte[]> change)
    {
        using var trial = new Trial();
        var begun = Stopwatch.GetTimestamp();
        var first = Long is null ? 1 : Environment.TickCount & 0xFFFFFF;
        for (var round = 0; Long is { } time ? Stopwatch.GetElapsedTime(begun) < time : round < ShortRounds; round++)
            trial.Run(name, change(new Mutation(first + round), round));
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {trial.Count.Read} files, {trial.Count.Accepted} read, dearest {trial.Dearest.TotalMilliseconds:F0} ms"
            )
        );
    }
}
