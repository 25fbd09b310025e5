using MedInsPerf.Api;
using MedInsPerf.Functions;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();

// Every line crosses to the host, which sends it on to Application Insights: not what ASP.NET Core says of each request.
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
builder.Services.AddMedInsPerf(builder.Configuration);
builder.Services.AddSingleton<ApiPipeline>();
builder.Services.AddHostedService<StartCheck>();

var host = builder.Build();

// A pipeline that cannot be built must fail the start, not the first request.
host.Services.GetRequiredService<ApiPipeline>();
await host.RunAsync();
