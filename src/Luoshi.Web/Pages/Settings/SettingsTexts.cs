using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Settings;

public static class SettingsTexts
{
    public static readonly LocalizedText Title = new("参数", "Settings");
    public static readonly LocalizedText Note = new("各项期限和限额，每个值自某一天起生效；改动写明理由，记入审计轨迹。", "Time limits and thresholds, each value from a day on; a change says why and is put on record.");
    public static readonly LocalizedText Setting = new("参数", "Setting");
    public static readonly LocalizedText Value = new("现在的值", "Value now");
    public static readonly LocalizedText Since = new("自", "Since");
    public static readonly LocalizedText By = new("设定人", "Set by");
    public static readonly LocalizedText Ahead = new("以后的值", "Later values");
    public static readonly LocalizedText Default = new("默认", "default");
    public static readonly LocalizedText DefaultIs = new("默认值", "Default");
    public static readonly LocalizedText Nothing = new("（空）", "(none)");
    public static readonly LocalizedText From = new("{0} 起：{1}", "from {0}: {1}");
    public static readonly LocalizedText Accepts = new("可取", "Takes");
    public static readonly LocalizedText Source = new("依据", "Rests on");
    public static readonly LocalizedText Key = new("名称", "Name");
    public static readonly LocalizedText SetTitle = new("设定", "Set it");
    public static readonly LocalizedText NewValue = new("新的值", "New value");
    public static readonly LocalizedText FromDay = new("自哪一天起", "From which day");
    public static readonly LocalizedText FromDayHelp = new("今天或以后，写作 2026-01-31；此前的事仍按原来的值。", "Today or later, written 2026-01-31; what happened before stays under the former value.");
    public static readonly LocalizedText NoDay = new("写作 2026-01-31 这样的日期", "a date is written 2026-01-31");
    public static readonly LocalizedText PastDay = new("已经过去；只能自今天或以后起设定", "it has passed; a value begins today or later");
    public static readonly LocalizedText SetButton = new("设定", "Set");
    public static readonly LocalizedText Done = new("已设定：{0} 起为 {1}。", "Set: {1} from {0} on.");
    public static readonly LocalizedText WithdrawTitle = new("撤回以后的值", "Take back a later value");
    public static readonly LocalizedText WithdrawHelp = new("撤回后，此前的值继续有效。", "The value before goes on then.");
    public static readonly LocalizedText WithdrawButton = new("撤回自 {0} 起的 {1}", "Take back {1} from {0} on");
    public static readonly LocalizedText Withdrawn = new("已撤回。", "Taken back.");
    public static readonly LocalizedText History = new("历次设定", "History");
    public static readonly LocalizedText NoHistory = new("还没有设定过", "It was never set");
    public static readonly LocalizedText NoHistoryMend = new("一直是默认值；在上面设定后，这里列出每一次。", "It has had its default all along; each time it is set will be listed here.");
    public static readonly LocalizedText RecordedAt = new("记录时间（北京时间）", "Recorded (Beijing time)");
    public static readonly LocalizedText Reason = new("理由", "Reason");
    public static readonly LocalizedText TakenBack = new("撤回", "taken back");
    public static readonly LocalizedText Unknown = new("没有这个参数", "There is no such setting");
    public static readonly LocalizedText UnknownMend = new("回到参数清单选择。", "Choose from the list of settings.");

    /// <summary>What a field of the form is called.</summary>
    public static LocalizedText Field(string field) => field switch
    {
        SettingChange.ValueField => NewValue,
        SettingChange.FromField => FromDay,
        _ => Forms.Signature.Name(field) ?? Setting,
    };
}
