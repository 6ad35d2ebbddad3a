using Luoshi.Office.Record;

namespace Luoshi.Office.Notices;

/// <summary>How a person wants to be told. Who chose nothing is told by mail, in a daily digest at the hour that the office set.</summary>
public sealed class NoticePreference : IVersioned
{
    /// <summary>So long may the name of a webhook be.</summary>
    public const int LongestWebhook = 64;

    public required string PersonId { get; init; }

    public bool ByMail { get; set; } = true;

    /// <summary>The name of a webhook of this server; null for none.</summary>
    public string? Webhook { get; set; }

    /// <summary>A digest at most every so many hours; 0 for one a day.</summary>
    public int EveryHours { get; set; }

    /// <summary>The hour of the daily digest; null for that of the office.</summary>
    public int? DailyHour { get; set; }

    /// <summary>The hour from which messages may come; null for that of the office.</summary>
    public int? OpenFrom { get; set; }

    /// <summary>The hour from which messages wait; null for that of the office.</summary>
    public int? OpenUntil { get; set; }

    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "zh";

    public int Version { get; private set; }
}
