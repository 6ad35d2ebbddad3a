using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Lists;

/// <summary>A value that a filter offers, under the words people know it by.</summary>
/// <param name="Lost">True for a part whose heading the document lost.</param>
public sealed record Choice(string Value, string Label, bool Lost = false)
{
    /// <summary>What it is listed under; null where the list is one.</summary>
    public string? Group { get; init; }

    /// <summary>The parts of the plan that hold tasks, in its order.</summary>
    public static ImmutableArray<Choice> Programmes(Plan plan, PlanIndex index)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(index);
        return [.. plan.Tasks.Select(task => task.ProgrammeId).OfType<string>().Distinct().Select(id => new Choice(id, index.Section(id)?.Title ?? id, index.IsLost(id)))];
    }

    /// <summary>The units that owe anything, in the plan's order.</summary>
    public static ImmutableArray<Choice> Units(Plan plan, PlanIndex index)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(index);
        return [.. plan.Units.Where(unit => index.OfUnit(unit.Id).Any()).Select(unit => new Choice(unit.Id, unit.Name))];
    }
}
