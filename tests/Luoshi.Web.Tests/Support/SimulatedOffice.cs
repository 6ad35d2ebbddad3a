using Luoshi.Core;
using Luoshi.Core.Text;
using Luoshi.Office.Simulating;
using Luoshi.Web.Hosting;
using Luoshi.Web.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Support;

/// <summary>Lives the example plan through in a folder, for servers on simulated data.</summary>
static class SimulatedOffice
{
    /// <summary>From the day on which the plan was issued up to a day, always with the same seed.</summary>
    public static async Task LiveAsync(string folder, DateOnly until)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var place = new OfficePlace(folder, null);
        var content = await File.ReadAllBytesAsync(RunningSite.ExampleFile, cancellation);
        var plan = PlanCompiler.Compile(SourceDocument.FromText("gaoxinqu-2012.txt", System.Text.Encoding.UTF8.GetString(content))).Plan;
        var from = plan.Document.Issued?.LastDay ?? default;
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(new SimulatedClock(Simulator.MorningOf(from))).AddLogging().AddOffice(place, hurried: true).BuildServiceProvider();
        Storage.Prepare(services, place);
        await services.GetRequiredService<Simulator>().RunAsync(new(3, from, until, new("gaoxinqu-2012.txt", content, "UTF-8", "0", plan)), null, cancellation);
        Storage.Settle(services, place);
    }
}
