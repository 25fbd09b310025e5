using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using MediatR;
using MedInsPerf.App;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Imports;
using MedInsPerf.App.Parts;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Local.Hosting;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.Local.Demo;

/// <summary>
/// 演示数据: fills the made-up province with three years of a hundred counties, through the same use cases that people
/// use. Seeded: every run makes the same province.
/// </summary>
internal sealed class DemoProvince(
    IServiceProvider services,
    TenantRegistry registry,
    DemoClock clock,
    DateTimeOffset started,
    Action<string> tell
)
{
    private const int Seed = 20240306;
    private const int Years = 3;

    /// <summary>Fills the province unless it is filled; a marker in the data folder says so.</summary>
    public static async Task Fill(
        IServiceProvider host,
        LocalSettings settings,
        Action<string> tell,
        CancellationToken cancellation
    )
    {
        var marker = Path.Combine(settings.DataFolder, "demo-filled");
        if (System.IO.File.Exists(marker))
        {
            return;
        }

        var clock = new DemoClock();
        await using var provider = Compose(host, clock);
        var registry = provider.GetRequiredService<TenantRegistry>();
        await registry.Refresh(cancellation);
        var started = host.GetRequiredService<TimeProvider>().GetUtcNow();
        var demo = new DemoProvince(provider, registry, clock, started, tell);
        await demo.Fill(directory => $"{settings.Origin}/local-issuer/{directory}/v2.0", cancellation);
        await System.IO.File.WriteAllTextAsync(marker, "", cancellation);
    }

    /// <summary>The product's use cases over the host's own stores, with a clock that can be set.</summary>
    private static ServiceProvider Compose(IServiceProvider host, DemoClock clock)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(host.GetRequiredService<CosmosClient>());
        services.AddSingleton(host.GetRequiredService<BlobServiceClient>());
        services.AddSingleton(host.GetRequiredService<QueueServiceClient>());
        services.AddMedInsPerfApp(host.GetRequiredService<IConfiguration>());
        return services.BuildServiceProvider();
    }

    private async Task Fill(Func<string, string> issuerOf, CancellationToken cancellation)
    {
        var bureaus = DemoPlaces.Bureaus(issuerOf);
        foreach (var bureau in bureaus.Where(bureau => registry.Current.BureauWith(bureau.Code) is null))
        {
            await Register(bureau, cancellation);
        }

        await registry.Refresh(cancellation);
        var province = registry.Current.Bureaus.First(bureau => bureau.Level == AdminLevel.Province);
        var all = await services.GetRequiredService<ProvinceBook>().Cycles(Scope(province), cancellation);
        ImmutableArray<Cycle> cycles = [.. all.Take(Years)];
        var done = 0;
        var counties = registry.Current.Bureaus.Where(bureau => bureau.Level == AdminLevel.County).ToImmutableArray();
        await Parallel.ForEachAsync(
            counties,
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellation },
            async (county, stop) =>
            {
                foreach (var cycle in cycles)
                {
                    await File(county, cycle, isCurrent: cycle == cycles[0], stop);
                }

                var filled = Interlocked.Increment(ref done);
                if (filled % 10 == 0)
                {
                    tell($"演示数据：{filled} / {counties.Length} 县");
                }
            }
        );
    }

    private async Task Register(Bureau bureau, CancellationToken cancellation)
    {
        // The registry has the bureau before anybody can be let in.
        await registry.Register(bureau, cancellation);
        var scope = Scope(bureau);
        Member[] members = bureau.Level switch
        {
            AdminLevel.County =>
            [
                Person(bureau, "preparer", "填报员", Role.Preparer),
                Person(bureau, "head", "负责人", Role.UnitHead),
            ],
            _ => [Person(bureau, "reviewer", "审核员", Role.Reviewer)],
        };
        foreach (var member in members)
        {
            await registry.Admit(scope, member, cancellation);
        }
    }

    /// <summary>One county's year, as far as chance takes it.</summary>
    private async Task File(Bureau county, Cycle cycle, bool isCurrent, CancellationToken cancellation)
    {
        var year = cycle.FiscalYear;
        var random = new Random(Seed + int.Parse(county.Code, CultureInfo.InvariantCulture) * 10 + year);
        var fate = Draw(random, isCurrent);
        var late = !isCurrent && random.Next(12) == 0;
        var day =
            late ? cycle.Due.AddDays(random.Next(1, 9))
            : isCurrent ? started.AddDays(-random.Next(6, 20))
            : cycle.Due.AddDays(-random.Next(2, 30));
        if (fate == Fate.NotBegun || (isCurrent && IsPersonas(county)))
        {
            return;
        }

        clock.Set(day);
        var slips = fate == Fate.Draft ? Wrong(random) : Doubtful(random);
        var text = new DemoReport(county.Area, year, random).Write(slips);
        var preparer = Caller(county, Role.Preparer);
        DroppedFile[] files =
        [
            new($"{year}年度项目支出绩效自评报告.txt", Encoding.UTF8.GetBytes(text)),
            new("基金监管经费自评表.xlsx", new DemoForm(county.Area, year, random).Write(day)),
        ];
        var imported = Expect(
            await Send(new ImportFiles.Command(preparer, year, [.. files], $"demo-{county.Code}-{year}"), cancellation)
        );
        if (imported.Files.FirstOrDefault(file => file.Refusal is not null) is { } refused)
        {
            throw new InvalidOperationException($"{county.Area} {year}: {refused.Refusal?.Sentence}");
        }

        if (imported.Files[0].FilingId is not { } filingId)
        {
            throw new InvalidOperationException($"{county.Area} {year}: nothing was imported.");
        }

        if (fate == Fate.Draft)
        {
            return;
        }

        var filing = await Explained(preparer, filingId, cancellation);
        var parts = filing.Parts.Select(part => part.Id).ToImmutableArray();
        Expect(await Send(new RequestSignOff.Command(preparer, filingId, parts), cancellation));
        clock.Set(day.AddHours(2));
        var head = Caller(county, Role.UnitHead);
        Expect(await Send(new SignParts.Command(head, filingId, parts), cancellation));
        Expect(await Send(new SubmitParts.Command(head, filingId, parts), cancellation));
        clock.Set(day.AddDays(random.Next(1, 6)));
        var reviewer = Caller(registry.Current.BureauWith(county.ParentCode!)!, Role.Reviewer);
        switch (fate)
        {
            case Fate.Accepted:
                Expect(await Send(new AcceptParts.Command(reviewer, filingId, parts), cancellation));
                break;
            case Fate.Returned:
                var item = new ReturnedPart(parts[0], "请写明结余资金的去向，并附财政收回的凭证");
                Expect(await Send(new ReturnParts.Command(reviewer, filingId, [item]), cancellation));
                break;
        }
    }

    /// <summary>Answers every warning, as a preparer would.</summary>
    private async Task<FilingView> Explained(Caller preparer, string filingId, CancellationToken cancellation)
    {
        var filing = Expect(await Send(new ViewFiling.Query(preparer, filingId), cancellation));
        foreach (var part in filing.Parts.Where(part => part.OpenWarnings > 0))
        {
            var desk = Expect(await Send(new OpenPart.Query(preparer, filingId, part.Id), cancellation));
            var open = desk.View.Findings.Where(finding =>
                finding.PartId == part.Id && finding is { Severity: "warning", Explained: null }
            );
            foreach (var finding in open)
            {
                var explanation = new ExplainFinding.Command(
                    preparer,
                    filingId,
                    part.Id,
                    desk.ETag,
                    finding.Key,
                    "已与财政部门核对，口径不同，数据属实"
                );
                desk = Expect(await Send(explanation, cancellation));
            }
        }

        return Expect(await Send(new ViewFiling.Query(preparer, filingId), cancellation));
    }

    private async Task<Result<T>> Send<T>(IRequest<Result<T>> request, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellation);
    }

    private static T Expect<T>(Result<T> result) =>
        result.Refusal is { } refusal
            ? throw new InvalidOperationException($"The demo was refused: {refusal.Sentence}")
            : result.Value!;

    private Caller Caller(Bureau bureau, Role role)
    {
        var member = registry.Current.MembersOf(bureau).First(member => member.Roles.Contains(role));
        var claims = new ClaimsIdentity(
            [new Claim("tid", bureau.DirectoryId), new Claim("oid", member.ObjectId)],
            authenticationType: "demo"
        );
        return App.Tenancy.Caller.From(new ClaimsPrincipal(claims), registry.Current)!;
    }

    /// <summary>The personas' counties keep the current year for whoever tries the product.</summary>
    private static bool IsPersonas(Bureau county) => county.Code is "990121" or "990122";

    private static TenantScope Scope(Bureau bureau) =>
        TenantScope.Of(new StoredJob("demo", bureau.TenantId, bureau.Code, bureau.ProvinceCode, WorkStore.Standing));

    private static Member Person(Bureau bureau, string work, string title, Role role) =>
        new($"demo-{bureau.Code}-{work}", $"{bureau.Area}{title}", $"{work}.{bureau.Code}@example.invalid", [role]);

    private static Fate Draw(Random random, bool isCurrent) =>
        (isCurrent, random.Next(100)) switch
        {
            (false, < 97) => Fate.Accepted,
            (false, _) => Fate.Submitted,
            (true, < 58) => Fate.Accepted,
            (true, < 80) => Fate.Submitted,
            (true, < 86) => Fate.Returned,
            (true, < 94) => Fate.Draft,
            _ => Fate.NotBegun,
        };

    private static DemoSlips Wrong(Random random) =>
        random.Next(2) == 0 ? DemoSlips.WrongRate : DemoSlips.WrongYear | DemoSlips.WrongRate;

    private static DemoSlips Doubtful(Random random) =>
        random.Next(5) switch
        {
            0 => DemoSlips.ProudScore | DemoSlips.LowRate,
            1 => DemoSlips.LowRate,
            _ => DemoSlips.None,
        };

    private enum Fate
    {
        NotBegun,
        Draft,
        Submitted,
        Returned,
        Accepted,
    }
}
