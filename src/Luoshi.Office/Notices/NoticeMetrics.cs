using System.Diagnostics.Metrics;

namespace Luoshi.Office.Notices;

/// <summary>How much waits to leave the server on a channel.</summary>
/// <param name="Oldest">How long ago the one that waits longest might have left; zero where nothing is late.</param>
internal sealed record OutboxCount(string Channel, int Waiting, TimeSpan Oldest);

/// <summary>What notices tell whoever watches the server.</summary>
public static class NoticeMetrics
{
    public const string MeterName = "Luoshi.Notices";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Notices = Meter.CreateCounter<long>("luoshi.notices", "{notice}", "Notices that were to leave the server, by channel and outcome (sent, failed); one that failed is tried again.");

    private static IReadOnlyList<OutboxCount> _outbox = [];

    static NoticeMetrics()
    {
        Meter.CreateObservableGauge(
            "luoshi.outbox.length", () => Volatile.Read(ref _outbox).Select(each => new Measurement<int>(each.Waiting, Of(each.Channel))), "{notice}", "Notices that wait to leave the server, by channel.");
        Meter.CreateObservableGauge(
            "luoshi.outbox.age", () => Volatile.Read(ref _outbox).Select(each => new Measurement<double>(each.Oldest.TotalSeconds, Of(each.Channel))), "s", "How late the notice is that waits longest, by channel.");
    }

    internal static void Counted(IReadOnlyList<OutboxCount> outbox) => Volatile.Write(ref _outbox, outbox);

    internal static void Sent(string channel, int notices) => Notices.Add(notices, Of(channel), new KeyValuePair<string, object?>("outcome", "sent"));

    internal static void Failed(string channel, int notices) => Notices.Add(notices, Of(channel), new KeyValuePair<string, object?>("outcome", "failed"));

    private static KeyValuePair<string, object?> Of(string channel) => new("channel", channel);
}
