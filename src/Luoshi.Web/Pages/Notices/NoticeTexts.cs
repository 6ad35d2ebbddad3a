using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Notices;

public static class NoticeTexts
{
    public static readonly LocalizedText Title = new("通知", "Notices");
    public static readonly LocalizedText Note = new("您被告知的事，最新的在前。", "What you were told, the latest first.");
    public static readonly LocalizedText Text = new("内容", "Notice");
    public static readonly LocalizedText At = new("时间", "When");
    public static readonly LocalizedText State = new("是否已读", "Read");
    public static readonly LocalizedText New = new("● 未读", "● new");
    public static readonly LocalizedText Read = new("已读 {0}", "read {0}");
    public static readonly LocalizedText Mark = new("标为已读", "Mark as read");
    public static readonly LocalizedText MarkOne = new("标为已读：{0}", "Mark as read: {0}");
    public static readonly LocalizedText MarkAll = new("全部标为已读", "Mark all as read");
    public static readonly LocalizedText OnlyNew = new("只看未读", "New ones only");
    public static readonly LocalizedText All = new("查看全部", "Show all");
    public static readonly LocalizedText Latest = new("本页列出最近 {0} 条。", "This page lists the last {0}.");
    public static readonly LocalizedText Empty = new("没有通知", "There are no notices");
    public static readonly LocalizedText EmptyMend = new("事项轮到您、被退回、将到期时会通知您。", "You are told when a case comes to you, comes back or falls due.");
    public static readonly LocalizedText NoneNew = new("没有未读通知", "There is nothing new");
    public static readonly LocalizedText NoneNewMend = new("已读的在“查看全部”里。", "What you have read is under “Show all”.");
    public static readonly LocalizedText Choice = new("怎样通知我", "How I want to be told");
    public static readonly LocalizedText ChoiceHelp = new(
        "通知总在本页；此外汇总成一封发出。今天到期的不等汇总，但只在可发送时段发出。", "Notices always stand on this page. Beyond it they leave the server as one digest; what is due today does not wait for it, but for open hours.");
    public static readonly LocalizedText NothingLeaves = new(
        "本服务器没有设置邮件和推送通道，什么也不发出：通知只在本页。设置由运行服务器的人在启动时给出（--notices）。",
        "No mail server and no webhook is set for this server, so it sends nothing: notices stand on this page only. Whoever runs the server sets them at its start (--notices).");
    public static readonly LocalizedText NoMail = new("本服务器没有设置邮件服务器，不发邮件。", "No mail server is set for this server: it sends no mail.");
    public static readonly LocalizedText Mail = new("电子邮件", "Mail");
    public static readonly LocalizedText MailOn = new("发到我的邮箱", "send to my address");
    public static readonly LocalizedText MailOff = new("不发邮件", "no mail");
    public static readonly LocalizedText Webhook = new("推送通道", "Webhook");
    public static readonly LocalizedText NoWebhook = new("不推送", "none");
    public static readonly LocalizedText Rhythm = new("多久汇总一次", "How often");
    public static readonly LocalizedText Daily = new("每个工作日一次", "once each working day");
    public static readonly LocalizedText Every = new("至多每 {0} 小时一次", "at most every {0} hours");
    public static readonly LocalizedText Hour = new("每日几时汇总", "Hour of the daily digest");
    public static readonly LocalizedText OpenFrom = new("几时起可发送", "From which hour");
    public static readonly LocalizedText OpenUntil = new("几时起不再发送", "Until which hour");
    public static readonly LocalizedText OfOffice = new("按办公室规定", "as the office has it");
    public static readonly LocalizedText OClock = new("{0} 时", "{0}:00");
    public static readonly LocalizedText Language = new("通知所用语言", "Language of messages");
    public static readonly LocalizedText Chinese = new("中文", "Chinese");
    public static readonly LocalizedText English = new("English（英文）", "English");
    public static readonly LocalizedText Save = new("保存通知方式", "Keep this");
    public static readonly LocalizedText Saved = new("已保存。", "Kept.");
}
