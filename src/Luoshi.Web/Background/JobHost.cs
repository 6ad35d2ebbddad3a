using System.Globalization;
using Luoshi.Office.Jobs;

namespace Luoshi.Web.Background;

/// <summary>Runs background jobs beside the pages until the server stops.</summary>
internal sealed class JobHost(JobLoop loop, TimeProvider clock) : BackgroundService
{
    /// <summary>A name that no other node has, and by which a person finds the process.</summary>
    public string Node { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7(clock.GetUtcNow()).ToString("n")[20..]}");

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => loop.RunAsync(Node, stoppingToken);
}
