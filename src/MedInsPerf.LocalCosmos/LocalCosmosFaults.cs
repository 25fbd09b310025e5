using System.Net;
using MedInsPerf.LocalCosmos.Protocol;

namespace MedInsPerf.LocalCosmos;

/// <summary>What a request is about to do, for choosing which ones shall fail.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, e.g. <c>dbs/medinsperf/colls/work/docs</c>.</param>
/// <param name="IsWrite">Whether it changes documents: create, replace, upsert, patch, delete, batch.</param>
/// <param name="IsQuery">Whether it is a page of a query; its plan is none.</param>
/// <param name="IsBatch">Whether it is a transactional batch.</param>
public sealed record LocalCosmosRequest(string Method, string Path, bool IsWrite, bool IsQuery, bool IsBatch);

/// <summary>
/// Failures for tests: throttling, outages and time-outs, for so many of the requests that a predicate picks.
/// Safe to use while requests are under way. The SDK repeats much of this by itself, as against the cloud.
/// </summary>
public sealed class LocalCosmosFaults
{
    private readonly Lock gate = new();
    private readonly List<Rule> rules = [];

    /// <summary>The next requests are throttled: 429 with <c>x-ms-retry-after-ms</c>.</summary>
    public void Throttle(Func<LocalCosmosRequest, bool> which, int times, TimeSpan retryAfter) =>
        Add(
            which,
            times,
            new(
                AfterTheFact: false,
                () =>
                    Refusals.Because(HttpStatusCode.TooManyRequests, "429", "Request rate is large.", 3200) with
                    {
                        RetryAfter = retryAfter,
                    }
            )
        );

    /// <summary>The next requests find the service unavailable: 503. Nothing was done.</summary>
    public void Unavailable(Func<LocalCosmosRequest, bool> which, int times) =>
        Add(
            which,
            times,
            new(
                AfterTheFact: false,
                () =>
                    Refusals.Because(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable", "Service is unavailable.")
            )
        );

    /// <summary>The next requests time out before the service does anything.</summary>
    public void TimeOut(Func<LocalCosmosRequest, bool> which, int times) =>
        Add(which, times, new(AfterTheFact: false, TimedOut));

    /// <summary>The next requests are carried out, but their answers are lost: the caller sees a time-out.</summary>
    public void LoseAnswer(Func<LocalCosmosRequest, bool> which, int times) =>
        Add(which, times, new(AfterTheFact: true, TimedOut));

    /// <summary>No more failures.</summary>
    public void Clear()
    {
        lock (gate)
        {
            rules.Clear();
        }
    }

    internal Fault? Next(GatewayRequest request)
    {
        lock (gate)
        {
            if (rules.Count == 0)
            {
                return null;
            }

            var described = Describe(request);
            foreach (var rule in rules)
            {
                if (rule.Left > 0 && rule.Which(described))
                {
                    rule.Left--;
                    return rule.Fault;
                }
            }

            return null;
        }
    }

    private static LocalCosmosRequest Describe(GatewayRequest request)
    {
        var onDocuments = request.Path is ["dbs", _, "colls", _, "docs", ..];
        var isQuery = onDocuments && request.IsQuery && !request.IsQueryPlan;
        return new(
            request.Method.Method,
            string.Join('/', request.Path),
            onDocuments && !request.IsQuery && !request.IsQueryPlan && request.Method != HttpMethod.Get,
            isQuery,
            onDocuments && request.IsBatch
        );
    }

    private static Answer TimedOut() =>
        throw new TaskCanceledException("The request timed out.", new TimeoutException("Injected by a test."));

    private void Add(Func<LocalCosmosRequest, bool> which, int times, Fault fault)
    {
        lock (gate)
        {
            rules.Add(new Rule(which, fault) { Left = times });
        }
    }

    internal sealed record Fault(bool AfterTheFact, Func<Answer> Happen);

    private sealed class Rule(Func<LocalCosmosRequest, bool> which, Fault fault)
    {
        public Func<LocalCosmosRequest, bool> Which { get; } = which;

        public Fault Fault { get; } = fault;

        public int Left { get; set; }
    }
}
