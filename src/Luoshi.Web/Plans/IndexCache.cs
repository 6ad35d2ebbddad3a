using Luoshi.Core;
using Microsoft.Extensions.Caching.Memory;

namespace Luoshi.Web.Plans;

/// <summary>A plan as it stood on a day, indexed.</summary>
/// <param name="Repealed">The day from which it no longer counted; null where it did.</param>
internal sealed record KeptIndex(PlanIndex Index, DateOnly? Repealed);

/// <summary>Compilations by what they were made of, kept while there is room.</summary>
internal sealed class IndexCache : IDisposable
{
    /// <summary>Room for compilations, counted as <see cref="Size"/> does: a few hundred ordinary plans, or one of the largest that may be uploaded.</summary>
    private const long Capacity = 64_000_000;

    /// <summary>What an item takes, in characters of text.</summary>
    private const long ItemSize = 50;

    private readonly MemoryCache _indexes = new(new MemoryCacheOptions { SizeLimit = Capacity });

    public KeptIndex? Find(string key) => _indexes.TryGetValue(key, out KeptIndex? known) ? known : null;

    public KeptIndex Keep(string key, Compilation compilation, DateOnly? repealed = null)
    {
        var index = new KeptIndex(new PlanIndex(compilation), repealed);
        var options = new MemoryCacheEntryOptions { Size = Size(compilation) };
        _indexes.Set(key, index, options);
        if (!_indexes.TryGetValue(key, out _))
        {
            // A full cache takes nothing in. The plan at hand is the one that will be asked for next: it gets the room.
            _indexes.Clear();
            _indexes.Set(key, index, options);
        }

        return index;
    }

    public void Dispose() => _indexes.Dispose();

    private static long Size(Compilation compilation)
    {
        var plan = compilation.Plan;
        long items = plan.Targets.Length + plan.Responsibilities.Length + plan.Clauses.Length + plan.Milestones.Length + plan.Tasks.Length
            + plan.Units.Length + plan.Projects.Length + plan.Headings.Length + plan.Dates.Length + plan.Relations.Length
            + plan.Coverage.Spans.Length + compilation.Findings.Length;
        return Math.Min(Capacity, compilation.Source.Text.Length + (ItemSize * items) + 1);
    }
}
