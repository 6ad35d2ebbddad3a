namespace Luoshi.Office.Settings;

/// <summary>The settings of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Set">What was set, by key; the rest have their defaults.</param>
public sealed record SettingsOn(DateOnly Day, IReadOnlyDictionary<string, SettingFact> Set)
{
    public T Get<T>(Setting<T> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);

        // A bound that was drawn closer after the value was set leaves the default.
        return Set.TryGetValue(setting.Key, out var fact) && setting.TryRead(fact.Value, out var value) ? value : setting.Default;
    }
}
