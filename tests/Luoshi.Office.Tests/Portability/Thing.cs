using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Luoshi.Office.Tests.Portability;

public enum ThingKind
{
    Plain,
    Painted,
}

/// <summary>A row of every type that the office keeps.</summary>
public sealed class Thing
{
    public long Id { get; init; }

    public required string Name { get; init; }

    public string? Note { get; init; }

    public DateTimeOffset At { get; init; } = DateTimeOffset.UnixEpoch;

    public DateOnly Day { get; init; }

    public byte[] Content { get; init; } = [];

    public ThingKind Kind { get; init; }
}

/// <summary>A database with one table, mapped as the office maps its own.</summary>
public sealed class ThingDb(DbContextOptions<ThingDb> options) : DbContext(options)
{
    public DbSet<Thing> Things => Set<Thing>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Thing>(thing =>
    {
        thing.ToTable("things");
        thing.Property(t => t.Name).HasMaxLength(64);
        thing.HasIndex(t => t.Name).IsUnique();
        thing.Property(t => t.At).HasConversion<InstantConverter>();
        thing.Property(t => t.Kind).HasConversion<string>().HasMaxLength(16);
    });
}

/// <summary>What the contract's tests have in common: an empty table on a real database.</summary>
public abstract class ThingTests : IDisposable
{
    private readonly TemporaryDatabase _database;

    protected ThingTests(Database kind)
    {
        _database = new(kind, prepared: false);
        using var db = Open();
        db.Database.EnsureCreated();
        if (kind == Database.Sqlite)
        {
            // As the office has it: readers and a writer do not wait for each other.
            db.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
        }
    }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    protected ThingDb Open(params IInterceptor[] interceptors) => new(Options(interceptors));

    /// <summary>Contexts that are used again when they are disposed, as the office's are.</summary>
    protected IDbContextFactory<ThingDb> Reused() => new PooledDbContextFactory<ThingDb>(Options());

    private DbContextOptions<ThingDb> Options(params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<ThingDb>();
        _database.Configure(options);
        options.AddInterceptors(interceptors);
        return options.Options;
    }

    protected async Task KeepAsync(params IEnumerable<Thing> things)
    {
        await using var db = Open();
        db.AddRange(things);
        await db.SaveChangesAsync(Cancellation);
    }

    protected Task KeepNamesAsync(params IEnumerable<string> names) => KeepAsync(names.Select(name => new Thing { Name = name }));

    /// <summary>What a question about the table answers.</summary>
    protected async Task<List<T>> AskAsync<T>(Func<IQueryable<Thing>, IQueryable<T>> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var db = Open();
        return await question(db.Things.AsNoTracking()).ToListAsync(Cancellation);
    }
}
