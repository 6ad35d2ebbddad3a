using Luoshi.Office.Settings;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Settings;

/// <summary>Values of settings in words.</summary>
internal static class SettingWords
{
    /// <summary>A value with its unit, a choice by its name.</summary>
    public static string Value(Setting setting, string value, Viewpoint view) => setting switch
    {
        ChoiceSetting choice when choice.Choices.TryGetValue(value, out var name) => view.Say(name),
        _ when value.Length == 0 => view.Say(SettingsTexts.Nothing),
        _ when setting.Unit.Zh is { Length: > 0 } => $"{value} {view.Say(setting.Unit)}",
        _ => value,
    };
}
