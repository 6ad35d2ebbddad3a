using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>Ties what is to be added (新增2―3家) to the level to be reached (达到6―7家) of the same indicator, place, unit and year.</summary>
internal static class IncrementFinder
{
    /// <summary>One relation for each increment that has a level.</summary>
    public static IEnumerable<Relation> Find(RelationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var increment in context.Figures.Where(f => f.Increment && f.Form == FigureForm.Level))
        {
            var level = context.Levels.Nearest(
                increment.Name.Core, increment, f => !f.Increment && f.Measure == increment.Measure && f.SamePlace(increment) && f.SameYear(increment));
            if (level is not null)
            {
                yield return new(RelationKind.IncrementToLevel, level.Target.Id, [increment.Target.Id], increment.Target.Span, null);
            }
        }
    }
}
