using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Units;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>Turns designations into responsibilities of resolved units.</summary>
internal static class ResponsibilityBinder
{
    public static ImmutableArray<Responsibility> Bind(CompileContext context, List<ClauseSyntax> syntax, ImmutableArray<Clause> clauses, out ImmutableArray<Unit> units)
    {
        var resolver = new UnitResolver(context);
        foreach (var designation in syntax.SelectMany(c => c.Designations))
        {
            resolver.Mention(designation.Unit);
        }

        foreach (var unit in ImplementingList.Find(context))
        {
            resolver.MentionImplementing(unit);
        }

        units = resolver.Resolve(out var idByName);
        var bound = ImmutableArray.CreateBuilder<Responsibility>();
        for (var i = 0; i < syntax.Count; i++)
        {
            foreach (var (unit, role) in syntax[i].Designations)
            {
                var name = context.Surface(unit);
                bound.Add(new Responsibility(
                    context.Ids.Make('R', name, clauses[i].Id), CompileContext.Number('R', bound.Count), context.LineOf(syntax[i].Line, unit.Start),
                    context.Span(unit), name, idByName[name], role, clauses[i].Id));
            }
        }

        return bound.ToImmutable();
    }
}
