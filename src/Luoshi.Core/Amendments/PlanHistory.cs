using System.Collections.Immutable;
using Luoshi.Core.Amendments.Consolidating;
using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments;

/// <summary>An amending document that somebody accepted.</summary>
/// <param name="Id">Unique among the amendments of a plan; amendments of one day take effect in the order of their ids.</param>
/// <param name="Notice">The document.</param>
/// <param name="Effective">The day from which it counts.</param>
public sealed record AcceptedAmendment(string Id, SourceDocument Notice, DateOnly Effective);

/// <summary>A plan as it stood on a day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Compilation">The plan, compiled from the text in force.</param>
/// <param name="Applied">The amendments in force, in order of effect, each with what it changed.</param>
/// <param name="Pending">Amendments that take effect later.</param>
/// <param name="Repealed">The day from which the plan no longer counts; null where it counts on that day.</param>
public sealed record PlanVersion(
    DateOnly AsOf, Compilation Compilation, ImmutableArray<(AcceptedAmendment Amendment, Consolidation Consolidation)> Applied,
    ImmutableArray<AcceptedAmendment> Pending, DateOnly? Repealed);

/// <summary>
/// A plan and the amendments accepted to it. The plan of any day follows from them alone: the same history gives the same version
/// on every machine, and nothing that was in force is ever overwritten.
/// </summary>
/// <param name="Base">The plan as issued.</param>
/// <param name="Amendments">The accepted amendments, in any order.</param>
public sealed record PlanHistory(SourceDocument Base, ImmutableArray<AcceptedAmendment> Amendments)
{
    /// <summary>The plan as it stood on a day.</summary>
    /// <param name="day">The day; an amendment counts from its day of effect on.</param>
    /// <param name="options">What each version is compiled with.</param>
    public PlanVersion AsOf(DateOnly day, CompilerOptions? options = null)
    {
        var compiling = options ?? CompilerOptions.Default;
        var ordered = Amendments.OrderBy(a => a.Effective).ThenBy(a => a.Id, StringComparer.Ordinal).ToList();
        var current = PlanCompiler.Compile(Base, compiling);
        var applied = ImmutableArray.CreateBuilder<(AcceptedAmendment, Consolidation)>();
        DateOnly? repealed = null;
        foreach (var amendment in ordered.Where(a => a.Effective <= day))
        {
            var consolidation = Consolidation.Of(current, amendment.Notice, compiling);
            current = consolidation.Result;

            // A new version issued after a repeal brings the plan back.
            repealed = consolidation.Repealed ?? (consolidation.Form == AmendmentForm.WholeVersion ? null : repealed);
            applied.Add((amendment, consolidation));
        }

        return new(day, current, applied.ToImmutable(), [.. ordered.Where(a => a.Effective > day)], repealed <= day ? repealed : null);
    }
}
