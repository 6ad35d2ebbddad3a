using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Lists;

/// <summary>A value that a filter offers, under the words people know it by.</summary>
public sealed record Choice(string Value, string Label)
{
    /// <summary>The parts of the plan that hold tasks, in its order.</summary>
    public static ImmutableArray<Choice> Programmes(Plan plan, PlanIndex index)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(index);
        return [.. plan.Tasks.Select(task => task.ProgrammeId).OfType<string>().Distinct().Select(id => new Choice(id, index.Section(id)?.Title ?? id))];
    }

    /// <summary>The units that owe anything, in the plan's order.</summary>
    public static ImmutableArray<Choice> Units(Plan plan, PlanIndex index)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(index);
        return [.. plan.Units.Where(unit => index.OfUnit(unit.Id).Any()).Select(unit => new Choice(unit.Id, unit.Name))];
    }
}
