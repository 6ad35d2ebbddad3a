namespace Luoshi.Office.Simulating;

/// <summary>Chance that falls the same for the same seed. Each story throws dice of its own, so that one more throw in one changes no other.</summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(long seed) => _state = (ulong)seed;

    /// <summary>Other dice, by name.</summary>
    public Dice Of(string name)
    {
        // FNV-1a: the hash of a string in .NET differs from run to run.
        var hash = 14695981039346656037UL ^ _state;
        foreach (var character in name)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return new((long)hash);
    }

    /// <summary>From 0 up to, but not, a number.</summary>
    public int Below(int number) => (int)(Next() % (ulong)number);

    /// <summary>Between two numbers, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True so many times out of a hundred.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>Some of them, each once, in the order in which they fall.</summary>
    public List<T> Some<T>(IEnumerable<T> from, int most)
    {
        var left = from.ToList();
        List<T> some = [];
        while (left.Count > 0 && some.Count < most)
        {
            var at = Below(left.Count);
            some.Add(left[at]);
            left.RemoveAt(at);
        }

        return some;
    }

    private ulong Next()
    {
        // SplitMix64.
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
