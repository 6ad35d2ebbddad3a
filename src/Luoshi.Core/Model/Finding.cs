using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Core.Model;

/// <summary>How much a finding matters.</summary>
public enum FindingLevel
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>Probably wrong or missing; a person decides.</summary>
    Warning,

    /// <summary>Cannot be right as it stands.</summary>
    Error,
}

/// <summary>What a finding is about.</summary>
public enum FindingFamily
{
    /// <summary>The text could not be read or is not what it should be (LS0nnn).</summary>
    Reading,

    /// <summary>Figures that do not agree, and figures implied but never stated (LS1nnn).</summary>
    Arithmetic,

    /// <summary>Work that cannot be delivered or checked as written (LS2nnn).</summary>
    Delivery,
}

/// <summary>Another place that a finding rests on.</summary>
/// <param name="Span">The place.</param>
/// <param name="Note">What it contributes.</param>
public sealed record RelatedSpan(TextSpan Span, LocalizedText Note);

/// <summary>
/// Something that is wrong with a plan or that its words imply. A problem in a document is data, never an exception.
/// </summary>
/// <param name="Code">Stable code, LS and four digits.</param>
/// <param name="Family">What it is about.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Line">1-based line of <paramref name="Span"/>.</param>
/// <param name="Span">The accused words.</param>
/// <param name="Message">What is the matter.</param>
/// <param name="Help">What to do about it.</param>
/// <param name="Working">The calculation as one would write it on paper, a line each; empty where there is none.</param>
/// <param name="Related">The other places it rests on.</param>
public sealed record Finding(
    string Code, FindingFamily Family, FindingLevel Level, int Line, TextSpan Span,
    LocalizedText Message, LocalizedText Help, ImmutableArray<LocalizedText> Working, ImmutableArray<RelatedSpan> Related)
{
    /// <summary>Ways to mend it by changing the text, the likeliest first; empty where the mend takes knowledge that the text does not hold.</summary>
    public ImmutableArray<QuickFix> Fixes { get; init; } = [];

    /// <summary>Who says that it is known and stays; null where nobody does.</summary>
    public Acknowledgement? Acknowledged { get; init; }
}
