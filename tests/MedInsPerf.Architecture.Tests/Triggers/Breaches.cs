using System.Collections.Immutable;
using MedInsPerf.App.Work;

namespace MedInsPerf.Architecture.Tests.Triggers;

/// <summary>What is wrong with a set of triggers, in sentences; empty when they are what catalogue and API ask for.</summary>
internal static class Breaches
{
    private const int MostLines = 5;

    public static IEnumerable<string> Of(ImmutableArray<Trigger> triggers, ImmutableArray<Resource> resources) =>
        [
            .. Names(triggers),
            .. Queues([.. triggers.Where(trigger => trigger.Attribute == "QueueTrigger")]),
            .. Timers([.. triggers.Where(trigger => trigger.Attribute == "TimerTrigger")]),
            .. Http([.. triggers.Where(trigger => trigger.Attribute == "HttpTrigger")], resources),
            .. from trigger in triggers
            where trigger.Lines > MostLines
            select $"{trigger.Function} has {trigger.Lines} lines: a trigger binds, sends and translates in {MostLines}.",
        ];

    private static IEnumerable<string> Names(ImmutableArray<Trigger> triggers) =>
        from trigger in triggers
        group trigger by trigger.Function.ToUpperInvariant() into same
        where same.Count() > 1
        select $"{same.First().Function} is the name of {same.Count()} functions; the host takes one.";

    private static IEnumerable<string> Queues(ImmutableArray<Trigger> triggers) =>
        Against(
            "queue",
            triggers.Select(trigger => (trigger.Arguments.Single(), trigger.Requests)),
            WorkCatalogue.Queues.Concat(WorkCatalogue.Poison).Select(work => (work.Queue, work.Request))
        );

    private static IEnumerable<string> Timers(ImmutableArray<Trigger> triggers) =>
        Against(
            "timer",
            triggers.Select(trigger => ($"{trigger.Function} at {trigger.Arguments.Single()}", trigger.Requests)),
            WorkCatalogue.Timers.Select(work => ($"{work.Name} at {work.Schedule}", work.Request().GetType()))
        );

    private static IEnumerable<string> Against(
        string kind,
        IEnumerable<(string Name, ImmutableArray<Type> Requests)> triggers,
        IEnumerable<(string Name, Type Request)> catalogue
    )
    {
        var said = triggers.Select(trigger => $"{kind} {trigger.Name} sends {string.Join(", ", trigger.Requests)}");
        var asked = catalogue.Select(work => $"{kind} {work.Name} sends {work.Request}").ToList();
        var found = said.ToList();
        return
        [
            .. found.Except(asked).Select(each => $"The catalogue has no {each}."),
            .. asked.Except(found).Select(each => $"There is no trigger: {each}."),
        ];
    }

    private static IEnumerable<string> Http(ImmutableArray<Trigger> triggers, ImmutableArray<Resource> resources) =>
        [
            .. from resource in resources
            where !triggers.Any(trigger => trigger.Resource == resource.Name)
            select $"/api/{resource.Name} has no HTTP trigger: a bare 404 in the cloud.",
            .. from trigger in triggers
            where !resources.Any(resource => resource.Name == trigger.Resource)
            select $"{trigger.Function} triggers on /api/{trigger.Resource}, which the API does not have.",
            .. from trigger in triggers
            from resource in resources
            where resource.Name == trigger.Resource
            let asked = resource.Methods.Add("options").Order(StringComparer.Ordinal)
            where !asked.SequenceEqual(trigger.Arguments.Order(StringComparer.Ordinal))
            select $"{trigger.Function} takes {string.Join(' ', trigger.Arguments)}; the API asks for {string.Join(' ', asked)}.",
            .. from trigger in triggers
            from resource in resources
            where resource.Name == trigger.Resource
            where resource.GoesDeeper && trigger.Route != $"{trigger.Resource}/{{*path}}"
            select $"{trigger.Function} takes {trigger.Route} only; the API goes deeper.",
        ];
}
