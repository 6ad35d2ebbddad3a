using Luoshi.Core.Model;

namespace Luoshi.Web.Plans;

/// <summary>A finding with the number by which addresses and people call it, in order of place: F01, F02, ….</summary>
public sealed record NumberedFinding(string Number, Finding Finding);
