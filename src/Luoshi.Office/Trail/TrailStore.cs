using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Trail;

/// <summary>The audit trail as the audit administrator searches and exports it. Looking into it is itself an act.</summary>
public sealed class TrailStore(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The entries that were asked for, the last first, at most <paramref name="limit"/> of them.</summary>
    public async Task<IReadOnlyList<TrailEntry>> SearchAsync(TrailQuery query, int limit, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await query.Apply(db.Set<TrailEntry>().AsNoTracking()).OrderByDescending(entry => entry.Sequence).Take(limit).ToListAsync(cancellation);
        await db.NoteAsync(new Act(by, "trail.search", "trail", clock.GetUtcNow(), JsonSerializer.Serialize(query, Json)), cancellation);
        return found;
    }

    /// <summary>One entry with all that changed; null where there is none of this number. What changed may be personal, so that reading it is told.</summary>
    public async Task<TrailEntry?> ReadAsync(long sequence, Actor by, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Set<TrailEntry>().AsNoTracking().SingleOrDefaultAsync(entry => entry.Sequence == sequence, cancellation) is not { } entry)
        {
            return null;
        }

        await db.NoteAsync(new Act(by, "trail.read", $"trail:{sequence}", clock.GetUtcNow()), cancellation);
        return entry;
    }

    /// <summary>Everything that happened to one thing, the last first, for whoever may see the thing itself.</summary>
    public async Task<IReadOnlyList<TrailEntry>> OfAsync(string about, int limit, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await new TrailQuery { About = about }.Apply(db.Set<TrailEntry>().AsNoTracking()).OrderByDescending(entry => entry.Sequence).Take(limit).ToListAsync(cancellation);
    }

    /// <summary>
    /// The entries that were asked for as lines of JSON, the first first, for keeping elsewhere; the last line closes the file with what it
    /// holds and a digest of it, which <see cref="TrailExport"/> checks. That somebody takes them is an act.
    /// </summary>
    public async IAsyncEnumerable<string> ExportAsync(TrailQuery query, Actor by, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var now = clock.GetUtcNow();
        var asked = JsonSerializer.Serialize(query, Json);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.NoteAsync(new Act(by, "trail.export", "trail", now, asked), cancellation);
        using var export = new TrailExport();
        await foreach (var entry in query.Apply(db.Set<TrailEntry>().AsNoTracking()).OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return export.Write(entry);
        }

        yield return export.Close(asked, by.Name, now);
    }

    /// <summary>What a search or an export asked for, out of the reason of its entry; null where that is something else.</summary>
    public static TrailQuery? Asked(TrailEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Why is not { } why || entry.Action is not ("trail.search" or "trail.export"))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<TrailQuery>(why, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The actions that occur, for choosing among.</summary>
    public async Task<IReadOnlyList<string>> ActionsAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<TrailEntry>().Select(entry => entry.Action).Distinct().OrderBy(action => action).ToListAsync(cancellation);
    }
}
