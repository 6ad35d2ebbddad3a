using Luoshi.Core.Model;

namespace Luoshi.Office.Settings;

/// <summary>Time limits of cases. Each is counted by the rule that the kind of case names.</summary>
public static class CaseSettings
{
    private static readonly LocalizedText WorkingDays = new("个工作日", "working days");

    public static NumberSetting HandoverAccept { get; } = new("handover.accept", 5, 1, 60,
        new("岗位交接提出后几个工作日内接收，逾期失效", "Within how many working days a hand-over is accepted before it lapses"), WorkingDays, new("惯例", "practice"));

    internal static IReadOnlyList<Setting> All => [HandoverAccept];
}
