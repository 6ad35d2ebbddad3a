using System.Globalization;
using Luoshi.Office.Trail;
using Luoshi.Web.Lists;

namespace Luoshi.Web.Pages.AuditTrail;

/// <summary>What the address of the page asks of the audit trail.</summary>
/// <param name="Query">As the trail is asked.</param>
/// <param name="WrongDays">Values that should have been days and are none; they are left out, and the page says so.</param>
public sealed record TrailAsked(TrailQuery Query, IReadOnlyList<(string Key, string Value)> WrongDays)
{
    public const string NameKey = "name";
    public const string ActionKey = "action";
    public const string AboutKey = "about";
    public const string WordsKey = "words";
    public const string SinceKey = "since";
    public const string UntilKey = "until";
    public const string BeforeKey = "before";

    /// <summary>Days are days in China wherever the server stands.</summary>
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static TrailAsked From(ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var wrong = new List<(string, string)>();
        return new(
            new TrailQuery
            {
                Name = query[NameKey],
                Action = query[ActionKey],
                About = query[AboutKey],
                Words = query[WordsKey],
                From = Day(query, SinceKey, wrong),
                To = Day(query, UntilKey, wrong)?.AddDays(1),
                Before = long.TryParse(query[BeforeKey], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null,
            },
            wrong);
    }

    private static DateTimeOffset? Day(ListQuery query, string key, List<(string, string)> wrong)
    {
        var text = query[key];
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), China);
        }

        wrong.Add((key, text));
        return null;
    }
}
