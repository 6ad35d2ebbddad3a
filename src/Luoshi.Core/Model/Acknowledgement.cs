using Luoshi.Core.Text;

namespace Luoshi.Core.Model;

/// <summary>
/// Somebody's word that a finding is known and stays as it is. It holds for a finding of that rule at those words as long as
/// the finding rests on the same words; when a figure that it rests on changes, it holds no longer.
/// </summary>
/// <param name="Id">Tells it from others of the same document.</param>
/// <param name="Code">The rule's code.</param>
/// <param name="Anchor">The accused words, found again after edits elsewhere in the text.</param>
/// <param name="Basis">A digest of all words that the finding rested on; empty in one written by hand, which holds by its anchor alone.</param>
/// <param name="By">Who says so.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why it may stay.</param>
public sealed record Acknowledgement(string Id, string Code, Anchor Anchor, string Basis, string By, DateTimeOffset At, string Reason);
