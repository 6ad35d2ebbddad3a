using Luoshi.Core.Model;

namespace Luoshi.Office.Settings;

/// <summary>Time limits and thresholds of delivery: action plans, reports, assistance, lights.</summary>
public static class DeliverySettings
{
    private static readonly LocalizedText WorkingDays = new("个工作日", "working days");
    private static readonly LocalizedText Days = new("日", "days");
    private static readonly LocalizedText Seconds = new("秒", "seconds");
    private static readonly LocalizedText Percent = new("个百分点", "percentage points");
    private static readonly LocalizedText Practice = new("惯例", "practice");

    public static NumberSetting AssistanceAnswer { get; } = new("waiting.answer", 5, 1, 60,
        new("协办请求几个工作日内答复", "Within how many working days a request for assistance is answered"), WorkingDays, Practice);

    public static NumberSetting AssistanceRuling { get; } = new("waiting.ruling", 10, 1, 60,
        new("协办分歧几个工作日内协调", "Within how many working days the office settles a dispute about assistance"), WorkingDays, Practice);

    public static NumberSetting PlanReview { get; } = new("action-plan.review", 10, 1, 60,
        new("专项行动方案几个工作日内审核", "Within how many working days an action plan is reviewed"), WorkingDays, Practice);

    public static NumberSetting PlanRevision { get; } = new("action-plan.revision", 10, 1, 60,
        new("退回的专项行动方案几个工作日内修改重报", "Within how many working days a returned action plan is filed again"), WorkingDays, Practice);

    public static NumberSetting ReturnRevision { get; } = new("return.revision", 3, 1, 30,
        new("退回的报表几个工作日内重报", "Within how many working days a returned return is filed again"), WorkingDays, Practice);

    public static NumberSetting ReturnReview { get; } = new("return.review", 5, 1, 30,
        new("签报的报表几个工作日内审核", "Within how many working days a signed return is looked at"), WorkingDays, Practice);

    public static NumberSetting DueSoon { get; } = new("lights.due-soon", 30, 1, 180,
        new("到期前几日起为临近到期", "From how many days before the due day something is due soon"), Days, Practice);

    public static NumberSetting Behind { get; } = new("lights.behind", 10, 1, 100,
        new("进度落后时序几个百分点起为滞后", "From how many percentage points behind schedule something is behind"), Percent,
        new("银川市2025年重点项目亮灯规则", "Rules for key projects, Yinchuan 2025"));

    public static NumberSetting FarBehind { get; } = new("lights.far-behind", 30, 1, 100,
        new("进度落后时序几个百分点起为严重滞后", "From how many percentage points behind schedule something is far behind"), Percent,
        new("银川市2025年重点项目亮灯规则", "Rules for key projects, Yinchuan 2025"));

    public static NumberSetting Stale { get; } = new("lights.stale", 45, 1, 400,
        new("多少日没有新报告为信息陈旧", "After how many days without a report what is known is stale"), Days, Practice);

    public static NumberSetting BurdenChoice { get; } = Burden("choice", 10, new("填报负担：选一次状态按几秒计", "Burden of reporting: seconds for choosing a state"));

    public static NumberSetting BurdenFigure { get; } = Burden("figure", 60, new("填报负担：填一个数值按几秒计", "Burden of reporting: seconds for a figure"));

    public static NumberSetting BurdenText { get; } = Burden("text", 60, new("填报负担：写一段文字按几秒计", "Burden of reporting: seconds for a text"));

    public static NumberSetting BurdenFile { get; } = Burden("file", 90, new("填报负担：附一次证明材料按几秒计", "Burden of reporting: seconds for evidence"));

    public static NumberSetting BurdenCheck { get; } = Burden("check", 15, new("填报负担：核对一行已预填的内容按几秒计", "Burden of reporting: seconds for looking through a prefilled line"));

    internal static IReadOnlyList<Setting> All =>
    [
        AssistanceAnswer, AssistanceRuling, PlanReview, PlanRevision, ReturnRevision, ReturnReview, DueSoon, Behind, FarBehind, Stale,
        BurdenChoice, BurdenFigure, BurdenText, BurdenFile, BurdenCheck,
    ];

    private static NumberSetting Burden(string kind, int seconds, LocalizedText meaning) =>
        new($"burden.{kind}-seconds", seconds, 1, 3600, meaning, Seconds, Practice);
}
