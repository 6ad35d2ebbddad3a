using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Office.Plans;
using Microsoft.Extensions.Caching.Memory;

namespace Luoshi.Web.Plans;

/// <summary>What came of an upload: where it is kept, or why it is not.</summary>
public sealed record Reception(Receipt? Receipt, LocalizedText? Problem);

/// <summary>Stored plans, compiled. Each content is compiled once and kept while there is room.</summary>
public sealed class PlanCatalogue(PlanStore store) : IDisposable
{
    /// <summary>Characters of source text whose compilations are kept, a few hundred ordinary plans.</summary>
    private const long CacheCapacity = 8_000_000;

    private readonly MemoryCache _compilations = new(new MemoryCacheOptions { SizeLimit = CacheCapacity });

    public static string CompilerVersion { get; } = typeof(PlanCompiler).Assembly.GetName().Version?.ToString(3) ?? "0";

    public async Task<LoadedPlan?> FindAsync(string id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } stored)
        {
            return null;
        }

        if (_compilations.TryGetValue(stored.ContentHash, out LoadedPlan? known) && known is not null)
        {
            return known;
        }

        return await store.ReadAsync(id, cancellation) is { } content ? Keep(Compile(stored, content)) : null;
    }

    /// <summary>Reads, compiles and keeps a document, or says why it cannot be read.</summary>
    public async Task<Reception> ReceiveAsync(string name, byte[] content, CancellationToken cancellation)
    {
        var file = Intake.Read(name, content);
        if (file.Source is null)
        {
            return new Reception(null, file.Problem);
        }

        var title = PlanCompiler.Compile(file.Source).Plan.Document.Title;
        var receipt = await store.ReceiveAsync(new ReceivedDocument(name, title, content, file.Encoding, CompilerVersion), cancellation);
        return new Reception(receipt, null);
    }

    public void Dispose() => _compilations.Dispose();

    private static LoadedPlan Compile(PlanSummary stored, byte[] content)
    {
        // What was received could be read then; should this reader ever disagree, an empty text is a plan without promises.
        var source = Intake.Read(stored.Name, content).Source ?? SourceDocument.FromText(stored.Name, string.Empty);
        return new LoadedPlan(stored, PlanCompiler.Compile(source));
    }

    private LoadedPlan Keep(LoadedPlan plan) =>
        _compilations.Set(plan.Stored.ContentHash, plan, new MemoryCacheEntryOptions { Size = plan.Compilation.Source.Text.Length + 1 });
}
