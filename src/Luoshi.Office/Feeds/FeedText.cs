using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Luoshi.Office.Settings;

namespace Luoshi.Office.Feeds;

/// <summary>Writes what is to do as a calendar (RFC 5545): all-day events on the due dates.</summary>
internal static class FeedText
{
    public static string Write(IEnumerable<FeedEntry> entries, string language, Uri publicAddress, Simulation? simulation = null)
    {
        var calendar = new Ical.Net.Calendar { Method = "PUBLISH", ProductId = "-//Luoshi//Luoshi//ZH" };
        var name = language == "en" ? "Luoshi: to do" : "落实待办";
        if (simulation is not null)
        {
            name = $"[{Simulation.Mark.For(language)}] {name}";
            calendar.AddProperty("X-WR-CALDESC", simulation.Notice.For(language));
        }

        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        foreach (var entry in entries)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = entry.Uid,
                Sequence = entry.Sequence,
                Start = new CalDateTime(entry.DueOn),
                End = new CalDateTime(entry.DueOn.AddDays(1)),
                DtStamp = new CalDateTime(entry.ChangedAt.UtcDateTime, CalDateTime.UtcTzId),
                LastModified = new CalDateTime(entry.ChangedAt.UtcDateTime, CalDateTime.UtcTzId),
                Summary = simulation is null ? entry.Summary : $"[{Simulation.Mark.For(language)}] {entry.Summary}",
                Description = entry.Description,
                Url = new Uri(publicAddress, entry.Link),
                Status = entry.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,

                // A due date takes up nobody's day.
                Transparency = TransparencyType.Transparent,
            });
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar could not be written.");
    }
}
