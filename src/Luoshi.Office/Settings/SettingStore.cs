using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Facts;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Settings;

/// <summary>Keeps the settings that the office set for itself: each value with the day from which it holds and the instant at which it was set.</summary>
public sealed class SettingStore(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    private const int MostRevisions = 3;

    /// <summary>The value of a setting on a day.</summary>
    /// <param name="setting">The setting, from <see cref="SettingList"/>.</param>
    /// <param name="on">The day.</param>
    /// <param name="known">As it was known at an instant; null for now.</param>
    public async Task<T> GetAsync<T>(Setting<T> setting, DateOnly on, DateTimeOffset? known = null, CancellationToken cancellation = default) =>
        (await OnAsync(on, known, cancellation)).Get(setting);

    /// <summary>All settings of a day, in one query.</summary>
    public async Task<SettingsOn> OnAsync(DateOnly on, DateTimeOffset? known = null, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await OnAsync(db, on, known, cancellation);
    }

    /// <summary>The same within a reading or an act that is under way: no other connection is opened for it.</summary>
    internal static Task<SettingsOn> OnAsync(OfficeDb db, DateOnly on, DateTimeOffset? known, CancellationToken cancellation) => known is null
        ? db.KeptAsync((nameof(SettingStore), on), [typeof(SettingFact)], () => ReadAsync(db, on, null, cancellation), cancellation)
        : ReadAsync(db, on, known, cancellation);

    private static async Task<SettingsOn> ReadAsync(OfficeDb db, DateOnly on, DateTimeOffset? known, CancellationToken cancellation)
    {
        var facts = await db.Set<SettingFact>().AsNoTracking().KnownAt(known).On(on).ToListAsync(cancellation);
        return new(on, facts.Governing().ToDictionary(fact => fact.Subject, StringComparer.Ordinal));
    }

    /// <summary>Every setting as it stands on a day.</summary>
    public async Task<IReadOnlyList<SettingState>> StatesAsync(DateOnly on, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var standing = (await db.Set<SettingFact>().AsNoTracking().KnownAt(null).ToListAsync(cancellation)).ToLookup(fact => fact.Subject, StringComparer.Ordinal);
        return
        [
            .. SettingList.All.Select(setting =>
            {
                // As for whoever asks: a bound that was drawn closer after the value was set leaves the default.
                var set = standing[setting.Key].Where(fact => fact.IsOn(on)).Governing().FirstOrDefault(fact => setting.IsValue(fact.Value));
                return new SettingState(
                    setting, set?.Value ?? setting.DefaultText, set, [.. standing[setting.Key].Where(fact => fact.From > on).OrderBy(fact => fact.From)]);
            }),
        ];
    }

    /// <summary>Everything that was ever said about a setting, in the order in which it was said.</summary>
    public async Task<IReadOnlyList<SettingFact>> HistoryAsync(string key, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<SettingFact>().AsNoTracking().Where(fact => fact.Subject == key).OrderBy(fact => fact.Id).ToListAsync(cancellation);
    }

    /// <summary>Sets a value from a day on. Set again for the same day, the later word counts and the earlier one stays on record.</summary>
    public Task<Outcome<SettingFact>> SetAsync(string key, string value, DateOnly from, string reason, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(reason);
        value = value.Trim();
        if (Refusal(key, value, reason) is { } refusal)
        {
            return Task.FromResult<Outcome<SettingFact>>(refusal);
        }

        return SayAsync(key, value, from, reason, withdrawn: false, by, "settings.set", cancellation);
    }

    /// <summary>Takes back a value that was set from a day on, as if it never had been; what was set before it holds again.</summary>
    public async Task<Outcome<SettingFact>> WithdrawAsync(string key, DateOnly from, string reason, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reason);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var standing = await db.Set<SettingFact>().AsNoTracking().KnownAt(null).FirstOrDefaultAsync(fact => fact.Subject == key && fact.From == from, cancellation);
        return standing is null
            ? new LocalizedText($"参数 {key} 没有自 {Day(from)} 起的设定。", $"The setting {key} has no value set from {Day(from)} on.")
            : await SayAsync(key, standing.Value, from, reason, withdrawn: true, by, "settings.withdraw", cancellation);
    }

    private async Task<Outcome<SettingFact>> SayAsync(
        string key, string value, DateOnly from, string reason, bool withdrawn, Actor by, string action, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(by);
        for (var attempt = 1; ; attempt++)
        {
            var now = clock.GetUtcNow();
            await using var db = await databases.OpenAsync(new Act(by, action, "setting:" + key, now, reason), cancellation);
            var statement = $"{key}@{Day(from)}";
            var fact = new SettingFact
            {
                Subject = key,
                StatementId = statement,
                Revision = 1 + await db.Set<SettingFact>().CountAsync(said => said.StatementId == statement, cancellation),
                From = from,
                RecordedAt = now,
                RecordedBy = by.Name,
                Withdrawn = withdrawn,
                Value = value,
                Reason = reason,
            };
            db.Add(fact);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return fact;
            }
            catch (DbUpdateException) when (attempt < MostRevisions)
            {
                // Somebody else set it at the same moment: this word comes after theirs.
            }
        }
    }

    private static LocalizedText? Refusal(string key, string value, string reason) =>
        SettingList.Find(key) is not { } setting
            ? new($"没有名为 {key} 的参数。参数清单见设置页。", $"There is no setting {key}. The settings page lists them all.")
            : !setting.IsValue(value)
                ? new($"{setting.Meaning.Zh}（{key}）不能是“{value}”，应为{setting.Accepts.Zh}。", $"{setting.Meaning.En} ({key}) cannot be \"{value}\"; it takes {setting.Accepts.En}.")
                : string.IsNullOrWhiteSpace(reason)
                    ? new("请写明修改参数的理由。", "Say why the setting is changed.")
                    : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
