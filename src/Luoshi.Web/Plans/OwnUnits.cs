using System.Collections.Frozen;
using Luoshi.Core.Model;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Plans;

/// <summary>Which units of a plan are those that the caller works for.</summary>
public sealed class OwnUnits(Caller caller)
{
    /// <summary>The ids of the plan's units that are the caller's own, by any of their names in the plan.</summary>
    public Task<IReadOnlySet<string>> InAsync(Plan plan, DateOnly on, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _ = on;
        cancellation.ThrowIfCancellationRequested();
        var scope = caller.Scope;
        var names = (caller.Who?.Posts ?? []).Where(post => scope.Covers(post.UnitId)).Select(post => post.UnitName).ToHashSet(StringComparer.Ordinal);
        return Task.FromResult<IReadOnlySet<string>>(plan.Units.Where(unit => unit.Names.Any(names.Contains)).Select(unit => unit.Id).ToFrozenSet(StringComparer.Ordinal));
    }
}
