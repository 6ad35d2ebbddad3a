using Luoshi.Core.Model;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>A unit and what it owes, in normal text.</summary>
internal readonly record struct Designation(Stretch Unit, Role Role)
{
    /// <summary>The unit's name where a person gave another than the words at the place.</summary>
    public string? Name { get; init; }

    /// <summary>Its place among all that the compiler read, where corrections put others between; null where nothing was corrected.</summary>
    public int? Order { get; init; }

    /// <summary>As for items.</summary>
    public ByHand? ByHand { get; init; }
}

/// <summary>A clause of responsibility in normal text.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Place">The whole clause, brackets included.</param>
/// <param name="Line">The line it stands in.</param>
/// <param name="Designations">Whom it names.</param>
internal sealed record ClauseSyntax(ClauseForm Form, Stretch Place, ParagraphSyntax Line, List<Designation> Designations);
