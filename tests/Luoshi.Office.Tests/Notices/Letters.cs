using Luoshi.Office.Notices.Channels;
using MimeKit;

namespace Luoshi.Office.Tests.Notices;

/// <summary>Messages for tests of channels.</summary>
static class Letters
{
    public static readonly DateTimeOffset At = new(2013, 12, 2, 2, 0, 0, TimeSpan.Zero);

    public static string TextOf(MimeMessage letter) => letter.TextBody ?? string.Empty;

    public static OutgoingMessage Of(int items = 1, string language = "zh") => new(
        "0190", "wu", "wu@example.gov.cn", language, "落实：新通知", At,
        [.. Enumerable.Range(1, items).Select(i => new OutgoingItem($"事项{i}待办理", new Uri($"https://luoshi.example.gov.cn/cases/{i}"), new DateOnly(2013, 12, 9)))]);
}
