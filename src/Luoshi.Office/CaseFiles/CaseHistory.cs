using System.Collections.Immutable;
using Luoshi.Office.Calendar;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.CaseFiles;

/// <summary>A step of a case in words.</summary>
/// <param name="Given">What was given with it: names instead of ids.</param>
/// <param name="Deadline">The deadline that it began, with how it was computed; null where it began none.</param>
public sealed record ToldEvent(RecordedEvent Event, ImmutableArray<CaseDetail> Given, Deadline? Deadline);

/// <summary>What happened to a case, in words.</summary>
/// <param name="OpenedBy">Who opened it, by name.</param>
/// <param name="Details">What it holds now: names instead of ids.</param>
public sealed record ToldCase(string OpenedBy, ImmutableArray<CaseDetail> Details, ImmutableArray<ToldEvent> Events);

/// <summary>Tells people what happened to a case.</summary>
public sealed class CaseHistory(IDbContextFactory<OfficeDb> databases)
{
    /// <summary>The steps of a case that somebody may see, the first first.</summary>
    public async Task<ToldCase> OfAsync(OpenCase open, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(open);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var opener = await db.Set<Person>().AsNoTracking().Where(person => person.Id == open.File.OpenedBy).Select(person => person.Name).SingleOrDefaultAsync(cancellation);
        List<ToldEvent> told = [];
        foreach (var happened in open.Events)
        {
            told.Add(new(happened, await open.Work.DetailsAsync(db, CaseJson.Data(happened.Data), cancellation), CaseJson.Deadline(happened.Deadline)));
        }

        return new(opener ?? open.File.OpenedBy, await open.Work.DetailsAsync(db, open.Snapshot.Data, cancellation), [.. told]);
    }
}
