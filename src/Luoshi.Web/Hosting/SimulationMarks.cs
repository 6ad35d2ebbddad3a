using System.Globalization;
using Luoshi.Office.Settings;
using Luoshi.Web.Settings;
using Luoshi.Web.Viewing;
using Microsoft.Net.Http.Headers;

namespace Luoshi.Web.Hosting;

/// <summary>
/// Marks whatever leaves a server whose office is simulated: every answer says so in a header, and every file in its name. Pages show it as a
/// banner; see <c>SimulationBanner</c>.
/// </summary>
internal sealed class SimulationMarks(RequestDelegate next, LuoshiWebOptions options)
{
    public const string Header = "Luoshi-Simulated";

    private readonly string? _said = options.Simulation is { } simulation
        ? string.Create(CultureInfo.InvariantCulture, $"until={simulation.Until:yyyy-MM-dd}; seed={simulation.Seed}")
        : null;

    public Task InvokeAsync(HttpContext context)
    {
        if (_said is not null)
        {
            context.Response.Headers[Header] = _said;
            context.Response.OnStarting(MarkAsync, context);
        }

        return next(context);
    }

    private static Task MarkAsync(object state)
    {
        var context = (HttpContext)state;
        if (ContentDispositionHeaderValue.TryParse(context.Response.Headers.ContentDisposition.ToString(), out var file)
            && (file.FileNameStar.Length > 0 ? file.FileNameStar : file.FileName) is { Length: > 0 } name)
        {
            var language = context.RequestServices.GetRequiredService<Viewpoint>().Language;
            file.SetHttpFileName($"[{Simulation.Mark.For(language)}] {HeaderUtilities.RemoveQuotes(name)}");
            context.Response.Headers.ContentDisposition = file.ToString();
        }

        return Task.CompletedTask;
    }
}
