using System.Collections.Immutable;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Network;

/// <summary>Two things that are known of one quantity and cannot both hold.</summary>
/// <param name="Constraint">The constraint that could not be met.</param>
/// <param name="Node">The quantity.</param>
/// <param name="Known">What was known of it.</param>
/// <param name="KnownWhy">How.</param>
/// <param name="Derived">What the constraint makes of it.</param>
/// <param name="DerivedWhy">How.</param>
internal sealed record Contradiction(
    Constraint Constraint, Node Node, Interval Known, Derivation KnownWhy, Interval Derived, Derivation DerivedWhy)
{
    /// <summary>The relations that led to it, each once.</summary>
    public ImmutableArray<Relation> Relations() => [.. KnownWhy.Relations().Concat(DerivedWhy.Relations()).Append(Constraint.Relation).Distinct()];
}

/// <summary>
/// The quantities of a plan and what ties them together. Solving passes what is known along the constraints until nothing
/// new is learned or a fixed number of rounds is over; a constraint that cannot be met is set aside, so that one wrong
/// figure does not make others look wrong.
/// </summary>
internal sealed class QuantityNetwork
{
    /// <summary>Enough for chains of this many steps; bounds the work on circular constraints.</summary>
    public const int MaxRounds = 12;

    // Gains smaller than this share of the value are rounding, not knowledge.
    private const decimal LeastGain = 0.000001m;

    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly List<Constraint> _constraints = [];
    private readonly List<Contradiction> _contradictions = [];

    /// <summary>All quantities in the order in which they were added.</summary>
    public IEnumerable<Node> Nodes => _nodes.Values;

    /// <summary>All constraints.</summary>
    public IReadOnlyList<Constraint> Constraints => _constraints;

    /// <summary>What could not be met, in the order found.</summary>
    public IReadOnlyList<Contradiction> Contradictions => _contradictions;

    /// <summary>The quantity with the key; adds it where it is new.</summary>
    public Node Node(string key, Func<Node> make)
    {
        if (!_nodes.TryGetValue(key, out var node))
        {
            _nodes[key] = node = make();
        }

        return node;
    }

    /// <summary>The quantity with the key; null where there is none.</summary>
    public Node? Find(string key) => _nodes.GetValueOrDefault(key);

    /// <summary>Adds a constraint between quantities of the network.</summary>
    public void Add(Constraint constraint) => _constraints.Add(constraint);

    /// <summary>Passes on what is known until nothing new is learned.</summary>
    public void Solve()
    {
        var active = new List<Constraint>(_constraints);
        for (var round = 0; round < MaxRounds && active.Count > 0; round++)
        {
            var learned = false;
            active.RemoveAll(c =>
            {
                var met = Apply(c, out var news);
                learned |= news;
                return !met;
            });
            if (!learned)
            {
                return;
            }
        }
    }

    private bool Apply(Constraint constraint, out bool learned)
    {
        learned = false;
        foreach (var proposal in constraint.Propose())
        {
            var node = proposal.Node;
            var value = node.Value.Intersect(proposal.Value);
            if (value.IsEmpty && !IsRounding(value))
            {
                var why = Because(constraint, node, proposal, proposal.Value);
                _contradictions.Add(new(constraint, node, node.Value, node.Why, proposal.Value, why));
                return false;
            }

            if (!value.IsEmpty && Gains(node.Value, value))
            {
                var why = Because(constraint, node, proposal, value);
                node.Learn(value, why);
                learned = true;
            }
        }

        return true;
    }

    private static Derivation Because(Constraint constraint, Node node, Proposal proposal, Interval value)
    {
        var (sum, result) = (proposal.Sum(), Figures.Amount(value, node.Measure, node.Unit));
        var text = new LocalizedText($"{node.Name.Zh} = {sum} = {result}", $"{node.Name.En} = {sum} = {result}");
        return new(null, text, [.. proposal.From().Select(n => In(proposal, n))], constraint.Relation);
    }

    // What a quantity rests on, and the step that writes it in the unit of the sum.
    private static Derivation In(Proposal proposal, Node node) =>
        Conversion.Needed(node.Measure, proposal.Measure) && !string.Equals(node.Amount, "?", StringComparison.Ordinal)
            ? new(null, Conversion.Step(node.Amount, node.AmountIn(proposal.Measure, proposal.Unit)), [node.Why])
            : node.Why;

    private static bool IsRounding(Interval value) =>
        value.Low - value.High <= LeastGain * Math.Max(Math.Abs(value.Low.GetValueOrDefault()), 1);

    private static bool Gains(Interval old, Interval value) => value.Narrows(old)
        && (old.Low is null != value.Low is null || old.High is null != value.High is null
            || Moves(old.Low, value.Low) || Moves(old.High, value.High));

    private static bool Moves(decimal? old, decimal? value) =>
        old is decimal o && value is decimal v && Math.Abs(o - v) > LeastGain * Math.Max(Math.Abs(o), LeastGain);
}
