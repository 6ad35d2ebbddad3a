namespace Luoshi.Office.Tests.Portability;

public sealed class ValuesOnSqliteTests() : ValueTests(Database.Sqlite);

public sealed class ValuesOnPostgresTests() : ValueTests(Database.Postgres);

public abstract class ValueTests(Database kind) : ThingTests(kind)
{
    [Fact]
    public async Task Instants_are_kept_to_the_microsecond_and_ordered_whatever_their_offset()
    {
        var noon = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(8));
        DateTimeOffset[] ordered =
        [
            new(1, 1, 1, 0, 0, 0, TimeSpan.Zero), new(1969, 12, 31, 23, 59, 59, TimeSpan.Zero), DateTimeOffset.UnixEpoch,
            noon.AddMicroseconds(-1), noon, noon.AddMicroseconds(1), noon.ToOffset(TimeSpan.Zero).AddSeconds(1), new(9999, 12, 31, 23, 59, 59, 999, 999, TimeSpan.Zero),
        ];
        await KeepAsync(ordered.Reverse().Select(at => new Thing { Name = at.ToString("O"), At = at }));

        Assert.Equal(ordered, await AskAsync(things => things.OrderBy(t => t.At).Select(t => t.At)));
        Assert.Equal(ordered[4..], await AskAsync(things => things.Where(t => t.At >= noon.ToUniversalTime()).OrderBy(t => t.At).Select(t => t.At)));
        Assert.Equal(noon, Assert.Single(await AskAsync(things => things.Where(t => t.At == noon).Select(t => t.At))));
    }

    [Fact]
    public async Task Days_are_kept_and_ordered_from_the_first_to_the_last()
    {
        DateOnly[] ordered = [DateOnly.MinValue, new(1949, 10, 1), new(2024, 2, 29), new(2024, 3, 1), DateOnly.MaxValue];
        await KeepAsync(ordered.Reverse().Select((day, i) => new Thing { Name = $"{i}", Day = day }));

        Assert.Equal(ordered, await AskAsync(things => things.OrderBy(t => t.Day).Select(t => t.Day)));
        Assert.Equal(ordered[2..4], await AskAsync(things => things
            .Where(t => t.Day > new DateOnly(1949, 10, 1) && t.Day <= new DateOnly(2024, 3, 1)).OrderBy(t => t.Day).Select(t => t.Day)));
    }

    [Fact]
    public async Task Bytes_come_back_as_they_were()
    {
        var large = new byte[20 * 1024 * 1024];
        for (var i = 0; i < large.Length; i++)
        {
            large[i] = (byte)((i * 7) ^ (i >> 11));
        }

        await KeepAsync(new Thing { Name = "1", Content = [] }, new Thing { Name = "2", Content = [0, 255, 0] }, new Thing { Name = "3", Content = large });

        var kept = await AskAsync(things => things.OrderBy(t => t.Name).Select(t => t.Content));
        Assert.Equal([0, 3, large.Length], kept.Select(content => content.Length));
        Assert.Equal([0, 255, 0], kept[1]);
        Assert.True(large.AsSpan().SequenceEqual(kept[2]));
    }

    [Fact]
    public async Task A_word_of_a_closed_list_is_kept_by_its_name()
    {
        await KeepAsync(new Thing { Name = "1", Kind = ThingKind.Painted }, new Thing { Name = "2" });

        Assert.Equal("1", Assert.Single(await AskAsync(things => things.Where(t => t.Kind == ThingKind.Painted).Select(t => t.Name))));
        Assert.Equal([ThingKind.Painted, ThingKind.Plain], await AskAsync(things => things.OrderBy(t => t.Kind).Select(t => t.Kind)));
    }
}
