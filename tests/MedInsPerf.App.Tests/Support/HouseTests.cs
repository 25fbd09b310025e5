using System.Text;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Imports;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.Testing;

[assembly: AssemblyFixture(typeof(Storage))]

// The queues are shared: one test after another.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace MedInsPerf.App.Tests.Support;

/// <summary>One storage for all tests.</summary>
public sealed class Storage : AzuriteServer, IAsyncLifetime;

/// <summary>A house of its own for every test, and the steps that tests take to get where they begin.</summary>
public abstract class HouseTests(Storage storage) : IAsyncLifetime
{
    internal const string CountyA = "990121-2023";
    internal const string CountyB = "990122-2023";

    internal House House { get; private set; } = null!;

    public async ValueTask InitializeAsync() => House = await House.Open(storage);

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal async Task<ImportedFileView> Import(string persona, string text, string key = "first drop")
    {
        var file = new DroppedFile("自评报告.txt", Encoding.UTF8.GetBytes(text));
        var imported = await House.Send(new ImportFiles.Command(House.As(persona), House.Year, [file], key));
        return imported.Value.ShouldNotBeNull(imported.Refusal?.Sentence).Files.ShouldHaveSingleItem();
    }

    /// <summary>The county's materials, imported; their ids.</summary>
    internal async Task<string[]> Imported(string persona, string text)
    {
        var file = await Import(persona, text);
        file.Outcome.ShouldBe("imported", file.Refusal?.Sentence);
        return [.. file.Parts.Select(part => part.Id)];
    }

    /// <summary>The county's materials, imported and handed to the unit head.</summary>
    internal async Task<string[]> AwaitingSignature(string county, string text)
    {
        var parts = await Imported($"{county}-preparer", text);
        Done(await House.Send(new RequestSignOff.Command(House.As($"{county}-preparer"), Of(county), [.. parts])));
        return parts;
    }

    internal async Task<string[]> Signed(string county, string text)
    {
        var parts = await AwaitingSignature(county, text);
        Done(await House.Send(new SignParts.Command(House.As($"{county}-head"), Of(county), [.. parts])));
        return parts;
    }

    internal async Task<string[]> Submitted(string county, string text)
    {
        var parts = await Signed(county, text);
        Done(await House.Send(new SubmitParts.Command(House.As($"{county}-head"), Of(county), [.. parts])));
        return parts;
    }

    internal async Task<FilingView> Filing(string persona, string filing) =>
        Done(await House.Send(new ViewFiling.Query(House.As(persona), filing)));

    internal async Task<Desk> Desk(string persona, string filing, string part) =>
        Done(await House.Send(new OpenPart.Query(House.As(persona), filing, part)));

    internal static T Done<T>(Result<T> result)
    {
        result.Refusal.ShouldBeNull(result.Refusal?.Sentence);
        return result.Value!;
    }

    internal static string Of(string county) => county == "county-a" ? CountyA : CountyB;
}
