using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>A target before it has an identity.</summary>
internal sealed record TargetDraft(Quantity Quantity, Stretch Sentence, string Indicator, Stretch IndicatorPlace, DateToken? Deadline, bool Increment, string? Scope);
