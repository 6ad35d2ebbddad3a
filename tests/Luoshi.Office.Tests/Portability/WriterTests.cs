using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.Portability;

public sealed class WritersOnSqliteTests() : WriterTests(Database.Sqlite);

public sealed class WritersOnPostgresTests() : WriterTests(Database.Postgres);

public abstract class WriterTests(Database kind) : ThingTests(kind)
{
    private const int Writers = 8;
    private const int Each = 50;

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
}
