using Luoshi.Core.Model;

namespace Luoshi.Office.Settings;

/// <summary>Limits of supervision and of its reviews.</summary>
public static class SupervisionSettings
{
    private static readonly LocalizedText WorkingDays = new("个工作日", "working days");
    private static readonly LocalizedText Days = new("日", "days");
    private static readonly LocalizedText Notices = new("件", "notices");
    private static readonly LocalizedText Practice = new("惯例", "practice");
    private static readonly LocalizedText Order = new("政府督查工作条例第十七条", "Regulation on Government Supervision, article 17");

    public static NumberSetting MostNotices { get; } = new("supervision.notices-in-30-days", 5, 1, 100,
        new("30日内最多向一个单位发出几件督查督办", "How many supervision notices may go to one unit within 30 days"), Notices,
        new("政府督查工作条例第十五条（控制频次）", "Regulation on Government Supervision, article 15 (frequency)"));

    public static NumberSetting ReminderAfter { get; } = new("supervision.reminder-after", 1, 1, 120,
        new("逾期几个工作日提醒", "After how many working days overdue a reminder goes out"), WorkingDays, Practice);

    public static NumberSetting LetterAfter { get; } = new("supervision.letter-after", 5, 1, 120,
        new("逾期几个工作日发督办函", "After how many working days overdue a supervision letter goes out"), WorkingDays, Practice);

    public static NumberSetting BulletinAfter { get; } = new("supervision.bulletin-after", 10, 1, 120,
        new("逾期几个工作日列入通报", "After how many working days overdue it is put into the bulletin"), WorkingDays, Practice);

    public static NumberSetting TalkAfter { get; } = new("supervision.talk-after", 20, 1, 240,
        new("逾期几个工作日提请约谈", "After how many working days overdue a talk is proposed"), WorkingDays, Practice);

    public static NumberSetting ReviewWithin { get; } = new("supervision.review-within", 30, 1, 365,
        new("收到督查结论后几日内可申请复核", "Within how many days of receiving a conclusion its review may be asked for"), Days, Order);

    public static NumberSetting ReviewDecision { get; } = new("supervision.review-decision", 30, 1, 365,
        new("提出复核申请后几日内作出决定", "Within how many days of its being asked for a review is decided"), Days, Order);

    internal static IReadOnlyList<Setting> All => [MostNotices, ReminderAfter, LetterAfter, BulletinAfter, TalkAfter, ReviewWithin, ReviewDecision];
}
