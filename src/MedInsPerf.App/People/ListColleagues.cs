using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.People;

/// <summary>同事: to whom a finding of the caller's own filing can be handed.</summary>
public static class ListColleagues
{
    public sealed record Query(Caller Caller, string FilingId) : IRequest<Result<ImmutableArray<ColleagueView>>>;

    internal sealed class Handler(FilingAccess access, TenantRegistry registry)
        : IRequestHandler<Query, Result<ImmutableArray<ColleagueView>>>
    {
        public Task<Result<ImmutableArray<ColleagueView>>> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult<Result<ImmutableArray<ColleagueView>>>(
                access.Open(request.Caller, request.FilingId) switch
                {
                    null => new Refusal.NotFound(),
                    { IsOwn: false } => new Refusal.NotAllowed("只能转给本单位的同事"),
                    _ => Colleagues(request.Caller),
                }
            );

        private Result<ImmutableArray<ColleagueView>> Colleagues(Caller caller) =>
            registry
                .Current.MembersOf(caller.Bureau)
                .Where(member => member.ObjectId != caller.Member.ObjectId)
                .OrderBy(member => member.Roles.DefaultIfEmpty(Role.Operator).Min())
                .ThenBy(member => member.Name, StringComparer.Ordinal)
                .Select(member => new ColleagueView(
                    member.ObjectId,
                    member.Name,
                    [.. member.Roles.Select(role => role.ToString())]
                ))
                .ToImmutableArray();
    }
}

/// <summary>A member of the caller's own bureau.</summary>
public sealed record ColleagueView(string MemberId, string Name, ImmutableArray<string> Roles);
