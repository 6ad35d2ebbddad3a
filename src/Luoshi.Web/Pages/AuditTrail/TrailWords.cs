using System.Collections.Frozen;
using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.Record;
using Luoshi.Office.Trail;
using Luoshi.Web.Components;
using Luoshi.Web.Forms;
using Luoshi.Web.Pages.Handovers;
using Luoshi.Web.Pages.People;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.AuditTrail;

/// <summary>Entries of the audit trail in words.</summary>
internal static class TrailWords
{
    /// <summary>
    /// Reasons that the program gives, by what the act begins with and by the words that were recorded: those of the language in which the
    /// person looked. Entries are never changed, so that they are told apart when they are read.
    /// </summary>
    private static readonly FrozenDictionary<(string, string), LocalizedText> OfProgram =
        new[] { PeopleTexts.Title, UnitTexts.Posts, FormTexts.Both, HandoverTexts.Start, SharedTexts.Nobodies["首次启动"] }.Select(text => (Of: "people", Text: text))
        .Concat(new[] { TrailTexts.Rehashed, TrailTexts.SetByLink }.Select(text => (Of: "accounts", Text: text)))
        .SelectMany(each => new[] { (Key: (each.Of, each.Text.Zh), each.Text), (Key: (each.Of, each.Text.En), each.Text) })
        .DistinctBy(each => each.Key).ToFrozenDictionary(each => each.Key, each => each.Text);

    public static string When(TrailEntry entry) => entry.At.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Number(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>The reason; of a search what it asked for, in words. What people wrote is quoted, what the program wrote for them is told in the reader's language.</summary>
    public static string? Why(TrailEntry entry, Viewpoint view)
    {
        if (TrailStore.Asked(entry) is not { } asked)
        {
            return entry.Why is { } why && OfProgram.TryGetValue((entry.Action.Split('.')[0], why), out var known) ? view.Say(known) : entry.Why;
        }

        var told = new[]
        {
            (TrailTexts.Who, asked.Name), (TrailTexts.Action, asked.Action), (TrailTexts.About, asked.About), (TrailTexts.Words, asked.Words), (TrailTexts.Account, asked.AccountId),
            (TrailTexts.Since, asked.From is { } from ? Words.Date(ChinaTime.DateOf(from)) : null),
            // The moment itself is left out: the day before is the last one asked for.
            (TrailTexts.Until, asked.To is { } to ? Words.Date(ChinaTime.DateOf(to).AddDays(-1)) : null),
            (TrailTexts.BeforeNumber, asked.Before is { } before ? Number(before) : null),
        }.Where(of => !string.IsNullOrEmpty(of.Item2)).Select(of => view.Say(TrailTexts.AskedFor, view.Say(of.Item1), of.Item2 ?? string.Empty)).ToList();
        return told.Count == 0 ? view.Say(TrailTexts.AskedAll) : string.Join(view.Say(SharedTexts.Between), told);
    }

    public static LocalizedText Kind(RowChange change) => change.Was is null ? TrailTexts.Made : change.Now is null ? TrailTexts.Removed : TrailTexts.Changed;

    /// <summary>The fields that an act touched in a row, with their values before and after.</summary>
    public static IEnumerable<(string Field, string? Was, string? Now)> Fields(RowChange change, StoredValues values) =>
        (change.Now ?? change.Was ?? new Dictionary<string, string?>()).Keys.Order(StringComparer.Ordinal)
        .Select(field => (field, values.Shown(change.Table, field, Value(change.Was, field)), values.Shown(change.Table, field, Value(change.Now, field))));

    private static string? Value(IReadOnlyDictionary<string, string?>? image, string field) => image is not null && image.TryGetValue(field, out var value) ? value : null;
}
