using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Rules;

/// <summary>A stretch of text that a clause of responsibility assigns: its work and the clause itself.</summary>
internal readonly record struct AssignedWork(TextSpan Span, Clause Clause)
{
    /// <summary>The assigned stretches in order of the text.</summary>
    public static ImmutableArray<AssignedWork> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Clauses
            .Select(c => new AssignedWork(TextSpan.FromBounds(Math.Min(c.Work.Start, c.Span.Start), Math.Max(c.Work.End, c.Span.End)), c))
            .OrderBy(w => w.Span)];
    }
}
