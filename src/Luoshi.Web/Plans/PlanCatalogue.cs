using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Office.Corrections;
using Luoshi.Office.Plans;
using Luoshi.Web.Settings;
using Microsoft.Extensions.Caching.Memory;

namespace Luoshi.Web.Plans;

/// <summary>What came of an upload: where it is kept, or what was found that keeps it out.</summary>
public sealed record Reception(Receipt? Receipt, ImmutableArray<Finding> Findings);

/// <summary>Stored plans, compiled. A content is compiled when it is first read and kept while there is room.</summary>
public sealed class PlanCatalogue(PlanStore store, CorrectionStore corrections, LuoshiWebOptions options) : IDisposable
{
    /// <summary>Room for compilations, counted as <see cref="Size"/> does: a few hundred ordinary plans, or one of the largest that may be uploaded.</summary>
    private const long CacheCapacity = 64_000_000;

    /// <summary>What an item takes, in characters of text.</summary>
    private const long ItemSize = 50;

    private readonly MemoryCache _indexes = new(new MemoryCacheOptions { SizeLimit = CacheCapacity });

    public static string CompilerVersion { get; } = typeof(PlanCompiler).Assembly.GetName().Version?.ToString(3) ?? "0";

    public async Task<LoadedPlan?> FindAsync(string id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } stored)
        {
            return null;
        }

        var history = await corrections.OfAsync(stored.ContentHash, cancellation);
        var key = history.Stamp == 0 ? stored.ContentHash : string.Create(CultureInfo.InvariantCulture, $"{stored.ContentHash}.{history.Stamp}");
        if (_indexes.TryGetValue(key, out PlanIndex? known) && known is not null)
        {
            return new LoadedPlan(stored, known, history);
        }

        return await store.ReadAsync(id, cancellation) is { } content
            ? new LoadedPlan(stored, Keep(key, stored, content, new CompilerOptions { Audit = options.Audit, Corrections = [.. history.InForce] }), history)
            : null;
    }

    /// <summary>Reads, compiles and keeps a document, or says why it cannot be read.</summary>
    public async Task<Reception> ReceiveAsync(string name, byte[] content, CancellationToken cancellation)
    {
        var reading = Intake.Read(name, content, int.MaxValue, new CompilerOptions { Audit = options.Audit });
        if (reading.Compilation is null)
        {
            return new Reception(null, reading.Findings);
        }

        var title = reading.Compilation.Plan.Document.Title;
        var receipt = await store.ReceiveAsync(new ReceivedDocument(name, title, content, reading.Encoding, CompilerVersion), cancellation);
        if (!receipt.AlreadyKept)
        {
            Keep(PlanStore.HashOf(content), reading.Compilation);
        }

        return new Reception(receipt, reading.Findings);
    }

    /// <summary>True where the compilation of these bytes is at hand.</summary>
    public bool Keeps(string contentHash) => _indexes.TryGetValue(contentHash, out _);

    public void Dispose() => _indexes.Dispose();

    private PlanIndex Keep(string key, PlanSummary stored, byte[] content, CompilerOptions compiling)
    {
        // What was received could be read then; should this reader ever disagree, an empty text is a plan without promises.
        var compilation = Intake.Read(stored.Name, content, int.MaxValue, compiling).Compilation
            ?? PlanCompiler.Compile(SourceDocument.FromText(stored.Name, string.Empty), compiling);
        return Keep(key, compilation);
    }

    private PlanIndex Keep(string key, Compilation compilation)
    {
        var index = new PlanIndex(compilation);
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

    private static long Size(Compilation compilation)
    {
        var plan = compilation.Plan;
        long items = plan.Targets.Length + plan.Responsibilities.Length + plan.Clauses.Length + plan.Milestones.Length + plan.Tasks.Length
            + plan.Units.Length + plan.Projects.Length + plan.Headings.Length + plan.Dates.Length + plan.Relations.Length
            + plan.Coverage.Spans.Length + compilation.Findings.Length;
        return Math.Min(CacheCapacity, compilation.Source.Text.Length + (ItemSize * items) + 1);
    }
}
