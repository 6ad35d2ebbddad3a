using System.Collections.Immutable;
using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A quantity that follows from what the plan states but is stated nowhere: worth knowing, nothing is wrong.</summary>
internal abstract class ImpliedRule : AuditRule
{
    public override FindingLevel Level => FindingLevel.Info;

    /// <summary>The quantities of a kind that became known, in order of the text, each with the figure it is reported at.</summary>
    protected static IEnumerable<(Node Node, ImmutableArray<Target> Givens)> Known(AuditContext context, NodeKind kind)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Implied.Nodes
            .Where(n => n.Kind == kind && n.Why.From.Length > 0 && (n.Value.Low > 0 || n.Value.High is not null))
            .Select(n => (n, n.Why.Givens()))
            .Where(k => k.Item2.Length > 0)
            .OrderBy(k => k.Item2[^1].Span);
    }

    /// <summary>Reports an implied quantity at the last figure it follows from.</summary>
    protected Finding Imply(AuditContext context, Node node, ImmutableArray<Target> givens, LocalizedText message) =>
        Report(context, givens[^1].Span, message, node.Why.Lines(context.Source), [.. givens.Select(Cite)]);
}
