using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Office.Amendments;
using Luoshi.Office.Corrections;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Luoshi.Web.Settings;

namespace Luoshi.Web.Plans;

/// <summary>What came of an upload: where it is kept, or what was found that keeps it out.</summary>
public sealed record Reception(Receipt? Receipt, ImmutableArray<Finding> Findings);

/// <summary>
/// Stored plans, compiled with what people added: corrections always, amendments from their day of effect on. Each version is
/// compiled when it is first read and kept while there is room.
/// </summary>
public sealed class PlanCatalogue(
    PlanStore store, CorrectionStore corrections, AmendmentStore amendments, UntilNextAct untilNextAct, LuoshiWebOptions options) : IDisposable
{
    private readonly IndexCache _indexes = new();

    public static string CompilerVersion { get; } = typeof(PlanCompiler).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>The plan with every amendment that was accepted, whatever its day.</summary>
    public Task<LoadedPlan?> FindAsync(string id, CancellationToken cancellation) => FindAsync(id, DateOnly.MaxValue, cancellation);

    /// <summary>The plan as it stood on a day.</summary>
    /// <param name="id">The plan.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="recorded">The last entry of the audit trail, where the request knows it: what was read since then is not read again.</param>
    public async Task<LoadedPlan?> FindAsync(string id, DateOnly asOf, CancellationToken cancellation, long? recorded = null)
    {
        if (await untilNextAct.GetAsync(recorded, (nameof(PlanCatalogue), id), () => ReadAsync(id, cancellation)) is not var (stored, history, record))
        {
            return null;
        }

        var state = new PlanState(record, asOf);
        var key = Key(stored.ContentHash, history, state);
        var index = _indexes.Find(key);
        if (index is null)
        {
            if (await store.ReadAsync(id, cancellation) is not { } content)
            {
                return null;
            }

            index = PlanMetrics.Measure("page", () => Compile(key, stored, content, Compiling(history), state));
        }

        return new LoadedPlan(stored, index.Index, history, state.With(index.Repealed));
    }

    /// <summary>The part of a plan that concerns some of its units; null where they owe nothing in it.</summary>
    public LoadedPlan? OwnPart(LoadedPlan plan, IReadOnlySet<string> unitIds)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(unitIds);
        var key = $"{Key(plan.Stored.ContentHash, plan.Corrections, plan.State)}|{string.Join('|', unitIds.Order(StringComparer.Ordinal))}";
        var index = _indexes.Find(key)?.Index;
        if (index is null)
        {
            if (Plans.OwnPart.Of(plan.Compilation, unitIds) is not { } part)
            {
                return null;
            }

            index = _indexes.Keep(key, part).Index;
        }

        return new LoadedPlan(plan.Stored, index, plan.Corrections, plan.State) { OwnOnly = true };
    }

    /// <summary>The text of a plan as issued, and what all its versions are compiled with.</summary>
    public async Task<(SourceDocument Issued, CompilerOptions Compiling)> IssuedAsync(LoadedPlan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var compiling = Compiling(plan.Corrections);
        var content = await store.ReadAsync(plan.Id, cancellation) ?? [];
        return (Read(plan.Stored, content, compiling).Source, compiling);
    }

    /// <summary>Reads, compiles and keeps a document, or says why it cannot be read.</summary>
    public async Task<Reception> ReceiveAsync(string name, byte[] content, Actor by, CancellationToken cancellation)
    {
        var reading = PlanMetrics.Measure("upload", () => Intake.Read(name, content, int.MaxValue, new CompilerOptions { Audit = options.Audit }));
        if (reading.Compilation is null)
        {
            return new Reception(null, reading.Findings);
        }

        var title = reading.Compilation.Plan.Document.Title;
        var receipt = await store.ReceiveAsync(new ReceivedDocument(name, title, content, reading.Encoding, CompilerVersion), by, cancellation);
        if (!receipt.AlreadyKept)
        {
            _indexes.Keep(PlanStore.HashOf(content), reading.Compilation);
        }

        return new Reception(receipt, reading.Findings);
    }

    /// <summary>True where the compilation of these bytes is at hand.</summary>
    public bool Keeps(string contentHash) => _indexes.Find(contentHash) is not null;

    public void Dispose() => _indexes.Dispose();

    private async Task<Kept?> ReadAsync(string id, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { } stored
            ? new(stored, await corrections.OfAsync(stored.ContentHash, cancellation), await amendments.OfAsync(stored.ContentHash, cancellation))
            : null;

    private CompilerOptions Compiling(CorrectionHistory history) => new() { Audit = options.Audit, Corrections = [.. history.InForce] };

    private KeptIndex Compile(string key, PlanSummary stored, byte[] content, CompilerOptions compiling, PlanState state)
    {
        var issued = Read(stored, content, compiling);
        if (state.InForce.IsEmpty)
        {
            return _indexes.Keep(key, issued);
        }

        var version = state.Record.Of(issued.Source).AsOf(state.AsOf, compiling);
        return _indexes.Keep(key, version.Compilation, version.Repealed);
    }

    // What was received could be read then; should this reader ever disagree, an empty text is a plan without promises.
    private static Compilation Read(PlanSummary stored, byte[] content, CompilerOptions compiling) =>
        Intake.Read(stored.Name, content, int.MaxValue, compiling).Compilation ?? PlanCompiler.Compile(SourceDocument.FromText(stored.Name, string.Empty), compiling);

    private static string Key(string hash, CorrectionHistory history, PlanState state) => history.Stamp == 0 && state.InForce.IsEmpty
        ? hash
        : string.Create(CultureInfo.InvariantCulture, $"{hash}.{history.Stamp}.{(state.InForce.IsEmpty ? 0 : state.Record.Stamp)}.{state.InForce.Length}");

    private sealed record Kept(PlanSummary Stored, CorrectionHistory Corrections, AmendmentRecord Amendments);
}
