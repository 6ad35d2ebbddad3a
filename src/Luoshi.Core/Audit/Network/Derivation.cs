using System.Collections.Immutable;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Network;

/// <summary>How a value is known: stated by a target, or calculated from values that are known.</summary>
/// <param name="Given">The target that states it; null where it is calculated.</param>
/// <param name="Text">The sum as one would write it on paper; empty for a value that is given or not known.</param>
/// <param name="From">What the sum starts from.</param>
/// <param name="By">The relation that allows the sum; null for a value that is given.</param>
internal sealed record Derivation(Target? Given, LocalizedText Text, ImmutableArray<Derivation> From, Relation? By = null)
{
    /// <summary>Chains longer than this are cut: nobody follows them by hand.</summary>
    public const int LongestChain = 40;

    /// <summary>Nothing is known.</summary>
    public static Derivation None { get; } = new(null, default, []);

    /// <summary>Stated by a target.</summary>
    public static Derivation Of(Target target) => new(target, default, []);

    /// <summary>The targets at the bottom of the chain, each once, in order of the text.</summary>
    public ImmutableArray<Target> Givens() =>
        [.. Steps().Where(s => s.Given is not null).Select(s => s.Given).OfType<Target>().OrderBy(t => t.Span).ThenBy(t => t.Id, StringComparer.Ordinal)];

    /// <summary>The relations used along the chain, each once.</summary>
    public ImmutableArray<Relation> Relations() => [.. Steps().Select(s => s.By).OfType<Relation>().Distinct()];

    /// <summary>The chain as lines: what is given first, then each sum.</summary>
    public ImmutableArray<LocalizedText> Lines(SourceDocument source)
    {
        var sums = Steps().Where(s => s.Given is null && s.Text.Zh is not null).Select(s => s.Text);
        return [.. Givens().Select(t => TargetText.Input(source, t)), .. sums];
    }

    // Each step once, what it rests on before it.
    private List<Derivation> Steps()
    {
        var steps = new List<Derivation>();
        var seen = new HashSet<Derivation>(ReferenceEqualityComparer.Instance);
        var targets = new HashSet<string>(StringComparer.Ordinal);
        Walk(this);
        return steps;

        void Walk(Derivation step)
        {
            if (!seen.Add(step) || seen.Count > LongestChain)
            {
                return;
            }

            foreach (var input in step.From)
            {
                Walk(input);
            }

            if (step.Given is null || targets.Add(step.Given.Id))
            {
                steps.Add(step);
            }
        }
    }
}
