namespace Luoshi.Office.Settings;

/// <summary>Every setting there is. A key that is not here is refused.</summary>
public static class SettingList
{
    public static IReadOnlyList<Setting> All { get; } = [.. AccountSettings.All, .. CaseSettings.All, .. NoticeSettings.All, .. OfficeSettings.All, .. ServiceSettings.All, .. SupervisionSettings.All, .. DeliverySettings.All];

    private static readonly Dictionary<string, Setting> ByKey = All.ToDictionary(setting => setting.Key, StringComparer.Ordinal);

    public static Setting? Find(string key) => ByKey.GetValueOrDefault(key);
}
