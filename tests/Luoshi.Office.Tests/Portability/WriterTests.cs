using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Luoshi.Office.Tests.Portability;

public sealed class WritersOnSqliteTests() : WriterTests(Database.Sqlite);

public sealed class WritersOnPostgresTests() : WriterTests(Database.Postgres);

public abstract class WriterTests(Database kind) : ThingTests(kind)
{
    private const int Writers = 8;
    private const int Each = 50;

    private IsolationLevel Moment { get; } = kind == Database.Sqlite ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead;

    [Fact]
    public async Task Writers_at_the_same_time_lose_nothing_and_get_rising_numbers()
    {
        var written = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(
            async () =>
            {
                var numbers = new List<long>();
                for (var i = 0; i < Each; i++)
                {
                    await using var db = Open();
                    var thing = new Thing { Name = $"{writer}-{i}" };
                    db.Add(thing);
                    await db.SaveChangesAsync(Cancellation);
                    numbers.Add(thing.Id);
                }

                return numbers;
            },
            Cancellation)));

        Assert.All(written, numbers => Assert.Equal(numbers.Order(), numbers));
        Assert.Equal(Writers * Each, written.SelectMany(numbers => numbers).Distinct().Count());
        Assert.Equal(Writers * Each, (await AskAsync(things => things.Select(t => t.Name).Distinct())).Count);
    }

    [Fact]
    public async Task Of_writers_of_the_same_name_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(
            async () =>
            {
                try
                {
                    await KeepNamesAsync("唯一");
                    return true;
                }
                catch (DbUpdateException)
                {
                    return false;
                }
            },
            Cancellation)));

        Assert.Single(results, won => won);
        Assert.Single(await AskAsync(things => things));
    }

    [Fact]
    public async Task What_is_rolled_back_was_never_there()
    {
        await using (var db = Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            db.Add(new Thing { Name = "甲" });
            await db.SaveChangesAsync(Cancellation);
            await transaction.RollbackAsync(Cancellation);
        }

        Assert.Empty(await AskAsync(things => things));
    }

    [Fact]
    public async Task A_transaction_that_is_given_up_before_it_began_keeps_nobody_waiting()
    {
        await using (var db = Open(new GivenUp()))
        {
            await Assert.ThrowsAsync<OperationCanceledException>(() => db.Database.BeginTransactionAsync(Cancellation));
        }

        await KeepNamesAsync("甲");
        Assert.Single(await AskAsync(things => things));
    }

    [Fact]
    public async Task Who_holds_a_moment_to_read_it_keeps_nobody_from_writing()
    {
        await using var db = Open();
        await using var moment = await db.Database.BeginTransactionAsync(Moment, Cancellation);
        Assert.Empty(await db.Things.ToListAsync(Cancellation));

        await KeepNamesAsync("甲");

        Assert.Empty(await db.Things.ToListAsync(Cancellation));
        Assert.Single(await AskAsync(things => things));
    }

    [Fact]
    public async Task A_context_that_is_used_again_gives_up_its_transaction()
    {
        var again = Reused();
        for (var i = 0; i < 3; i++)
        {
            await using var db = again.CreateDbContext();
            Assert.False(await db.Things.AnyAsync(Cancellation));
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            Assert.Equal(0, await db.Things.Where(thing => thing.Name == "乙").ExecuteUpdateAsync(thing => thing.SetProperty(of => of.Note, "改"), Cancellation));
        }

        await KeepNamesAsync("甲");
        Assert.Single(await AskAsync(things => things));
    }

    [Fact]
    public async Task A_command_that_is_given_up_keeps_nobody_waiting()
    {
        await using var db = Open(new GivenUp());
        await db.Database.OpenConnectionAsync(Cancellation);
        await Assert.ThrowsAsync<OperationCanceledException>(() => db.Things.ExecuteDeleteAsync(Cancellation));

        await KeepNamesAsync("甲");
        Assert.Single(await AskAsync(things => things));
    }

    /// <summary>Stops as a server does that is told to while somebody just got their turn.</summary>
    private sealed class GivenUp : IDbTransactionInterceptor, IDbCommandInterceptor
    {
        public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
            throw new OperationCanceledException();

        public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            throw new OperationCanceledException();
    }
}
