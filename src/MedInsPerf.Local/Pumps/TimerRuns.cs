namespace MedInsPerf.Local.Pumps;

/// <summary><c>POST /admin/functions/NAME</c> runs a timer now, as at the Functions host; here it answers when it has run.</summary>
internal static class TimerRuns
{
    public const string Root = "/admin/functions";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost(
                $"{Root}/{{name}}",
                async (string name, IEnumerable<TimerPump> timers, HttpContext http) =>
                {
                    if (timers.FirstOrDefault(timer => timer.Name == name) is not { } found)
                    {
                        return Results.NotFound();
                    }

                    await found.RunNow(http.RequestAborted);
                    return Results.Accepted();
                }
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
}
