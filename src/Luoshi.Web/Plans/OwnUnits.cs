using System.Collections.Frozen;
using Luoshi.Core.Model;
using Luoshi.Office.People;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Plans;

/// <summary>Which units of a plan are those that the caller works for.</summary>
public sealed class OwnUnits(Caller caller, UnitStore units)
{
    private UnitDirectory? _directory;

    /// <summary>
    /// The ids of the plan's units that are the caller's own: by any of their names on the day, as one of the group that the plan names, or
    /// as the unit that took over from the one it names.
    /// </summary>
    public async Task<IReadOnlySet<string>> InAsync(Plan plan, DateOnly on, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var directory = _directory is { } known && known.Day == on ? known : _directory = await units.DirectoryAsync(on, cancellation: cancellation);
        var scope = caller.Scope;
        return plan.Units.Where(unit => unit.Names.Any(name => directory.Resolve(name).Units.Any(meant => scope.Covers(meant.Id))))
            .Select(unit => unit.Id).ToFrozenSet(StringComparer.Ordinal);
    }
}
