using MedInsPerf.App.Work;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MedInsPerf.Functions;

/// <summary>
/// Looks once, beside the start, whether the containers and queues that infra makes are there and may be used. A missing
/// role shows in the log at once; it does not hold up the start, and <c>/api/health</c> says the same at any time.
/// </summary>
internal sealed partial class StartCheck(Readiness readiness, ILogger<StartCheck> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await readiness.WhatIsDown(stoppingToken) is { IsEmpty: false } down)
        {
            DoesNotAnswer(string.Join(", ", down));
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "Started, but these do not answer: {Down}. Was infra deployed, and are the roles there?"
    )]
    private partial void DoesNotAnswer(string down);
}
