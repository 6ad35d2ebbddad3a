using System.ComponentModel;
using Luoshi.Core.Model;
using Luoshi.Office.Settings;
using Luoshi.Web.Api.Shared;

namespace Luoshi.Web.Api.Settings;

/// <summary>A value of a setting with the day from which it holds.</summary>
internal sealed record SettingValueResource(
    string Value, DateOnly From, string SetBy, DateTimeOffset RecordedAt, string Reason, [property: Description("已撤回的，如同没有设过。Taken back, as if it never had been set.")] bool Withdrawn)
{
    public static SettingValueResource Of(SettingFact fact) => new(fact.Value, fact.From, fact.RecordedBy, fact.RecordedAt, fact.Reason, fact.Withdrawn);
}

/// <summary>A setting as it stands today.</summary>
[Description("一项参数：今天的值、以后的值、可取的值和依据。A setting: its value today, later values, what it takes and what it rests on.")]
internal sealed record SettingResource(
    string Key, LocalizedText Meaning, LocalizedText Unit, LocalizedText Source, LocalizedText Accepts, string Default, [property: Description("今天的值。Its value today.")] string Value,
    [property: Description("由谁自何时设定；默认值时为 null。Who set it from when on; null for the default.")] SettingValueResource? Set, IReadOnlyList<SettingValueResource> Ahead, Links Links)
{
    public static SettingResource Of(SettingState state) => new(
        state.Setting.Key, state.Setting.Meaning, Known(state.Setting.Unit), state.Setting.Source, state.Setting.Accepts, state.Setting.DefaultText, state.Value,
        state.Set is { } set ? SettingValueResource.Of(set) : null, [.. state.Ahead.Select(SettingValueResource.Of)], new($"{ApiLinks.Root}/settings/{state.Setting.Key}", "/settings/" + state.Setting.Key));

    // A setting without a unit has none in either language.
    private static LocalizedText Known(LocalizedText unit) => unit.Zh is null ? new(string.Empty, string.Empty) : unit;
}

/// <summary>A setting with everything that was ever said about it.</summary>
internal sealed record SettingDetailResource(SettingResource Setting, [property: Description("按记录的先后。In the order in which it was recorded.")] IReadOnlyList<SettingValueResource> History);

/// <summary>A value that a setting is to have.</summary>
internal sealed record SettingBody([property: Description("新的值。The new value.")] string? Value, [property: Description("自哪天起，今天或以后。From which day, today or later.")] string? From, string? Reason)
{
    public static SettingBody Example { get; } = new("20", "2030-01-01", "等级保护测评要求缩短");
}

/// <summary>A value that is to be taken back.</summary>
internal sealed record SettingWithdrawalBody([property: Description("所设的值自哪天起。The day from which the value was to hold.")] string? From, string? Reason)
{
    public static SettingWithdrawalBody Example { get; } = new("2030-01-01", "改为不变");
}
