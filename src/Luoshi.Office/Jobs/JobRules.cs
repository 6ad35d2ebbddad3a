using Luoshi.Office.Settings;

namespace Luoshi.Office.Jobs;

/// <summary>How jobs are taken and tried again, as it is now: what the office set, unless the host fixed something else.</summary>
public sealed class JobRules
{
    private readonly JobPolicy? _given;
    private readonly SettingsNow? _settings;

    public JobRules(SettingsNow settings) => _settings = settings;

    public JobRules(JobPolicy given) => _given = given;

    public JobPolicy Now => _given ?? (_settings is { } settings ? JobPolicy.Of(settings.Latest) : new JobPolicy());

    /// <summary>Has what the office set meanwhile count.</summary>
    public Task RefreshAsync(CancellationToken cancellation) => _settings?.RefreshAsync(cancellation) ?? Task.CompletedTask;
}
