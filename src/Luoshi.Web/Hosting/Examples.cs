using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Hosting;

/// <summary>Brings example plans in at the start. One that somebody deleted stays deleted.</summary>
internal static class Examples
{
    public static void BringIn(IServiceProvider services, IReadOnlyList<string> files)
    {
        var store = services.GetRequiredService<PlanStore>();
        var catalogue = services.GetRequiredService<PlanCatalogue>();
        // The list of plans begins with the last received: the first file should stand first.
        foreach (var file in files.Reverse())
        {
            var content = File.ReadAllBytes(file);
            if (!store.EverReceivedAsync(content).GetAwaiter().GetResult())
            {
                catalogue.ReceiveAsync(Path.GetFileName(file), content, Actor.System("start"), CancellationToken.None).GetAwaiter().GetResult();
            }
        }
    }
}
