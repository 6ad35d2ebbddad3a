using System.ComponentModel;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.Inbox;
using Luoshi.Office.Notices;

namespace Luoshi.Web.Api.Own;

/// <summary>Something that the caller must do.</summary>
[Description("一件待办。Something to do.")]
internal sealed record InboxResource(
    string Key, LocalizedText What, LocalizedText About, [property: Description("办理的网页。The page where it is done.")] string Page, DateOnly? DueOn,
    [property: Description("到期日怎么算出来的；没有算过时为 null。How the due day was computed; null where it was not.")] LocalizedText? DueBecause, DateTimeOffset Since, IReadOnlyList<InboxAction> Actions)
{
    public static InboxResource Of(InboxEntry entry) => new(entry.Key, entry.What, entry.About, entry.Link, entry.DueOn, entry.Deadline?.Sentence, entry.Since, entry.Actions);
}

/// <summary>Something that the caller was told.</summary>
internal sealed record NoticeResource(string Id, LocalizedText Text, string Page, DateOnly? DueOn, DateTimeOffset At, [property: Description("未读为 null。Null while it is new.")] DateTimeOffset? ReadAt)
{
    public static NoticeResource Of(NoticeLine notice) => new(notice.Id, notice.Text, notice.Link, notice.DueOn, notice.At, notice.ReadAt);
}

/// <summary>Which notices were read.</summary>
internal sealed record ReadNoticesBody([property: Description("通知编号；null 为全部。Ids of notices; null for all.")] IReadOnlyList<string>? Notices)
{
    public static ReadNoticesBody Example { get; } = new((IReadOnlyList<string>?)null);
}

/// <summary>How many notices were new.</summary>
internal sealed record ReadNotices(int WereNew);

/// <summary>How the caller wants to be told.</summary>
internal sealed record NoticeChoiceResource(
    [property: Description("是否发邮件；服务器没有设置邮件时为 null，不能选 true。更改时为 null 即保持原来的选择。Whether mail is sent; null on a server without mail, where true is refused. Null in a change leaves it as it is.")] bool? ByMail, string? Webhook, int EveryHours, int? DailyHour, int? OpenFrom, int? OpenUntil, string Language,
    [property: Description("读到的版本，更改时带回；没有选过时为 null。The version that was read, sent back with a change; null where nothing was chosen yet.")] int? Version)
{
    public static NoticeChoiceResource Example { get; } = new(true, null, 0, 9, null, null, "zh", null);

    /// <summary>What somebody chose, as the server can keep it: where it sends no mail it does not say that it would.</summary>
    public static NoticeChoiceResource Of(NoticePreference? kept, bool sendsMail) => kept is null
        ? Example with { ByMail = sendsMail ? true : null, DailyHour = null }
        : new(sendsMail ? kept.ByMail : null, kept.Webhook, kept.EveryHours, kept.DailyHour, kept.OpenFrom, kept.OpenUntil, kept.Language, kept.Version);

    public NoticeChoice Choice() => new(ByMail, Webhook, EveryHours, DailyHour, OpenFrom, OpenUntil, Language);
}

/// <summary>A session of the caller's account.</summary>
internal sealed record SessionResource(string Id, string From, string UserAgent, DateTimeOffset OpenedAt, DateTimeOffset LastSeenAt, DateTimeOffset EndsAt, [property: Description("发出本请求的会话。The one that this request came with.")] bool This)
{
    public static SessionResource Of(Session session, string? here) => new(session.Id, session.From, session.UserAgent, session.OpenedAt, session.LastSeenAt, session.EndsAt, session.Id == here);
}

/// <summary>How many sessions were ended.</summary>
internal sealed record EndedSessions(int Ended);

/// <summary>The address of a calendar feed.</summary>
internal sealed record FeedResource([property: Description("日历订阅地址，是秘密，只给出这一次。Address of the feed: a secret, given this once.")] string Address);
