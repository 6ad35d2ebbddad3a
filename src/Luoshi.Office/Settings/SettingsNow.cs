using Luoshi.Office.Calendar;

namespace Luoshi.Office.Settings;

/// <summary>
/// The settings of today, for what is asked too often to ask the database each time. Background work reads them anew, so that a value that
/// somebody set counts within half a minute on every node.
/// </summary>
public sealed class SettingsNow(SettingStore settings, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private volatile Known? _known;

    /// <summary>What was read last; the defaults where nothing was read yet.</summary>
    public SettingsOn Latest => _known?.Settings ?? new SettingsOn(ChinaTime.Today(clock), new Dictionary<string, SettingFact>());

    /// <summary>Reads them anew where that was not done lately.</summary>
    public async Task RefreshAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        if (_known is not { } known || now - known.At >= Fresh)
        {
            _known = new(await settings.OnAsync(ChinaTime.DateOf(now), null, cancellation), now);
        }
    }

    private sealed record Known(SettingsOn Settings, DateTimeOffset At);
}
