using Luoshi.Office.Record;

namespace Luoshi.Office.Tests.Record;

public class UntilNextActTests
{
    private int _reads;

    [Fact]
    public async Task Something_is_read_once_until_the_trail_goes_on()
    {
        var kept = new UntilNextAct();

        Assert.Equal(1, await kept.GetAsync(7, "a", ReadAsync));
        Assert.Equal(1, await kept.GetAsync(7, "a", ReadAsync));
        Assert.Equal(2, await kept.GetAsync(7, "b", ReadAsync));
        Assert.Equal(3, await kept.GetAsync(8, "a", ReadAsync));
        Assert.Equal(3, await kept.GetAsync(8, "a", ReadAsync));
    }

    [Fact]
    public async Task Who_began_before_an_act_or_knows_no_end_of_the_trail_reads_for_themselves_and_leaves_nothing_behind()
    {
        var kept = new UntilNextAct();
        await kept.GetAsync(8, "a", ReadAsync);

        Assert.Equal(2, await kept.GetAsync(7, "a", ReadAsync));
        Assert.Equal(3, await kept.GetAsync(null, "a", ReadAsync));
        Assert.Equal(1, await kept.GetAsync(8, "a", ReadAsync));
    }

    [Fact]
    public async Task What_is_not_there_is_remembered_too_and_what_failed_is_not()
    {
        var kept = new UntilNextAct();

        await Assert.ThrowsAsync<TimeoutException>(() => kept.GetAsync<string?>(1, "a", () => throw new TimeoutException()));
        Assert.Null(await kept.GetAsync<string?>(1, "a", () => Task.FromResult<string?>(null)));
        Assert.Null(await kept.GetAsync<string?>(1, "a", () => throw new TimeoutException()));
    }

    [Fact]
    public async Task Made_up_keys_do_not_fill_the_memory()
    {
        var kept = new UntilNextAct();
        for (var key = 0; key < 10_000; key++)
        {
            await kept.GetAsync(1, key, ReadAsync);
        }

        Assert.Equal(10_001, await kept.GetAsync(1, "late", ReadAsync));
        Assert.Equal(10_002, await kept.GetAsync(1, "late", ReadAsync));
        Assert.Equal(1, await kept.GetAsync(1, 0, ReadAsync));
    }

    private Task<int> ReadAsync() => Task.FromResult(++_reads);
}
