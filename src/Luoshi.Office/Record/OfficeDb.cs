using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Luoshi.Office.Record;

/// <summary>
/// The office's database. It knows no slice by name: each slice maps its own entities in a configuration class beside them. Whatever
/// is saved goes into the audit trail in the same transaction, under the <see cref="Act"/> that was set; without one it is refused.
/// </summary>
public sealed class OfficeDb(DbContextOptions<OfficeDb> options) : DbContext(options)
{
    // What one reading asks for again and again.
    private readonly Dictionary<object, (object Value, Type[] Rows)> _read = [];

    /// <summary>What is being done; see <see cref="OfficeDbAccess.OpenAsync"/>.</summary>
    public Act? Act { get; internal set; }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OfficeDb).Assembly);
        foreach (var versioned in modelBuilder.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(IVersioned))))
        {
            modelBuilder.Entity(versioned.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        }
    }

    /// <summary>Not offered: saving waits for the end of the audit trail.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save with SaveChangesAsync.");

    /// <exception cref="InvalidOperationException">Something recorded changes and no <see cref="Act"/> says who does it.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Whatever is loaded is compared once; EF would do so again each time that it is asked what changed.
        ChangeTracker.DetectChanges();
        ForgetChanged();
        var (detects, savepoints) = (ChangeTracker.AutoDetectChangesEnabled, Database.AutoSavepointsEnabled);
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await SaveDetectedAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
            Database.AutoSavepointsEnabled = savepoints;
        }
    }

    // Contexts are used again: the next to hold this one must not save under this act.
    public override void Dispose()
    {
        Forget();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        Forget();
        return base.DisposeAsync();
    }

    private void Forget()
    {
        Act = null;
        _read.Clear();
    }

    private void ForgetChanged()
    {
        if (_read.Count == 0)
        {
            return;
        }

        var changed = ChangeTracker.Entries().Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached)).Select(entry => entry.Metadata.ClrType).ToHashSet();
        foreach (var (key, read) in _read)
        {
            if (Array.Exists(read.Rows, changed.Contains))
            {
                _read.Remove(key);
            }
        }
    }

    /// <summary>
    /// What changes with an act only. Within an act it is read once, until rows that it was read of are saved through this context; who only reads takes
    /// over what others read since the last act.
    /// </summary>
    /// <param name="key">What is read, with all that it depends on besides the tables.</param>
    /// <param name="rows">The entities of whose rows it is read.</param>
    /// <param name="read">Reads it. What it returns is shared and must not change.</param>
    internal async Task<T> KeptAsync<T>(object key, Type[] rows, Func<Task<T>> read, CancellationToken cancellation)
        where T : class
    {
        if (_read.TryGetValue(key, out var known))
        {
            return (T)known.Value;
        }

        var now = Act is null ? await this.GetService<UntilNextAct>().GetAsync(this, key, read, cancellation) : await read();
        _read[key] = (now, rows);
        return now;
    }

    /// <summary>Puts an act into the audit trail that changes nothing: that somebody read personal or enterprise data.</summary>
    public Task NoteAsync(Act act, CancellationToken cancellation = default) => NoteAsync(act, [], cancellation);

    /// <summary>Puts an act into the audit trail about rows that are saved already.</summary>
    internal async Task NoteAsync(Act act, IReadOnlyList<RowChange> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellation) : null;
        await TrailAppender.AppendAsync(this, await TrailAppender.TakeAsync(this, cancellation), act, rows, cancellation);
        if (own is not null)
        {
            await own.CommitAsync(cancellation);
        }
    }

    private async Task<int> SaveDetectedAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellation)
    {
        RaiseVersions();
        var changes = PendingChange.Of(ChangeTracker);
        if (changes.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellation);
        }

        var act = Act ?? throw new InvalidOperationException("Nothing is saved without an act that says who does it: open the database with OpenAsync(act).");
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellation) : null;

        // A transaction of its own is given up with all that is in it: there is nothing to go back to in between.
        Database.AutoSavepointsEnabled &= own is null;
        var head = await TrailAppender.TakeAsync(this, cancellation);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellation);
        var told = changes.ConvertAll(change => change.Tell());
        ChangeTracker.AcceptAllChanges();
        await TrailAppender.AppendAsync(this, head, act, told, cancellation);
        if (own is not null)
        {
            await own.CommitAsync(cancellation);
        }

        return saved;
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(entry => entry.State == EntityState.Modified))
        {
            entry.Property(row => row.Version).CurrentValue = entry.Property(row => row.Version).OriginalValue + 1;
        }
    }
}
