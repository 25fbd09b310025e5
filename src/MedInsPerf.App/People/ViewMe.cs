using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.People;

/// <summary>Who has signed in, and where the person's work is.</summary>
public static class ViewMe
{
    public sealed record Query(Caller Caller) : IRequest<MeView>;

    internal sealed class Handler(ProvinceBook provinces) : IRequestHandler<Query, MeView>
    {
        public async Task<MeView> Handle(Query request, CancellationToken cancellationToken)
        {
            var caller = request.Caller;
            var cycles = await provinces.Cycles(TenantScope.Of(caller), cancellationToken);
            return new MeView(
                caller.Member.Name,
                [.. caller.Member.Roles.Select(role => role.ToString())],
                FilingViews.Bureau(caller.Bureau),
                [.. cycles.Select(cycle => cycle.FiscalYear)],
                cycles.IsEmpty ? null : cycles[0].FiscalYear,
                caller.Bureau.Level switch
                {
                    AdminLevel.County => "filing",
                    AdminLevel.Prefecture => "review",
                    _ => "summary",
                }
            );
        }
    }
}

/// <summary>The person. Home is filing, review or summary.</summary>
/// <param name="FiscalYears">The years with a cycle, latest first.</param>
public sealed record MeView(
    string Name,
    ImmutableArray<string> Roles,
    BureauView Bureau,
    ImmutableArray<int> FiscalYears,
    int? CurrentFiscalYear,
    string Home
);
