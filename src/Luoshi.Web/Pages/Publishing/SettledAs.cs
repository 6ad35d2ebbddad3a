using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Publishing;

/// <summary>How a point was to be settled and was not, so that nothing typed is lost.</summary>
/// <param name="Units">The ids of what was chosen, with 、 between them; an empty one for nobody.</param>
/// <param name="Refusal">Why it was not, and what to do.</param>
public sealed record SettledAs(string ItemId, string Units, string Reason, LocalizedText Refusal);
