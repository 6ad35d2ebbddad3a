using Luoshi.Office.Portability;
using Luoshi.Office.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Luoshi.Office.Tests.Schema;

public sealed class SchemaOnSqliteTests() : SchemaTests(Database.Sqlite);

public sealed class SchemaOnPostgresTests() : SchemaTests(Database.Postgres);

public abstract class SchemaTests : IDisposable
{
    private readonly Database _kind;
    private readonly TemporaryOffice _office;

    protected SchemaTests(Database kind) => (_kind, _office) = (kind, new(kind, prepared: false));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void The_migrations_agree_with_the_mapping()
    {
        using var db = _office.Open();

        Assert.False(db.Database.HasPendingModelChanges(), "The mapping changed: run eng/migration.");
    }

    [Fact]
    public void A_mapping_without_its_migration_is_noticed()
    {
        using var office = new TemporaryOffice(_kind, prepared: false, change: options => _ = _kind == Database.Postgres
            ? options.ReplaceService<IModelCustomizer, UnmigratedOnPostgres>()
            : options.ReplaceService<IModelCustomizer, UnmigratedOnSqlite>());
        using var db = office.Open();

        Assert.True(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migrations_make_everything_from_nothing()
    {
        using var db = _office.Open();
        Assert.Equal(db.Database.GetMigrations(), db.Database.GetPendingMigrations());

        _office.Prepare();

        Assert.Empty(db.Database.GetPendingMigrations());
        Assert.NotEmpty(db.Model.GetEntityTypes());
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()))
        {
#pragma warning disable EF1002 // The name of a table, from the mapping.
            Assert.InRange(db.Database.ExecuteSqlRaw($"delete from {table}"), 0, 1);
#pragma warning restore EF1002
        }
    }

    [Fact]
    public async Task Several_servers_that_start_at_once_prepare_one_database()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_office.Prepare, Cancellation)));

        await using var db = _office.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancellation));
        Assert.Empty(await _office.Plans.ListAsync(Cancellation));
    }

    [Fact]
    public async Task Preparing_a_second_time_keeps_what_is_there()
    {
        _office.Prepare();
        await _office.Plans.ReceiveAsync(TemporaryOffice.Document("方案.txt", "文字"), TemporaryOffice.As("陈一"), Cancellation);

        _office.Prepare();

        Assert.Single(await _office.Plans.ListAsync(Cancellation));
    }

    [Fact]
    public void Every_migration_can_be_undone()
    {
        _office.Prepare();
        using var db = _office.Open();
        var migrator = db.GetService<IMigrator>();

        migrator.Migrate("0");
        Assert.Equal(db.Database.GetMigrations(), db.Database.GetPendingMigrations());

        migrator.Migrate();
        Assert.Empty(db.Database.GetPendingMigrations());
    }

    private static void AddUnmigrated(ModelBuilder model) => model.Entity("Unmigrated").Property<long>("Id");

    private sealed class UnmigratedOnSqlite(ModelCustomizerDependencies dependencies) : PortableModel(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            AddUnmigrated(modelBuilder);
        }
    }

    private sealed class UnmigratedOnPostgres(ModelCustomizerDependencies dependencies) : PostgresModel(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            AddUnmigrated(modelBuilder);
        }
    }
}
