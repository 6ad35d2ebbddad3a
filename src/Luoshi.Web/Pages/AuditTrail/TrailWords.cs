using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Record;

namespace Luoshi.Web.Pages.AuditTrail;

/// <summary>Entries of the audit trail in words.</summary>
internal static class TrailWords
{
    public static string When(TrailEntry entry) => entry.At.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Number(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);

    public static LocalizedText Kind(RowChange change) => change.Was is null ? TrailTexts.Made : change.Now is null ? TrailTexts.Removed : TrailTexts.Changed;

    /// <summary>The fields that an act touched in a row, with their values before and after.</summary>
    public static IEnumerable<(string Field, string? Was, string? Now)> Fields(RowChange change) =>
        (change.Now ?? change.Was ?? new Dictionary<string, string?>()).Keys.Order(StringComparer.Ordinal)
        .Select(field => (field, Value(change.Was, field), Value(change.Now, field)));

    private static string? Value(IReadOnlyDictionary<string, string?>? image, string field) => image is not null && image.TryGetValue(field, out var value) ? value : null;
}
