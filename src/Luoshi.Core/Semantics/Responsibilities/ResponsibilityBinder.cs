using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Units;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>Turns designations into responsibilities of resolved units.</summary>
internal static class ResponsibilityBinder
{
    public static ImmutableArray<Responsibility> Bind(CompileContext context, List<ClauseSyntax> syntax, ImmutableArray<Clause> clauses, out ImmutableArray<Unit> units)
    {
        var resolver = new UnitResolver(context);
        var names = new List<string>();
        foreach (var clause in syntax)
        {
            foreach (var designation in clause.Designations)
            {
                names.Add(resolver.Mention(designation.Unit, designation.Name));
            }
        }

        foreach (var unit in ImplementingList.Find(context))
        {
            resolver.MentionImplementing(unit);
        }

        units = resolver.Resolve(out var idByMention);
        var bound = ImmutableArray.CreateBuilder<Responsibility>(names.Count);
        for (var i = 0; i < syntax.Count; i++)
        {
            foreach (var designation in syntax[i].Designations)
            {
                var (name, unitId) = (names[bound.Count], idByMention[bound.Count]);
                bound.Add(new Responsibility(
                    context.Ids.Make('R', name, clauses[i].Id), CompileContext.Number('R', designation.Order ?? bound.Count), LineOf(context, syntax[i], designation.Unit),
                    context.Span(designation.Unit), name, unitId, designation.Role, clauses[i].Id)
                { ByHand = designation.ByHand });
            }
        }

        return bound.ToImmutable();
    }

    // The cells of a row may stand in lines of their own.
    private static int LineOf(CompileContext context, ClauseSyntax clause, Stretch unit) =>
        clause.Form == ClauseForm.Table ? context.Source.LineOf(context.Text.ToSource(unit.Start)) : context.LineOf(clause.Line, unit.Start);
}
