using Luoshi.Office.Shared;

namespace Luoshi.Office.Tests.Shared;

public class IdTests
{
    private static readonly DateTimeOffset At = new(2013, 6, 3, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ids_of_a_sequence_are_the_same_again_and_differ_by_seed()
    {
        Assert.Equal(Draw(1, 5), Draw(1, 5));
        Assert.Empty(Draw(1, 5).Intersect(Draw(2, 5)));
    }

    [Fact]
    public void Ids_of_a_sequence_rise_and_are_of_the_form_of_all_others()
    {
        var drawn = Draw(1, 3_000);

        Assert.Equal(drawn.Order(StringComparer.Ordinal), drawn);
        Assert.Equal(drawn.Count, drawn.Select(id => id[^16..]).Distinct().Count());
        Assert.All(drawn, id => Assert.Matches("^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$", id));
        Assert.Equal(7, Guid.ParseExact(drawn[0], "N").Version);
    }

    [Fact]
    public async Task A_sequence_goes_only_where_the_flow_of_its_caller_goes()
    {
        var elsewhere = new TaskCompletionSource<string>();
        using var gate = new ManualResetEventSlim();
        var other = new Thread(() =>
        {
            gate.Wait();
            elsewhere.SetResult(Ids.Next(At));
        });
        other.Start();
        string within;
        using (Ids.DrawFrom(new IdSequence(1)))
        {
            gate.Set();
            within = await Task.Run(() => Ids.Next(At), TestContext.Current.CancellationToken);
            Assert.NotEqual(within, await elsewhere.Task);
        }

        Assert.Equal(Draw(1, 1)[0], within);
        Assert.NotEqual(within, Ids.Next(At));
    }

    private static List<string> Draw(long seed, int many)
    {
        using (Ids.DrawFrom(new IdSequence(seed)))
        {
            return [.. Enumerable.Range(0, many).Select(_ => Ids.Next(At))];
        }
    }
}
