using Luoshi.Core.Model;

namespace Luoshi.Web.Plans;

/// <summary>A finding with the number by which addresses and people call it, in order of place: F01, F02, ….</summary>
public sealed record NumberedFinding(string Number, Finding Finding);

/// <summary>A stretch that was not understood, with its number: X01, X02, ….</summary>
public sealed record NumberedStretch(string Number, Luoshi.Core.Text.TextSpan Span);

/// <summary>A date in the text with its number: D01, D02, ….</summary>
public sealed record NumberedDate(string Number, DateMention Date);
