using Luoshi.Office.Accounts;
using Luoshi.Office.Jobs;
using Luoshi.Office.Notices;
using Luoshi.Office.Permissions;
using Luoshi.Web.Api.Access;
using Luoshi.Web.Permissions;
using Luoshi.Web.Plans;
using Luoshi.Web.Settings;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Luoshi.Web.Operations;

/// <summary>Figures and traces of the running service, by OpenTelemetry. Nothing leaves the machine unless an address is configured.</summary>
internal static class Telemetry
{
    public const string Address = "/metrics";

    /// <summary>The meters of the framework that tell how requests and connections fare.</summary>
    private static readonly string[] Framework =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public static void AddTelemetry(this IServiceCollection services, LuoshiWebOptions options)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("luoshi", serviceVersion: PlanCatalogue.CompilerVersion, autoGenerateServiceInstanceId: false, serviceInstanceId: Environment.MachineName))
            .WithMetrics(metrics => metrics
                .AddMeter([.. Framework, JobMetrics.MeterName, SignInMetrics.MeterName, NoticeMetrics.MeterName, PlanMetrics.MeterName, ApiMetrics.MeterName])
                .AddPrometheusExporter());
        if (options.OtlpEndpoint is { } address)
        {
            // Traces cost something for every request, so that they are made only where somebody takes them.
            telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation()).UseOtlpExporter(OpenTelemetry.Exporter.OtlpExportProtocol.Grpc, address);
        }
    }

    /// <summary>The figures for Prometheus, for whoever may see how the service runs.</summary>
    public static void MapTelemetry(this IEndpointRouteBuilder routes) => routes.MapPrometheusScrapingEndpoint(Address).Permit(Permission.OperationsRead);
}
