using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;

namespace Luoshi.Office.Reports;

/// <summary>The fields of a return line in words.</summary>
public static class ReturnFields
{
    public const string ValueCode = "value";
    public const string StateCode = "state";
    public const string NarrativeCode = "narrative";
    public const string NextStepCode = "next-step";
    public const string HelpCode = "help";
    public const string EvidenceCode = "evidence";

    public static LocalizedText Value { get; } = new("数值", "value");

    public static LocalizedText State { get; } = new("进展状态", "state");

    public static LocalizedText Narrative { get; } = new("进展情况", "narrative");

    public static LocalizedText NextStep { get; } = new("下一步措施", "next step");

    public static LocalizedText Help { get; } = new("需协调的问题", "help wanted");

    public static LocalizedText Evidence { get; } = new("证明材料", "evidence");

    /// <summary>Every field that a unit fills in, with the name that forms and workbooks know it by.</summary>
    public static ImmutableArray<(string Code, LocalizedText Name)> All { get; } =
        [(ValueCode, Value), (StateCode, State), (NarrativeCode, Narrative), (NextStepCode, NextStep), (HelpCode, Help), (EvidenceCode, Evidence)];

    /// <summary>The states that a unit chooses from.</summary>
    public static ImmutableArray<ReportedState> Offered { get; } = [ReportedState.NotStarted, ReportedState.OnSchedule, ReportedState.Behind, ReportedState.Done];

    /// <summary>The name that forms and workbooks know a field by.</summary>
    public static string CodeOf(LocalizedText field) => All.First(of => of.Name == field).Code;

    /// <summary>Both names of a state, as workbooks offer it.</summary>
    public static string Label(ReportedState state) => $"{Name(state).Zh} {Name(state).En}";

    /// <summary>Reads a state by its code, by either of its names or by both; null for anything else. Nothing is "not said".</summary>
    public static ReportedState? ReadState(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        return text.Length == 0 ? ReportedState.Unsaid : Offered.Select(state => (ReportedState?)state).FirstOrDefault(state =>
            state is { } one && new[] { one.ToString(), Name(one).Zh, Name(one).En, Label(one) }.Contains(text, StringComparer.OrdinalIgnoreCase));
    }

    public static LocalizedText Name(ReportedState state) => state switch
    {
        ReportedState.NotStarted => new("未启动", "not started"),
        ReportedState.OnSchedule => new("按计划推进", "on schedule"),
        ReportedState.Behind => new("滞后", "behind"),
        ReportedState.Done => new("已完成", "done"),
        _ => new("未填", "not said"),
    };

    /// <summary>A value as it is shown and written: no exponent, no thousands, no zeros at the end.</summary>
    public static string Write(decimal? value) => value?.ToString("0.##########", CultureInfo.InvariantCulture) ?? string.Empty;
}
